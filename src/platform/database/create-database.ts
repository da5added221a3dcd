import { Client, escapeIdentifier } from 'pg';
import { DatabaseError, placeOf } from './database-error';

const duplicateDatabase = '42P04';

/** Makes the database where it is missing; says whether it did. */
export async function ensureDatabase(adminUrl: string, name: string): Promise<boolean> {
  const client = new Client({ connectionString: adminUrl, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount) return false;
    await client.query(`create database ${escapeIdentifier(name)}`);
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === duplicateDatabase) return false;
    throw new DatabaseError(`Cannot make database ${name} at ${placeOf(adminUrl)}: ${(error as Error).message}.`, {
      cause: error,
    });
  } finally {
    await client.end();
  }
}
