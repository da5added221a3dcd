import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import 'reflect-metadata';
import { migrate } from '../src/app/migrate';
import { orm } from '../src/app/orm';
import { openDatabase } from '../src/platform/database/open-database';
import { startEmbeddedPostgres } from '../src/platform/embedded-postgres/embedded-postgres';

/** Runs every migration up, compares the tables with the database, then runs every migration down. */
async function checkDrift(): Promise<number> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'oversight-drift-'));
  const server = await startEmbeddedPostgres({ dataDir, profile: 'throwaway' });
  try {
    const database = await openDatabase(server.url('postgres'), { orm });
    const ran = await migrate(database);
    const drift = (await database.dataSource.driver.createSchemaBuilder().log()).upQueries;
    for (const { query } of drift) console.error(query);
    for (const _ of ran) await database.dataSource.undoLastMigration({ transaction: 'each' });
    const left = await database.query<{ name: string }>({
      text: `select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'migration'`,
    });
    await database.close();
    for (const { name } of left) console.error(`The migrations' way down leaves the table ${name}.`);
    console.log(
      `drift: ${ran.length} migrations up and down, ${drift.length} differences, ${left.length} tables left over`,
    );
    return drift.length + left.length === 0 ? 0 : 1;
  } finally {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

void checkDrift().then((code) => process.exit(code));
