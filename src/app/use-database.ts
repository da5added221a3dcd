import type { Database } from '../platform/database/database';
import { provideDatabase } from '../platform/database/database-url';
import { openDatabase } from '../platform/database/open-database';
import type { Environment } from './environment';
import { orm } from './orm';
import { prepareDatabase } from './prepare-database';

/** Brings up the database, makes it current, works on it, and takes down what was brought up. */
export async function useDatabase<T>(
  environment: Environment,
  work: (database: Database) => Promise<T>,
  log: (line: string) => void = () => undefined,
): Promise<T> {
  const provided = await provideDatabase(environment.database, log);
  try {
    const database = await openDatabase(provided.url, { orm });
    try {
      await prepareDatabase(database);
      return await work(database);
    } finally {
      await database.close();
    }
  } finally {
    await provided.stop();
  }
}
