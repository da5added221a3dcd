import DataLoader from 'dataloader';
import type { Day } from '../../domain/values/day';
import type { Queryable } from '../../platform/database/database';
import { groupedByKey, LoadersByArguments } from '../../platform/graphql/loaders';
import type { StoredFinding, StoredFindingSetting } from './finding';
import { FindingStore } from './finding.store';

/** What this feature puts on the request. */
export interface FindingsContext {
  findings: {
    store: FindingStore;
    ofGroup: LoadersByArguments<{ asOf: Day }, number, StoredFinding[]>;
    settings: DataLoader<number, StoredFindingSetting[]>;
  };
}

export function findingsContext(db: Queryable): FindingsContext {
  const store = new FindingStore(db);
  return {
    findings: {
      store,
      ofGroup: new LoadersByArguments(async ({ asOf }, ids) =>
        groupedByKey(ids, await store.ofGroups(ids, asOf), ({ groupId }) => groupId),
      ),
      settings: new DataLoader(async (ids) =>
        groupedByKey(ids, await store.settingsOf(ids), ({ findingId }) => findingId),
      ),
    },
  };
}
