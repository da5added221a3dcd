import { jobSchema } from '../../../src/app/scan-nation';
import {
  handOverScans,
  type ScanJob,
  scanJobId,
  scanQueue,
} from '../../../src/features/national-scans/hand-over-scans';
import { runNationalScan } from '../../../src/features/national-scans/run-national-scan';
import { ScanWorkStore } from '../../../src/features/national-scans/scan-work.store';
import type { Database } from '../../../src/platform/database/database';
import { JobQueue } from '../../../src/platform/jobs/job-queue';
import { openDatabasePerTest } from '../../support/open-database-per-test';
import { until } from '../../support/until';
import { laidDownScopes } from '../finding-reviews/support/asking';
import { both, givenDetection, now, scansOver } from './support/given-scans';

let database: Database;
const started: JobQueue[] = [];
// Said before what closes the database, and so done before it.
afterEach(() => Promise.all(started.splice(0).map((queue) => queue.stop())));
openDatabasePerTest((opened) => {
  database = opened;
});
beforeEach(() => laidDownScopes(database));
const { requested, scan } = scansOver(() => database);

type Detection = ReturnType<typeof givenDetection>;

/** A server: the queue, and what hands over to it. */
async function givenServer({ detect }: Pick<Detection, 'detect'>) {
  const failures: unknown[] = [];
  const queue = new JobQueue({
    database,
    schema: jobSchema,
    everyMs: 10,
    onFailure: (_, error) => failures.push(error),
  });
  started.push(queue);
  queue.handle(scanQueue, (job, stopping) =>
    runNationalScan(database, (job as ScanJob).scanId, { detect, now, stopping }),
  );
  await queue.start();
  return { queue, failures, handOver: () => handOverScans(database, queue, now) };
}

function ended(id: number, handOver: () => Promise<void>, as = 'COMPLETED'): Promise<void> {
  return until(async () => {
    await handOver();
    return (await scan(id)).status === as;
  });
}

async function jobs(): Promise<number> {
  const text = `select count(*)::int as count from ${jobSchema}.job`;
  return (await database.query<{ count: number }>({ text }))[0]?.count ?? 0;
}

describe('handing scans over to the queue', () => {
  it('runs what was asked for, once, however often and by however many servers it is handed over', async () => {
    const detection = givenDetection();
    const servers = [await givenServer(detection), await givenServer(detection)];
    const id = await requested();
    await Promise.all(servers.flatMap(({ handOver }) => [handOver(), handOver()]));
    expect(await jobs()).toBe(1);
    await ended(id, async () => undefined);
    for (const { handOver } of servers) await handOver();
    expect([detection.read, await jobs()]).toEqual([both, 1]);
    expect(servers.flatMap(({ failures }) => failures)).toEqual([]);
  });

  it('one that the stopping server handed back goes on in the next one', async () => {
    let stop: Promise<void> | null = null;
    const first = givenDetection(async () => {
      stop ??= server.queue.stop();
    });
    const server = await givenServer(first);
    const id = await requested();
    await server.handOver();
    await until(() => stop !== null);
    await stop;
    expect(await scan(id)).toMatchObject({ status: 'QUEUED', stepsDone: 1 });
    const second = givenDetection();
    await ended(id, (await givenServer(second)).handOver);
    expect([first.read, second.read]).toEqual([[both[0]], [both[1]]]);
  });

  it('one that a killed server had begun is taken back and goes on', async () => {
    const id = await requested();
    const work = new ScanWorkStore(database);
    await work.begin(id, now());
    const detection = givenDetection();
    await ended(id, (await givenServer(detection)).handOver);
    expect(await scan(id)).toMatchObject({ attempt: 2, stepsDone: 2, error: null });
  });

  it('one whose server was killed before it began it has another job in the end', async () => {
    const id = await requested();
    const detection = givenDetection();
    const { queue, handOver } = await givenServer(detection);
    await queue.stop();
    await handOver();
    await database.query({ text: `update ${jobSchema}.job set state = 'failed', completed_on = now()` });
    const next = await givenServer(detection);
    await ended(id, next.handOver);
    expect(await next.queue.isOver(scanQueue, scanJobId({ id, attempt: 0 }))).toBe(true);
    expect((await scan(id)).attempt).toBe(2);
  });

  it('tells of a failure, and tries again later', async () => {
    const detection = givenDetection(() => Promise.reject(new Error('broken')));
    const { handOver, failures } = await givenServer(detection);
    const id = await requested();
    await handOver();
    await until(() => failures.length > 0);
    await handOver();
    expect(await scan(id)).toMatchObject({ status: 'QUEUED', error: 'DETECTION_FAILED', attempt: 1 });
    const later = `select count(*)::int as later from ${jobSchema}.job where state = 'created' and start_after > now()`;
    expect(await database.query({ text: later })).toEqual([{ later: 1 }]);
  });
});
