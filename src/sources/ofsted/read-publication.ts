import { basename } from 'node:path';
import type { Day } from '../../domain/values/day';
import { openTables } from '../tabular/open-tables';
import type { RawRow, RowOptions, TableSource } from '../tabular/table-source';
import { recogniseTable, rowsToRecognise } from './recognition/recognise-table';
import type { Ignored, Recognised, Unrecognised } from './recognition/recognised';
import type { Dataset, ParsedRow, RecordByDataset } from './records';
import { readRows } from './rows/read-rows';

export interface PublicationOptions {
  /** What the table is, where the file cannot say it. */
  dataset?: Dataset;
  /** The day that the table describes, where the file does not say it. */
  asAt?: Day;
  /** Only this sheet of a workbook. */
  sheet?: string;
}

/** A table of one dataset, with its rows to be read as often as needed. */
export interface RecognisedTable<D extends Dataset> {
  kind: 'RECOGNISED';
  dataset: D;
  table: TableSource;
  recognised: Recognised<D>;
  rows(options?: RowOptions): AsyncIterable<ParsedRow<RecordByDataset[D]>>;
}

export type AnyRecognisedTable = { [D in Dataset]: RecognisedTable<D> }[Dataset];

export type PublicationTable =
  | AnyRecognisedTable
  | { kind: 'UNRECOGNISED'; table: TableSource; unrecognised: Unrecognised }
  | { kind: 'IGNORED'; table: TableSource; ignored: Ignored };

async function firstRows(table: TableSource): Promise<RawRow[]> {
  const rows: RawRow[] = [];
  for await (const row of table.rows()) {
    rows.push(row);
    if (rows.length === rowsToRecognise) break;
  }
  return rows;
}

function recognisedTable<D extends Dataset>(table: TableSource, recognised: Recognised<D>): RecognisedTable<D> {
  return {
    kind: 'RECOGNISED',
    dataset: recognised.dataset,
    table,
    recognised,
    rows: (options) => readRows(table, recognised, options),
  };
}

async function readTable(table: TableSource, path: string, options: PublicationOptions): Promise<PublicationTable> {
  const found = recogniseTable(await firstRows(table), {
    fileName: basename(path),
    sheetName: table.sheet,
    dateSystem: table.dateSystem,
    overrides: { dataset: options.dataset, asAt: options.asAt },
  });
  if (found.kind === 'IGNORED') return { kind: 'IGNORED', table, ignored: found };
  if (found.kind === 'UNRECOGNISED') return { kind: 'UNRECOGNISED', table, unrecognised: found };
  return recognisedTable(table, found) as AnyRecognisedTable;
}

/**
 * What Ofsted's file holds, table by table: a CSV file is one table, a workbook one a sheet.
 *
 * Throws `UnreadableFileError` when the file is no table at all. A table that is not known comes back as such, with
 * the reason for a person to read.
 */
export async function readPublication(path: string, options: PublicationOptions = {}): Promise<PublicationTable[]> {
  const tables = await openTables(path);
  const wanted = options.sheet === undefined ? tables : tables.filter(({ sheet }) => sheet === options.sheet);
  const found: PublicationTable[] = [];
  for (const table of wanted) found.push(await readTable(table, path, options));
  return found;
}
