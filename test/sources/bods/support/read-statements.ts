import type { OwnershipRecord } from '../../../../src/domain/ownership/records';
import type { BodsEndItem, BodsOptions, BodsProblem } from '../../../../src/sources/bods/bods-problem';
import { readBods } from '../../../../src/sources/bods/read-bods';

export interface BodsReading {
  records: OwnershipRecord[];
  problems: BodsProblem[];
  errors: string[];
  warnings: string[];
  end: BodsEndItem;
}

/** The text as pieces of so many bytes. */
export async function* piecesOf(text: string | Buffer, size = 1 << 16): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

export async function readFrom(
  source: string | AsyncIterable<Buffer>,
  options: Partial<BodsOptions> = {},
): Promise<BodsReading> {
  const records: OwnershipRecord[] = [];
  const problems: BodsProblem[] = [];
  let end: BodsEndItem | null = null;
  for await (const item of readBods(source, { completeness: 'WHOLE', today: '2026-06-30', ...options })) {
    if (item.kind === 'RECORD') records.push(item.record);
    else if (item.kind === 'PROBLEM') problems.push(item.problem);
    else end = item;
  }
  const rulesOf = (severity: string) =>
    problems.filter((problem) => problem.severity === severity).map((problem) => problem.rule);
  return { records, problems, errors: rulesOf('ERROR'), warnings: rulesOf('WARNING'), end: end! };
}

/** Reads the statements as an array. */
export function readStatements(statements: readonly unknown[], options: Partial<BodsOptions> = {}) {
  return readFrom(piecesOf(JSON.stringify(statements)), options);
}
