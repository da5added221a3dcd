import type { Transaction } from '../../platform/database/database';
import { OwnershipChangeRowsStore } from './ownership-change-rows.store';

/** What a change is about was changed otherwise since it was proposed. */
export class OvertakenChangeError extends Error {
  override readonly name = 'OvertakenChangeError';
}

/**
 * Brings the interests of a body to what a change proposes: the rows it names are closed on recorded time at `now`,
 * and the proposed ones are added, exactly. The change is marked as applied in its present version.
 *
 * Throws `OvertakenChangeError` when one of the rows it names is not held any more.
 */
export async function applyOwnershipChange(
  tx: Transaction,
  changeId: number,
  now: string,
): Promise<{ subjectId: number; closed: number; added: number }> {
  const rows = new OwnershipChangeRowsStore(tx);
  const change = await rows.forUpdate(changeId);
  if (!change) throw new Error(`There is no ownership change ${changeId}.`);
  const closed = await rows.close(changeId, now);
  if (closed !== change.heldCount) {
    throw new OvertakenChangeError(
      `Change ${changeId} names ${change.heldCount} interests as held, and ${closed} of them still are. Let the source be imported again: it is put up anew where it still says so.`,
    );
  }
  const added = await rows.add(changeId, now);
  await rows.markApplied(changeId);
  return { subjectId: change.subjectId, closed, added };
}
