import type { Database, Queryable } from '../database/database';
import { StatementQueue } from '../database/statement-queue';
import type { AuditFolders } from './audit-folder';
import type { AuditReport } from './audit-report';
import { readingTransaction } from './audit-transaction';
import { CheckpointFile } from './checkpoint-file';
import type { CheckpointCopy } from './checkpoint-walk';
import { readExport } from './export-audit';
import { readChain } from './read-chain';
import { readPublicKeys } from './signing-key';
import { findOverdue, findUnaccounted } from './unsealed-entries';
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

/** Chain and checkpoints are read side by side, and a connection takes one statement at a time. */
function inTurn(tx: Queryable): Queryable {
  const queue = new StatementQueue();
  return { query: (statement) => queue.add(() => tx.query(statement)) };
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
  return system.transaction(async (connection) => {
    const tx = inTurn(connection);
    const lines = new CheckpointFile(folder).lines();
    const report = await verifyChain(readChain(tx), { lines, keys, copies: readCopies(tx, [...keys.keys()]) });
    const overdue = await findOverdue(tx, sealedWithinSeconds);
    return {
      ...report,
      bad: report.bad ?? (await findUnaccounted(tx, report.entries)),
      warnings: [...report.warnings, ...overdue],
    };
  }, readingTransaction);
}

async function* nothing(): AsyncGenerator<never> {}

/** Checks an exported file against the checkpoints, without a database. */
export function verifyExport(file: string, { folder, keyFolder }: AuditFolders): Promise<AuditReport> {
  const lines = new CheckpointFile(folder).lines();
  return verifyChain(readExport(file), { lines, keys: readPublicKeys(keyFolder), copies: nothing() });
}
