import DataLoader from 'dataloader';
import type { Queryable } from '../../platform/database/database';
import { groupedByKey, LoadersByArguments, oneByKey } from '../../platform/graphql/loaders';
import type { StoredDossier } from './dossier';
import { DossierStore } from './dossier.store';
import { rebuildDossier } from './rebuild-dossier';
import { type DossierSealing, noSealing } from './sealing';

/** What this feature puts on the request. */
export interface DossiersContext {
  dossiers: {
    sealing: DossierSealing;
    byId: DataLoader<number, StoredDossier | null>;
    ofMatter: LoadersByArguments<{ first: number; before: number | null }, number, StoredDossier[]>;
    countOfMatter: DataLoader<number, number>;
    /** The envelope as it was sealed. */
    envelopeOf(stored: StoredDossier): Promise<string | null>;
    /** Whether it comes out to the byte when it is made anew from the steps that it knew. */
    isRebuilt(stored: StoredDossier): Promise<boolean>;
  };
}

/** The slice of the request. Without a key to seal with, dossiers are read and none is sealed. */
export function dossiersContext(db: Queryable, sealing: DossierSealing = noSealing): DossiersContext {
  const store = new DossierStore(db);
  return {
    dossiers: {
      sealing,
      byId: new DataLoader(async (ids) => oneByKey(ids, await store.byIds(ids), ({ id }) => id)),
      ofMatter: new LoadersByArguments(async ({ first, before }, ids) =>
        groupedByKey(ids, await store.ofMatters(ids, first, before), ({ matterId }) => matterId),
      ),
      countOfMatter: new DataLoader(async (ids) =>
        oneByKey(ids, await store.counts(ids), ({ matterId }) => matterId).map((row) => row?.count ?? 0),
      ),
      envelopeOf: ({ id }) => store.envelopeBy(id),
      isRebuilt: async (stored) => (await rebuildDossier(db, stored)) !== null,
    },
  };
}
