import type { OwnershipRecord } from '../../../../src/domain/ownership/records';
import { importOwnership } from '../../../../src/features/ownership-imports/import-ownership';
import type { OwnershipImportOptions } from '../../../../src/features/ownership-imports/ownership-import';
import { bodsSource, companiesHousePsc } from '../../../../src/features/ownership-imports/ownership-source';
import type { Database } from '../../../../src/platform/database/database';
import { ofStatement, stated } from './records';

let files = 0;

/** A few at a time, so that records of one thing fall into different batches. */
async function* inBatches(records: readonly OwnershipRecord[]) {
  const size = Math.max(3, Math.ceil(records.length / 100));
  for (let at = 0; at < records.length; at += size) yield records.slice(at, at + size);
}

const basics = () => {
  files += 1;
  return {
    layout: 'test',
    contentOn: '2024-01-01',
    retrievedOn: '2024-01-02',
    isComplete: false,
    fileName: 'test.json',
    fileHash: `hash ${files}`,
    dryRun: false,
    samePerson: Buffer.from('secret'),
  };
};

/** A file of a register: messy, and complete unless said otherwise. */
export function importRegister(
  db: Database,
  records: readonly OwnershipRecord[],
  more: Partial<OwnershipImportOptions> = {},
) {
  return importOwnership(db, {
    ...basics(),
    source: companiesHousePsc,
    isComplete: true,
    records: inBatches(records),
    ...more,
  });
}

let statements = 0;

/** A file of statements that are kept. */
export function importStatements(
  db: Database,
  records: readonly OwnershipRecord[],
  more: Partial<OwnershipImportOptions> = {},
) {
  const kept = records.map((record) => {
    if (record.statement) return record;
    statements += 1;
    return stated(record, `statement-${statements}`);
  });
  return importOwnership(db, {
    ...basics(),
    source: bodsSource('A Register'),
    records: inBatches(kept),
    ofStatement,
    ...more,
  });
}
