import DataLoader from 'dataloader';
import type { Day } from '../../domain/values/day';
import type { Queryable } from '../../platform/database/database';
import { groupedByKey, LoadersByArguments, oneByKey } from '../../platform/graphql/loaders';
import type { Setting } from './setting';
import { SettingStore } from './setting.store';

type Stretch = Awaited<ReturnType<SettingStore['historyOf']>>[number];

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
    history: DataLoader<number, Stretch[]>;
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
      history: new DataLoader(async (ids) => groupedByKey(ids, await store.historyOf(ids), ({ id }) => id)),
    },
  };
}
