import type { Database, Queryable } from '../database/database';
import type { AuditFolders } from './audit-folder';
import { type AuditReport, type BadRow, grouped } from './audit-report';
import { readingTransaction } from './audit-transaction';
import { CheckpointFile } from './checkpoint-file';
import type { CheckpointCopy } from './checkpoint-walk';
import { readChain } from './read-chain';
import { readLines } from './read-lines';
import { readPublicKeys } from './signing-key';
import { verifyChain } from './verify-chain';

const copiesAtOnce = 5_000;

/** Copies of lines signed elsewhere, with a key this place does not know, are not missed here. */
async function* readCopies(tx: Queryable, keys: readonly string[]): AsyncGenerator<CheckpointCopy> {
  let after = 0;
  for (;;) {
    const copies = await tx.query<CheckpointCopy>({
      text: `select sequence, line_hash as "lineHash" from audit_checkpoint
        where key = any($1::text[]) and sequence > $2 order by sequence limit $3`,
      values: [keys, after, copiesAtOnce],
    });
    yield* copies;
    after = copies.at(-1)?.sequence ?? after;
    if (copies.length < copiesAtOnce) return;
  }
}

/** Entries that the trail never took in, and never will: nobody adds them past the trigger by accident. */
async function findUnknown(tx: Queryable): Promise<BadRow | null> {
  const [unknown] = await tx.query<{ id: number; isGone: boolean }>({
    text: `(select e.id, false as "isGone" from audit_entry e
        where not exists (select from audit_seal s where s.entry_id = e.id)
          and not exists (select from audit_pending p where p.entry_id = e.id) order by e.id limit 1)
      union all
      (select p.entry_id, true from audit_pending p
        where not exists (select from audit_entry e where e.id = p.entry_id) order by p.entry_id limit 1)
      limit 1`,
  });
  if (!unknown) return null;
  const sentence = unknown.isGone
    ? `Entry ${unknown.id} waited for its seal and is gone.`
    : `Entry ${unknown.id} is neither sealed nor waiting for its seal: it was put in past the trail.`;
  return { fault: unknown.isGone ? 'ENTRY_MISSING' : 'ENTRY_UNKNOWN', sequence: null, entryId: unknown.id, sentence };
}

async function findOverdue(tx: Queryable, seconds: number): Promise<string[]> {
  const [overdue] = await tx.query<{ count: number; oldest: number }>({
    text: `select count(*)::int as count, min(e.id) as oldest from audit_pending p join audit_entry e on e.id = p.entry_id
      where e.recorded_at < clock_timestamp() - make_interval(secs => $1)`,
    values: [seconds],
  });
  if (!overdue?.count) return [];
  return [
    `${grouped(overdue.count)} entries have waited for their seal for over ${seconds} s, from entry ${overdue.oldest} on.`,
  ];
}

export interface VerifyOptions {
  /** How long an entry may wait for its seal before that is worth a word. */
  sealedWithinSeconds?: number;
}

/** Checks every seal, entry and checkpoint as of one moment; memory stays flat. */
export function verifyAudit(
  system: Database,
  { folder, keyFolder }: AuditFolders,
  { sealedWithinSeconds = 60 }: VerifyOptions = {},
): Promise<AuditReport> {
  const keys = readPublicKeys(keyFolder);
  return system.transaction(async (tx) => {
    const lines = new CheckpointFile(folder).lines();
    const report = await verifyChain(readChain(tx), { lines, keys, copies: readCopies(tx, [...keys.keys()]) });
    const overdue = await findOverdue(tx, sealedWithinSeconds);
    return { ...report, bad: report.bad ?? (await findUnknown(tx)), warnings: [...report.warnings, ...overdue] };
  }, readingTransaction);
}

async function* nothing(): AsyncGenerator<never> {}

/** Checks an exported file against the checkpoints, without a database. */
export function verifyExport(file: string, { folder, keyFolder }: AuditFolders): Promise<AuditReport> {
  const lines = new CheckpointFile(folder).lines();
  return verifyChain(readLines(file), { lines, keys: readPublicKeys(keyFolder), copies: nothing() });
}
