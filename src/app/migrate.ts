import type { Database } from '../platform/database/database';

/** Brings the schema up to date, each migration in a transaction of its own; answers the names of those it ran. */
export async function migrate(database: Database): Promise<readonly string[]> {
  const ran = await database.dataSource.runMigrations({ transaction: 'each' });
  return ran.map(({ name }) => name);
}
