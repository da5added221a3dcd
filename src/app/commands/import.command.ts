import path from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { isDay } from '../../domain/values/day';
import { importFile } from '../../features/publications/import-file';
import type { ImportOutcome } from '../../features/publications/import-options';
import { ImportRefusedError } from '../../features/publications/import-refused-error';
import { refreshNow } from '../../features/publications/refresh-pending';
import { revertImport } from '../../features/publications/revert-import';
import type { Database } from '../../platform/database/database';
import { ProgressLine } from '../../platform/progress';
import { keepHeapSmall } from '../../platform/small-heap';
import { type Dataset, datasets } from '../../sources/ofsted/records';
import { UnreadableFileError } from '../../sources/tabular/table-source';
import { readEnvironment } from '../environment';
import { findPublications } from '../find-publications';
import { refreshEverything } from '../refresh-everything';
import { useDatabase } from '../use-database';

interface ImportFlags {
  dryRun: boolean;
  replace: boolean;
  acceptFewerRows: boolean;
  asAt?: string;
  dataset?: Dataset;
  sheet?: string;
  revert?: number;
}

const problemsShown = 20;

function readAsAt(text: string): string {
  if (isDay(text)) return text;
  throw new InvalidArgumentError('Expected a day such as 2024-03-31.');
}

function readRunId(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Expected the number of an import; list them with: oversight imports.');
}

function readDataset(text: string): Dataset {
  const known = Object.keys(datasets) as Dataset[];
  const found = known.find((dataset) => dataset === text.toUpperCase());
  if (found) return found;
  throw new InvalidArgumentError(`Expected one of ${known.join(', ')}.`);
}

function reportOf({ run, problems }: ImportOutcome): string[] {
  const name = run.sheetName === null ? run.fileName : `${run.fileName} [${run.sheetName}]`;
  const lines = [
    `${name}: ${run.status.toLowerCase().replace('_', ' ')}${run.dataset ? `, ${datasets[run.dataset]}, ${run.asAt}` : ''} (import ${run.id})`,
    `  rows read ${run.rowsRead}, stored ${run.rowsStored}, unchanged ${run.rowsUnchanged}, rejected ${run.rowsRejected}`,
  ];
  if (run.failure) lines.push(`  ${run.failure}`);
  for (const notice of run.report?.notices ?? []) lines.push(`  ${notice}`);
  if (run.report?.unusedColumns.length) lines.push(`  columns not used: ${run.report.unusedColumns.join(', ')}`);
  for (const { rowNumber, column, value, reason, expected, isRejection } of problems.slice(0, problemsShown)) {
    const kind = isRejection ? 'rejected' : 'notice';
    lines.push(
      `  ${kind}: row ${rowNumber}, ${column || 'row'}: ${JSON.stringify(value)}. ${reason}${expected ? ` Expected ${expected}.` : ''}`,
    );
  }
  if (problems.length > problemsShown)
    lines.push(`  … and ${problems.length - problemsShown} more; ask the API for importRuns { problems }`);
  if (run.rejectsFile) lines.push(`  rejected rows: ${run.rejectsFile}`);
  return lines;
}

function isRefusal(error: unknown): error is Error {
  return error instanceof ImportRefusedError || error instanceof UnreadableFileError;
}

/** What one command has learnt so far from the files before this one. */
interface Batch {
  isBatch: boolean;
  /** The days their tables describe: where they agree on one, it is that of a table that does not say its own. */
  days: Set<string>;
}

/** Imports one file and says what came of it; false when it, or a table of it, was not taken. */
async function importOne(database: Database, file: string, flags: ImportFlags, batch: Batch): Promise<boolean> {
  const [day] = batch.days;
  const progress = new ProgressLine(process.stderr, path.basename(file));
  try {
    const { tables, leftAlone } = await importFile(database, file, refreshEverything, {
      ...flags,
      refreshLater: batch.isBatch && !flags.dryRun,
      dayIfUnsaid: batch.days.size === 1 ? day : null,
      onProgress: ({ rows, shareRead }) => progress.show(rows, shareRead),
    });
    progress.done('read');
    for (const { run } of tables) if (run.asAt !== null) batch.days.add(run.asAt);
    const said = [
      ...tables.flatMap(reportOf),
      ...leftAlone.map(
        (table) => `${table.name}: ${table.isRefusal ? 'not understood' : 'left alone'}. ${table.reason}`,
      ),
    ];
    process.stdout.write(`${said.join('\n')}\n`);
    return !tables.some(({ run }) => run.status === 'REFUSED') && !leftAlone.some((table) => table.isRefusal);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    progress.done('refused');
    process.stdout.write(`${path.basename(file)}: refused. ${error.message}\n`);
    return false;
  }
}

async function importAll(paths: readonly string[], flags: ImportFlags): Promise<boolean> {
  const files = findPublications(paths);
  if (files.length === 0) process.stdout.write('There is no CSV, ODS or XLSX file in there.\n');
  let allTaken = files.length > 0;
  const batch: Batch = { isBatch: files.length > 1, days: new Set() };
  keepHeapSmall();
  await useDatabase(readEnvironment(process.env), async (database) => {
    for (const file of files) allTaken = (await importOne(database, file, flags, batch)) && allTaken;
    if (!batch.isBatch) return;
    process.stderr.write('Working out who owned what, and when.\n');
    await refreshNow(database, refreshEverything);
  });
  return allTaken;
}

async function revert(runId: number): Promise<void> {
  const { run, withdrawn, restored } = await useDatabase(readEnvironment(process.env), (database) =>
    revertImport(database, runId, refreshEverything),
  );
  process.stdout.write(
    `Import ${run.id} (${run.fileName}) is taken back: ${withdrawn} entries withdrawn, ${restored} brought back.\n`,
  );
}

export function addImport(program: Command): void {
  program
    .command('import')
    .description("import Ofsted's published files: CSV, ODS or XLSX, of any year; or take an import back")
    .argument('[path...]', 'files, or folders of files')
    .option('--dry-run', 'do everything, report, and keep nothing', false)
    .option('--as-at <day>', 'the day the table describes, where the file does not say it', readAsAt)
    .option('--dataset <name>', 'what the table lists, where its header leaves that open', readDataset)
    .option('--sheet <name>', 'only this sheet of a workbook')
    .option('--replace', 'let the file be the whole release: entries it lacks are withdrawn', false)
    .option('--accept-fewer-rows', 'take a register that holds far fewer providers than its neighbour', false)
    .option('--revert <import>', 'take back the import of this number instead', readRunId)
    .addHelpText(
      'after',
      '\nEach table is one transaction: all of it is stored, or nothing. Importing a file again changes nothing.',
    )
    .action(async (paths: string[], flags: ImportFlags) => {
      if (flags.revert !== undefined) return revert(flags.revert);
      if (paths.length === 0) throw new Error('Say what to import: oversight import <file or folder>.');
      if (!(await importAll(paths, flags))) process.exitCode = 1;
    });
}
