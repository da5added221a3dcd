import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { orm } from '../../../src/app/orm';
import type { Database } from '../../../src/platform/database/database';
import { openDatabase } from '../../../src/platform/database/open-database';
import { writeLongRegister } from '../../features/publications/support/long-register';
import { givenRegister } from '../../features/publications/support/published-files';
import { everythingIn } from '../../features/publications/support/state';
import { freshDatabase, type TestDatabase } from '../../support/database';

const command = path.resolve(__dirname, '../../../bin/oversight.js');
const folder = mkdtempSync(path.join(tmpdir(), 'oversight-killed-'));
const longFile = path.join(folder, 'provider_at_march_2021.csv');
const small = (year: number, owner: string) =>
  givenRegister(year, [{ urn: 'SC000001', owner, inspectedOn: '2018-01-01', registeredOn: '2015-01-01' }]);

let database: TestDatabase;
let db: Database;

beforeAll(() => writeLongRegister(longFile, 6_000_000));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(async () => {
  database = await freshDatabase();
  db = await openDatabase(database.url, { orm });
});
afterEach(async () => {
  await db.close();
  await database.drop();
});

function oversight(...words: string[]): ChildProcess {
  return spawn(process.execPath, [command, ...words], {
    env: { ...process.env, DATABASE_URL: database.url },
    stdio: 'ignore',
  });
}

async function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode;
}

function statuses(): Promise<{ status: string; refreshed: boolean }[]> {
  return db.query({ text: 'select status, is_refreshed as refreshed from import_run order by id' });
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await pause(20);
}

/** A statement of the import is at work whose text begins so; the killed process can no longer move on. */
async function isAt(text: string): Promise<boolean> {
  const rows = await db.query({
    text: `select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and query ilike $1`,
    values: [`${text}%`],
  });
  return rows.length > 0;
}

async function killAt(child: ChildProcess, text: string): Promise<void> {
  await until(async () => child.exitCode !== null || (await isAt(text)));
  child.kill('SIGKILL');
  await ended(child);
  expect(child.signalCode).toBe('SIGKILL');
  await until(async () => {
    const [row] = await db.query<{ others: number }>({
      text: `select count(*)::int as others from pg_stat_activity where datname = current_database()
        and backend_type = 'client backend' and application_name = 'provider-group-oversight' and state <> 'idle' and pid <> pg_backend_pid()`,
    });
    return row?.others === 0;
  });
}

describe('an import that is killed', () => {
  it.each([
    ['while it reads', 'copy "staged_'],
    ['while it stores entries', 'with added as'],
    ['while it works out histories', 'copy "setting_version"'],
    ['while it forms groups', 'create temporary table wanted_membership'],
  ])(
    '%s leaves what was before, and the next import marks it and works',
    async (_, statement) => {
      expect(await ended(oversight('import', small(2019, 'Rowan Care Ltd')))).toBe(0);
      const before = await everythingIn(db);
      await killAt(oversight('import', longFile, '--accept-fewer-rows'), statement);
      expect(await everythingIn(db)).toEqual(before);
      expect((await statuses()).map(({ status }) => status)).toEqual(['COMPLETED', 'RUNNING']);

      expect(await ended(oversight('import', small(2023, 'Oak Homes Ltd'), '--accept-fewer-rows'))).toBe(0);
      expect((await statuses()).map(({ status }) => status)).toEqual(['COMPLETED', 'INTERRUPTED', 'COMPLETED']);
    },
    120_000,
  );

  it('between two files of a batch keeps the first, and the next command lets facts follow it', async () => {
    const child = oversight('import', small(2019, 'Rowan Care Ltd'), longFile, '--accept-fewer-rows');
    await until(async () => (await statuses()).length === 2);
    await killAt(child, 'copy "staged_');
    expect(await statuses()).toEqual([
      { status: 'COMPLETED', refreshed: false },
      { status: 'RUNNING', refreshed: true },
    ]);
    expect(await db.query({ text: 'select from setting_version' })).toHaveLength(0);

    expect(await ended(oversight('imports'))).toBe(0);
    expect(await db.query({ text: 'select from setting_version' })).toHaveLength(1);
    expect((await statuses())[0]).toEqual({ status: 'COMPLETED', refreshed: true });
  }, 120_000);

  it('does not let a second import in while it lives', async () => {
    const child = oversight('import', longFile, '--accept-fewer-rows');
    await until(() => isAt('copy "staged_'));
    expect(await ended(oversight('import', small(2019, 'Rowan Care Ltd')))).toBe(1);
    expect((await statuses()).map(({ status }) => status)).toEqual(['RUNNING']);
    expect(await ended(child)).toBe(0);
    expect((await statuses()).map(({ status }) => status)).toEqual(['COMPLETED']);
  }, 120_000);
});

it('makes a file long enough to be caught half-way', () => {
  expect(statSync(longFile).size).toBeGreaterThan(5_000_000);
});
