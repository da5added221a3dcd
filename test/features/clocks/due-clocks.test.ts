import type { Caller } from '../../../src/domain/access/caller';
import { firstScopes } from '../../../src/domain/access/legal-scopes';
import { ScopeStore } from '../../../src/features/access/scope.store';
import { writeReminders } from '../../../src/features/clocks/write-reminders';
import { fixedClock } from '../../../src/platform/clock';
import type { Database } from '../../../src/platform/database/database';
import { answerOver } from '../../support/answer-over';
import { openDatabasePerTest } from '../../support/open-database-per-test';
import { askedOver, newKey } from '../finding-reviews/support/asking';
import { people } from '../matters/support/given-road';
import { type GivenClock, givenClock } from './support/given-clocks';

let database: Database;
openDatabasePerTest((opened) => {
  database = opened;
});
beforeEach(async () => {
  await new ScopeStore(database).addMissing(firstScopes);
});

const { ask } = askedOver(() => database);
const today = '2026-06-15';

const planSubmission = { kind: 'IMPROVEMENT_PLAN', state: 'NOTICE_SERVED', clock: 'PLAN_SUBMISSION' } as const;
const promise = { kind: 'COMMITMENT', state: 'AGREED', clock: 'COMMITMENT_DUE' } as const;

async function given(...clocks: readonly GivenClock[]) {
  const kept: { matterId: number; clockId: number }[] = [];
  for (const clock of clocks) kept.push(await givenClock(database, clock));
  return kept;
}

async function due(by: Caller, filter: object = {}, day = today) {
  const source = `query ($filter: ClockFilter) { clocks(first: 20, filter: $filter) { totalCount
    nodes { isForYou clock { code lastDay status daysLeft } matter { id } } } }`;
  return (await ask(by, source, { filter }, day)).clocks;
}

async function codes(by: Caller, filter: object = {}): Promise<string[]> {
  const { nodes } = await due(by, filter);
  return nodes.map(({ clock }: { clock: { code: string; lastDay: string } }) => `${clock.code} ${clock.lastDay}`);
}

describe('the clocks that are due', () => {
  it('come by their last day, and last those whose last day is not known', async () => {
    await given(
      { ...promise, lastDay: '2026-07-01' },
      { ...promise, lastDay: null },
      { ...planSubmission, lastDay: '2026-06-20' },
      { ...promise, lastDay: '2026-06-01' },
      { ...promise, lastDay: '2026-06-02', status: 'MET' },
    );
    expect(await codes(people.officer)).toEqual([
      'COMMITMENT_DUE 2026-06-01',
      'PLAN_SUBMISSION 2026-06-20',
      'COMMITMENT_DUE 2026-07-01',
      'COMMITMENT_DUE null',
    ]);
  });

  it.each([
    [{ isOverdue: true }, ['COMMITMENT_DUE 2026-06-01']],
    [{ isOverdue: false, dueBy: '2026-06-30' }, ['PLAN_SUBMISSION 2026-06-20']],
    [{ kinds: ['COMMITMENT'] }, ['COMMITMENT_DUE 2026-06-01', 'COMMITMENT_DUE 2026-07-01']],
    [{ codes: ['PLAN_SUBMISSION'] }, ['PLAN_SUBMISSION 2026-06-20']],
  ])('are those that the filter %j asks for', async (filter, expected) => {
    await given(
      { ...promise, lastDay: '2026-07-01' },
      { ...planSubmission, lastDay: '2026-06-20' },
      { ...promise, lastDay: '2026-06-01' },
    );
    expect(await codes(people.officer, filter)).toEqual(expected);
    expect((await due(people.officer, filter)).totalCount).toBe(expected.length);
  });

  it('are of a case with all that is below it', async () => {
    const [whole] = await given({
      kind: 'CASE',
      state: 'IN_HAND',
      clock: 'APPROVAL',
      lastDay: '2026-06-18',
      status: 'MET',
    });
    await given({ ...promise, lastDay: '2026-07-01', caseId: whole?.matterId }, { ...promise, lastDay: '2026-07-02' });
    expect(await codes(people.officer, { caseId: String(whole?.matterId) })).toEqual(['COMMITMENT_DUE 2026-07-01']);
  });

  it('leave out what only closed something, once that day is over', async () => {
    const window = {
      kind: 'REGISTRATION_ENFORCEMENT',
      state: 'PROPOSED',
      clock: 'REGISTRATION_REPRESENTATIONS',
    } as const;
    await given({ ...window, lastDay: '2026-06-14' }, { ...window, lastDay: '2026-06-15' });
    expect(await codes(people.officer)).toEqual(['REGISTRATION_REPRESENTATIONS 2026-06-15']);
    expect(await codes(people.officer, { isOverdue: true })).toEqual([]);
  });

  it('are seen in their lane alone, and by whom they are addressed to', async () => {
    await given(
      { ...promise, lastDay: '2026-07-01' },
      { ...planSubmission, lastDay: '2026-06-20', lanes: '{REGULATOR,PROVIDER}', addressees: '{OFSTED,GROUP:4}' },
    );
    const provider: Caller = { ...people.provider({ group: 4 } as never) };
    expect(await codes(provider)).toEqual(['PLAN_SUBMISSION 2026-06-20']);
    expect(await codes(people.provider({ group: 5 } as never))).toEqual([]);
    expect(await codes(people.council)).toEqual([]);
  });

  it('go on from page to page, past those without a day, with the same statements for any size', async () => {
    await given(...['2026-07-01', '2026-06-01', null, null].map((lastDay) => ({ ...promise, lastDay })));
    const source = `query ($after: String, $first: Int!) { clocks(first: $first, after: $after) {
      nodes { id clock { lastDay } matter { title nextSteps { step whyNotNow } } } pageInfo { hasNextPage endCursor } } }`;
    const seen: string[] = [];
    let after: string | null = null;
    for (let more = 0; more < 4; more += 1) {
      const { clocks } = await ask(people.officer, source, { after, first: 1 }, today);
      seen.push(...clocks.nodes.map(({ id }: { id: string }) => id));
      after = clocks.pageInfo.endCursor;
    }
    expect(new Set(seen).size).toBe(4);
    const answer = answerOver(() => database);
    const count = async (first: number) =>
      (await answer(people.officer, source, { after: null, first }, today)).statements.length;
    expect(await count(1)).toBe(await count(4));
  });
});

