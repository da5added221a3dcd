import DataLoader from 'dataloader';
import type { Queryable } from '../../platform/database/database';
import { oneByKey } from '../../platform/graphql/loaders';
import { LinkDecisionStore } from './link-decision.store';
import type { OwnerCompanyLink, OwnerLinkDecision } from './owner-link';
import { OwnerLinkListStore } from './owner-link-list.store';

/** What this feature puts on the request. */
export interface OwnerMatchingContext {
  ownerMatching: {
    lists: OwnerLinkListStore;
    decisions: LinkDecisionStore;
    /** Which company an owner is, by our number of the owner. */
    linkOfOwner: DataLoader<number, OwnerCompanyLink | null>;
    decisionOfProposal: DataLoader<number, OwnerLinkDecision | null>;
  };
}

export function ownerMatchingContext(db: Queryable): OwnerMatchingContext {
  const [lists, decisions] = [new OwnerLinkListStore(db), new LinkDecisionStore(db)];
  return {
    ownerMatching: {
      lists,
      decisions,
      linkOfOwner: new DataLoader(async (owners: readonly number[]) =>
        oneByKey(owners, await lists.linksOf(owners), ({ ownerId }) => ownerId),
      ),
      decisionOfProposal: new DataLoader(async (proposals: readonly number[]) =>
        oneByKey(proposals, await decisions.ofProposals(proposals), ({ proposalId }) => proposalId),
      ),
    },
  };
}
