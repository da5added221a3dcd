import type { Caller } from '../../../src/domain/access/caller';
import { callerSettings } from '../../../src/features/access/caller-settings';
import type { Database } from '../../../src/platform/database/database';
import { openDatabasePerTest } from '../../support/open-database-per-test';
import { laidDownScopes, newKey, people } from '../finding-reviews/support/asking';
import { both, day, scansOver, today } from './support/given-scans';

let database: Database;
openDatabasePerTest((opened) => {
  database = opened;
});
beforeEach(() => laidDownScopes(database));
const scans = scansOver(() => database);
const { request, cancel, scan, all } = scans;

describe('asking for a scan of the nation', () => {
  it('puts it in the line, for everyone to follow', async () => {
    const { scan: asked, ...rest } = await request();
    expect(rest).toEqual({ replayed: false, wasLive: false, problems: [] });
    expect(asked).toMatchObject({ asOf: day, definitions: both, reason: 'REQUESTED', status: 'QUEUED', attempt: 0 });
    expect(asked).toMatchObject({ stepsDone: 0, stepsTotal: 2, doing: null, runs: [], startedAt: null });
    for (const caller of Object.values(people)) expect(await scan(asked.id, caller)).toEqual(asked);
  });

  it('sent again under the same key it is one scan and the same answer', async () => {
    const idempotencyKey = newKey();
    const first = await request({ idempotencyKey });
    const again = await request({ idempotencyKey });
    expect(again).toEqual({ ...first, replayed: true });
    expect(await all()).toHaveLength(1);
  });

  it('asked by another while it waits, it is the same scan', async () => {
    const first = await request();
    const second = await request({}, people.officer);
    expect(second).toMatchObject({ wasLive: true, scan: first.scan });
    expect(await all()).toHaveLength(1);
  });

  it('asked by many at once it is one scan', async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, () => request()));
    expect(new Set(answers.map(({ scan: { id } }) => id)).size).toBe(1);
    expect(answers.filter(({ wasLive }) => !wasLive)).toHaveLength(1);
  });

  it.each([
    ['the one it lacks is added at the end', [both[1]], [both[0]], [both[1], both[0]]],
    ['one it has is not added', both, [both[1]], both],
    ['one said twice is one', [both[0]], [both[1], both[1]], both],
  ])('asked for other definitions while it waits, %s', async (_, first, second, expected) => {
    await request({ definitions: first });
    expect((await request({ definitions: second })).scan.definitions).toEqual(expected);
  });

  it('of another day it is another scan', async () => {
    await request();
    expect((await request({ asOf: '2024-03-31' })).wasLive).toBe(false);
    expect(await all()).toHaveLength(2);
  });

  it.each([
    ['a day that is ahead', { asOf: '2025-06-02' }, ['input', 'asOf']],
    ['no definition', { definitions: [] }, ['input', 'definitions']],
    [
      'a definition by which no patterns are read',
      { definitions: ['ANY_COMMON_CONTROLLER'] },
      ['input', 'definitions'],
    ],
  ])('is refused for %s', async (_, given, path) => {
    const { problems, scan: none } = await request(given);
    expect([none, problems]).toMatchObject([null, [{ code: 'FIELD_NOT_OF_THE_FORM', path }]]);
    expect(await all()).toEqual([]);
  });

  it('is refused without a reason', async () => {
    expect((await request({ reason: ' ' })).problems).toMatchObject([{ code: 'REASON_NOT_GIVEN' }]);
  });

  it('goes into the audit with who asked and why, and nowhere else that can be read', async () => {
    await request({}, people.officer);
    const text = `select actor, operation, reason from audit_entry where record_class = 'NATIONAL_SCAN'`;
    expect(await database.query({ text })).toEqual([
      { actor: 'officer', operation: 'requestNationalScan', reason: 'For the meeting.' },
    ]);
    const asRequest = () =>
      database.transaction((tx) => tx.query({ text: 'select requested_by from national_scan' }), {
        settings: { ...callerSettings(people.officer, today), role: 'oversight_api' },
      });
    await expect(asRequest()).rejects.toThrow('permission denied');
  });
});

