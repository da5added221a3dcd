import DataLoader from 'dataloader';
import type { Day } from '../../domain/values/day';
import type { Queryable } from '../../platform/database/database';
import { groupedByKey, LoadersByArguments, oneByKey } from '../../platform/graphql/loaders';
import type { Setting, SettingStretch } from './setting';
import { SettingStore } from './setting.store';

interface SettingOnDay {
  id: number;
  asOf: Day;
}

function placeOf({ id, asOf }: SettingOnDay): string {
  return `${id} ${asOf}`;
}

/** What this feature puts on the request. */
export interface SettingsContext {
  settings: {
    store: SettingStore;
    byId: LoadersByArguments<{ asOf: Day }, number, Setting | null>;
    /** For lists whose rows each speak of a day of their own. */
    byIdAndDay: DataLoader<SettingOnDay, Setting | null, string>;
    ofLocalAuthority: LoadersByArguments<{ asOf: Day; first: number; after: string | null }, number, Setting[]>;
    countOfLocalAuthority: LoadersByArguments<{ asOf: Day }, number, number>;
    history: LoadersByArguments<{ first: number; after: readonly [Day, number] | null }, number, SettingStretch[]>;
    historyCount: DataLoader<number, number>;
  };
}

export function settingsContext(db: Queryable): SettingsContext {
  const store = new SettingStore(db);
  return {
    settings: {
      store,
      byId: new LoadersByArguments(async ({ asOf }, ids) =>
        oneByKey(ids, await store.byIds(ids, asOf), ({ id }) => id),
      ),
      byIdAndDay: new DataLoader(
        async (wanted) => oneByKey(wanted.map(placeOf), await store.byIdsAndDays(wanted), placeOf),
        { cacheKeyFn: placeOf },
      ),
      ofLocalAuthority: new LoadersByArguments(async ({ asOf, first, after }, ids) =>
        groupedByKey(ids, await store.byLocalAuthorities(ids, asOf, first, after), ({ parentId }) => parentId),
      ),
      countOfLocalAuthority: new LoadersByArguments(async ({ asOf }, ids) =>
        oneByKey(ids, await store.countsByLocalAuthority(ids, asOf), ({ parentId }) => parentId).map(
          (row) => row?.count ?? 0,
        ),
      ),
      history: new LoadersByArguments(async ({ first, after }, ids) =>
        groupedByKey(ids, await store.historyOf(ids, first, after), ({ id }) => id),
      ),
      historyCount: new DataLoader(async (ids) =>
        oneByKey(ids, await store.historyCountsOf(ids), ({ settingId }) => settingId).map((row) => row?.count ?? 0),
      ),
    },
  };
}
