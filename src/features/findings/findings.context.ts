import DataLoader from 'dataloader';
import type { Day } from '../../domain/values/day';
import type { Queryable } from '../../platform/database/database';
import { groupedByKey, LoadersByArguments, oneByKey } from '../../platform/graphql/loaders';
import type { StoredFinding, StoredFindingSetting } from './finding';
import { FindingStore } from './finding.store';

/** What this feature puts on the request. */
export interface FindingsContext {
  findings: {
    store: FindingStore;
    /** All of a group's. What the API shows of them it shows in pages. */
    ofGroup: LoadersByArguments<{ asOf: Day }, number, StoredFinding[]>;
    pageOfGroup: LoadersByArguments<{ asOf: Day; first: number; afterRank: number }, number, StoredFinding[]>;
    countOfGroup: LoadersByArguments<{ asOf: Day }, number, number>;
    settings: LoadersByArguments<{ first: number; after: number }, number, StoredFindingSetting[]>;
    settingCount: DataLoader<number, number>;
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
      pageOfGroup: new LoadersByArguments(async ({ asOf, first, afterRank }, ids) =>
        groupedByKey(ids, await store.pagesOfGroups(ids, asOf, first, afterRank), ({ groupId }) => groupId),
      ),
      countOfGroup: new LoadersByArguments(async ({ asOf }, ids) =>
        oneByKey(ids, await store.countsOfGroups(ids, asOf), ({ groupId }) => groupId).map((row) => row?.count ?? 0),
      ),
      settings: new LoadersByArguments(async ({ first, after }, ids) =>
        groupedByKey(ids, await store.settingsOf(ids, first, after), ({ findingId }) => findingId),
      ),
      settingCount: new DataLoader(async (ids) =>
        oneByKey(ids, await store.settingCountsOf(ids), ({ findingId }) => findingId).map((row) => row?.count ?? 0),
      ),
    },
  };
}
