import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { WritableStatement } from './statements-for';

export type BodsLayout = 'ARRAY' | 'LINES';

type Statements = AsyncIterable<WritableStatement> | Iterable<WritableStatement>;

const pieceLength = 64 * 1024;

/** The text of a file of statements, in pieces: an array with a statement a line, or JSON lines. */
export async function* bodsText(statements: Statements, layout: BodsLayout): AsyncGenerator<string> {
  const between = layout === 'ARRAY' ? ',\n' : '\n';
  let piece = layout === 'ARRAY' ? '[\n' : '';
  let isFirst = true;
  for await (const statement of statements) {
    piece += `${isFirst ? '' : between}${JSON.stringify(statement)}`;
    isFirst = false;
    if (piece.length < pieceLength) continue;
    yield piece;
    piece = '';
  }
  if (layout === 'ARRAY') piece += isFirst ? ']\n' : '\n]\n';
  else if (!isFirst) piece += '\n';
  yield piece;
}

/** Writes a file of statements, no faster than it is taken. */
export async function writeBods(statements: Statements, target: Writable, layout: BodsLayout): Promise<void> {
  await pipeline(Readable.from(bodsText(statements, layout)), target);
}
