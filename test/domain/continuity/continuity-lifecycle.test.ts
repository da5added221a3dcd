import { allRoles } from '../../../src/domain/access/roles';
import {
  type Beside,
  continuityDeciders,
  continuitySteps,
  decideContinuity,
  proposeByHand,
  withdrawContinuity,
} from '../../../src/domain/continuity/continuity-lifecycle';
import { type ContinuityStatus, continuityStatuses } from '../../../src/domain/continuity/vocabulary';
import type { Decision } from '../../../src/domain/law/refusal';

const officer = { roles: ['REGULATOR_OFFICER'] } as const;
const nothing: Beside = { successorOfFrom: null, predecessorOfTo: null, leadsBack: false };
const codes = (answer: Decision<unknown>) =>
  answer.outcome === 'refused' ? answer.refusals.map(({ code }) => code) : answer.value;

describe('what may follow what', () => {
  it.each<[ContinuityStatus, 'CONFIRM' | 'REJECT' | 'WITHDRAW', ContinuityStatus | string]>([
    ['PROPOSED', 'CONFIRM', 'CONFIRMED'],
    ['PROPOSED', 'REJECT', 'REJECTED'],
    ['PROPOSED', 'WITHDRAW', 'ALREADY_WITHDRAWN'],
    ['CONFIRMED', 'CONFIRM', 'ALREADY_DECIDED'],
    ['CONFIRMED', 'REJECT', 'ALREADY_DECIDED'],
    ['CONFIRMED', 'WITHDRAW', 'WITHDRAWN'],
    ['REJECTED', 'CONFIRM', 'ALREADY_DECIDED'],
    ['REJECTED', 'REJECT', 'ALREADY_DECIDED'],
    ['REJECTED', 'WITHDRAW', 'WITHDRAWN'],
    ['WITHDRAWN', 'CONFIRM', 'CONFIRMED'],
    ['WITHDRAWN', 'REJECT', 'REJECTED'],
    ['WITHDRAWN', 'WITHDRAW', 'ALREADY_WITHDRAWN'],
  ])('of %s, %s gives %s', (status, action, outcome) => {
    const state = { status, version: 3 };
    const answer =
      action === 'WITHDRAW'
        ? withdrawContinuity(state, officer)
        : decideContinuity(state, action, 'SAME_SETTING', nothing, officer);
    expect(codes(answer)).toEqual(outcome in continuityStatuses ? { status: outcome, version: 4 } : [outcome]);
  });

  it('only what was rejected is ever proposed again by the service', () => {
    expect(continuitySteps.PROPOSE_AGAIN.from).toEqual(['REJECTED']);
  });

  it.each(allRoles.filter((role) => !continuityDeciders.includes(role)))('%s decides nothing', (role) => {
    const caller = { roles: [role] };
    const state = { status: 'PROPOSED', version: 0 } as const;
    expect(codes(decideContinuity(state, 'CONFIRM', 'SAME_SETTING', nothing, caller))).toEqual(['ROLE_MAY_NOT_ACT']);
    expect(codes(withdrawContinuity({ status: 'CONFIRMED', version: 1 }, caller))).toEqual(['ROLE_MAY_NOT_ACT']);
    expect(codes(proposeByHand({ areOne: false, isInOrder: true, isStanding: false }, caller))).toEqual([
      'ROLE_MAY_NOT_ACT',
    ]);
  });
});

describe('beside what is confirmed', () => {
  const confirm = (beside: Partial<Beside>, kind: 'SAME_SETTING' | 'SAME_OPERATOR' = 'SAME_SETTING') =>
    codes(decideContinuity({ status: 'PROPOSED', version: 0 }, 'CONFIRM', kind, { ...nothing, ...beside }, officer));

  it('a setting goes on as one, carries on one, and never comes round to itself; every reason is said at once', () => {
    expect(confirm({ successorOfFrom: '1' })).toEqual(['CONTRADICTS_A_DECISION']);
    expect(confirm({ predecessorOfTo: '1' })).toEqual(['CONTRADICTS_A_DECISION']);
    expect(confirm({ successorOfFrom: '1', predecessorOfTo: '2', leadsBack: true })).toHaveLength(3);
  });

  it('an operator may go on as several, and never comes round to itself', () => {
    expect(confirm({ successorOfFrom: '1', predecessorOfTo: '2' }, 'SAME_OPERATOR')).toEqual({
      status: 'CONFIRMED',
      version: 1,
    });
    expect(confirm({ leadsBack: true }, 'SAME_OPERATOR')).toEqual(['CONTRADICTS_A_DECISION']);
  });

  it('a rejection stands beside anything', () => {
    const all = { successorOfFrom: '1', predecessorOfTo: '2', leadsBack: true };
    expect(codes(decideContinuity({ status: 'PROPOSED', version: 0 }, 'REJECT', 'SAME_SETTING', all, officer))).toEqual(
      {
        status: 'REJECTED',
        version: 1,
      },
    );
  });
});

describe('by hand', () => {
  it.each([
    [
      { areOne: false, isInOrder: true, isStanding: false },
      { status: 'PROPOSED', version: 1 },
    ],
    [
      { areOne: false, isInOrder: null, isStanding: false },
      { status: 'PROPOSED', version: 1 },
    ],
    [{ areOne: true, isInOrder: false, isStanding: false }, ['NOT_A_CONTINUATION']],
    [{ areOne: false, isInOrder: false, isStanding: true }, ['NOT_A_CONTINUATION', 'NOT_A_CONTINUATION']],
    [{ areOne: false, isInOrder: true, isStanding: true }, ['NOT_A_CONTINUATION']],
  ])('%j gives %j', (ends, outcome) => {
    expect(codes(proposeByHand(ends, officer))).toEqual(outcome);
  });
});
