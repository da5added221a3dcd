import { loadScopes } from '../features/access/load-scopes';
import { loadCouncils } from '../features/local-authorities/load-councils';
import { applyOwnerLinks } from '../features/owner-matching/apply-owner-links';
import { applyMerges } from '../features/owner-merges/apply-merges';
import { refreshNow } from '../features/publications/refresh-pending';
import type { Database } from '../platform/database/database';
import { migrate } from './migrate';
import { refreshEverything } from './refresh-everything';
import { followLinks, followMerges } from './refresh-ownership';

/**
 * An empty or older database becomes one the service can work on: tables, the lists that are not published
 * data, and facts that a batch of imports was killed before it could bring in step.
 */
export async function prepareDatabase(database: Database): Promise<readonly string[]> {
  const ran = await migrate(database);
  await loadCouncils(database);
  await loadScopes(database);
  await refreshNow(database, refreshEverything, { whileAnotherImports: 'LEAVE' });
  await applyMerges(database, followMerges);
  await applyOwnerLinks(database, followLinks);
  return ran;
}
