import type { MatterFollowed } from '../../../../../src/domain/matters/guard-facts';
import { penaltyMachine } from '../../../../../src/domain/matters/machines/penalty.machine';
import type { Particulars } from '../../../../../src/domain/matters/particulars';
import {
  approved,
  askedFor,
  how,
  intended,
  offenceDraft,
  ofPlan,
  ofUnregistered,
  planDraft,
  servedOn,
} from '../penalty-story';
import { Walk } from '../walk';

const act = 'Care Standards Act 2000';

function without(draft: Particulars, name: string): Particulars {
  return { ...draft, [name]: undefined };
}

describe('a notice of intention', () => {
  it.each([
    ['reasons', `CONTENT_MISSING: ${act}, Sch. 1A para. 2(2)`],
    ['amount', `CONTENT_MISSING: ${act}, Sch. 1A para. 2(2)`],
    ['rightOfReply', `CONTENT_MISSING: ${act}, Sch. 1A para. 2(2)(c)`],
    ['person', 'CONTENT_MISSING'],
    ['findings', 'CONTENT_MISSING'],
  ])('is not put forward without its %s', (name, why) => {
    expect(askedFor(without(planDraft, name))).toEqual([why]);
  });

  it.each([
    ['act', 's. 30ZC(2)'],
    ['actOn', 's. 30ZC(2)'],
    ['setting', 's. 30ZC(2)'],
    ['offence', 's. 30ZC(2) and (6)'],
  ])('for an offence is not put forward without its %s', (name, provision) => {
    expect(askedFor(without(offenceDraft, name), ofUnregistered)).toEqual([`ACT_NOT_IDENTIFIED: ${act}, ${provision}`]);
  });

  it.each([
    ['an offence on the balance of probabilities', offenceDraft, 'BALANCE_OF_PROBABILITIES', ['s. 30ZC(2)']],
    ['an offence beyond reasonable doubt', offenceDraft, 'BEYOND_REASONABLE_DOUBT', []],
    ['a failure of a plan on the balance of probabilities', planDraft, 'BALANCE_OF_PROBABILITIES', []],
    ['a failure of a plan beyond reasonable doubt', planDraft, 'BEYOND_REASONABLE_DOUBT', []],
  ])('for %s', (_, draft, standard, refusedBy) => {
    const facts = draft.basis === 'OFFENCE' ? ofUnregistered : ofPlan;
    expect(askedFor({ ...draft, standard }, facts)).toEqual(
      refusedBy.map((provision) => `PROOF_NOT_STATED: ${act}, ${provision}`),
    );
  });

  it('holds no amount of nothing', () => {
    const walk = new Walk(penaltyMachine, ofPlan);
    expect(walk.take('DRAFT_PENALTY', '2027-02-01', 'officer', { ...planDraft, amount: 0 })).toEqual([
      'CONTENT_NOT_OF_THE_FORM',
    ]);
  });

  it('holds no address', () => {
    const walk = new Walk(penaltyMachine, ofUnregistered);
    const draft = { ...offenceDraft, setting: '1 Invented Street, ZZ1 1ZZ' };
    expect(walk.take('DRAFT_PENALTY', '2027-02-01', 'officer', draft)).toEqual(['LOCATION_TOO_PRECISE']);
  });

  const plan: MatterFollowed = {
    kind: 'IMPROVEMENT_PLAN',
    state: 'NOTICE_BREACHED',
    found: null,
    hasSameAddressee: true,
  };
  const failed: MatterFollowed = { ...plan, state: 'IMPLEMENTATION_BREACHED', found: 'NOT_IMPLEMENTED' };
  const nobody: MatterFollowed = { ...failed, found: 'NO_SENIOR_MANAGER' };
  it.each([
    ['NOTICE_NOT_COMPLIED_WITH', 'a plan whose notice was not complied with', plan, []],
    ['NOTICE_NOT_COMPLIED_WITH', 'nothing', null, ['FAILURE_NOT_FOUND']],
    [
      'NOTICE_NOT_COMPLIED_WITH',
      'a plan that is being implemented',
      { ...plan, state: 'IMPLEMENTING' },
      ['FAILURE_NOT_FOUND'],
    ],
    [
      'NOTICE_NOT_COMPLIED_WITH',
      'a plan of another undertaking',
      { ...plan, hasSameAddressee: false },
      ['NOT_OF_THE_GROUP'],
    ],
    ['NOTICE_NOT_COMPLIED_WITH', 'a case', { ...plan, kind: 'CASE' as const }, ['FAILURE_NOT_FOUND']],
    ['PLAN_NOT_IMPLEMENTED', 'a plan that was not implemented', failed, []],
    ['PLAN_NOT_IMPLEMENTED', 'a plan without a senior manager', nobody, ['FAILURE_NOT_FOUND']],
    ['PLAN_NOT_IMPLEMENTED', 'a notice that was not complied with', plan, ['FAILURE_NOT_FOUND']],
    ['SENIOR_MANAGER_NOT_NAMED', 'a plan without a senior manager', nobody, []],
    ['SENIOR_MANAGER_NOT_NAMED', 'a plan that was not implemented', failed, ['FAILURE_NOT_FOUND']],
  ] as const)('for %s follows from %s', (basis, _, follows, codes) => {
    const found = askedFor({ ...planDraft, basis }, { ...ofPlan, follows });
    expect(found.map((one) => one.split(':')[0])).toEqual(codes);
    for (const one of found) expect(one).toContain('s. 30ZC(1)');
  });

  it.each([
    ['no matter', null],
    ['a matter in which prosecution is the route', { kind: 'UNREGISTERED_SETTING', state: 'PROSECUTION_ROUTE' }],
    ['a matter in which no route is chosen', { kind: 'UNREGISTERED_SETTING', state: 'SHOULD_BE_REGISTERED' }],
  ] as const)('for carrying on unregistered does not follow from %s', (_, matter) => {
    const follows = matter && { ...matter, found: null, hasSameAddressee: true };
    expect(askedFor(offenceDraft, { ...ofUnregistered, follows })).toEqual([`FAILURE_NOT_FOUND: ${act}, s. 30ZC(2)`]);
  });

  it('for another offence follows from nothing', () => {
    const draft = { ...offenceDraft, offence: 'CONDITION_NOT_COMPLIED_WITH' };
    expect(askedFor(draft, { prosecution: 'NONE_RECORDED', follows: null })).toEqual([]);
  });

  it('is approved by somebody else, once the impact is weighed', () => {
    const walk = new Walk(penaltyMachine, ofPlan).through(
      ['DRAFT_PENALTY', '2027-02-01', 'other officer', planDraft],
      ['ASK_APPROVAL', '2027-02-02', 'officer'],
    );
    expect(walk.take('APPROVE_INTENTION', '2027-02-03', 'other officer')).toEqual(['FOUR_EYES', 'IMPACT_NOT_WEIGHED']);
    expect(walk.take('APPROVE_INTENTION', '2027-02-03', 'officer')).toContain('ROLE_MAY_NOT_ACT');
  });

  it.each([
    ['a failure of a plan', planDraft, ofPlan, 's. 30ZC(1)', 'PENALTY_OFFENCE'],
    ['an offence', offenceDraft, ofUnregistered, 's. 30ZC(2)', 'PENALTY_PLAN'],
  ])('for %s is not served while its own power is not in force', (_, draft, facts, provision, other) => {
    const walk = approved(draft, facts);
    walk.recorded = walk.recorded.filter(({ power }) => power === other);
    const why = walk.take('SERVE_INTENTION', servedOn, 'officer', how);
    expect(why.map((one) => one.split(':')[0])).toEqual(['POWER_NOT_COMMENCED']);
    expect(walk.message).toContain(provision);
  });

  it('for an offence is not put forward before somebody looked for a prosecution', () => {
    const walk = new Walk(penaltyMachine, ofUnregistered).through([
      'DRAFT_PENALTY',
      '2027-02-01',
      'officer',
      offenceDraft,
    ]);
    expect(walk.take('ASK_APPROVAL', '2027-02-02', 'officer')).toEqual([
      `PROSECUTION_NOT_LOOKED_FOR: ${act}, s. 30ZC(3)`,
    ]);
  });

  it('is given up without a notice only while none was served', () => {
    expect(approved().take('ABANDON_DRAFT', '2027-02-10', 'officer')).toEqual([]);
    const served = intended().through(['REDRAFT_AFTER_SERVICE', '2027-03-05', 'officer', planDraft]);
    const notice = { ...how, notice: 'No penalty is imposed.' };
    expect(served.take('ABANDON_DRAFT', '2027-03-06', 'officer')).toEqual([
      `STEP_DOES_NOT_FOLLOW: ${act}, Sch. 1A para. 2(3)`,
    ]);
    expect(served.take('DECIDE_NOT_TO_IMPOSE', '2027-03-06', 'approver', notice)).toEqual([]);
    expect(approved().take('DECIDE_NOT_TO_IMPOSE', '2027-03-06', 'approver', notice)).toEqual([
      `STEP_DOES_NOT_FOLLOW: ${act}, Sch. 1A para. 2(3)`,
    ]);
  });
});
