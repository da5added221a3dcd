import type { Queryable } from '../../platform/database/database';
import type { StoredDossier } from './dossier';
import { DossierStore } from './dossier.store';
import { gatherDossier } from './gather-dossier';
import { remakeDossier, type SealedDossier } from './make-dossier';

/**
 * Makes a sealed dossier anew from the steps that it knew; null where it does not come out to the byte as it was sealed,
 * as when this version of the service words something otherwise.
 */
export async function rebuildDossier(
  db: Queryable,
  stored: StoredDossier,
): Promise<Omit<SealedDossier, 'dossier'> | null> {
  const kept = await new DossierStore(db).keptBy(stored.id);
  if (kept === null) return null;
  const { matterId, template, lane, organisation, knownAt } = stored;
  const facts = await gatherDossier(db, { matterId, template, audience: { lane, organisation }, knownAt, kept });
  return facts === null ? null : remakeDossier(facts, stored);
}
