import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Day } from '../../domain/values/day';
import type { Database } from '../../platform/database/database';
import {
  type AnyRecognisedTable,
  type PublicationOptions,
  readPublication,
} from '../../sources/ofsted/read-publication';
import type { TableSource } from '../../sources/tabular/table-source';
import type { ImportOptions, ImportOutcome } from './import-options';
import { ImportRefusedError } from './import-refused-error';
import { ImportRunStore } from './import-run.store';
import { importTable } from './import-table';
import type { ImportableTable, ImportedFile } from './importable-table';
import type { RefreshEverything } from './refresh-pending';

export interface ImportFileOptions extends ImportOptions, PublicationOptions {
  /** The day of a table that does not say it, and whose workbook does not either: that of the files beside it. */
  dayIfUnsaid?: Day | null;
  /** Told of each table before it is read, and of tables that are left alone, with the reason. */
  onTable?: (about: { name: string; doing: string }) => void;
}

export interface FileOutcome {
  file: ImportedFile;
  tables: readonly ImportOutcome[];
  /** Tables that hold no data, or whose header was not understood; never silently left out. */
  leftAlone: readonly { name: string; reason: string; isRefusal: boolean }[];
}

async function fingerprint(filePath: string): Promise<ImportedFile> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(filePath), hash);
  const { size } = await stat(filePath);
  return { path: filePath, name: path.basename(filePath), bytes: size, sha256: hash.digest('hex') };
}

async function headingOf(table: TableSource, headerRow: number): Promise<readonly (readonly string[])[]> {
  const heading: (readonly string[])[] = [];
  for await (const row of table.rows()) {
    if (row.number > headerRow) break;
    heading.push(row.cells);
  }
  return heading;
}

/** A sheet that does not say its day takes that of its workbook, where the other sheets agree on one. */
function dayOfWorkbook(tables: readonly AnyRecognisedTable[]): Day | null {
  const days = new Set(tables.map(({ recognised }) => recognised.asAt).filter((day) => day !== null));
  const [day] = days;
  return days.size === 1 ? (day ?? null) : null;
}

async function importable(found: AnyRecognisedTable, dayOfOthers: Day | null): Promise<ImportableTable> {
  const { recognised, table } = found;
  const asAt = recognised.asAt ?? dayOfOthers;
  if (asAt === null) {
    throw new ImportRefusedError(
      `${table.name} does not say which day it describes. Say it: --as-at 2024-03-31 (the last day of the year for an in-year table).`,
    );
  }
  return {
    dataset: found.dataset,
    asAt,
    sheetName: table.sheet,
    layout: recognised.layout,
    headerRow: recognised.headerRow,
    columns: Object.fromEntries(
      [...recognised.columns].map(([field, index]) => [field, recognised.headers[index] ?? '']),
    ),
    unusedColumns: recognised.unusedColumns,
    heading: await headingOf(table, recognised.headerRow),
    rows: () => found.rows() as ReturnType<ImportableTable['rows']>,
    shareRead: () => {
      const read = table.bytesRead();
      return read === null || !table.bytesTotal ? null : Math.min(1, read / table.bytesTotal);
    },
  };
}

/** A file stored before under this very content says so at once, and nothing is read again. */
async function storedBefore(db: Database, file: ImportedFile, table: ImportableTable): Promise<ImportOutcome | null> {
  const runs = new ImportRunStore(db);
  const before = await runs.sameContent(file.sha256, table.sheetName);
  if (!before || before.asAt !== table.asAt || before.dataset !== table.dataset) return null;
  const id = await runs.start(file, table);
  const later = await runs.laterChange(before.id);
  const failure =
    later === null
      ? `This file was stored by import ${before.id}; nothing was done.`
      : `This file was stored by import ${before.id}, and import ${later} has changed that release since; nothing was done. Use --replace to let this file be the whole release.`;
  await runs.finish(id, 'UNCHANGED', { rowsRead: before.rowsRead, rowsUnchanged: before.rowsRead }, { failure });
  const run = await runs.get(id);
  return run ? { run, problems: [] } : null;
}

interface FoundTables {
  recognised: AnyRecognisedTable[];
  leftAlone: { name: string; reason: string; isRefusal: boolean }[];
}

async function findTables(filePath: string, options: PublicationOptions): Promise<FoundTables> {
  const { dataset, asAt, sheet } = options;
  const found: FoundTables = { recognised: [], leftAlone: [] };
  for (const table of await readPublication(filePath, { dataset, asAt, sheet })) {
    const { name } = table.table;
    if (table.kind === 'RECOGNISED') found.recognised.push(table);
    else if (table.kind === 'IGNORED') found.leftAlone.push({ name, reason: table.ignored.reason, isRefusal: false });
    else found.leftAlone.push({ name, reason: table.unrecognised.reason, isRefusal: true });
  }
  const isUnderstood = found.leftAlone.length > 0 && !found.leftAlone.some(({ isRefusal }) => isRefusal);
  if (found.recognised.length > 0 || isUnderstood) return found;
  const reasons = found.leftAlone.map(({ reason }) => reason).join('\n');
  throw new ImportRefusedError(reasons || `${path.basename(filePath)} holds no such table.`);
}

/**
 * Imports every table of a file that holds data, each in a transaction of its own.
 *
 * A table that holds no data by design (a cover, notes, published totals) is left alone and said to be. Throws
 * `UnreadableFileError` when the file is no table, and `ImportRefusedError` when none of its tables is one we know.
 */
export async function importFile(
  db: Database,
  filePath: string,
  refreshEverything: RefreshEverything,
  options: ImportFileOptions,
): Promise<FileOutcome> {
  const { recognised, leftAlone } = await findTables(filePath, options);
  for (const { name, reason } of leftAlone) options.onTable?.({ name, doing: reason });
  const file = await fingerprint(filePath);
  const dayOfOthers = dayOfWorkbook(recognised) ?? options.dayIfUnsaid ?? null;
  const importables: ImportableTable[] = [];
  for (const each of recognised) importables.push(await importable(each, dayOfOthers));
  const tables: ImportOutcome[] = [];
  for (const table of importables) {
    options.onTable?.({ name: table.sheetName ?? file.name, doing: `${table.dataset} as at ${table.asAt}` });
    const before = options.replace || options.dryRun ? null : await storedBefore(db, file, table);
    tables.push(before ?? (await importTable(db, file, table, refreshEverything, options)));
  }
  return { file, tables, leftAlone };
}
