import type { Clock } from '../clock';
import type { Database, Queryable } from '../database/database';
import type { AuditFolders } from './audit-folder';
import { chainEnd, holdChain, sealingTransaction } from './audit-transaction';
import { type Checkpoint, lineHash, noCheckpoint, readCheckpointLine, writeCheckpointLine } from './checkpoint';
import { CheckpointFile } from './checkpoint-file';
import { openSigningKey, readPublicKeys } from './signing-key';

/** The chain and its checkpoints do not fit, and no new checkpoint may cover that up. */
export class CheckpointRefusedError extends Error {
  override readonly name = 'CheckpointRefusedError';

  constructor(why: string) {
    super(`${why} No checkpoint was written. Run: oversight audit verify.`);
  }
}

async function hashAt(tx: Queryable, sequence: number): Promise<string | null> {
  const [seal] = await tx.query<{ hash: string }>({
    text: `select pg_catalog.encode(hash, 'hex') as hash from audit_seal where sequence = $1`,
    values: [sequence],
  });
  return seal?.hash ?? null;
}

async function newestCopy(tx: Queryable, key: string): Promise<number> {
  const [copy] = await tx.query<{ sequence: number }>({
    text: 'select sequence from audit_checkpoint where key = $1 order by sequence desc limit 1',
    values: [key],
  });
  return copy?.sequence ?? 0;
}

/** The checkpoint a new one is put after: it must be ours, the newest that was written, and in the chain. */
async function trustedLast(tx: Queryable, line: string | null, keyFolder: string, key: string): Promise<number> {
  const last = line === null ? null : readCheckpointLine(line, readPublicKeys(keyFolder));
  if (typeof last === 'string') throw new CheckpointRefusedError(`The newest checkpoint cannot be trusted: ${last}.`);
  const sequence = last?.sequence ?? 0;
  if (last && (await hashAt(tx, sequence)) !== last.hash)
    throw new CheckpointRefusedError(`The newest checkpoint, at sequence ${sequence}, is not in the chain.`);
  const copied = await newestCopy(tx, key);
  if (copied > sequence)
    throw new CheckpointRefusedError(`The checkpoint of sequence ${copied} is gone from the end of its file.`);
  return sequence;
}

async function writeIn(tx: Queryable, { folder, keyFolder }: AuditFolders, at: string): Promise<Checkpoint | null> {
  await holdChain(tx);
  const end = await chainEnd(tx);
  const key = openSigningKey(keyFolder);
  const file = new CheckpointFile(folder);
  const before = await file.last();
  const reached = await trustedLast(tx, before, keyFolder, key.id);
  if (!end || end.sequence === reached) return null;
  const previous = before === null ? noCheckpoint : lineHash(before);
  const checkpoint = { sequence: end.sequence, hash: end.hash, at, previous, key: key.id };
  const line = writeCheckpointLine(checkpoint, key);
  await file.append(line);
  await tx.query({
    text: 'insert into audit_checkpoint (key, sequence, line_hash) values ($1, $2, $3)',
    values: [key.id, end.sequence, lineHash(line)],
  });
  return checkpoint;
}

/** Signs how far the chain goes, when it has grown; null when it has not. */
export function writeCheckpoint(system: Database, folders: AuditFolders, clock: Clock): Promise<Checkpoint | null> {
  return system.transaction((tx) => writeIn(tx, folders, clock.now()), sealingTransaction);
}
