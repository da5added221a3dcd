import type { Queryable } from '../../platform/database/database';
import { groupedByKey, LoadersByArguments, oneByKey } from '../../platform/graphql/loaders';
import type { Observation, ObservationPlace, ObservationsWanted } from './observation';
import { ObservationStore } from './observation.store';

/** A page, and how many there are, of whatever has observations. */
export interface ObservationLoaders {
  page: LoadersByArguments<
    ObservationsWanted & { first: number; after: ObservationPlace | null },
    number,
    Observation[]
  >;
  count: LoadersByArguments<ObservationsWanted, number, number>;
}

/** What this feature puts on the request. */
export interface ObservationsContext {
  observations: { ofSetting: ObservationLoaders; ofGroup: ObservationLoaders };
}

type Rows = ReturnType<ObservationStore['ofSettings']>;
type Counts = ReturnType<ObservationStore['countsOfSettings']>;

function loadersOf(
  page: (ids: readonly number[], of: ObservationsWanted, first: number, after: ObservationPlace | null) => Rows,
  counts: (ids: readonly number[], of: ObservationsWanted) => Counts,
): ObservationLoaders {
  return {
    page: new LoadersByArguments(async ({ first, after, ...of }, ids) =>
      groupedByKey(ids, await page(ids, of, first, after), ({ parentId }) => parentId),
    ),
    count: new LoadersByArguments(async (of, ids) =>
      oneByKey(ids, await counts(ids, of), ({ parentId }) => parentId).map((row) => row?.count ?? 0),
    ),
  };
}

export function observationsContext(db: Queryable): ObservationsContext {
  const store = new ObservationStore(db);
  return {
    observations: {
      ofSetting: loadersOf(
        (...asked) => store.ofSettings(...asked),
        (...asked) => store.countsOfSettings(...asked),
      ),
      ofGroup: loadersOf(
        (...asked) => store.ofGroups(...asked),
        (...asked) => store.countsOfGroups(...asked),
      ),
    },
  };
}
