import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { from } from 'pg-copy-streams';
import type { Transaction } from './database';

/**
 * Sends the chunks as the data of a `copy … from stdin`; answers how many rows went in.
 *
 * A slow server slows the source down. When either side fails the transaction is spoilt and must be rolled back.
 */
export async function copyIn(
  tx: Transaction,
  statement: string,
  chunks: AsyncIterable<string> | Iterable<string>,
): Promise<number> {
  tx.report(statement);
  const copy = tx.connection.query(from(statement));
  await pipeline(Readable.from(chunks, { objectMode: true, highWaterMark: 2 }), copy);
  return copy.rowCount;
}
