import DataLoader from 'dataloader';
import type { Day } from '../../domain/values/day';
import type { Queryable } from '../../platform/database/database';
import { groupedByKey, LoadersByArguments, oneByKey } from '../../platform/graphql/loaders';
import { CarriedStore } from './carried.store';
import type { CarriedInspection, ContinuityEvent, SettingLinks } from './continuity-link';
import { ContinuityLinkStore } from './continuity-link.store';

/** What this feature puts on the request. */
export interface ContinuityContext {
  continuity: {
    links: ContinuityLinkStore;
    carriedStore: CarriedStore;
    linksOf: DataLoader<number, SettingLinks | null>;
    events: LoadersByArguments<{ first: number; before: number | null }, number, ContinuityEvent[]>;
    eventCount: DataLoader<number, number>;
    carried: LoadersByArguments<
      { asOf: Day; first: number; after: readonly [Day, number] | null },
      number,
      CarriedInspection[]
    >;
    carriedCount: LoadersByArguments<{ asOf: Day }, number, number>;
  };
}

export function continuityContext(db: Queryable): ContinuityContext {
  const [links, carriedStore] = [new ContinuityLinkStore(db), new CarriedStore(db)];
  return {
    continuity: {
      links,
      carriedStore,
      linksOf: new DataLoader(async (ids) =>
        oneByKey(ids, await carriedStore.linksOf(ids), ({ settingId }) => settingId),
      ),
      events: new LoadersByArguments(async ({ first, before }, ids) =>
        groupedByKey(ids, await links.eventsOf(ids, first, before), ({ linkId }) => linkId),
      ),
      eventCount: new DataLoader(async (ids) =>
        oneByKey(ids, await links.eventCountsOf(ids), ({ linkId }) => linkId).map((row) => row?.count ?? 0),
      ),
      carried: new LoadersByArguments(async ({ asOf, first, after }, ids) =>
        groupedByKey(ids, await carriedStore.inspectionsOf(ids, asOf, first, after), ({ carriedTo }) => carriedTo),
      ),
      carriedCount: new LoadersByArguments(async ({ asOf }, ids) =>
        oneByKey(ids, await carriedStore.inspectionCountsOf(ids, asOf), ({ carriedTo }) => carriedTo).map(
          (row) => row?.count ?? 0,
        ),
      ),
    },
  };
}
