import { firstScopes } from '../../domain/access/legal-scopes';
import type { Database } from '../../platform/database/database';
import { ScopeStore } from './scope.store';

/** Lays down the scopes that the service begins with; nothing is changed that is there. */
export async function loadScopes(database: Database): Promise<void> {
  await new ScopeStore(database).addMissing(firstScopes);
}
