import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { RecordBatch, RecordReading } from '../../domain/ownership/records';
import { readJsonValues } from '../json/read-json-values';
import { UnreadableFileError } from '../tabular/table-source';
import { GleifReading } from './gleif-reading';
import { objectOf } from './gleif-value';
import { readException } from './read-exception';
import { readLevel1 } from './read-level-1';
import { readLevel2 } from './read-level-2';
import { unwrapGoldenCopy } from './unwrap-golden-copy';

const valuesInABatch = 1000;

/** Each value says by its members what it is: published files mix levels. */
function readValue(value: unknown, reading: GleifReading): void {
  const object = objectOf(value);
  if ('Relationship' in object) readLevel2(object, reading);
  else if ('ExceptionCategory' in object) readException(object, reading);
  else if ('Entity' in object) readLevel1(object, reading);
  else {
    const message = 'This is no record of level 1, of level 2, or of an exception.';
    reading.refuse('', 'gleif/unknown-record', message, 'a member Entity, Relationship or ExceptionCategory');
  }
}

function taken(reading: GleifReading): RecordBatch {
  const { records, problems, notices } = reading;
  Object.assign(reading, { records: [], problems: [], notices: [] });
  return { records, problems, notices };
}

/**
 * Reads files of the Global LEI Foundation: who is who, who consolidates whom, and why no parent is named; as an array,
 * as JSON lines, or as the golden copy has them. Of addresses nothing is kept.
 */
export async function* readGleif(path: string, options: RecordReading): AsyncGenerator<RecordBatch> {
  const { size } = await stat(path);
  const file = createReadStream(path, { highWaterMark: 1 << 19, signal: options.signal });
  const reading = new GleifReading(options.publishedOn);
  let values = 0;
  for await (const read of readJsonValues(unwrapGoldenCopy(file))) {
    reading.place = read.place;
    if ('value' in read) readValue(read.value, reading);
    else if (read.fault.isLast || read.fault.rule === 'json/cut-off') {
      throw new UnreadableFileError(basename(path), read.fault.message, `Expected ${read.fault.expected}.`);
    } else reading.refuse('', read.fault.rule, read.fault.message, read.fault.expected);
    values += 1;
    if (values % valuesInABatch !== 0) continue;
    options.onProgress?.(file.bytesRead, size);
    yield taken(reading);
  }
  yield taken(reading);
}
