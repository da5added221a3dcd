import path from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { isOrganisationKey } from '../../domain/access/organisation';
import { evidenceOf } from '../../domain/observations/recorders';
import { importObservations, type ObservationImport } from '../../features/observations/import-observations';
import { ObservationsRefusedError } from '../../features/observations/observations-refused-error';
import { systemClock } from '../../platform/clock';
import type { Database } from '../../platform/database/database';
import { ProgressLine } from '../../platform/progress';
import { readObservations } from '../../sources/observations/read-observations';
import type { RowProblem } from '../../sources/observations/read-row';
import { openTables } from '../../sources/tabular/open-tables';
import { UnreadableFileError } from '../../sources/tabular/table-source';
import { readEnvironment } from '../environment';
import { useDatabase } from '../use-database';

const problemsShown = 20;

function readOrganisation(text: string): string {
  if (isOrganisationKey(text) && evidenceOf(text).length > 0) return text;
  throw new InvalidArgumentError('Expected OFSTED, a council such as LA:888, RCC:NORTH, or a group such as GROUP:12.');
}

function lineOf({ line, column, value, message, expected }: RowProblem): string {
  const place = column === '' ? `line ${line}` : `line ${line}, ${column}: ${JSON.stringify(value)}`;
  return `  ${place}: ${message} Expected ${expected}.`;
}

function reportOf({ read, added, corrected, unchanged, leftWithdrawn }: ObservationImport): string {
  const withdrawn = leftWithdrawn > 0 ? `, withdrawn before and left so ${leftWithdrawn}` : '';
  return `rows read ${read}, added ${added}, corrected ${corrected}, unchanged ${unchanged}${withdrawn}`;
}

/** All of the file, or nothing. */
async function importInto(database: Database, file: string, organisation: string): Promise<ObservationImport> {
  const [table] = await openTables(file);
  const document = path.basename(file);
  if (!table) throw new UnreadableFileError(document, 'It holds no table.');
  const progress = new ProgressLine(process.stderr, document);
  const onProgress = (rows: number, doing: string) => {
    const [done, whole] = [table.bytesRead(), table.bytesTotal];
    progress.show(rows, done === null || !whole ? null : done / whole, `rows, ${doing}`);
  };
  const lines = readObservations(table, { today: systemClock.today() });
  return database.transaction((tx) => importObservations(tx, lines, { organisation, document, onProgress }));
}

async function importFile(file: string, { recordedBy }: { recordedBy: string }): Promise<void> {
  const name = path.basename(file);
  try {
    const imported = await useDatabase(readEnvironment(process.env), (database) =>
      importInto(database, file, recordedBy),
    );
    process.stdout.write(`${name}: ${reportOf(imported)}\n`);
  } catch (error) {
    if (!(error instanceof ObservationsRefusedError)) throw error;
    const { message, problems, problemCount } = error;
    const shown = problems.slice(0, problemsShown).map(lineOf);
    const more = problemCount > shown.length ? [`  … and ${problemCount - shown.length} more`] : [];
    process.stdout.write(`${[`${name}: refused. ${message}`, ...shown, ...more].join('\n')}\n`);
    process.exitCode = 1;
  }
}

/** `oversight observations <file>`: what was observed of settings beside their inspections. */
export function addObservations(program: Command): void {
  program
    .command('observations')
    .description('import what was observed of settings: enforcement, requirements, vacancies, unplanned endings')
    .argument('<file>', 'a CSV file in UTF-8: urn, kind, from, to, evidence, action, regulation, count, reference')
    .option('--recorded-by <organisation>', 'whose file it is: references are its own', readOrganisation, 'OFSTED')
    .addHelpText(
      'after',
      '\nOne row an observation, and all of the file or nothing: each cell that cannot be taken is named by its line and column.\nA file can be taken again: what it says otherwise than before, under the same reference, is put right.',
    )
    .action(importFile);
}
