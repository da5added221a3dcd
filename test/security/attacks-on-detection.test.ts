import type { Caller } from '../../src/domain/access/caller';
import { detectAll } from '../../src/domain/indicators/detect';
import { commonCause } from '../../src/domain/indicators/rules/common-cause.rule';
import type { NationFacts } from '../../src/domain/nation/facts';
import { requestScanAfter, scanDaily, scanObserved } from '../../src/features/national-scans/request-scan-after';
import { runNationalScan } from '../../src/features/national-scans/run-national-scan';
import type { Database } from '../../src/platform/database/database';
import { group, homes, nation, rejudged, setting, withSettings } from '../domain/indicators/facts';
import { enforced, vacancy, withObservations } from '../domain/indicators/recorded/observed';
import { RegisterBuilder } from '../features/continuity/support/given-continuity';
import { askedOver, laidDownScopes, newKey } from '../features/finding-reviews/support/asking';
import {
  both,
  clock,
  day,
  givenDetection,
  givenRelease,
  now,
  scansOver,
} from '../features/national-scans/support/given-scans';
import { givenHomes, person } from '../features/observations/support/given-observations';
import { openDatabasePerTest } from '../support/open-database-per-test';

let database: Database;
openDatabasePerTest((opened) => {
  database = opened;
});

describe('scans that follow what was observed or imported', () => {
  const { requested, request, cancel, all } = scansOver(() => database);
  let observed = 0;

  beforeEach(async () => {
    await laidDownScopes(database);
    await givenRelease(database, day);
    await new RegisterBuilder(database).add({ urn: 'SC000001', registeredOn: '2019-05-06' });
  });

  async function observe(): Promise<void> {
    observed += 1;
    await database.query({
      text: `insert into observation (setting_id, registration_id, kind, from_day, evidence, organisation, reference)
        select setting_id, id, 'MANAGER_VACANCY', '2025-01-04', 'REGULATOR', 'OFSTED', $1 from registration limit 1`,
      values: [`attack-${observed}`],
    });
  }

  const factsMove = () => database.transaction((tx) => requestScanAfter(tx, clock));

  /** Every definition by which something was read after the call. */
  async function readFromHere(): Promise<string[]> {
    const { read, detect } = givenDetection();
    for (;;) {
      const [next] = await database.query<{ id: number }>({
        text: `select id from national_scan where status = 'QUEUED' order by id limit 1`,
      });
      if (!next) return read;
      await runNationalScan(database, next.id, { detect, now });
    }
  }

  it('read what was observed by every definition, also where one of the day that waits asked for one alone', async () => {
    await requested({ definitions: [both[1]] });
    await observe();
    await scanObserved(database, clock);
    expect((await readFromHere()).sort()).toEqual([...both].sort());
  });

  it('are not lost where somebody calls off the scan that was to read the observation', async () => {
    const id = await requested();
    await observe();
    await scanObserved(database, clock);
    await cancel(String(id));
    await scanObserved(database, clock);
    expect((await readFromHere()).sort()).toEqual([...both].sort());
  });

  it('are not lost where the scan that was to read the observation failed', async () => {
    await requested();
    await observe();
    await scanObserved(database, clock);
    await database.query({ text: `update national_scan set status = 'FAILED', finished_at = now()` });
    await scanObserved(database, clock);
    expect((await readFromHere()).sort()).toEqual([...both].sort());
  });

  it('read again what a scan had read that was interrupted, where facts moved while it waits', async () => {
    const id = await requested();
    const stopping = new AbortController();
    const { detect } = givenDetection(async () => stopping.abort());
    await runNationalScan(database, id, { detect, now, stopping: stopping.signal });
    expect(await all()).toMatchObject([{ status: 'QUEUED' }]);
    await factsMove();
    expect([...new Set(await readFromHere())].sort()).toEqual([...both].sort());
  });

  it('read again what a scan had read that was interrupted, where something was observed while it waits', async () => {
    const id = await requested();
    const stopping = new AbortController();
    const { detect } = givenDetection(async () => stopping.abort());
    await runNationalScan(database, id, { detect, now, stopping: stopping.signal });
    await observe();
    await scanObserved(database, clock);
    expect([...new Set(await readFromHere())].sort()).toEqual([...both].sort());
  });

  it('follow an import also where the scan that ran then is called off', async () => {
    const id = await requested();
    const { detect } = givenDetection(async (_, times) => {
      if (times > 1) return;
      await factsMove();
      await cancel(String(id));
    });
    await runNationalScan(database, id, { detect, now });
    expect((await readFromHere()).sort()).toEqual([...both].sort());
  });

  it('follow what was observed while one ran, also where the daily one was asked for before it was seen', async () => {
    const id = await requested();
    const { detect } = givenDetection(async (_, times) => {
      if (times < 2) return;
      await observe();
      await scanDaily(database, clock);
      await scanObserved(database, clock);
    });
    await runNationalScan(database, id, { detect, now });
    expect((await readFromHere()).sort()).toEqual([...both].sort());
  });

  it('are not made without end by one provider that records again and again', async () => {
    const reads: number[] = [];
    for (let n = 0; n < 6; n += 1) {
      await observe();
      await scanObserved(database, clock);
      reads.push((await readFromHere()).length);
    }
    expect(reads.filter((read) => read > 0).length).toBeLessThan(6);
  });

  it('are refused for a day on which no policy stands', async () => {
    const { problems } = await request({ asOf: '1999-12-31' });
    expect(problems).not.toEqual([]);
  });

  it('leave no gap in the numbers by which others count what is hidden from them', async () => {
    const first = Number((await request()).scan.id);
    await readFromHere();
    await observe();
    await scanObserved(database, clock);
    await readFromHere();
    expect(Number((await request()).scan.id)).toBe(first + 1);
  });

  it('are asked for of no more days than a machine can read', async () => {
    const answers = [];
    for (let n = 1; n <= 24; n += 1) {
      answers.push(await request({ asOf: `20${String(n).padStart(2, '0')}-01-01` }));
    }
    expect(answers.some(({ problems }) => problems.length > 0)).toBe(true);
  });
});

