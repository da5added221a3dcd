import path from 'node:path';
import { orm } from '../../../src/app/orm';
import type { Database } from '../../../src/platform/database/database';
import { openDatabase } from '../../../src/platform/database/open-database';
import { describeWithRealFiles, ofstedFiles } from '../../sources/support/real-files';
import { databasePerWorker } from '../../support/database';
import { importInto, withDatabase } from './support/import-into';
import { givenRegister } from './support/published-files';

function register(year: number): string {
  return path.join(ofstedFiles, `provider_level_by_year/provider_at_march_${year}.csv`);
}

interface Owned {
  owner: string;
  from: string;
  notBefore: string;
  to: string;
}

/** Who owned the setting, as we knew it then. */
function ownersOf(db: Database, urn: string, knownAt = 'infinity'): Promise<Owned[]> {
  return db.query<Owned>({
    text: `select v.owner_as_published as owner, v.valid_from::text as from, v.begins_not_before::text as "notBefore", v.valid_to::text as to
      from setting_version v join registration r on r.id = v.registration_id
      where r.urn = $1 and ($2::timestamptz = 'infinity' and v.recorded_to = 'infinity'
        or v.recorded_from <= $2 and $2 < v.recorded_to)
      order by v.valid_from`,
    values: [urn, knownAt],
  });
}

async function now(db: Database): Promise<string> {
  const [row] = await db.query<{ now: string }>({ text: 'select clock_timestamp()::text as now' });
  return row?.now ?? '';
}

describeWithRealFiles('the published registers', () => {
  it('date a change of owner between two of them as a range, and a correction leaves readable what was known before', async () => {
    await withDatabase(async (db) => {
      await importInto(db, register(2019));
      await importInto(db, register(2023));
      const beforeCorrection = await now(db);
      const [first, second] = await ownersOf(db, 'SC393567');
      expect(first).toMatchObject({ owner: 'Priory Education Services Limited', to: '2023-03-31' });
      expect(second).toEqual({
        owner: "Aspris Children's Services Limited",
        from: '2023-03-31',
        notBefore: '2019-04-01',
        to: 'infinity',
      });

      await importInto(db, register(2021));
      expect((await ownersOf(db, 'SC393567')).at(-1)).toEqual({ ...second, notBefore: '2021-04-01' });
      expect(await ownersOf(db, 'SC393567', beforeCorrection)).toEqual([first, second]);

      const [count] = await db.query<{ closed: number; standing: number }>({
        text: `select count(*) filter (where recorded_to <> 'infinity')::int as closed,
          count(*) filter (where recorded_to = 'infinity')::int as standing from setting_version`,
      });
      expect(count?.closed).toBeGreaterThan(1000);
      expect(count?.standing).toBeGreaterThan(5000);
    });
  }, 120_000);

  it('date every joining and leaving on a day or between two, never at odds with the registers', async () => {
    await withDatabase(async (db) => {
      for (const year of [2019, 2021, 2023]) await importInto(db, register(year));
      const events = await db.query<{ kind: string; dated: number; ranged: number; wrong: number }>({
        text: `select kind, count(happened_on)::int as dated, count(*) filter (where happened_on is null)::int as ranged,
            count(*) filter (where not_before > not_after)::int as wrong
          from lifecycle_event where recorded_to = 'infinity' group by kind order by kind`,
      });
      expect(events.map(({ kind, wrong }) => ({ kind, wrong }))).toEqual([
        { kind: 'JOINED', wrong: 0 },
        { kind: 'LEFT', wrong: 0 },
      ]);
      expect(events[1]?.ranged).toBeGreaterThan(500);

      const asPublished = await db.query<{ asAt: string; differs: number; listed: number }>({
        text: `select p.as_at::text as "asAt", count(*)::int as listed,
            count(*) filter (where v.id is null or v.status <> e.status or v.owner_as_published is distinct from e.owner
              or v.places is distinct from e.places)::int as differs
          from register_entry e join release p on p.id = e.release_id join registration r on r.urn = e.urn
          left join setting_version v on v.registration_id = r.id and v.recorded_to = 'infinity'
            and v.valid_from <= p.as_at and p.as_at < v.valid_to
          where e.recorded_to = 'infinity' group by p.as_at order by p.as_at`,
      });
      expect(asPublished).toEqual([
        { asAt: '2019-03-31', listed: 2864, differs: 0 },
        { asAt: '2021-03-31', listed: 3402, differs: 0 },
        { asAt: '2023-03-31', listed: 3546, differs: 0 },
      ]);
    });
  }, 120_000);
});

describe('the table of versions', () => {
  const database = databasePerWorker();
  let db: Database;

  beforeAll(async () => {
    db = await openDatabase(database.url, { orm });
    await importInto(db, givenRegister(2021, [{ urn: 'SC000001', inspectedOn: '2020-01-01' }]));
  });
  afterAll(async () => db.close());

  const copyOf = (changes: string) => `insert into setting_version
    select (jsonb_populate_record(v, jsonb_build_object('id', 999999) || ${changes})).* from setting_version v`;

  it('refuses two truths about one day, known at one time', async () => {
    await expect(db.query({ text: copyOf(`'{"places": 9}'`) })).rejects.toThrow('one_truth_at_a_time');
    await expect(db.query({ text: copyOf(`'{"valid_from": "2099-01-01"}'`) })).rejects.toThrow('one_truth_at_a_time');
  });

  it('takes another truth about the same day that was believed at another time', async () => {
    await db.query({ text: copyOf(`'{"places": 9, "recorded_from": "2001-01-01", "recorded_to": "2002-01-01"}'`) });
    expect(await db.query({ text: 'select from setting_version' })).toHaveLength(2);
  });
});
