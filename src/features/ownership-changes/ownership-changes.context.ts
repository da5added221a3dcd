import DataLoader from 'dataloader';
import type { Queryable } from '../../platform/database/database';
import { groupedByKey, LoadersByArguments, oneByKey } from '../../platform/graphql/loaders';
import { ChangeDecisionStore } from './change-decision.store';
import type { ChangedInterest, OwnershipChangeEvent } from './ownership-change';
import { OwnershipChangeListStore } from './ownership-change-list.store';

/** What this feature puts on the request. */
export interface OwnershipChangesContext {
  ownershipChanges: {
    list: OwnershipChangeListStore;
    decisions: ChangeDecisionStore;
    /** The first interests of both sides of a change, by its number. */
    interests: DataLoader<number, ChangedInterest[]>;
    /** What was last done about a change, as known at a moment. */
    lastEvent: LoadersByArguments<{ knownAt: string | null }, number, OwnershipChangeEvent | null>;
  };
}

export function ownershipChangesContext(db: Queryable): OwnershipChangesContext {
  const list = new OwnershipChangeListStore(db);
  return {
    ownershipChanges: {
      list,
      decisions: new ChangeDecisionStore(db),
      interests: new DataLoader(async (ids: readonly number[]) =>
        groupedByKey(ids, await list.interestsOf(ids), ({ changeId }) => changeId),
      ),
      lastEvent: new LoadersByArguments(async ({ knownAt }, ids) =>
        oneByKey(ids, await list.lastEvents(ids, knownAt), ({ changeId }) => changeId),
      ),
    },
  };
}
