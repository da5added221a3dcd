import {
  requestScanAfter,
  requestScanOf,
  scanDaily,
  scanObserved,
} from '../../../src/features/national-scans/request-scan-after';
import { runNationalScan } from '../../../src/features/national-scans/run-national-scan';
import type { Database } from '../../../src/platform/database/database';
import { openDatabasePerTest } from '../../support/open-database-per-test';
import { RegisterBuilder } from '../continuity/support/given-continuity';
import { laidDownScopes, people } from '../finding-reviews/support/asking';
import { both, clock, day, givenDetection, givenRelease, now, scansOver, today } from './support/given-scans';

let database: Database;
openDatabasePerTest((opened) => {
  database = opened;
});
beforeEach(() => laidDownScopes(database));
const { request, cancel, scan, all } = scansOver(() => database);

function factsMove(): Promise<string | null> {
  return database.transaction((tx) => requestScanAfter(tx, clock));
}

async function finishAll(): Promise<void> {
  const live = await database.query<{ id: number }>({
    text: `select id from national_scan where status = 'QUEUED' order by id`,
  });
  for (const { id } of live) await runNationalScan(database, id, { detect: givenDetection().detect, now });
}

let observed = 0;
async function observe(fromDay: string): Promise<void> {
  observed += 1;
  await database.query({
    text: `insert into observation (setting_id, registration_id, kind, from_day, evidence, organisation, reference)
      select setting_id, id, 'MANAGER_VACANCY', $1, 'PROVIDER', 'GROUP:1', $2 from registration limit 1`,
    values: [fromDay, `reference-${observed}`],
  });
}

