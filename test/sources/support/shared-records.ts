import { existsSync } from 'node:fs';
import path from 'node:path';
import type { OwnershipRecord, RecordBatch, RecordProblem } from '../../../src/domain/ownership/records';

/** Published examples that stand beside the project and are never copied into it. */
export const sharedFiles = path.resolve(__dirname, '../../../../shared/data');

/** `describe`, or a skip with a printed reason where the examples are absent. */
export function describeWithSharedFiles(name: string, folder: string, tests: () => void): void {
  if (existsSync(path.join(sharedFiles, folder))) {
    describe(name, tests);
    return;
  }
  process.stderr.write(`Skipped "${name}": ${folder} is not beside the project.\n`);
  describe.skip(name, tests);
}

export interface ReadFile {
  records: OwnershipRecord[];
  problems: RecordProblem[];
  notices: RecordProblem[];
  batches: number;
}

/** Everything that a reading of a file yields. */
export async function readWhole(batches: AsyncIterable<RecordBatch>): Promise<ReadFile> {
  const all: ReadFile = { records: [], problems: [], notices: [], batches: 0 };
  for await (const { records, problems, notices } of batches) {
    all.records.push(...records);
    all.problems.push(...problems);
    all.notices.push(...notices);
    all.batches += 1;
  }
  return all;
}
