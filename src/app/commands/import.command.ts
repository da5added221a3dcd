import path from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { isDay } from '../../domain/values/day';
import { importFile } from '../../features/publications/import-file';
import type { ImportOutcome } from '../../features/publications/import-options';
import { ImportRefusedError } from '../../features/publications/import-refused-error';
import { refreshNow } from '../../features/publications/refresh-pending';
import { revertImport } from '../../features/publications/revert-import';
import { ProgressLine } from '../../platform/progress';
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
    lines.push(`  ${kind}: row ${rowNumber}, ${column || 'row'}: ${JSON.stringify(value)}. ${reason}${expected ? ` Expected ${expected}.` : ''}`);
  }
  if (problems.length > problemsShown) lines.push(`  … and ${problems.length - problemsShown} more; ask the API for importRuns { problems }`);
  if (run.rejectsFile) lines.push(`  rejected rows: ${run.rejectsFile}`);
  return lines;
}

async function importAll(paths: readonly string[], flags: ImportFlags): Promise<boolean> {
  const files = findPublications(paths);
  let allTaken = files.length > 0;
  await useDatabase(readEnvironment(process.env), async (database) => {
    for (const file of files) {
      const progress = new ProgressLine(process.stderr, path.basename(file));
      try {
        const { tables, leftAlone } = await importFile(database, file, refreshEverything, {
          ...flags,
          refreshLater: files.length > 1 && !flags.dryRun,
          onProgress: ({ rows, shareRead }) => progress.show(rows, shareRead),
        });
        progress.done('read');
        for (const outcome of tables) process.stdout.write(`${reportOf(outcome).join('\n')}\n`);
        for (const { name, reason, isRefusal } of leftAlone) {
          process.stdout.write(`${name}: ${isRefusal ? 'not understood' : 'left alone'}. ${reason}\n`);
        }
        if (tables.some(({ run }) => run.status === 'REFUSED') || leftAlone.some(({ isRefusal }) => isRefusal)) allTaken = false;
      } catch (error) {
        if (!(error instanceof ImportRefusedError || error instanceof UnreadableFileError)) throw error;
        progress.done('refused');
        process.stdout.write(`${path.basename(file)}: refused. ${error.message}\n`);
        allTaken = false;
      }
    }
    if (files.length > 1) {
      process.stderr.write('Working out who owned what, and when.\n');
      await refreshNow(database, refreshEverything);
    }
  });
  return allTaken;
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
    .option('--revert <import>', 'take back the import of this number instead', Number)
    .addHelpText('after', '\nEach table is one transaction: all of it is stored, or nothing. Importing a file again changes nothing.')
    .action(async (paths: string[], flags: ImportFlags) => {
      if (flags.revert !== undefined) {
        const { run, withdrawn, restored } = await useDatabase(readEnvironment(process.env), (database) =>
          revertImport(database, flags.revert as number, refreshEverything),
        );
        process.stdout.write(`Import ${run.id} (${run.fileName}) is taken back: ${withdrawn} entries withdrawn, ${restored} brought back.\n`);
        return;
      }
      if (paths.length === 0) throw new Error('Say what to import: oversight import <file or folder>.');
      if (!(await importAll(paths, flags))) process.exitCode = 1;
    });
}
