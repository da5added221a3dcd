import { mostScanAttempts } from '../../../src/domain/casework/national-scans';
import { scanJobId } from '../../../src/features/national-scans/hand-over-scans';
import { requestScanAfter } from '../../../src/features/national-scans/request-scan-after';
import { runNationalScan, type ScanParts } from '../../../src/features/national-scans/run-national-scan';
import { ScanWorkStore } from '../../../src/features/national-scans/scan-work.store';
import type { Database } from '../../../src/platform/database/database';
import { openDatabasePerTest } from '../../support/open-database-per-test';
import { until } from '../../support/until';
import { laidDownScopes } from '../finding-reviews/support/asking';
import { both, clock, day, givenDetection, givenRelease, now, scansOver } from './support/given-scans';

let database: Database;
openDatabasePerTest((opened) => {
  database = opened;
});
beforeEach(() => laidDownScopes(database));
const { requested, request, cancel, scan, all } = scansOver(() => database);

function run(id: number, parts: Partial<ScanParts> & Pick<ScanParts, 'detect'>) {
  return runNationalScan(database, id, { now, ...parts });
}

/** Ends the sessions that idle in a transaction, as the server does for a process that was killed. */
async function endHolders(): Promise<void> {
  const text = `select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and state = 'idle in transaction' and pid <> pg_backend_pid()`;
  await database.query({ text });
}

async function countRuns(): Promise<number> {
  const [row] = await database.query<{ count: number }>({ text: 'select count(*)::int as count from detection_run' });
  return row?.count ?? 0;
}

describe('running a scan', () => {
  it('reads one definition after the other, and everyone sees how far it is', async () => {
    const id = await requested();
    const seen: unknown[] = [];
    const { detect } = givenDetection(async () => {
      const { status, stepsDone, doing } = await scan(id);
      seen.push([status, stepsDone, doing]);
    });
    expect(await run(id, { detect })).toBe('COMPLETED');
    expect(seen).toEqual([
      ['RUNNING', 0, 'Reading patterns of groups by COMPANIES_ACT_PARENT.'],
      ['RUNNING', 1, 'Reading patterns of groups by OFSTED_PUBLISHED_OWNER.'],
    ]);
    const done = await scan(id);
    expect(done).toMatchObject({ status: 'COMPLETED', stepsDone: 2, doing: null, attempt: 1, error: null });
    expect(done.runs).toMatchObject([{ asOf: day }, { asOf: day }]);
    expect([done.startedAt, done.finishedAt]).toEqual([now(), now()]);
  });

  it('twice is once: what has ended is not run, and equal facts add nothing', async () => {
    const { detect, read } = givenDetection();
    const id = await requested();
    await run(id, { detect });
    expect(await run(id, { detect })).toBe('NOT_LIVE');
    const again = await requested();
    expect(await run(again, { detect })).toBe('COMPLETED');
    expect([read.length, await countRuns()]).toEqual([4, 2]);
    expect((await scan(again)).runs).toEqual((await scan(id)).runs);
  });

  it('in two processes at once is run in one', async () => {
    const id = await requested();
    let second: string | null = null;
    const { detect, read } = givenDetection(async () => {
      second ??= await run(id, { detect });
    });
    expect(await run(id, { detect })).toBe('COMPLETED');
    expect([second, read]).toEqual(['HELD_ELSEWHERE', both]);
  });

  it('waits for another of the same day, such as one that follows observations, and not for one of another day', async () => {
    const text = `insert into national_scan (as_of, definitions, reason, requested_at) values ($1, $2, 'OBSERVED', now()) returning id`;
    const [observed] = await database.query<{ id: number }>({ text, values: [day, both] });
    const [id, other] = [await requested(), await requested({ asOf: '2024-03-31' })];
    let reading = 0;
    const { detect, read } = givenDetection(async (_, times) => {
      reading += 1;
      expect(reading).toBe(1);
      if (times === 1) expect(await run(other, givenDetection())).toBe('COMPLETED');
      reading -= 1;
    });
    const ends = await Promise.all([id, observed?.id ?? 0].map((one) => run(one, { detect })));
    expect([ends, read.length, await countRuns()]).toEqual([['COMPLETED', 'COMPLETED'], 4, 4]);
  });

  it('reads the definitions that are asked for while it runs', async () => {
    const id = await requested({ definitions: [both[1]] });
    const { detect, read } = givenDetection(async (_, times) => {
      if (times === 1) await request({ definitions: [both[0]] });
    });
    expect(await run(id, { detect })).toBe('COMPLETED');
    expect(read).toEqual([both[1], both[0]]);
  });

  it('called off while it runs, it finishes the definition it reads and begins no other', async () => {
    const id = await requested();
    const { detect, read } = givenDetection(async () => cancel(String(id)));
    expect(await run(id, { detect })).toBe('CANCELLED');
    expect([read, await countRuns()]).toEqual([[both[0]], 1]);
    expect(await scan(id)).toMatchObject({ status: 'CANCELLED', stepsDone: 0, doing: null });
  });

  it('when the process stops, it finishes the definition it reads and leaves the others to the next', async () => {
    const id = await requested();
    const stopping = new AbortController();
    const { detect, read } = givenDetection(async () => stopping.abort());
    expect(await run(id, { detect, stopping: stopping.signal })).toBe('HANDED_BACK');
    expect(await scan(id)).toMatchObject({ status: 'QUEUED', stepsDone: 1, error: null });
    expect(await run(id, { detect })).toBe('COMPLETED');
    expect(read).toEqual(both);
  });
});

