import { escapeIdentifier } from 'pg';
import { copyIn } from './copy-in';
import { type CopyValue, copyLine } from './copy-text';
import type { Transaction } from './database';

const chunkLength = 64 * 1024;

export type CopyRows = Iterable<readonly CopyValue[]> | AsyncIterable<readonly CopyValue[]>;

async function* inChunks(rows: CopyRows): AsyncGenerator<string> {
  let chunk = '';
  for await (const row of rows) {
    chunk += copyLine(row);
    if (chunk.length < chunkLength) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}

/** Awaiting every row of a plain list would cost more than writing it. */
function* inChunksAtOnce(rows: Iterable<readonly CopyValue[]>): Generator<string> {
  let chunk = '';
  for (const row of rows) {
    chunk += copyLine(row);
    if (chunk.length < chunkLength) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}

/** Loads rows by COPY, each a list of cells in the order of the columns; answers how many. A table may be given as `schema.table`. */
export function copyRows(tx: Transaction, table: string, columns: readonly string[], rows: CopyRows): Promise<number> {
  const target = table.split('.').map(escapeIdentifier).join('.');
  const statement = `copy ${target} (${columns.map(escapeIdentifier).join(', ')}) from stdin`;
  return copyIn(tx, statement, Symbol.iterator in rows ? inChunksAtOnce(rows) : inChunks(rows));
}
