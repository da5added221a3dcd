import { orm } from '../../../src/app/orm';
import { apiRole } from '../../../src/platform/database/api-role';
import type { Database } from '../../../src/platform/database/database';
import { openDatabase } from '../../../src/platform/database/open-database';
import { type JobHandler, JobQueue } from '../../../src/platform/jobs/job-queue';
import { freshDatabase, type TestDatabase } from '../../support/database';
import { until } from '../../support/until';

const schema = 'oversight_jobs';
const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

let holder: TestDatabase;
let database: Database;
const started: JobQueue[] = [];
beforeEach(async () => {
  holder = await freshDatabase();
  database = await openDatabase(holder.url, { orm });
});
afterEach(async () => {
  await Promise.all(started.splice(0).map((queue) => queue.stop()));
  await database.close();
  await holder.drop();
});

async function givenQueue(handler: JobHandler) {
  const failures: [string, unknown][] = [];
  const queue = new JobQueue({
    database,
    schema,
    everyMs: 10,
    onFailure: (name, error) => failures.push([name, error]),
  });
  started.push(queue);
  queue.handle('letters', handler);
  await queue.start();
  return { queue, failures };
}

function givenPromise() {
  let settle: () => void = () => undefined;
  const promise = new Promise<void>((resolve) => {
    settle = resolve;
  });
  return { promise, settle };
}

describe('a queue of jobs', () => {
  it('does each job once, in the order in which they came', async () => {
    const done: unknown[] = [];
    const { queue, failures } = await givenQueue(async (data) => done.push(data));
    for (const n of [1, 2, 3]) expect(await queue.send('letters', id(n), { n })).toBe(true);
    await until(() => done.length === 3);
    await until(() => queue.isOver('letters', id(3)));
    expect(done).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
    expect(failures).toEqual([]);
  });

  it('takes a job of one id once, also when it is done', async () => {
    let times = 0;
    const { queue } = await givenQueue(async () => {
      times += 1;
    });
    const sent = await Promise.all([1, 2, 3].map(() => queue.send('letters', id(1), {})));
    expect(sent.sort()).toEqual([false, false, true]);
    await until(() => queue.isOver('letters', id(1)));
    expect(await queue.send('letters', id(1), {})).toBe(false);
    expect(times).toBe(1);
  });

  it('tells of a job that failed, keeps nothing of why, and goes on with the next', async () => {
    const done: unknown[] = [];
    const { queue, failures } = await givenQueue(async (data) => {
      if ((data as { n: number }).n === 1) throw new Error('broken in a private way');
      done.push(data);
    });
    await queue.send('letters', id(1), { n: 1 });
    await queue.send('letters', id(2), { n: 2 });
    await until(() => done.length === 1);
    expect(failures).toEqual([['letters', new Error('broken in a private way')]]);
    expect(await queue.isOver('letters', id(1))).toBe(true);
    const [row] = await database.query<{ all: string }>({
      text: `select string_agg(j::text, ' ') as all from ${schema}.job j`,
    });
    expect(row?.all).not.toContain('private');
  });

  it('stopping tells the job that runs, waits for it, and leaves the next to another server', async () => {
    const begun = givenPromise();
    const told = givenPromise();
    const ended: number[] = [];
    const { queue } = await givenQueue(async (data, stopping) => {
      begun.settle();
      stopping.addEventListener('abort', told.settle);
      await told.promise;
      ended.push((data as { n: number }).n);
    });
    await queue.send('letters', id(1), { n: 1 });
    await queue.send('letters', id(2), { n: 2 });
    await begun.promise;
    await queue.stop();
    expect(ended).toEqual([1]);
    const done: unknown[] = [];
    await givenQueue(async (data) => done.push(data));
    await until(() => done.length === 1);
    expect(done).toEqual([{ n: 2 }]);
  });

  it('is started by several servers at once, and does each job in one of them', async () => {
    const done: unknown[] = [];
    const queues = await Promise.all([1, 2, 3].map(() => givenQueue(async (data) => done.push(data))));
    for (let n = 1; n <= 12; n += 1) await queues[n % 3]?.queue.send('letters', id(n), { n });
    await until(() => done.length >= 12);
    await Promise.all(queues.map(({ queue }) => queue.stop()));
    expect(done.map((data) => (data as { n: number }).n).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 12 }, (_, at) => at + 1),
    );
  });

  it('tells when the database is away, and takes no harm', async () => {
    const { queue, failures } = await givenQueue(async () => undefined);
    await holder.drop();
    await until(() => failures.length > 0);
    await queue.stop();
    expect(failures[0]?.[0]).toBe('job queue');
  });

  it('has no connection but those of the pool it was given', async () => {
    await givenQueue(async () => undefined);
    const rows = await database.query<{ name: string }>({
      text: `select distinct application_name as name from pg_stat_activity where datname = current_database()`,
    });
    expect(rows).toEqual([{ name: 'provider-group-oversight' }]);
  });

  it('gives the login of requests no right on its tables, nor on the schema', async () => {
    const { queue } = await givenQueue(async () => undefined);
    await queue.send('letters', id(1), {});
    const [rights] = await database.query({
      text: `select has_schema_privilege($1, $2, 'USAGE, CREATE') as schema,
          bool_or(has_table_privilege($1, c.oid, 'SELECT, INSERT, UPDATE, DELETE, TRUNCATE')) as tables
        from pg_class c where c.relnamespace = $2::regnamespace and c.relkind in ('r', 'p')`,
      values: [apiRole, schema],
    });
    expect(rights).toEqual({ schema: false, tables: false });
    const asRequest = () =>
      database.transaction((tx) => tx.query({ text: `select * from ${schema}.job` }), { settings: { role: apiRole } });
    await expect(asRequest()).rejects.toThrow('permission denied for schema oversight_jobs');
  });
});
