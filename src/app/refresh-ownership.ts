import { serviceSecret } from '../features/access/service-secret';
import { refreshContinuity } from '../features/continuity/refresh-continuity';
import { requestScanAfter } from '../features/national-scans/request-scan-after';
import { refreshOwnerLinks } from '../features/owner-matching/refresh-owner-links';
import type { RefreshGroups } from '../features/owner-merges/apply-merges';
import { DatedOwnershipStore } from '../features/ownership/dated-ownership.store';
import { refreshAllParentEdges, refreshParentEdges } from '../features/ownership/refresh-parent-edges';
import { followOwnershipChanges } from '../features/ownership-changes/follow-ownership-changes';
import { forgetOwnershipChangeWeights } from '../features/ownership-changes/weigh-ownership-changes';
import { applyOwnershipChange, OvertakenChangeError } from '../features/ownership-imports/apply-ownership-change';
import { WatchedBodyStore } from '../features/ownership-imports/watched-body.store';
import { ControlMembershipStore } from '../features/provider-groups/control-membership.store';
import { type ReadWorld, refreshControlGroups } from '../features/provider-groups/refresh-control-groups';
import { refreshProviderGroups } from '../features/provider-groups/refresh-provider-groups';
import { SimulationStore } from '../features/simulations/simulation.store';
import { systemClock } from '../platform/clock';
import type { Database, Transaction } from '../platform/database/database';

/** Everything that bears on the groups of some bodies, for features that may not know where it is kept. */
export const readWorld: ReadWorld = (tx, bodies) => new DatedOwnershipStore(tx).world(bodies);

/** What follows a decision that two published owners are one: their groups, under every definition. */
export const followMerges: RefreshGroups = async (tx, sameOwners) => {
  const counts = await refreshProviderGroups(tx, sameOwners);
  await refreshControlGroups(tx, readWorld);
  await requestScanAfter(tx, systemClock);
  return counts;
};

export type RefreshCounts = Record<string, Record<string, number>>;

/** Rows of this very transaction are in no statistics yet, and joins over several of these tables go astray without. */
async function learnTables(tx: Transaction): Promise<void> {
  await tx.query({ text: 'analyze setting_version, lifecycle_event, owner_company, interest, party, party_version' });
}

/** What may go on as what is looked at anew wherever settings, owners or companies may be others than before. */
export async function lookForContinuity(tx: Transaction): Promise<Record<string, number>> {
  const premisesKey = await serviceSecret(tx, 'premises');
  return refreshContinuity(tx, { today: systemClock.today(), now: systemClock.now(), premisesKey });
}

/** What follows a decision on which company a published owner is. */
export async function followLinks(tx: Transaction): Promise<RefreshCounts> {
  const counts = { controlGroups: await refreshControlGroups(tx, readWorld), continuity: await lookForContinuity(tx) };
  await requestScanAfter(tx, systemClock);
  return counts;
}

/** What follows when settings or their published owners changed, and nothing about companies did. */
export async function followSettings(tx: Transaction): Promise<RefreshCounts> {
  const ownerLinks = await refreshOwnerLinks(tx);
  await learnTables(tx);
  const controlGroups = await refreshControlGroups(tx, readWorld);
  const continuity = await lookForContinuity(tx);
  await forgetOwnershipChangeWeights(tx);
  return { ownerLinks, controlGroups, continuity };
}

/** Who is one, and who is whose parent, as registers of ownership now say. */
export async function followRegisters(tx: Transaction): Promise<RefreshCounts> {
  await new DatedOwnershipStore(tx).refreshSamePersons();
  const { added, removed } = await refreshAllParentEdges(tx);
  return { parentEdges: { added, removed } };
}

/** What follows when a register of ownership was read: first who is whose parent, then all that rests on it. */
export async function followOwnership(tx: Transaction): Promise<RefreshCounts> {
  const counts = { ...(await followRegisters(tx)), ...(await followSettings(tx)) };
  await requestScanAfter(tx, systemClock);
  return counts;
}

/** What follows a single change of who holds what in these bodies. */
export async function followInterests(tx: Transaction, bodies: readonly number[]): Promise<RefreshCounts> {
  const { added, removed } = await refreshParentEdges(tx, bodies);
  const counts = { parentEdges: { added, removed }, controlGroups: await refreshControlGroups(tx, readWorld, bodies) };
  await requestScanAfter(tx, systemClock);
  return counts;
}

/**
 * Bodies about which a file may only propose. An import takes its turn with whoever works groups out before it asks:
 * both write interests, and each would wait for the other in the end.
 */
export async function watchedBodies(tx: Transaction): Promise<ReadonlySet<number>> {
  await new ControlMembershipStore(tx).takeTurn();
  return new WatchedBodyStore(tx).all();
}

/** Weighs what registers propose, and lets interests and groups follow what was accepted. */
export function followProposals(system: Database): Promise<boolean> {
  return followOwnershipChanges(system, {
    readWorld,
    settingsOn: (tx, day) => new SimulationStore(tx).settingsOn(day),
    applyChange: applyOwnershipChange,
    isOvertaken: (error) => error instanceof OvertakenChangeError,
    afterApplied: followInterests,
    today: () => systemClock.today(),
  });
}
