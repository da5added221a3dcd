import {
  type AnyRecognisedTable,
  type PublicationOptions,
  readPublication,
} from '../../../src/sources/ofsted/read-publication';
import type { CellProblem } from '../../../src/sources/ofsted/records';
import { openTables } from '../../../src/sources/tabular/open-tables';

export async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

/** The cells of the file's first table. */
export async function cellsOf(path: string): Promise<string[][]> {
  const [table] = await openTables(path);
  return (await all(table!.rows())).map(({ cells }) => [...cells]);
}

export interface ReadRow {
  rowNumber: number;
  records: readonly unknown[];
  problems: readonly CellProblem[];
  notices: readonly CellProblem[];
}

/** Every row that a recognised table gives, with empty lists for what it has none of. */
export async function readRowsOf(table: AnyRecognisedTable): Promise<ReadRow[]> {
  const rows = await all<{ rowNumber: number }>(table.rows());
  return rows.map((row) => ({ records: [], problems: [], notices: [], ...row }));
}

/** The one table of a CSV file, which must be recognised. */
export async function recognisedIn(path: string, options?: PublicationOptions): Promise<AnyRecognisedTable> {
  const [table] = await readPublication(path, options);
  if (table?.kind === 'RECOGNISED') return table;
  throw new Error(table?.kind === 'UNRECOGNISED' ? table.unrecognised.reason : 'Ignored');
}

/** Why the one table of a CSV file was refused. */
export async function refusalOf(path: string, options?: PublicationOptions): Promise<string> {
  const [table] = await readPublication(path, options);
  return table?.kind === 'UNRECOGNISED' ? table.unrecognised.reason : `not refused: ${table?.kind}`;
}
