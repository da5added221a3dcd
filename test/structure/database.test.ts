import { readdirSync } from 'node:fs';
import path from 'node:path';
import { migrate } from '../../src/app/migrate';
import { migrations } from '../../src/app/migrations';
import { orm } from '../../src/app/orm';
import { tables } from '../../src/app/tables';
import type { Database } from '../../src/platform/database/database';
import { openDatabase } from '../../src/platform/database/open-database';
import { freshDatabase, type TestDatabase } from '../support/database';

let holder: TestDatabase;
let database: Database;
beforeAll(async () => {
  holder = await freshDatabase();
  database = await openDatabase(holder.url, { orm });
});
afterAll(async () => {
  await database.close();
  await holder.drop();
});

async function tablesThere(): Promise<string[]> {
  const rows = await database.query<{ name: string }>({
    text: `select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'migration' order by 1`,
  });
  return rows.map(({ name }) => name);
}

describe('the database', () => {
  it('has an index that leads with the columns of every foreign key', async () => {
    const bare = await database.query<{ constraint: string; table: string }>({
      text: `select c.conname as constraint, c.conrelid::regclass::text as table from pg_constraint c
        where c.contype = 'f' and c.connamespace = 'public'::regnamespace and not exists (
          select from pg_index i where i.indrelid = c.conrelid
            and (i.indkey::int2[])[0:cardinality(c.conkey) - 1] @> c.conkey)
        order by 1`,
    });
    expect(bare).toEqual([]);
  });

  it('holds every table that is listed, and no other', async () => {
    expect(await tablesThere()).toEqual(tables.map(({ options }) => options.name).sort());
  });

  it('is what the tables say: no migration is missing', async () => {
    const { upQueries } = await database.dataSource.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('has a unique name for every constraint, given by us', async () => {
    const named = await database.query<{ name: string }>({
      text: `select conname as name from pg_constraint where connamespace = 'public'::regnamespace
        and conname ~ '^(PK|FK|UQ|CHK|REL|XCL)_[0-9a-f]+$'`,
    });
    expect(named.filter(({ name }) => !name.startsWith('PK_'))).toEqual([]);
  });
});

describe('the migrations', () => {
  it('are every file of the folder, oldest first', () => {
    const files = readdirSync(path.resolve(__dirname, '../../migrations')).sort();
    const stamp = (text: string) => /\d{13}/.exec(text)?.[0];
    expect(migrations.map(({ name }) => stamp(name))).toEqual(files.map(stamp));
  });

  it('run down to nothing, and up again to the same', async () => {
    const before = await tablesThere();
    for (const _ of migrations) await database.dataSource.undoLastMigration({ transaction: 'each' });
    expect(await tablesThere()).toEqual([]);
    expect(await migrate(database)).toHaveLength(migrations.length);
    expect(await tablesThere()).toEqual(before);
    const { upQueries } = await database.dataSource.driver.createSchemaBuilder().log();
    expect(upQueries).toEqual([]);
  });
});
