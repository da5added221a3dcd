import path from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import type { RecordProblem } from '../../domain/ownership/records';
import { isDay } from '../../domain/values/day';
import { serviceSecret } from '../../features/access/service-secret';
import { OwnershipImportStore } from '../../features/ownership-imports/ownership-import.store';
import { OwnershipRefusedError } from '../../features/ownership-imports/ownership-refused-error';
import { importOwnershipFile, type OwnershipFileOutcome } from '../../features/ownership-imports/read-ownership-file';
import { systemClock } from '../../platform/clock';
import type { Database } from '../../platform/database/database';
import { ProgressLine } from '../../platform/progress';
import { readEnvironment } from '../environment';
import { addExportOwnership } from '../export-group';
import { followOwnership, watchedBodies } from '../refresh-ownership';
import { useDatabase } from '../use-database';

interface ImportFlags {
  dryRun: boolean;
  acceptFewer: boolean;
  asAt?: string;
  publisher?: string;
  complete?: boolean;
  part?: boolean;
}

const problemsShown = 20;

function readAsAt(text: string): string {
  if (isDay(text)) return text;
  throw new InvalidArgumentError('Expected a day such as 2025-01-31.');
}

function lineOf(kind: string, { place, path: at, rule, message, expected }: RecordProblem): string {
  const where = [place, at].filter((part) => part !== '').join(', ');
  return `  ${kind}: ${where}: ${message} [${rule}]${expected ? ` Expected: ${expected.replace(/\.$/, '')}.` : ''}`;
}

const takenBefore = '  If statements that these refer to were taken from an earlier file, say so: --part.';

/** What the standard asks of a whole package may be in another file of a stream. */
const isAnsweredElsewhere = ({ rule }: RecordProblem) => /^bods\/.*-(before|known)$/.test(rule);

function listed(kind: string, problems: readonly RecordProblem[], count: number): string[] {
  const lines = problems.slice(0, problemsShown).map((problem) => lineOf(kind, problem));
  if (count > lines.length) lines.push(`  … and ${count - lines.length} more`);
  return lines;
}

function reportOf(file: string, outcome: OwnershipFileOutcome): string[] {
  const { status, importId, layout, source, contentOn, counts, notices, noticeCount } = outcome;
  const title = `${path.basename(file)}: ${status.toLowerCase().replace('_', ' ')}, ${layout} of ${source}, ${contentOn}`;
  const changed = Object.entries(counts).filter(([, count]) => count > 0);
  const settled = notices.map((notice) => ({ ...notice, path: '', expected: null }));
  const leftOut = Object.keys(outcome.leftOut);
  return [
    importId === null ? title : `${title} (import ${importId})`,
    ...(changed.length > 0 ? [`  ${changed.map(([what, count]) => `${what} ${count}`).join(', ')}`] : []),
    ...(leftOut.length > 0 ? [`  of persons not kept: ${leftOut.join(', ')}`] : []),
    ...listed('not taken', outcome.problems, outcome.problemCount),
    ...listed('notice', settled, noticeCount),
    ...listed('notice', outcome.readerNotices, outcome.readerNoticeCount),
  ];
}

/** Imports one file and says what came of it; false when it was refused. */
async function importOne(database: Database, file: string, flags: ImportFlags): Promise<boolean> {
  const progress = new ProgressLine(process.stderr, path.basename(file));
  try {
    const outcome = await importOwnershipFile(database, file, {
      ...flags,
      isComplete: flags.complete,
      isPart: flags.part,
      today: systemClock.today(),
      samePerson: await serviceSecret(database, 'same-person'),
      watched: watchedBodies,
      thenFollow: async (tx) => {
        await followOwnership(tx);
      },
      onProgress: ({ records, doing }) => progress.show(records, null, `records, ${doing}`),
    });
    progress.done('read');
    process.stdout.write(`${reportOf(file, outcome).join('\n')}\n`);
    return true;
  } catch (error) {
    if (!(error instanceof OwnershipRefusedError)) throw error;
    progress.done('refused');
    const lines = [
      `${path.basename(file)}: refused. ${error.message}`,
      ...listed('problem', error.problems, error.problems.length),
      ...(!flags.part && error.problems.some(isAnsweredElsewhere) ? [takenBefore] : []),
    ];
    process.stdout.write(`${lines.join('\n')}\n`);
    return false;
  }
}

function addImportOwnership(ownership: Command): void {
  ownership
    .command('import')
    .description('import files about who owns and controls what: Companies House, GLEIF, or the BODS 0.4 standard')
    .argument('<file...>', 'files; in the order of their days')
    .option('--dry-run', 'do everything, report, and keep nothing', false)
    .option('--as-at <day>', 'the day the file describes, where it does not say it', readAsAt)
    .option('--publisher <name>', 'who publishes statements that do not say it')
    .option('--complete', 'what the file leaves out has ended; by itself so for whole snapshots of Companies House')
    .option('--no-complete', 'what the file leaves out is left as it is')
    .option(
      '--part',
      'statements of a stream, of which others were taken before; or one of several files of a snapshot',
    )
    .option('--accept-fewer', 'take a complete file that holds far fewer records than the one before it', false)
    .addHelpText(
      'after',
      '\nEach file is one transaction: all of it is stored, or nothing. Importing a file again changes nothing.\nAbout the companies above a registered provider a file only proposes changes; a person decides on them.',
    )
    .action(async (files: string[], flags: ImportFlags) => {
      const allTaken = await useDatabase(readEnvironment(process.env), async (database) => {
        let all = true;
        for (const file of files) all = (await importOne(database, file, flags)) && all;
        return all;
      });
      if (!allTaken) process.exitCode = 1;
    });
}

function addSources(ownership: Command): void {
  ownership
    .command('sources')
    .description('list what ownership is known from, most believed first')
    .action(async () => {
      const sources = await useDatabase(readEnvironment(process.env), (database) =>
        new OwnershipImportStore(database).sources(),
      );
      for (const { code, kind, imports, latestContentOn, name } of sources) {
        process.stdout.write(
          `${kind.padEnd(11)}  ${code.padEnd(28)}  ${String(imports).padStart(5)} files, latest ${latestContentOn ?? '-'}  ${name}\n`,
        );
      }
    });
}

/** `oversight ownership`: who owns and controls what, in and out. */
export function addOwnership(program: Command): void {
  const ownership = program.command('ownership').description('who owns and controls what: import, export, sources');
  addImportOwnership(ownership);
  addExportOwnership(ownership);
  addSources(ownership);
}
