import { proposeMerges } from '../../domain/register/propose-merges';
import type { Transaction } from '../../platform/database/database';
import { GroupMembershipStore } from './group-membership.store';

/** Brings the groups of published owners in step with the settings, and lists near names for a person to judge. */
export async function refreshProviderGroups(tx: Transaction): Promise<Record<string, number>> {
  const store = new GroupMembershipStore(tx);
  await store.nameOwners();
  const { added, removed } = await store.refresh();
  const proposals = proposeMerges(await store.ownerKeys());
  await store.setProposals(proposals);
  return { membershipsAdded: added, membershipsRemoved: removed, mergeProposals: proposals.length };
}
