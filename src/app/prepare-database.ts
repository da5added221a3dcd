import { loadCouncils } from '../features/local-authorities/load-councils';
import type { Database } from '../platform/database/database';
import { migrate } from './migrate';

/** An empty or older database becomes one the service can work on: tables, and the lists that are not published data. */
export async function prepareDatabase(database: Database): Promise<readonly string[]> {
  const ran = await migrate(database);
  await loadCouncils(database);
  return ran;
}
