import { BulkLoadStore } from '../../../src/features/ownership-imports/bulk-load.store';
import type { Database, Transaction } from '../../../src/platform/database/database';
import { openDatabasePerTest } from '../../support/open-database-per-test';
import { graphIn, rowsIn } from './support/graph-dump';
import { importRegister } from './support/import-records';
import { byNumber, holds, interest, numbered, person } from './support/records';

let db: Database;
openDatabasePerTest((opened) => {
  db = opened;
});

const tables = ['party', 'party_identifier', 'party_version', 'interest'];

/** Every index and constraint of the tables, by name and as PostgreSQL writes it. */
const definitions = (on: Pick<Transaction, 'query'>) =>
  on.query({
    text: `select conrelid::regclass::text as "table", conname as name, pg_get_constraintdef(oid) as definition, convalidated
        from pg_constraint where conrelid::regclass::text = any($1)
      union all select tablename, indexname, indexdef, true from pg_indexes where tablename = any($1) order by 1, 2, 3`,
    values: [tables],
  });

describe('a load that brings most of what a table will hold', () => {
  it('takes constraints and indexes off, and puts them back as they were', async () => {
    const before = await definitions(db);
    await db.transaction(async (tx) => {
      const bulk = new BulkLoadStore(tx);
      for (const table of tables) await bulk.prepare(table, 1_000_000);
      expect((await definitions(tx)).length).toBeLessThan(before.length);
      expect(tables.every((table) => bulk.isPrepared(table))).toBe(true);
      await bulk.restore();
    });
    expect(await definitions(db)).toEqual(before);
  });

  it('leaves everything as it was when it fails', async () => {
    const before = await definitions(db);
    const failing = db.transaction(async (tx) => {
      await new BulkLoadStore(tx).prepare('interest', 1_000_000);
      throw new Error('cut off');
    });
    await expect(failing).rejects.toThrow('cut off');
    expect(await definitions(db)).toEqual(before);
  });

  it.each([
    ['few rows', 1000],
    ['less than is held', 60_000],
  ])('is no such load for %s', async (what, incoming) => {
    if (what !== 'few rows') {
      await db.query({ text: `insert into party (kind) select 'ENTITY' from generate_series(1, 200000)` });
    }
    await db.transaction(async (tx) => {
      const bulk = new BulkLoadStore(tx);
      await bulk.prepare('party', incoming);
      expect(bulk.isPrepared('party')).toBe(false);
    });
  });

  it('comes to what a load row by row comes to, and still refuses two truths at one time', async () => {
    const many = Array.from({ length: 60_000 }, (_, at) => String(at).padStart(8, '0'));
    const records = many.flatMap((id) => [
      numbered(id, { saidOn: '2020-01-01', place: id }),
      person(`p${id}`, { place: id }),
      holds(`r${id}`, `p${id}`, byNumber(id), { place: id, interests: [interest({ startsOn: '2019-01-01' })] }),
    ]);
    const { counts } = await importRegister(db, records);
    expect(counts).toMatchObject({
      partiesAdded: 120_000,
      identifiersAdded: 60_000,
      versionsAdded: 120_000,
      interestsAdded: 60_000,
    });
    const twice = db.query({
      text: `insert into interest (source_id, record_id, claim, subject_id, party_id, confidence, valid_from)
        select source_id, record_id, claim, subject_id, party_id, confidence, valid_from from interest limit 1`,
    });
    await expect(twice).rejects.toThrow('one_truth_at_a_time');
    const before = await rowsIn(db);
    await importRegister(db, records, { contentOn: '2024-02-01' });
    expect(await rowsIn(db)).toEqual(before);
    expect(await graphIn(db)).toBeDefined();
  }, 120_000);
});