describe('a scan whose process was killed', () => {
  it('goes on with the definitions that are not done, in whichever process comes next', async () => {
    const id = await requested();
    let wake: (error: Error) => void = () => undefined;
    const asleep = new Promise<void>((_, reject) => {
      wake = reject;
    });
    const { detect, read } = givenDetection((_, times) => (times === 2 ? asleep : Promise.resolve()));
    const lost = run(id, { detect });
    await until(() => read.length === 2);
    const work = new ScanWorkStore(database);
    await work.takeBack(now());
    expect(await scan(id)).toMatchObject({ status: 'RUNNING', stepsDone: 1 });
    await endHolders();
    await until(async () => {
      await work.takeBack(now());
      return (await scan(id)).status === 'QUEUED';
    });
    expect(await scan(id)).toMatchObject({ stepsDone: 1, attempt: 1, error: 'INTERRUPTED', doing: null });
    const next = givenDetection();
    expect(await run(id, { detect: next.detect })).toBe('COMPLETED');
    expect(next.read).toEqual([both[1]]);
    wake(new Error('woken'));
    await expect(lost).rejects.toThrow('woken');
    expect(await scan(id)).toMatchObject({ status: 'COMPLETED', stepsDone: 2, attempt: 2, error: null });
  });

  it('between what was found and the word of it, reads the definition again and adds nothing', async () => {
    const id = await requested();
    const { detect } = givenDetection();
    await detect(database, day, both[0] ?? '');
    await run(id, { detect });
    expect(await countRuns()).toBe(2);
  });

  it('is begun again only so often', async () => {
    const id = await requested();
    const work = new ScanWorkStore(database);
    for (let attempt = 1; attempt <= mostScanAttempts; attempt += 1) {
      await work.begin(id, now());
      await work.takeBack(now());
    }
    expect(await scan(id)).toMatchObject({ status: 'FAILED', attempt: mostScanAttempts, error: 'INTERRUPTED' });
  });
});

describe('a scan that fails', () => {
  it('waits to be run again, says what went wrong, and keeps what was done', async () => {
    const id = await requested();
    const { detect } = givenDetection(async (_, times) => {
      if (times === 2) throw new Error('no rule for it');
    });
    await expect(run(id, { detect })).rejects.toThrow('no rule for it');
    expect(await scan(id)).toMatchObject({ status: 'QUEUED', stepsDone: 1, error: 'DETECTION_FAILED' });
    expect(await run(id, { detect })).toBe('COMPLETED');
    expect(await scan(id)).toMatchObject({ error: null, attempt: 2 });
  });

  it('again and again is given up, and another one can be asked for', async () => {
    const id = await requested();
    const { detect } = givenDetection(() => Promise.reject(new Error('broken')));
    for (let attempt = 1; attempt <= mostScanAttempts; attempt += 1) {
      await expect(run(id, { detect })).rejects.toThrow('broken');
    }
    expect(await scan(id)).toMatchObject({ status: 'FAILED', error: 'DETECTION_FAILED', finishedAt: now() });
    expect((await request()).wasLive).toBe(false);
  });
});

describe('facts that move while a scan runs', () => {
  it('call for one more scan after it, however often they move', async () => {
    await givenRelease(database, day);
    const id = await requested();
    const { detect } = givenDetection(async () => {
      for (const _ of [1, 2, 3]) await database.transaction((tx) => requestScanAfter(tx, clock));
    });
    expect(await run(id, { detect })).toBe('COMPLETED');
    expect(await all()).toMatchObject([
      { status: 'COMPLETED', reason: 'REQUESTED', followedBy: 'IMPORTED' },
      { status: 'QUEUED', reason: 'IMPORTED', asOf: day, definitions: both, followedBy: null },
    ]);
  });
});

describe('the job of a scan', () => {
  it('has a number of its own for each attempt', () => {
    expect(scanJobId({ id: 26, attempt: 0 })).toBe('0000001a-0000-4000-8000-000000000000');
    expect(scanJobId({ id: 26, attempt: 17 })).toBe('0000001a-0000-4000-8000-000000000011');
  });
});
