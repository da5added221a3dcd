import type { Day } from '../../domain/values/day';
import type { Queryable } from '../../platform/database/database';
import { groupedByKey, LoadersByArguments, oneByKey } from '../../platform/graphql/loaders';
import { type FactPlace, type FactRow, RelevantFactStore } from './relevant-fact.store';

/** What this feature puts on the request. */
export interface SuspicionsContext {
  suspicions: {
    facts: LoadersByArguments<{ asOf: Day; size: number; after: FactPlace | null }, number, FactRow[]>;
    factCount: LoadersByArguments<{ asOf: Day }, number, number>;
  };
}

export function suspicionsContext(db: Queryable): SuspicionsContext {
  const store = new RelevantFactStore(db);
  return {
    suspicions: {
      facts: new LoadersByArguments(async ({ asOf, size, after }, ids) =>
        groupedByKey(ids, await store.ofSettings(ids, asOf, size, after), ({ settingId }) => settingId),
      ),
      factCount: new LoadersByArguments(async ({ asOf }, ids) =>
        oneByKey(ids, await store.counts(ids, asOf), ({ settingId }) => settingId).map((row) => row?.count ?? 0),
      ),
    },
  };
}