describe('recording an observation with what cannot be kept', () => {
  beforeEach(async () => {
    await givenHomes(database);
  });
  const api = askedOver(() => database);
  const officer = person('REGULATOR_OFFICER', 'OFSTED', 'QUALITY_OVERSIGHT');
  const vacant = { urn: 'SC000001', kind: 'MANAGER_VACANCY', from: '2024-05-01', evidence: 'REGULATOR' };
  const record = (given: Record<string, unknown>, caller: Caller = officer) =>
    api.answer(
      caller,
      `mutation ($input: RecordObservationInput!) { recordObservation(input: $input) { problems { code path } observation { id } } }`,
      { input: { reason: 'From the visit.', idempotencyKey: newKey(), ...vacant, ...given } },
    );

  it.each([
    ['an empty regulation of a vacancy', { regulation: '' }],
    ['blanks for a regulation of a vacancy', { regulation: '   ' }],
    ['half a character in the regulation', { kind: 'REQUIREMENT', regulation: 'Reg 12 \ud800' }],
    ['half a character in the reference', { reference: 'R \ud800' }],
    ['half a character in the document', { document: 'D \udc00' }],
    ['half a character in the reason', { reason: 'Why \ud800' }],
    ['nothing in the reason', { reason: ' ' }],
    ['a reason with U+0000', { reason: 'a\u0000' }],
    ['the first day there is', { from: '0001-01-01' }],
    ['the last day there is', { to: '9999-12-31' }],
  ])('is answered without a fault: %s', async (_case, given) => {
    const { errors } = await record(given);
    expect(errors).toBeUndefined();
  });

  it('twice under half a character is answered without a fault', async () => {
    await record({ reference: 'R \ud800' });
    const { errors } = await record({ reference: 'R \ud800' });
    expect(errors).toBeUndefined();
  });
});

describe('what would clear a finding of common cause', () => {
  const facts = nation(
    [
      group('m', [
        ...homes('x', 6, 6, ['INADEQUATE', 'GOOD'], { region: 'E12000001' }),
        ...homes('y', 10, 6),
        ...homes('z', 6, 0),
      ]),
    ],
    homes('o', 200, 30),
  );

  it('is so of the settings that it names', () => {
    const [finding] = commonCause.detect(facts);
    const count = Number(/if the first (\d+) of the/.exec(finding?.wouldClear ?? '')?.[1]);
    const gone = new Set((finding?.settings ?? []).slice(0, count).map(({ settingId }) => settingId));
    const changed = withSettings(facts, 'm', (one) => (gone.has(one.settingId) ? rejudged(one, () => 'GOOD') : one));
    expect(count).toBeGreaterThan(0);
    expect(commonCause.detect(changed)).toEqual([]);
  });
});

describe('what lowers a finding and is in the hands of the group', () => {
  const others = homes('o', 200, 30);
  const rulesOf = (facts: NationFacts, id: string) =>
    detectAll(facts).flatMap((one) => (one.groupId === id ? [one.indicator] : []));

  it('is not to register homes that nobody has moved into', () => {
    const vacant = withObservations(homes('v', 10, 0), 3, () => [vacancy('2024-06-01')]);
    const shells = Array.from({ length: 6 }, (_, n) => setting(`new${n}`, [], { registeredOn: '2025-02-01' }));
    expect(rulesOf(nation([group('v', vacant)], others), 'v')).toContain('manager-vacancies');
    expect(rulesOf(nation([group('v', [...vacant, ...shells])], others), 'v')).toContain('manager-vacancies');
  });

  it('is not to close the homes that failed, or against which there was enforcement', () => {
    const failed = withObservations(homes('f', 12, 12, ['INADEQUATE', 'GOOD']), 3, () => [
      enforced('2024-09-01', 'COMPLIANCE_NOTICE'),
    ]);
    const closed = failed.map((one) => ({ ...one, leftGroupOn: '2025-03-01', isOnRegister: false }));
    const facts = nation([group('g', homes('good', 28, 0), { former: closed })], others);
    expect(rulesOf(facts, 'g')).not.toEqual([]);
  });
});
