import type { OwnershipRecord, RecordBatch, RecordProblem } from '../../domain/ownership/records';
import type { Day } from '../../domain/values/day';
import type { BodsItem } from '../../sources/bods/bods-problem';
import { OwnershipRefusedError } from './ownership-refused-error';

/** A file of nothing but faults must not fill the memory. */
const problemsKept = 1000;
const recordsAtOnce = 1000;

/** What reading a file brought to light, as far as it went. */
export class FileReading {
  /** What was not taken. */
  readonly problems: RecordProblem[] = [];
  problemCount = 0;
  /** What was taken and leaves something open. */
  readonly notices: RecordProblem[] = [];
  noticeCount = 0;
  /** Names of what is not kept of persons, with how often it was left out. */
  leftOut: Readonly<Record<string, number>> = {};

  refuse(problem: RecordProblem): void {
    this.problemCount += 1;
    if (this.problems.length < problemsKept) this.problems.push(problem);
  }

  note(notice: RecordProblem): void {
    this.noticeCount += 1;
    if (this.notices.length < problemsKept) this.notices.push(notice);
  }
}

/** The records of a register: what cannot be taken is noted, and spoils nothing else. */
export async function* registerRecords(
  batches: AsyncIterable<RecordBatch>,
  reading: FileReading,
): AsyncGenerator<readonly OwnershipRecord[]> {
  for await (const { records, problems, notices } of batches) {
    for (const problem of problems) reading.refuse(problem);
    for (const notice of notices) reading.note(notice);
    if (records.length > 0) yield records;
  }
}

/** The records of a file of statements: at its end it is refused if anything in it breaks a rule. */
export async function* statementRecords(
  items: AsyncIterable<BodsItem>,
  reading: FileReading,
  fileName: string,
): AsyncGenerator<readonly OwnershipRecord[]> {
  let batch: OwnershipRecord[] = [];
  for await (const item of items) {
    if (item.kind === 'RECORD') batch.push(item.record);
    else if (item.kind === 'END') takeEnd(item, reading, fileName);
    else if (item.problem.severity === 'ERROR') reading.refuse(item.problem);
    else reading.note(item.problem);
    if (batch.length < recordsAtOnce) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function takeEnd(end: Extract<BodsItem, { kind: 'END' }>, reading: FileReading, fileName: string): void {
  reading.leftOut = end.leftOut;
  reading.problemCount = end.errors;
  reading.noticeCount = end.warnings;
  if (end.errors === 0) return;
  throw new OwnershipRefusedError(
    `${fileName} breaks ${end.errors === 1 ? 'a rule' : `${end.errors} rules`} of the Beneficial Ownership Data Standard 0.4. Nothing was stored; whoever published it can put it right.`,
    reading.problems,
  );
}

export interface FirstStatement {
  publisher: string | null;
  publisherUrl: string | null;
  licence: string | null;
  publishedOn: Day | null;
}

/** Who publishes, as the first statement of a file says, and all items from the first again. */
export async function firstStatementOf(
  items: AsyncGenerator<BodsItem>,
): Promise<{ first: FirstStatement | null; all: AsyncGenerator<BodsItem> }> {
  const seen: BodsItem[] = [];
  let first: FirstStatement | null = null;
  while (first === null) {
    const { value, done } = await items.next();
    if (done) break;
    seen.push(value);
    if (value.kind === 'RECORD') first = publicationOf(value.record.statement ?? {});
  }
  return { first, all: chained(seen, items) };
}

async function* chained(seen: readonly BodsItem[], rest: AsyncGenerator<BodsItem>): AsyncGenerator<BodsItem> {
  yield* seen;
  yield* rest;
}

function publicationOf(statement: Readonly<Record<string, unknown>>): FirstStatement {
  const { publicationDate, license, publisher } = (statement['publicationDetails'] ?? {}) as {
    publicationDate?: string;
    license?: string;
    publisher?: { name?: string; url?: string };
  };
  return {
    publisher: publisher?.name ?? publisher?.url ?? null,
    publisherUrl: publisher?.url ?? null,
    licence: license ?? null,
    publishedOn: publicationDate?.slice(0, 10) ?? null,
  };
}
