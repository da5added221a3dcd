import { setTimeout as pause } from 'node:timers/promises';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { dataSourceOptions, type PoolSettings, type PostgresOptions } from './data-source-options';
import type { Database } from './database';
import { DatabaseError, placeOf } from './database-error';
import { isPassing } from './passing-failure';
import { PooledDatabase, type QueryListener } from './pooled-database';
import { whyNotServer } from './server-version';

export interface OpenDatabaseOptions extends PoolSettings {
  /** TypeORM's part: entities, migrations and the like. */
  orm?: Pick<PostgresOptions, 'entities' | 'migrations' | 'logging' | 'migrationsTableName'>;
  /** How long to go on trying while the server cannot be reached. */
  connectWithinMs?: number;
  /** Told of every statement before it runs, except `begin`, `commit` and `rollback`; tests count with it. */
  onQuery?: QueryListener;
  /** Most that may wait for a connection; whoever comes then is refused with `OverloadedError`. Without it all wait. */
  mostWaiting?: number;
}

/** Node puts the failures of both address families into one error without a message of its own. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map((each: unknown) => (each as Error).message).join('; ');
  return error instanceof Error ? error.message : String(error);
}

async function connect(options: PostgresOptions, url: string, withinMs: number): Promise<DataSource> {
  const giveUpAt = performance.now() + withinMs;
  for (;;) {
    const dataSource = new DataSource(options);
    try {
      return await dataSource.initialize();
    } catch (error) {
      if (isPassing(error) && performance.now() < giveUpAt) {
        await pause(200);
        continue;
      }
      throw new DatabaseError(`Cannot use PostgreSQL at ${placeOf(url)}: ${reasonOf(error)}.`, { cause: error });
    }
  }
}

async function checkServer(database: Database, url: string): Promise<void> {
  const [version] = await database.query<{ text: string; number: number }>({
    text: `select current_setting('server_version') as text, current_setting('server_version_num')::int as number`,
  });
  const refusal = whyNotServer(version ?? { text: 'unknown', number: 0 }, placeOf(url));
  if (refusal !== null) throw new DatabaseError(refusal);
}

/** Opens a pool on the database and makes sure that the server is one we support. */
export async function openDatabase(url: string, options: OpenDatabaseOptions = {}): Promise<Database> {
  const { orm = {}, connectWithinMs = 8_000, onQuery, mostWaiting, ...settings } = options;
  const dataSource = await connect({ ...dataSourceOptions(url, settings), ...orm }, url, connectWithinMs);
  const { master } = dataSource.driver as unknown as { master: Pool };
  const database = new PooledDatabase(dataSource, master, onQuery, mostWaiting);
  try {
    await checkServer(new PooledDatabase(dataSource, master), url);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}
