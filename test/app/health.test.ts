import Fastify, { type FastifyInstance } from 'fastify';
import { registerHealth } from '../../src/app/health';
import type { Readiness } from '../../src/app/readiness';
import { fixedClock } from '../../src/platform/clock';
import type { Database, Queryable } from '../../src/platform/database/database';
import { openDatabasePerTest } from '../support/open-database-per-test';

let database: Database;
openDatabasePerTest((opened) => {
  database = opened;
});

let http: FastifyInstance | null = null;
afterEach(() => http?.close());

interface Given {
  db?: Queryable;
  readiness?: Readiness;
  today?: string;
  patienceMs?: number;
}

function served({
  db = database,
  readiness = { isReady: true, doing: '' },
  today = '2025-10-01',
  patienceMs,
}: Given = {}) {
  let time = 0;
  http = Fastify();
  registerHealth(http, { database: db, readiness, clock: fixedClock(today), patienceMs, now: () => time });
  const app = http;
  return {
    ask: async (path: string) => {
      const { statusCode, headers, body } = await app.inject({ method: 'GET', url: path });
      return { status: statusCode, headers, body: JSON.parse(body) };
    },
    pass: (ms: number) => {
      time += ms;
    },
  };
}

async function givenRegister(asAt: string): Promise<void> {
  await database.query({
    text: `with made as (insert into release (dataset, as_at, covers) values ('PROVIDER_REGISTER', $1, 'EVERY_PROVIDER') returning *)
      insert into import_run (release_id, dataset, as_at, file_name, file_sha256, file_bytes, status, started_at, finished_at)
      select id, dataset, as_at, 'file.csv', 'sha', 1, 'COMPLETED', '2025-08-01T09:00:00Z', '2025-08-01T09:00:00Z' from made`,
    values: [asAt],
  });
}

const broken: Queryable = {
  query: async () => {
    throw new Error('Connection terminated, password hush.');
  },
};

describe('whether it lives', () => {
  it('is yes, also while it starts and without a database', async () => {
    const { ask } = served({ db: broken, readiness: { isReady: false, doing: 'Loading.' } });
    expect(await ask('/health/live')).toMatchObject({ status: 200, body: { status: 'live' } });
  });
});

describe('whether it is ready', () => {
  it('is no while it starts, with what it does and when to ask again', async () => {
    const { ask } = served({ readiness: { isReady: false, doing: 'Loading.' } });
    expect(await ask('/health/ready')).toMatchObject({
      status: 503,
      headers: { 'retry-after': '2', 'cache-control': 'no-store' },
      body: { status: 'starting', doing: 'Loading.' },
    });
  });

  it('is no when the database fails, without its words', async () => {
    const { ask } = served({ db: broken });
    expect(await ask('/health/ready')).toMatchObject({
      status: 503,
      headers: { 'retry-after': '5' },
      body: { status: 'unavailable', doing: 'The database does not answer.' },
    });
  });

  it('is no when the database does not answer at all', async () => {
    const { ask } = served({ db: { query: () => new Promise(() => undefined) }, patienceMs: 20 });
    expect(await ask('/health/ready')).toMatchObject({ status: 503, body: { status: 'unavailable' } });
  });

  it('is yes with no data, and says so', async () => {
    expect((await served().ask('/health/ready')).body).toEqual({ status: 'ready', data: 'none', datasets: [] });
  });

  it('is yes with how fresh each source is', async () => {
    await givenRegister('2025-03-31');
    expect(await served().ask('/health/ready')).toMatchObject({
      status: 200,
      body: {
        status: 'ready',
        data: 'fresh',
        datasets: [
          {
            dataset: 'PROVIDER_REGISTER',
            asAt: '2025-03-31',
            importedAt: '2025-08-01T09:00:00.000000Z',
            ageInDays: 184,
            isStale: false,
          },
        ],
      },
    });
  });

  it('is yes with stale data too', async () => {
    await givenRegister('2023-03-31');
    expect(await served().ask('/health/ready')).toMatchObject({
      status: 200,
      body: { status: 'ready', data: 'stale' },
    });
  });

  it('is yes where only the freshness cannot be told', async () => {
    const db: Queryable = {
      query: async ({ name }) => {
        if (name === 'health') return [];
        throw new Error('permission denied for table release');
      },
    };
    expect(await served({ db }).ask('/health/ready')).toMatchObject({
      status: 200,
      body: { status: 'ready', data: 'unknown' },
    });
  });

  it('costs the database one look a second, however many ask', async () => {
    let looks = 0;
    const db: Queryable = {
      query: (statement) => {
        if (statement.name === 'health') looks += 1;
        return database.query(statement);
      },
    };
    const { ask, pass } = served({ db });
    const answers = await Promise.all(Array.from({ length: 200 }, () => ask('/health/ready')));
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    expect(looks).toBe(1);
    pass(1_000);
    await ask('/health/ready');
    expect(looks).toBe(2);
  });
});
