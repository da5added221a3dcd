import { createHash } from 'node:crypto';
import type { Queryable, Statement } from './database';

/** A statement over text, whole numbers, booleans and days only. */
export interface ManyRowsStatement<Row> extends Statement {
  /** Its columns, by the names they are selected under; those not named here are not read. */
  columns: readonly (keyof Row & string)[];
}

/** Tells one choice of columns from another. Short, as the names of statements end at 63 letters. */
function signatureOf(columns: readonly string[]): string {
  return createHash('sha256').update(columns.join()).digest('hex').slice(0, 12);
}

/**
 * The same rows as `query` answers, fetched as one JSON list for each column.
 *
 * For statements that answer thousands of small rows: taking each cell out of the protocol cost more than all the rest
 * of the request. Instants, decimals and big integers are written otherwise in JSON, so they have no place here.
 */
export async function queryManyRows<Row>(db: Queryable, statement: ManyRowsStatement<Row>): Promise<Row[]> {
  const { name, text, values, columns } = statement;
  const lists = columns.map((column) => `json_agg(r."${column}") as "${column}"`);
  const [found] = await db.query<Record<string, unknown[] | null>>({
    name: name === undefined ? undefined : `${name}-${signatureOf(columns)}`,
    text: `select ${lists.join(', ')} from (${text}) r`,
    values,
  });
  const cells = columns.map((column) => found?.[column] ?? []);
  const count = cells[0]?.length ?? 0;
  const rows: Row[] = [];
  for (let at = 0; at < count; at += 1) {
    const row: Record<string, unknown> = {};
    for (let column = 0; column < columns.length; column += 1) row[columns[column] as string] = cells[column]?.[at];
    rows.push(row as Row);
  }
  return rows;
}
