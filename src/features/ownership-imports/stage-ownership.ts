import type { OwnershipRecord } from '../../domain/ownership/records';
import type { Transaction } from '../../platform/database/database';
import type { OwnershipImportOptions } from './ownership-import';
import { OwnershipRefusedError } from './ownership-refused-error';
import { noRows, RecordStaging, type StagedRows } from './ownership-staging';
import { OwnershipStagingStore } from './ownership-staging.store';

/** Statements held before stand before those of a file: their numbers are below all of those. */
const beforeTheFile = -2_000_000_000;

/** How many rows are sent at once: enough to be quick, few enough to stay small. */
const sentAtOnce = 5000;

export interface Staged {
  records: number;
  parties: number;
  identifiers: number;
  interests: number;
}

/** The scheme under which a source's own names of records are kept as identifiers. */
export function recordSchemeOf(sourceCode: string): string {
  return `record:${sourceCode}`;
}

/** Reads a file into staging, batch by batch, with what is held of the same records where that is kept. */
export async function stageOwnership(
  tx: Transaction,
  sourceId: number,
  options: OwnershipImportOptions,
): Promise<Staged> {
  const store = new OwnershipStagingStore(tx);
  const staging = new RecordStaging(options.samePerson);
  await store.open();
  const staged: Staged = { records: 0, parties: 0, identifiers: 0, interests: 0 };
  let rows = noRows();
  // While the database takes one lot of rows, the next is read.
  let sending: Promise<void> = Promise.resolve();
  try {
    for await (const batch of options.records) {
      for (const record of batch) addRecord(rows, staging, record, staged.records++, options);
      options.onProgress?.({ records: staged.records, doing: 'reading' });
      if (lengthOf(rows) < sentAtOnce) continue;
      await sending;
      count(staged, rows);
      sending = store.stage(rows);
      sending.catch(() => undefined);
      rows = noRows();
    }
  } finally {
    await sending;
  }
  count(staged, rows);
  await store.stage(rows);
  if (staged.records === 0) {
    throw new OwnershipRefusedError(
      `${options.fileName} holds no record of ownership. Expected at least one body, person or relationship.`,
    );
  }
  if (options.ofStatement) await stageHeld(store, staging, sourceId, options, options.ofStatement);
  await store.analyse();
  return staged;
}

const lengthOf = ({ staged_party, staged_interest }: StagedRows) => staged_party.length + staged_interest.length;

function count(staged: Staged, rows: StagedRows): void {
  staged.parties += rows.staged_party.length;
  staged.identifiers += rows.staged_identifier.length + rows.staged_reference.length;
  staged.interests += rows.staged_interest.length;
}

function addRecord(
  rows: StagedRows,
  staging: RecordStaging,
  record: OwnershipRecord,
  n: number,
  { ofStatement }: OwnershipImportOptions,
): void {
  staging.add(rows, record, n);
  if (!ofStatement) return;
  const { statement, recordId, recordType, saidOn, place } = record;
  const statementId = statement?.['statementId'];
  if (statement === null || typeof statementId !== 'string') {
    throw new Error(`The statement at ${place} was to be kept word for word, and has none with a number.`);
  }
  rows.staged_statement.push([n, statementId, recordId, recordType, saidOn, place, statement]);
}

async function stageHeld(
  store: OwnershipStagingStore,
  staging: RecordStaging,
  sourceId: number,
  options: OwnershipImportOptions,
  ofStatement: NonNullable<OwnershipImportOptions['ofStatement']>,
): Promise<void> {
  await refuseContradicted(store, sourceId);
  await store.dropHeld(sourceId);
  await store.widenTouched(sourceId, recordSchemeOf(options.source.code));
  let last = 0;
  for (;;) {
    const held = await store.heldAfter(sourceId, last);
    if (held.length === 0) return;
    const rows = noRows();
    for (const { id, statement } of held) {
      last = id;
      staging.add(rows, { ...ofStatement(statement), place: 'an earlier file' }, beforeTheFile + id);
    }
    await store.stage(rows);
  }
}

async function refuseContradicted(store: OwnershipStagingStore, sourceId: number): Promise<void> {
  const contradicted = await store.contradicted(sourceId);
  if (contradicted.length === 0) return;
  throw new OwnershipRefusedError(
    'The file gives statements other words than they had before. A statement once published does not change: a new one, with a number of its own, says what is new.',
    contradicted.map(({ place, statementId }) => ({
      place,
      path: '/statementId',
      rule: 'bods/statement-never-changes',
      message: `Statement ${statementId} was taken before with other words.`,
      expected: 'a new statementId for a new statement',
    })),
  );
}