describe('the calendar', () => {
  it('holds the last days that wait for the caller, and nothing of the matter but its number', async () => {
    const [kept] = await given(
      { ...promise, lastDay: '2026-07-01' },
      { ...promise, lastDay: '2026-07-02', status: 'MET' },
    );
    const { clockCalendar } = await ask(people.officer, '{ clockCalendar }', {}, today);
    expect(clockCalendar).toContain(`SUMMARY:Matter ${kept?.matterId}: What a plan promises is kept`);
    expect(clockCalendar).toContain('DTSTART;VALUE=DATE:20260701');
    expect(clockCalendar).not.toContain('A matter');
    expect(clockCalendar.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    expect((await ask(people.officer, '{ clockCalendar }', {}, today)).clockCalendar).toBe(clockCalendar);
    expect((await ask(people.council, '{ clockCalendar }', {}, today)).clockCalendar).not.toContain('BEGIN:VEVENT');
  });
});

describe('reminders', () => {
  const list = `{ myQueue { reminders(first: 10) { totalCount nodes { id code lastDay remindOn matter { title } } } } }`;
  const reminded = async (by: Caller, day: string) => (await ask(by, list, {}, day)).myQueue.reminders;

  it('are written once for each day, also after days on which nothing ran', async () => {
    await given({ ...promise, lastDay: '2026-07-01' });
    expect(await writeReminders(database, fixedClock('2026-06-23'))).toBe(0);
    expect(await writeReminders(database, fixedClock('2026-06-25'))).toBe(1);
    expect(await writeReminders(database, fixedClock('2026-06-25'))).toBe(0);
    expect(await writeReminders(database, fixedClock('2026-06-30'))).toBe(1);
    const both = await Promise.all([1, 2, 3].map(() => writeReminders(database, fixedClock('2026-06-30'))));
    expect(both).toEqual([0, 0, 0]);
    expect(
      (await reminded(people.officer, '2026-06-30')).nodes.map(({ remindOn }: { remindOn: string }) => remindOn),
    ).toEqual(['2026-06-24', '2026-06-30']);
  });

  it('are of a clock as it stands: one that was put off reminds anew', async () => {
    const [kept] = await given({ ...promise, lastDay: '2026-07-01' });
    await writeReminders(database, fixedClock('2026-06-25'));
    await database.query({
      text: `update matter_clock set last_day = '2026-07-20', moves = $2 where id = $1`,
      values: [
        kept?.clockId,
        JSON.stringify([{ kind: 'EXTENDED', on: '2026-06-25', to: '2026-07-20', reason: 'Asked.' }]),
      ],
    });
    expect(await reminded(people.officer, '2026-06-26')).toEqual({ totalCount: 0, nodes: [] });
    await writeReminders(database, fixedClock('2026-07-13'));
    expect((await reminded(people.officer, '2026-07-13')).nodes).toMatchObject([{ lastDay: '2026-07-20' }]);
  });

  it('leave the queue once somebody acknowledged them, which is done once and by who works on the matter', async () => {
    await given({ ...promise, lastDay: '2026-07-01' });
    await writeReminders(database, fixedClock('2026-06-25'));
    const [{ id }] = (await reminded(people.officer, '2026-06-25')).nodes;
    const source = `mutation ($input: AcknowledgeReminderInput!) { acknowledgeReminder(input: $input) {
      reminder { id acknowledgedBy } problems { code } replayed } }`;
    const acknowledge = async (by: Caller, idempotencyKey = newKey()) => {
      const input = { reminderId: id, reason: 'I ask the provider.', idempotencyKey };
      return (await ask(by, source, { input }, '2026-06-25')).acknowledgeReminder;
    };
    expect(await acknowledge(people.council)).toMatchObject({ reminder: null, problems: [{ code: 'NOT_FOUND' }] });
    const key = newKey();
    expect(await acknowledge(people.officer, key)).toMatchObject({ reminder: { acknowledgedBy: people.officer.id } });
    expect(await acknowledge(people.officer, key)).toMatchObject({ replayed: true });
    expect(await acknowledge(people.approver)).toMatchObject({ problems: [{ code: 'ALREADY_ACKNOWLEDGED' }] });
    expect(await reminded(people.officer, '2026-06-25')).toEqual({ totalCount: 0, nodes: [] });
  });
});
