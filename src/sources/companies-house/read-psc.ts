import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { RecordBatch, RecordReading } from '../../domain/ownership/records';
import { readJsonValues } from '../json/read-json-values';
import { UnreadableFileError } from '../tabular/table-source';
import { type LineBatch, lineBatches } from './psc/line-batches';
import { parseLine } from './psc/parse-line';
import { PscReader } from './psc/psc-reader';

export interface PscReading extends RecordReading {
  /** Whether the file is one of several of the snapshot: its totals row then counts all of them. */
  isPart?: boolean;
}

const faults = {
  NOT_JSON: { rule: 'psc/not-json', message: 'This line is not JSON.', expected: 'one JSON object' },
  CHARACTER: {
    rule: 'psc/not-a-character',
    message: 'This line holds the character U+0000, or half of a pair.',
    expected: 'text of whole Unicode characters',
  },
} as const;

const valuesInABatch = 5000;
const headBytes = 1 << 16;

/** Whether each line is a value of its own, as published; an example is often spread over several. */
async function isOneValueALine(path: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    const [first = ''] = buffer
      .toString('utf8', 0, bytesRead)
      .replace(/^\ufeff/, '')
      .trimStart()
      .split('\n');
    return first.startsWith('{') && first.trimEnd().endsWith('}');
  } finally {
    await file.close();
  }
}

function readLines(reader: PscReader, batch: LineBatch, fileName: string): RecordBatch {
  const { lines, firstLine } = batch;
  for (let index = 0; index < lines.length; index += 1) {
    const line = (index + firstLine === 1 ? lines[index]?.replace(/^\ufeff/, '') : lines[index]) ?? '';
    if (line.length < 2 && line.trim() === '') continue;
    const place = `line ${firstLine + index}`;
    const parsed = parseLine(line);
    if ('value' in parsed) reader.take(parsed.value, place);
    else if (batch.isLastUnfinished && index === lines.length - 1) throw cutOff(fileName, place);
    else if (line.trim() !== '') {
      const { rule, message, expected } = faults[parsed.fault];
      reader.refuse(place, '', rule, message, expected);
    }
  }
  return reader.taken();
}

function cutOff(fileName: string, place: string): UnreadableFileError {
  const expected = 'Expected a line end after a whole JSON object: download the file again.';
  return new UnreadableFileError(fileName, `The file stops in the middle of ${place}, as one cut short.`, expected);
}

async function* readValues(path: string, reader: PscReader): AsyncGenerator<RecordBatch> {
  let count = 0;
  for await (const read of readJsonValues(createReadStream(path, { highWaterMark: 1 << 20 }))) {
    if ('value' in read) reader.take(read.value, read.place);
    else if (read.fault.isLast || read.fault.rule === 'json/cut-off') {
      throw new UnreadableFileError(basename(path), read.fault.message, `Expected ${read.fault.expected}.`);
    } else reader.refuse(read.place, '', read.fault.rule, read.fault.message, read.fault.expected);
    count += 1;
    if (count % valuesInABatch === 0) yield reader.taken();
  }
}

/**
 * Reads a snapshot of people with significant control, as Companies House publishes it: one JSON object a line.
 *
 * A line that cannot be taken is a problem and spoils no other; a file that stops in the middle of a line is refused.
 * Of natural persons the name is kept, and a text that tells two of one name apart; no address, nationality or birthday.
 */
export async function* readPsc(path: string, reading: PscReading): AsyncGenerator<RecordBatch> {
  const { publishedOn, isPart = false, onProgress, signal } = reading;
  const { size } = await stat(path);
  const reader = new PscReader(publishedOn, isPart);
  if (await isOneValueALine(path)) {
    for await (const batch of lineBatches(path, signal)) {
      const taken = readLines(reader, batch, basename(path));
      onProgress?.(batch.bytesRead, size);
      yield taken;
    }
  } else yield* readValues(path, reader);
  reader.finish();
  yield reader.taken();
}
