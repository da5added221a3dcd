import type { OwnerPair } from '../../domain/casework/same-owners';
import type { Database, Queryable, Transaction } from '../../platform/database/database';
import { OwnerMergeStore } from './owner-merge.store';

/** Brings the groups in step with settings and with the pairs of owners that people decided are one. */
export type RefreshGroups = (tx: Transaction, sameOwners: readonly OwnerPair[]) => Promise<Record<string, number>>;

/** Whether something was decided, or withdrawn, that the groups do not follow yet. */
export function pendingMerges(system: Queryable): Promise<boolean> {
  return new OwnerMergeStore(system).isPending();
}

/** Refreshes the groups by all that stands decided, and records that they follow it. For the system login only. */
export async function followDecisions(tx: Transaction, refresh: RefreshGroups): Promise<Record<string, number>> {
  const store = new OwnerMergeStore(tx);
  await store.takeTurnToRefresh();
  const decisions = await store.standing();
  const counts = await refresh(
    tx,
    decisions.filter(({ isSame }) => isSame),
  );
  await store.markApplied(decisions);
  return counts;
}

/**
 * Lets the groups follow what was decided, where they do not yet; answers whether anything was to do.
 *
 * The login of requests cannot write groups, so this runs after a decision has committed, and at the start for one
 * whose server was killed in between.
 */
export async function applyMerges(system: Database, refresh: RefreshGroups): Promise<boolean> {
  if (!(await pendingMerges(system))) return false;
  await system.transaction((tx) => followDecisions(tx, refresh));
  return true;
}
