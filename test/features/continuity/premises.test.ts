import { importPremises } from '../../../src/features/continuity/import-premises';
import { readPremises } from '../../../src/features/continuity/read-premises';
import type { Database } from '../../../src/platform/database/database';
import { openTables } from '../../../src/sources/tabular/open-tables';
import { givenCsv } from '../../sources/support/given-file';
import { openDatabasePerTest } from '../../support/open-database-per-test';
import { people } from '../finding-reviews/support/asking';
import { asCaller, linksIn, now, premisesKey, RegisterBuilder, refresh } from './support/given-continuity';

const canary = 'Kanarienvogel';

let database: Database;
let register: RegisterBuilder;
openDatabasePerTest((opened) => {
  database = opened;
});
beforeEach(async () => {
  register = new RegisterBuilder(database);
  await register.add({ urn: 'SC000001', owner: 'A Ltd', registeredOn: '2019-05-06', leftOn: '2024-06-10' });
  await register.add({ urn: '2700001', owner: 'B Ltd', registeredOn: '2024-07-10' });
  await register.add({ urn: '2700002', owner: 'C Ltd', registeredOn: '2024-07-10' });
});

async function importRows(rows: readonly (readonly string[])[], header = ['URN', 'Address', 'Postcode']) {
  const [table] = await openTables(givenCsv('houses.csv', [header, ...rows.map((row) => [...row])]));
  if (!table) throw new Error('There is no table.');
  return database.transaction((tx) => importPremises(tx, readPremises(table), premisesKey, now));
}

const houses = [
  ['SC000001', `12 ${canary} Street, Townley`, 'ZQ9 7XX'],
  ['2700001', `12 ${canary} St., TOWNLEY`, 'zq97xx'],
  ['2700002', `14 ${canary} Street, Townley`, 'ZQ9 7XX'],
];

/** Everything in every column of every table, as text. */
async function everythingAsText(): Promise<string> {
  const tables = await database.query<{ name: string }>({
    text: `select relname as name from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace`,
  });
  const texts = [];
  for (const { name } of tables) {
    const [row] = await database.query<{ text: string | null }>({
      text: `select string_agg(t::text, ' ') as text from "${name}" t`,
    });
    texts.push(row?.text ?? '');
  }
  return texts.join('\n');
}

describe('where settings are', () => {
  it('tells one house from its neighbour, and is kept in no column of any table', async () => {
    expect(await importRows(houses)).toEqual({ read: 3, kept: 3, unchanged: 0, problems: [] });
    await refresh(database);
    const links = await linksIn(database);
    expect(links.map(({ from, to, grounds }) => [from, to, grounds.includes('SAME_PREMISES')])).toEqual([
      ['SC000001', '2700001', true],
    ]);
    const everything = await everythingAsText();
    expect(everything).toContain('SC000001');
    for (const text of [
      canary,
      canary.toUpperCase(),
      canary.toLowerCase(),
      'ZQ9',
      'zq97xx',
      Buffer.from(canary).toString('hex'),
    ]) {
      expect(everything).not.toContain(text);
    }
  });

  it('is a token that another key would not give', async () => {
    await importRows(houses);
    const tokens = async () =>
      database.query<{ token: string }>({
        text: `select encode(token, 'hex') as token from premises_token order by registration_id`,
      });
    const [first, second, third] = (await tokens()).map(({ token }) => token);
    expect(first).toMatch(/^[0-9a-f]{64}$/);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
    const [table] = await openTables(givenCsv('houses.csv', [['URN', 'Address', 'Postcode'], ...houses]));
    if (!table) throw new Error('There is no table.');
    await database.transaction((tx) => importPremises(tx, readPremises(table), Buffer.alloc(32, 8), now));
    expect((await tokens())[0]?.token).not.toBe(first);
  });

  it('is taken twice without a change', async () => {
    await importRows(houses);
    expect(await importRows(houses)).toMatchObject({ kept: 0, unchanged: 3 });
  });

  it('names a row that is not taken by its number, and never by what it holds', async () => {
    const { kept, problems } = await importRows([
      ['SC999999', `12 ${canary} Street`, 'ZQ9 7XX'],
      [canary, `12 ${canary} Street`, 'ZQ9 7XX'],
      ['SC000001', '', 'ZQ9 7XX'],
      ['2700001', `12 ${canary} Street`, 'ZQ9 7XX'],
    ]);
    expect(kept).toBe(1);
    expect(problems.map(({ rowNumber }) => rowNumber).sort()).toEqual([2, 3, 4]);
    expect(JSON.stringify(problems)).not.toContain(canary);
    expect(JSON.stringify(problems)).not.toContain('ZQ9');
  });

  it('is refused without its columns, and the message says which', async () => {
    await expect(importRows([['SC000001', canary]], ['URN', 'Street'])).rejects.toThrow('no column Address, Postcode');
  });

  it.each(['officer', 'auditor', 'northCouncil'] as const)('is for no request to read: %s', async (who) => {
    await importRows(houses);
    for (const text of [
      'select count(*) from premises_token',
      'select token from premises_token',
      `insert into premises_token values (1, 'IMPORTED', '\\x00', now())`,
      'select address from setting_version',
    ]) {
      await expect(asCaller(database, people[who], (tx) => tx.query({ text }))).rejects.toThrow('permission denied');
    }
  });
});
