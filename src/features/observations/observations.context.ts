import type { Day } from '../../domain/values/day';
import type { Queryable } from '../../platform/database/database';
import { groupedByKey, LoadersByArguments, oneByKey } from '../../platform/graphql/loaders';
import type { Observation, ObservationPlace, ObservationsWanted } from './observation';
import { ObservationStore } from './observation.store';
import type { RegulationCell, RegulationPlace, RequirementSums } from './regulation-heat';
import { type HeatOf, RegulationHeatStore } from './regulation-heat.store';

/** A page, and how many there are, of whatever has observations. */
export interface ObservationLoaders {
  page: LoadersByArguments<
    ObservationsWanted & { first: number; after: ObservationPlace | null },
    number,
    Observation[]
  >;
  count: LoadersByArguments<ObservationsWanted, number, number>;
}

/** Requirements by regulation, and all together, of whatever has any. */
export interface HeatLoaders {
  cells: LoadersByArguments<{ asOf: Day; first: number; after: RegulationPlace | null }, number, RegulationCell[]>;
  sums: LoadersByArguments<{ asOf: Day }, number, RequirementSums>;
}

/** What this feature puts on the request. */
export interface ObservationsContext {
  observations: {
    ofSetting: ObservationLoaders;
    ofGroup: ObservationLoaders;
    heatOfSetting: HeatLoaders;
    heatOfGroup: HeatLoaders;
  };
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

function heatLoadersOf(heat: RegulationHeatStore, of: HeatOf): HeatLoaders {
  const nothing = { regulations: 0, requirements: 0, open: 0 };
  return {
    cells: new LoadersByArguments(async ({ asOf, first, after }, ids) =>
      groupedByKey(ids, await heat.cells(of, ids, asOf, first, after), ({ parentId }) => parentId),
    ),
    sums: new LoadersByArguments(async ({ asOf }, ids) =>
      oneByKey(ids, await heat.sums(of, ids, asOf), ({ parentId }) => parentId).map((row) => row ?? nothing),
    ),
  };
}

export function observationsContext(db: Queryable): ObservationsContext {
  const store = new ObservationStore(db);
  const heat = new RegulationHeatStore(db);
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
      heatOfSetting: heatLoadersOf(heat, 'settings'),
      heatOfGroup: heatLoadersOf(heat, 'groups'),
    },
  };
}
