import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { detectableDefinitions } from '../../domain/indicators/detectable-definitions';
import { indicators } from '../../domain/indicators/indicators';
import { backtestChart } from '../../features/backtest/backtest-chart';
import { backtestCsv } from '../../features/backtest/backtest-csv';
import { printBacktest } from '../../features/backtest/print-backtest';
import { type ReplayedDetection, replayDetection } from '../../features/backtest/replay-detection';
import { FactsStore } from '../../features/findings/facts.store';
import { publishedOwner } from '../../features/provider-groups/group-membership.store';
import type { Database } from '../../platform/database/database';
import { ProgressLine } from '../../platform/progress';
import { readEnvironment } from '../environment';
import { useDatabase } from '../use-database';

interface BacktestFlags {
  definition: string;
  from: number;
  to?: number;
  out: string;
}

function readYear(text: string): number {
  if (/^(19|20)\d\d$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Expected a year such as 2019.');
}

function readDefinition(text: string): string {
  const found = detectableDefinitions.find((id) => id === text.toUpperCase());
  if (found) return found;
  throw new InvalidArgumentError(`Expected one of ${detectableDefinitions.join(', ')}.`);
}

/** Replays over one view of the facts, so that an import meanwhile changes none of them; it can write nothing. */
function replayed(database: Database, { definition, from, to }: BacktestFlags, progress: ProgressLine) {
  return database.transaction(
    (tx) =>
      replayDetection(tx, {
        from,
        to: to ?? null,
        rules: indicators.filter(({ retired }) => retired === undefined),
        nationOn: (day) => new FactsStore(tx).nationOn(day, definition, { isPublishedOnly: true }),
        onProgress: (step, done, total) => progress.show(done, total === 0 ? null : done / total, step),
      }),
    { readOnly: true, isolation: 'repeatable read' },
  );
}

/** Written aside and put in place, so that whoever looks meanwhile sees the old file or the new one, whole. */
function replaceFile(file: string, content: string): void {
  const aside = `${file}.part`;
  writeFileSync(aside, content);
  renameSync(aside, file);
}

function writeFiles(result: ReplayedDetection, { definition, out }: BacktestFlags): readonly string[] {
  const folder = path.resolve(out);
  mkdirSync(folder, { recursive: true });
  const files: Readonly<Record<string, string>> = {
    'backtest.csv': backtestCsv(result),
    'backtest.json': `${JSON.stringify({ definition, ...result }, null, 2)}\n`,
    'backtest.svg': backtestChart(result, definition),
  };
  for (const [name, content] of Object.entries(files)) replaceFile(path.join(folder, name), content);
  return Object.keys(files).map((name) => path.join(folder, name));
}

export function addBacktest(program: Command): void {
  program
    .command('backtest')
    .description('replay every detection rule over past years, and hold what it said to what came later')
    .option('--definition <id>', 'how groups are drawn', readDefinition, publishedOwner)
    .option('--from <year>', 'the first year to replay', readYear, 2015)
    .option('--to <year>', 'the last year to replay; the last register loaded unless given', readYear)
    .option('--out <folder>', 'where to write backtest.csv, backtest.json and backtest.svg', '.data/backtest')
    .action(async (flags: BacktestFlags) => {
      const progress = new ProgressLine(process.stderr, 'back-test');
      const result = await useDatabase(readEnvironment(process.env), (database) => replayed(database, flags, progress));
      progress.done(`${result.replays.length} days replayed`);
      process.stdout.write(printBacktest(result, flags.definition));
      for (const file of writeFiles(result, flags)) process.stdout.write(`Written: ${file}\n`);
    });
}
