import { serviceSecret } from '../features/access/service-secret';
import { refreshContinuity } from '../features/continuity/refresh-continuity';
import { refreshOwnerLinks } from '../features/owner-matching/refresh-owner-links';
import { DatedOwnershipStore } from '../features/ownership/dated-ownership.store';
import { refreshAllParentEdges, refreshParentEdges } from '../features/ownership/refresh-parent-edges';
import { type ReadWorld, refreshControlGroups } from '../features/provider-groups/refresh-control-groups';
import { systemClock } from '../platform/clock';
import type { Transaction } from '../platform/database/database';

export type RefreshCounts = Record<string, Record<string, number>>;

/** Everything that bears on the groups of some bodies, for features that may not know where it is kept. */
export const readWorld: ReadWorld = (tx, bodies) => new DatedOwnershipStore(tx).world(bodies);

/** What may go on as what is looked at anew wherever settings, owners or companies may be others than before. */
async function lookForContinuity(tx: Transaction): Promise<Record<string, number>> {
  const premisesKey = await serviceSecret(tx, 'premises');
  return refreshContinuity(tx, { today: systemClock.today(), now: systemClock.now(), premisesKey });
}

/** What follows when settings or their published owners changed, and nothing about companies did. */
export async function followSettings(tx: Transaction): Promise<RefreshCounts> {
  return {
    ownerLinks: await refreshOwnerLinks(tx),
    controlGroups: await refreshControlGroups(tx, readWorld),
    continuity: await lookForContinuity(tx),
  };
}

/** What follows when a register of ownership was read: first who is whose parent, then all that rests on it. */
export async function followOwnership(tx: Transaction): Promise<RefreshCounts> {
  await new DatedOwnershipStore(tx).refreshSamePersons();
  const { added, removed } = await refreshAllParentEdges(tx);
  return { parentEdges: { added, removed }, ...(await followSettings(tx)) };
}

/** What follows a single change of who holds what in these bodies. */
export async function followInterests(tx: Transaction, bodies: readonly number[]): Promise<RefreshCounts> {
  const { added, removed } = await refreshParentEdges(tx, bodies);
  return { parentEdges: { added, removed }, controlGroups: await refreshControlGroups(tx, readWorld, bodies) };
}
