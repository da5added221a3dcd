import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify/sync';

export type Encoding = 'utf-8' | 'utf-8-bom' | 'windows-1252';

const rowsAtOnce = 500;

/** Writes rows as a CSV file, a few hundred at a time; returns how many were written. */
export async function writeCsv(path: string, rows: Iterable<readonly string[]>, encoding: Encoding): Promise<number> {
  const counted = { rows: 0 };
  await pipeline(Readable.from(chunks(rows, encoding, counted), { objectMode: false }), createWriteStream(path));
  return counted.rows;
}

function* chunks(rows: Iterable<readonly string[]>, encoding: Encoding, counted: { rows: number }): Generator<Buffer> {
  if (encoding === 'utf-8-bom') yield Buffer.from([0xef, 0xbb, 0xbf]);
  let waiting: (readonly string[])[] = [];
  for (const row of rows) {
    waiting.push(row);
    counted.rows += 1;
    if (waiting.length === rowsAtOnce) {
      yield encode(waiting, encoding);
      waiting = [];
    }
  }
  if (waiting.length > 0) yield encode(waiting, encoding);
}

/** The library quotes the record delimiter, but not a line feed alone, which some published headers begin with. */
function encode(rows: readonly (readonly string[])[], encoding: Encoding): Buffer {
  const text = stringify(rows as string[][], { record_delimiter: '\r\n', quoted_match: /\n/ });
  return encoding === 'windows-1252' ? toWindows1252(text) : Buffer.from(text, 'utf8');
}

const outsideLatin1 = new Map([
  ['€', 0x80],
  ['‘', 0x91],
  ['’', 0x92],
  ['“', 0x93],
  ['”', 0x94],
  ['–', 0x96],
  ['—', 0x97],
]);

function toWindows1252(text: string): Buffer {
  const bytes = Buffer.alloc(text.length);
  for (let index = 0; index < text.length; index += 1) {
    const code = outsideLatin1.get(text[index] ?? '') ?? text.charCodeAt(index);
    bytes[index] = code < 256 ? code : 0x3f;
  }
  return bytes;
}
