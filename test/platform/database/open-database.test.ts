import type { Database } from '../../../src/platform/database/database';
import { openDatabase } from '../../../src/platform/database/open-database';
import { databasePerWorker } from '../../support/database';

const database = databasePerWorker();
const asked: string[] = [];
let db: Database;

beforeAll(async () => {
  db = await openDatabase(database.url, { onQuery: (text) => asked.push(text), poolSize: 3 });
});
afterAll(() => db.close());
beforeEach(() => {
  asked.length = 0;
});

async function answerTo(expression: string): Promise<unknown> {
  const [row] = await db.query<{ value: unknown }>({ text: `select ${expression} as value` });
  return row?.value;
}

describe('values come back as', () => {
  it.each([
    ['a day', `date '2026-03-29'`, '2026-03-29'],
    ['a day without end', `date 'infinity'`, 'infinity'],
    ['days', `array[date '2026-03-29', null]`, ['2026-03-29', null]],
    ['an instant in UTC', `timestamptz '2026-07-01 10:00:00.1+01'`, '2026-07-01T09:00:00.100000Z'],
    ['an instant with microseconds', `timestamptz '2026-01-01 00:00:00.123456Z'`, '2026-01-01T00:00:00.123456Z'],
    ['an instant without end', `timestamptz 'infinity'`, 'infinity'],
    ['instants', `array[timestamptz '2026-01-01 00:00Z']`, ['2026-01-01T00:00:00.000000Z']],
    ['a local time', `timestamp '2026-01-01 10:00'`, '2026-01-01 10:00:00'],
    ['an interval', `interval '1 month 2 days'`, 'P1M2D'],
    ['an integer', '7', 7],
    ['a count', 'count(*)', 1],
    ['a bigint that a number cannot hold', '9007199254740993', '9007199254740993'],
    ['bigints', 'array[1::bigint, 2]', [1, 2]],
    ['nested bigints', 'array[array[1::bigint], array[2::bigint]]', [[1], [2]]],
    ['a decimal', '1.10', '1.10'],
    ['a float', '1.5::float8', 1.5],
    ['a truth', 'true', true],
    ['texts', `array['a,b', 'c"d', null]`, ['a,b', 'c"d', null]],
    ['JSON', `'{"a": [1]}'::jsonb`, { a: [1] }],
    ['a range', `daterange('2026-01-01', '2026-02-01')`, '[2026-01-01,2026-02-01)'],
    ['nothing', 'null::date', null],
  ])('%s', async (_name, expression, expected) => {
    expect(await answerTo(expression)).toEqual(expected);
  });
});

describe('statements', () => {
  it('run prepared under their name, and take lists as one parameter', async () => {
    const statement = { name: 'platform-any', text: 'select n from generate_series(1, 5) n where n = any($1::int[])' };
    expect(await db.query({ ...statement, values: [[1, 3]] })).toEqual([{ n: 1 }, { n: 3 }]);
    expect(await db.query({ ...statement, values: [[]] })).toEqual([]);
  });

  it('are reported to the listener, transaction control left out', async () => {
    await db.transaction((tx) => tx.query({ text: 'select 1' }));
    await db.query({ text: 'select 2' });
    expect(asked).toEqual(['select 1', 'select 2']);
  });

  it('share the pool with the ORM', async () => {
    expect(await db.dataSource.query(`select date '2026-03-29' as day`)).toEqual([{ day: '2026-03-29' }]);
  });
});

describe('a transaction', () => {
  beforeAll(() => db.query({ text: 'create table kept (n int)' }));
  beforeEach(() => db.query({ text: 'truncate kept' }));
  const count = () => answerTo('(select count(*) from kept)');

  it('commits what was done, and answers with the result', async () => {
    const answer = await db.transaction(async (tx) => {
      await tx.query({ text: 'insert into kept values (1)' });
      return 'done';
    });
    expect([answer, await count()]).toEqual(['done', 1]);
  });

  it('rolls back when the work throws, and hands the error on', async () => {
    const work = db.transaction(async (tx) => {
      await tx.query({ text: 'insert into kept values (1)' });
      throw new Error('no');
    });
    await expect(work).rejects.toThrow('no');
    expect(await count()).toBe(0);
  });

  it('refuses to write when it is read only', async () => {
    const work = db.transaction((tx) => tx.query({ text: 'insert into kept values (1)' }), { readOnly: true });
    await expect(work).rejects.toThrow('read-only transaction');
  });

  it('carries settings that end with it', async () => {
    const read = `select current_setting('oversight.caller', true) as caller`;
    const settings = { 'oversight.caller': `O'Neill \\ "x"` };
    const rows = await db.transaction((tx) => tx.query({ text: read }), { settings, readOnly: true });
    expect(rows).toEqual([{ caller: `O'Neill \\ "x"` }]);
    await db.transaction(async (tx) => expect(await tx.query({ text: read })).not.toEqual(rows));
  });

  it('runs at the isolation it was asked for', async () => {
    const rows = await db.transaction((tx) => tx.query({ text: 'show transaction_isolation' }), {
      isolation: 'repeatable read',
    });
    expect(rows).toEqual([{ transaction_isolation: 'repeatable read' }]);
  });

  it('whose connection is cut fails, and leaves the pool usable', async () => {
    const work = db.transaction((tx) => tx.query({ text: 'select pg_terminate_backend(pg_backend_pid())' }));
    await expect(work).rejects.toThrow(/terminat/);
    expect(await answerTo('1')).toBe(1);
  });
});

describe('a database that cannot be used', () => {
  const wrong = (change: (url: URL) => void) => {
    const url = new URL(database.url);
    url.password = 'secret-word';
    change(url);
    return openDatabase(url.toString(), { connectWithinMs: 300 });
  };

  it('is named by host, port and database, never with the password', async () => {
    const attempt = wrong((url) => {
      url.port = '1';
    });
    await expect(attempt).rejects.toThrow(/Cannot use PostgreSQL at 127\.0\.0\.1:1, database t_.*ECONNREFUSED/);
    await expect(attempt).rejects.not.toThrow(/secret-word/);
  });

  it('is reported at once when it does not exist', async () => {
    const attempt = wrong((url) => {
      url.pathname = '/absent';
    });
    await expect(attempt).rejects.toThrow('database "absent" does not exist');
  });
});

it('passes session settings on, spaces and all', async () => {
  const other = await openDatabase(database.url, {
    applicationName: 'named by the test',
    statementTimeoutMs: 1234,
    sessionSettings: { plan_cache_mode: 'force_generic_plan', 'oversight.note': 'two words' },
  });
  const text = `select current_setting('plan_cache_mode') as mode, current_setting('oversight.note') as note,
    current_setting('statement_timeout') as timeout, current_setting('application_name') as name`;
  try {
    expect(await other.query({ text })).toEqual([
      { mode: 'force_generic_plan', note: 'two words', timeout: '1234ms', name: 'named by the test' },
    ]);
  } finally {
    await other.close();
  }
});
