import fc from 'fast-check';
import { allRoles, type Role } from '../../../src/domain/access/roles';
import { longestSnoozeOn } from '../../../src/domain/casework/casework-policy';
import {
  actOn,
  type FindingAct,
  findingSteps,
  nextActions,
  type ReviewEvent,
  reviewAfter,
} from '../../../src/domain/casework/finding-lifecycle';
import {
  type FindingAction,
  findingActions,
  type ReviewState,
  type ReviewStatus,
  reviewStatuses,
  statusOn,
  unreviewed,
} from '../../../src/domain/casework/finding-review';
import { addDays } from '../../../src/domain/values/day';

const today = '2025-04-10';
const findingAsOf = '2025-03-31';
const officer = { roles: ['REGULATOR_OFFICER'] as const };
const analyst = { roles: ['DFE_ANALYST'] as const };

const statuses = Object.keys(reviewStatuses) as ReviewStatus[];
const actions = Object.keys(findingActions) as FindingAction[];

function standing(status: ReviewStatus): ReviewState {
  return {
    status,
    snoozedUntil: status === 'SNOOZED' ? '2025-05-01' : null,
    clearedAsOf: status === 'CLEARED' ? findingAsOf : null,
    version: 4,
  };
}

function wanting(action: FindingAction, more: Partial<FindingAct> = {}): FindingAct {
  return { action, caller: officer, findingAsOf, today, until: action === 'SNOOZE' ? '2025-05-05' : null, ...more };
}

function codesOf(review: ReviewState, act: FindingAct): string[] {
  const decision = actOn(review, act);
  return decision.outcome === 'refused' ? decision.refusals.map(({ code }) => code) : [];
}

/** Rows: what is done. Columns: where it stands before. `-` is refused. */
const table: readonly (readonly [FindingAction, ...(ReviewStatus | '-')[]])[] = [
  // was:         OPEN            ACKNOWLEDGED  EXPLAINED    SNOOZED      ESCALATED  CLEARED
  ['ACKNOWLEDGE', 'ACKNOWLEDGED', '-', '-', '-', '-', '-'],
  ['EXPLAIN', 'EXPLAINED', 'EXPLAINED', '-', '-', '-', '-'],
  ['SNOOZE', 'SNOOZED', 'SNOOZED', 'SNOOZED', 'SNOOZED', '-', '-'],
  ['ESCALATE', 'ESCALATED', 'ESCALATED', 'ESCALATED', 'ESCALATED', '-', '-'],
  ['CLEAR', '-', 'CLEARED', 'CLEARED', '-', 'CLEARED', '-'],
  ['REOPEN', '-', '-', 'OPEN', 'OPEN', 'OPEN', 'OPEN'],
];

const cells = table.flatMap(([action, ...after]) =>
  statuses.map((before, place) => [action, before, after[place] ?? '-'] as const),
);

describe('the lifecycle of the work on a finding', () => {
  it('speaks of every action and every status', () => {
    expect(table.map(([action]) => action)).toEqual(actions);
    expect(cells).toHaveLength(actions.length * statuses.length);
  });

  it.each(cells)('%s from %s: %s', (action, before, after) => {
    const decision = actOn(standing(before), wanting(action));
    if (after === '-') {
      expect(codesOf(standing(before), wanting(action))).toEqual(['ACTION_DOES_NOT_FOLLOW']);
    } else {
      expect(decision).toMatchObject({ outcome: 'allowed', value: { status: after, version: 5 } });
    }
  });

  it.each(cells)('says beforehand whether %s may follow %s', (action, before, after) => {
    expect(nextActions(before, officer).includes(action)).toBe(after !== '-');
  });

  it('leads to every status, and out of every status', () => {
    expect(new Set(Object.values(findingSteps).map(({ to }) => to))).toEqual(new Set(statuses));
    expect(new Set(Object.values(findingSteps).flatMap(({ from }) => from))).toEqual(new Set(statuses));
  });
});