describe('a scan after facts moved', () => {
  it('is not asked for while nothing is known', async () => {
    expect(await factsMove()).toBeNull();
    expect(await all()).toEqual([]);
  });

  it('reads the latest day of which a publication tells, by every definition, and none that is ahead', async () => {
    for (const asAt of ['2024-03-31', day, '2030-01-01']) await givenRelease(database, asAt);
    expect(await factsMove()).toBe(day);
    expect(await all()).toMatchObject([{ asOf: day, reason: 'IMPORTED', status: 'QUEUED', definitions: both }]);
  });

  it('is one scan after ten imports', async () => {
    await givenRelease(database, day);
    for (let n = 0; n < 10; n += 1) await factsMove();
    expect(await all()).toHaveLength(1);
  });

  it('is one scan after ten imports at once', async () => {
    await givenRelease(database, day);
    await Promise.all(Array.from({ length: 10 }, factsMove));
    expect(await all()).toHaveLength(1);
  });

  it('is the scan of the last of ten days that were imported one after the other', async () => {
    for (const asAt of ['2023-03-31', '2024-03-31', day]) {
      await givenRelease(database, asAt);
      await factsMove();
    }
    expect(await all()).toMatchObject([
      { asOf: '2023-03-31', status: 'CANCELLED' },
      { asOf: '2024-03-31', status: 'CANCELLED' },
      { asOf: day, status: 'QUEUED' },
    ]);
  });

  it('leaves what someone asked for, and joins what someone asked for of the day', async () => {
    await givenRelease(database, day);
    await request({ asOf: '2024-03-31' });
    await request({ definitions: [both[1]] });
    await factsMove();
    expect(await all()).toMatchObject([
      { asOf: '2024-03-31', status: 'QUEUED' },
      { asOf: day, status: 'QUEUED', reason: 'REQUESTED', definitions: [both[1], both[0]], followedBy: null },
    ]);
  });

  it('is another one once the one before has ended', async () => {
    await givenRelease(database, day);
    await factsMove();
    await finishAll();
    await factsMove();
    expect((await all()).map(({ status }) => status)).toEqual(['COMPLETED', 'QUEUED']);
  });

  it('is not there where the import is rolled back', async () => {
    await givenRelease(database, day);
    const failing = database.transaction(async (tx) => {
      await requestScanAfter(tx, clock);
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    expect(await all()).toEqual([]);
  });
});

describe('a scan after something was observed', () => {
  beforeEach(async () => {
    await givenRelease(database, day);
    await new RegisterBuilder(database).add({ urn: 'SC000001', registeredOn: '2019-05-06' });
  });
  // Whoever records again and again waits a quarter of an hour for the next scan: here it has always passed.
  let turns = 0;
  const later = () => {
    turns += 1;
    return new Date(Date.parse(now()) + turns * 20 * 60_000).toISOString();
  };
  const scanAfter = () => scanObserved(database, { today: clock.today, now: later });

  it('is not asked for again within a quarter of an hour, however often something is recorded', async () => {
    await observe('2025-05-04');
    expect(await scanObserved(database, clock)).toBe(true);
    await finishAll();
    await observe('2025-05-05');
    expect(await scanObserved(database, clock)).toBe(false);
    expect(await scanAfter()).toBe(true);
  });

  it('is asked for once, and again after the next, of the day of the publication: its own would tell of it', async () => {
    expect(await scanAfter()).toBe(false);
    await observe('2025-05-04');
    expect([await scanAfter(), await scanAfter()]).toEqual([true, false]);
    expect(await all()).toMatchObject([{ asOf: day, reason: 'OBSERVED', definitions: both }]);
    await finishAll();
    expect(await scanAfter()).toBe(false);
    await observe('2025-05-02');
    expect(await scanAfter()).toBe(true);
    expect(await all()).toHaveLength(2);
  });

  it('is asked for when one is withdrawn', async () => {
    await observe('2025-05-04');
    await scanAfter();
    await finishAll();
    await database.query({ text: `update observation set recorded_to = now() + interval '1 day'` });
    expect(await scanAfter()).toBe(true);
  });

  it('is seen by those who may see every observation, and nobody else', async () => {
    await observe('2025-05-04');
    await scanAfter();
    const [row] = await database.query<{ id: number }>({ text: 'select id from national_scan' });
    const seen = await Promise.all(
      Object.entries(people).map(async ([name, caller]) => [name, (await scan(String(row?.id), caller)) !== null]),
    );
    expect(seen.filter(([, isSeen]) => isSeen)).toEqual([['officer', true]]);
  });

  it('is one of its own beside what others ask for, who are told nothing of it', async () => {
    await observe('2025-05-04');
    await scanAfter();
    expect(await request()).toMatchObject({ wasLive: false, scan: { reason: 'REQUESTED' } });
    expect((await all()).map(({ reason }) => reason)).toEqual(['REQUESTED', 'OBSERVED']);
    await finishAll();
    expect((await all()).map(({ status }) => status)).toEqual(['COMPLETED', 'COMPLETED']);
  });

  it('is the one of the day that waits, where one does', async () => {
    await request();
    await observe('2025-05-04');
    expect([await scanAfter(), await scanAfter()]).toEqual([true, false]);
    expect(await all()).toMatchObject([{ reason: 'REQUESTED', followedBy: null }]);
  });

  it('gives way to one after an import, which reads the same', async () => {
    await observe('2025-05-04');
    await scanAfter();
    await factsMove();
    expect(await all()).toMatchObject([
      { reason: 'IMPORTED', status: 'QUEUED' },
      { reason: 'OBSERVED', status: 'CANCELLED' },
    ]);
    expect(await scanAfter()).toBe(false);
  });

  it('follows one that runs', async () => {
    await observe('2025-05-04');
    await scanAfter();
    const [row] = await database.query<{ id: number }>({ text: 'select id from national_scan' });
    const { detect } = givenDetection(async (_, times) => {
      if (times > 1) return;
      await observe('2025-05-05');
      await scanAfter();
    });
    await runNationalScan(database, row?.id ?? 0, { detect, now });
    expect(await all()).toMatchObject([
      { reason: 'OBSERVED', status: 'COMPLETED' },
      { reason: 'OBSERVED', status: 'QUEUED' },
    ]);
    expect(await scanAfter()).toBe(false);
  });

  it('that was called off stays called off', async () => {
    await observe('2025-05-04');
    await scanAfter();
    const [row] = await database.query<{ id: number }>({ text: 'select id from national_scan' });
    await cancel(String(row?.id), people.officer);
    expect(await scanAfter()).toBe(false);
  });
});

describe('the scan of the day', () => {
  it('is asked for once a day', async () => {
    await givenRelease(database, day);
    expect([await scanDaily(database, clock), await scanDaily(database, clock)]).toEqual([true, false]);
    await finishAll();
    const tomorrow = { today: () => '2025-06-02', now: () => '2025-06-02T09:00:00.000000Z' };
    expect(await scanDaily(database, tomorrow)).toBe(true);
    expect(await all()).toMatchObject([{ reason: 'SCHEDULED', status: 'COMPLETED' }, { reason: 'SCHEDULED' }]);
  });
});

describe('a scan asked for on the machine', () => {
  it('is of the latest day unless one is said, and joins the one that is live', async () => {
    await givenRelease(database, day);
    const asked = (asOf: string | null) => requestScanOf(database, { asOf, definitions: both }, 'command', clock);
    const first = await asked(null);
    expect([await asked(day), (await asked(today)) === first]).toEqual([first, false]);
  });

  it('says what to do where nothing is known', async () => {
    const asked = requestScanOf(database, { asOf: null, definitions: both }, 'command', clock);
    await expect(asked).rejects.toThrow('Import a register first.');
  });
});
