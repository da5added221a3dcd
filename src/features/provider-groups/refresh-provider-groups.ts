import { type OwnerPair, standIns } from '../../domain/casework/same-owners';
import { proposeMerges } from '../../domain/register/propose-merges';
import type { Transaction } from '../../platform/database/database';
import { GroupMembershipStore } from './group-membership.store';

/**
 * Brings the groups of published owners in step with the settings and with what people decided of owner names, and
 * lists near names for a person to judge.
 *
 * Owners decided to be one have one group: that of the first of their names, in alphabetical order, that has settings.
 */
export async function refreshProviderGroups(
  tx: Transaction,
  sameOwners: readonly OwnerPair[],
): Promise<Record<string, number>> {
  const store = new GroupMembershipStore(tx);
  await store.nameOwners();
  const withSettings = await store.withSettings(sameOwners.flatMap(({ first, second }) => [first, second]));
  await store.setStandIns(standIns(sameOwners, (name) => withSettings.has(name)));
  const { added, removed } = await store.refresh();
  const proposals = proposeMerges(await store.ownerKeys());
  await store.setProposals(proposals);
  return { membershipsAdded: added, membershipsRemoved: removed, mergeProposals: proposals.length };
}