describe('who may do what about a finding', () => {
  const mayAct: Readonly<Record<FindingAction, readonly Role[]>> = {
    ACKNOWLEDGE: ['DFE_ANALYST', 'DFE_OVERSIGHT_OFFICER', 'REGULATOR_OFFICER'],
    EXPLAIN: ['DFE_ANALYST', 'DFE_OVERSIGHT_OFFICER', 'REGULATOR_OFFICER'],
    SNOOZE: ['DFE_OVERSIGHT_OFFICER', 'REGULATOR_OFFICER'],
    ESCALATE: ['DFE_OVERSIGHT_OFFICER', 'REGULATOR_OFFICER'],
    CLEAR: ['DFE_OVERSIGHT_OFFICER', 'REGULATOR_OFFICER'],
    REOPEN: ['DFE_OVERSIGHT_OFFICER', 'REGULATOR_OFFICER'],
  };
  const pairs = actions.flatMap((action) => allRoles.map((role) => [role, action] as const));

  it.each(pairs)('%s: %s', (role, action) => {
    const [before] = findingSteps[action].from;
    const codes = codesOf(standing(before as ReviewStatus), wanting(action, { caller: { roles: [role] } }));
    expect(codes).toEqual(mayAct[action].includes(role) ? [] : ['ROLE_MAY_NOT_ACT']);
    expect(nextActions(before as ReviewStatus, { roles: [role] }).includes(action)).toBe(mayAct[action].includes(role));
  });

  it('is who has one of the roles among others', () => {
    const caller = { roles: ['AUDITOR', 'REGULATOR_OFFICER'] as const };
    expect(codesOf(standing('OPEN'), wanting('ESCALATE', { caller }))).toEqual([]);
  });
});

describe('putting a finding off', () => {
  const latest = addDays(today, longestSnoozeOn(today));

  it.each<[string, string | null, string[]]>([
    ['without a day', null, ['SNOOZE_NOT_AHEAD']],
    ['until a day that is past', '2025-04-09', ['SNOOZE_NOT_AHEAD']],
    ['until today', today, ['SNOOZE_NOT_AHEAD']],
    ['until tomorrow', '2025-04-11', []],
    ['until the latest day there may be', latest, []],
    ['until the day after the latest', addDays(latest, 1), ['SNOOZE_TOO_LONG']],
  ])('%s', (_name, until, codes) => {
    expect(codesOf(standing('OPEN'), wanting('SNOOZE', { until }))).toEqual(codes);
  });

  it('says which days it could be', () => {
    const decision = actOn(standing('OPEN'), wanting('SNOOZE', { until: '2026-04-10' }));
    expect(decision).toMatchObject({
      refusals: [{ message: '10 April 2026 is too far ahead. Expected a day from 11 April 2025 to 9 July 2025.' }],
    });
  });

  it('keeps the day, which any other action ends', () => {
    const put = actOn(standing('OPEN'), wanting('SNOOZE'));
    expect(put).toMatchObject({ value: { status: 'SNOOZED', snoozedUntil: '2025-05-05' } });
    expect(actOn(standing('SNOOZED'), wanting('ESCALATE', { until: '2025-05-05' }))).toMatchObject({
      value: { status: 'ESCALATED', snoozedUntil: null },
    });
  });

  it('that is over is taken up as what is open', () => {
    const over = { ...standing('SNOOZED'), snoozedUntil: today };
    expect(codesOf(over, wanting('ACKNOWLEDGE'))).toEqual([]);
    expect(codesOf(over, wanting('REOPEN'))).toEqual(['ACTION_DOES_NOT_FOLLOW']);
  });
});

