import DataLoader from 'dataloader';
import type { Queryable } from '../../platform/database/database';
import { groupedByKey, oneByKey } from '../../platform/graphql/loaders';
import { type LocalAuthority, type LocalAuthorityCode, LocalAuthorityStore } from './local-authority.store';

/** What this feature puts on the request. */
export interface LocalAuthoritiesContext {
  localAuthorities: {
    store: LocalAuthorityStore;
    byId: DataLoader<number, LocalAuthority | null>;
    codes: DataLoader<number, LocalAuthorityCode[]>;
    successors: DataLoader<number, LocalAuthority[]>;
  };
}

export function localAuthoritiesContext(db: Queryable): LocalAuthoritiesContext {
  const store = new LocalAuthorityStore(db);
  return {
    localAuthorities: {
      store,
      byId: new DataLoader(async (ids) => oneByKey(ids, await store.byIds(ids), ({ id }) => id)),
      codes: new DataLoader(async (ids) =>
        groupedByKey(ids, await store.codesOf(ids), ({ localAuthorityId }) => localAuthorityId),
      ),
      successors: new DataLoader(async (ids) =>
        groupedByKey(ids, await store.successorsOf(ids), ({ predecessorId }) => predecessorId),
      ),
    },
  };
}