describe('who may ask for a scan', () => {
  const may: readonly Caller[] = [people.analyst, people.officer];
  it.each(
    Object.values(people).map((caller) => [caller.roles[0], caller, may.includes(caller)] as const),
  )('%s', async (_, caller, isAllowed) => {
    const source = `mutation ($input: RequestNationalScanInput!) { requestNationalScan(input: $input) { scan { id } } }`;
    const input = { asOf: day, definitions: both, reason: 'To see.', idempotencyKey: newKey() };
    const { data, errors } = await scans.api.answer(caller, source, { input }, today);
    expect([errors === undefined && data !== null, (await all()).length]).toEqual([isAllowed, isAllowed ? 1 : 0]);
  });

  it.each([
    ['a council', people.northCouncil],
    ['an analyst who asks for another purpose', { ...people.analyst, purpose: 'COMMISSIONING' as const }],
  ])('past the API, the database refuses it to %s', async (_, caller) => {
    const insert = () =>
      database.transaction(
        (tx) =>
          tx.query({
            text: `insert into national_scan (as_of, definitions, reason, requested_by, requested_at) values ($1, $2, 'REQUESTED', $3, now())`,
            values: [day, both, caller.id],
          }),
        { settings: { ...callerSettings(caller, today), role: 'oversight_api' } },
      );
    await expect(insert()).rejects.toThrow('row-level security');
  });

  it('past the API, nobody asks in the name of another, and nobody changes a scan that has ended', async () => {
    const settings = { ...callerSettings(people.officer, today), role: 'oversight_api' };
    const asked = (by: string) =>
      database.transaction(
        (tx) =>
          tx.query({
            text: `insert into national_scan (as_of, definitions, reason, requested_by, requested_at) values ($1, $2, 'REQUESTED', $3, now())`,
            values: [day, both, by],
          }),
        { settings },
      );
    await expect(asked('somebody')).rejects.toThrow('row-level security');
    const { scan: ended } = await request();
    await cancel(ended.id);
    const changed = await database.transaction(
      (tx) => tx.query({ text: `update national_scan set status = 'QUEUED', finished_at = null returning id` }),
      { settings },
    );
    expect(changed).toEqual([]);
  });
});

describe('calling a scan off', () => {
  it('ends one that waits, and leaves one that has ended', async () => {
    const { scan: asked } = await request();
    expect(await cancel(asked.id, people.officer)).toMatchObject({ wasLive: true, scan: { status: 'CANCELLED' } });
    expect(await cancel(asked.id)).toMatchObject({ wasLive: false, problems: [], scan: { status: 'CANCELLED' } });
    expect((await request()).wasLive).toBe(false);
  });

  it('of none that there is says so', async () => {
    for (const id of ['999', 'none']) expect((await cancel(id)).problems).toMatchObject([{ code: 'NOT_FOUND' }]);
  });
});

describe('the list of scans', () => {
  it('is read page by page, the newest first, in one statement a page', async () => {
    for (const asOf of ['2020-03-31', '2021-03-31', '2022-03-31']) await request({ asOf });
    const source = `query ($after: String) { nationalScans(first: 2, after: $after) { totalCount nodes { asOf } pageInfo { hasNextPage endCursor } } }`;
    const { nationalScans: first } = await scans.api.ask(people.northCouncil, source, {}, today);
    const { nationalScans: second } = await scans.api.ask(
      people.auditor,
      source,
      { after: first.pageInfo.endCursor },
      today,
    );
    expect([first.totalCount, first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([3, true, false]);
    expect([...first.nodes, ...second.nodes].map(({ asOf }) => asOf)).toEqual([
      '2022-03-31',
      '2021-03-31',
      '2020-03-31',
    ]);
  });
});