describe('a clearance', () => {
  it('names the day of the finding it was made on', () => {
    expect(actOn(standing('ACKNOWLEDGED'), wanting('CLEAR'))).toMatchObject({ value: { clearedAsOf: findingAsOf } });
  });

  it('stays for the finding it was made on when a later one is taken up', () => {
    const later = wanting('ACKNOWLEDGE', { findingAsOf: '2025-04-01' });
    expect(actOn(standing('CLEARED'), later)).toMatchObject({
      value: { status: 'ACKNOWLEDGED', clearedAsOf: findingAsOf },
    });
  });

  it('goes when what it covers is taken up again, and stays when something later is', () => {
    expect(actOn(standing('CLEARED'), wanting('REOPEN'))).toMatchObject({
      value: { status: 'OPEN', clearedAsOf: null },
    });
    const escalated = { ...standing('ESCALATED'), clearedAsOf: '2024-03-31' };
    expect(actOn(escalated, wanting('REOPEN'))).toMatchObject({ value: { status: 'OPEN', clearedAsOf: '2024-03-31' } });
  });
});

describe('a refusal', () => {
  it('gives every reason at once, without a citation: the rules are ours', () => {
    const decision = actOn(standing('ESCALATED'), wanting('SNOOZE', { caller: analyst, until: today }));
    expect(decision).toMatchObject({
      outcome: 'refused',
      refusals: [
        {
          code: 'ROLE_MAY_NOT_ACT',
          message: 'SNOOZE is done by these roles only: REGULATOR_OFFICER, DFE_OVERSIGHT_OFFICER.',
          citation: null,
        },
        {
          code: 'ACTION_DOES_NOT_FOLLOW',
          message: 'SNOOZE cannot follow ESCALATED. It follows OPEN, ACKNOWLEDGED, EXPLAINED, SNOOZED.',
          citation: null,
        },
        {
          code: 'SNOOZE_NOT_AHEAD',
          message: '10 April 2025 is not ahead. Expected a day from 11 April 2025 to 9 July 2025.',
          citation: null,
        },
      ],
    });
  });

  it('says so where no day is given', () => {
    expect(actOn(standing('OPEN'), wanting('SNOOZE', { until: null }))).toMatchObject({
      refusals: [{ message: expect.stringMatching(/^No day is given\. Expected/) }],
    });
  });
});

describe('any walk through the lifecycle', () => {
  const step = fc.record({
    action: fc.constantFrom(...actions),
    role: fc.constantFrom<Role>('DFE_ANALYST', 'REGULATOR_OFFICER', 'DFE_OVERSIGHT_OFFICER', 'PROVIDER'),
    wait: fc.integer({ min: 0, max: 40 }),
    findingAge: fc.integer({ min: 0, max: 60 }),
    ahead: fc.option(fc.integer({ min: -3, max: 100 })),
  });

  it('reaches no state that the table does not have; its version counts, and its events add up to it', () => {
    let taken = 0;
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const broken: string[] = [];
        const expectThat = (holds: boolean, what: string) => void (holds || broken.push(what));
        let review = unreviewed;
        let day = '2025-01-01';
        const events: ReviewEvent[] = [];
        for (const { action, role, wait, findingAge, ahead } of steps) {
          day = addDays(day, wait);
          const asOf = addDays(day, -findingAge);
          const until = ahead === null ? null : addDays(day, ahead);
          const before = statusOn(review, asOf, day);
          const decision = actOn(review, { action, caller: { roles: [role] }, findingAsOf: asOf, today: day, until });
          const { from, to, by } = findingSteps[action];
          if (decision.outcome === 'refused') continue;
          taken += 1;
          review = decision.value;
          events.push({ action, findingAsOf: asOf, snoozedUntil: review.snoozedUntil });
          expectThat(from.includes(before), `${action} from ${before}`);
          expectThat(by.includes(role), `${action} by ${role}`);
          expectThat(statusOn(review, asOf, day) === to, `${action} to ${to}`);
          expectThat((review.snoozedUntil !== null) === (review.status === 'SNOOZED'), 'a day only while put off');
          expectThat(review.status !== 'CLEARED' || review.clearedAsOf !== null, 'a clearance has a day');
          expectThat(review.version === events.length, 'the version counts');
        }
        expect(broken).toEqual([]);
        expect(reviewAfter(events)).toEqual(review);
      }),
      { numRuns: 10_000 },
    );
    expect(taken).toBeGreaterThan(10_000);
  });
});
