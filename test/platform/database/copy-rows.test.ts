import fc from 'fast-check';
import { copyIn } from '../../../src/platform/database/copy-in';
import { copyRows } from '../../../src/platform/database/copy-rows';
import type { Database } from '../../../src/platform/database/database';
import { openDatabase } from '../../../src/platform/database/open-database';
import { databasePerWorker } from '../../support/database';

const database = databasePerWorker();
let db: Database;

beforeAll(async () => {
  db = await openDatabase(database.url, { poolSize: 2 });
  await db.query({ text: 'create table "Odd name" ("the key" int, body text, tags text[], detail jsonb, since date)' });
});
afterAll(() => db.close());
beforeEach(() => db.query({ text: 'truncate "Odd name"' }));

const columns = ['the key', 'body', 'tags', 'detail', 'since'];
const everything = { text: 'select * from "Odd name" order by "the key"' };
const load = (rows: Parameters<typeof copyRows>[3]) =>
  db.transaction((tx) => copyRows(tx, 'public.Odd name', columns, rows));

it('loads every kind of cell', async () => {
  const loaded = await load([
    [
      1,
      'tab\t line\n return\r back\\slash \\N',
      ['a"b', 'c\\d', 'e,f', null, 'NULL', ''],
      { 'k\n"': [1] },
      '2026-03-29',
    ],
    [2, null, [], null, undefined],
    [3, '', null, null, null],
    [4, '\\.', null, null, null],
  ]);
  expect(loaded).toBe(4);
  expect((await db.query<Record<string, unknown>>(everything)).map((row) => Object.values(row))).toEqual([
    [
      1,
      'tab\t line\n return\r back\\slash \\N',
      ['a"b', 'c\\d', 'e,f', null, 'NULL', ''],
      { 'k\n"': [1] },
      '2026-03-29',
    ],
    [2, null, [], null, null],
    [3, '', null, null, null],
    [4, '\\.', null, null, null],
  ]);
});

it('gives back whatever text and texts went in', async () => {
  const text = fc.string({ unit: 'binary' }).map((value) => value.replaceAll('\0', ''));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(text, fc.array(fc.option(text)))), async (pairs) => {
      await db.query({ text: 'truncate "Odd name"' });
      await load(pairs.map(([body, tags], index) => [index, body, tags, { body }, null]));
      const rows = await db.query<{ body: string; tags: string[]; detail: { body: string } }>(everything);
      expect(rows.map(({ body, tags }) => [body, tags])).toEqual(pairs);
      expect(rows.map(({ detail }) => detail.body)).toEqual(pairs.map(([body]) => body));
    }),
    { numRuns: 30 },
  );
});

it('loads a long stream, and holds its source back to the pace of the server', async () => {
  async function* rows() {
    for (let key = 0; key < 50_000; key += 1) yield [key, 'x'.repeat(100), null, null, '2026-01-01'];
  }
  expect(await load(rows())).toBe(50_000);
});

it('loads nothing from an empty list', async () => {
  expect(await load([])).toBe(0);
});

it('fails with the words of the server, and leaves the connection usable', async () => {
  await expect(load([['seven', null, null, null, null]])).rejects.toThrow('invalid input syntax for type integer');
  expect(await db.query(everything)).toEqual([]);
});

it('leaves nothing behind when the source breaks off', async () => {
  async function* breaking() {
    for (let key = 0; key < 5_000; key += 1) yield [key, 'x'.repeat(100), null, null, null];
    throw new Error('the file ends here');
  }
  await expect(load(breaking())).rejects.toThrow('the file ends here');
  expect(await db.query(everything)).toEqual([]);
});

it('takes text that is in COPY form already', async () => {
  const loaded = await db.transaction((tx) =>
    copyIn(tx, 'copy "Odd name" ("the key", body) from stdin', ['1\ta\n2\t', '\\N\n']),
  );
  expect(loaded).toBe(2);
});
