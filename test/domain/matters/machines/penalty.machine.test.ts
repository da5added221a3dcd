import type { MatterFollowed } from '../../../../src/domain/matters/guard-facts';
import { penaltyBases } from '../../../../src/domain/matters/machines/penalty/bases';
import { penaltyMachine, penaltyStandsIn } from '../../../../src/domain/matters/machines/penalty.machine';
import type { Particulars } from '../../../../src/domain/matters/particulars';
import {
  approved,
  barsChecked,
  dayAfter,
  decidable,
  decided,
  how,
  imposed,
  intended,
  lastDayForReply,
  offenceDraft,
  ofPlan,
  ofUnregistered,
  planDraft,
  servedOn,
} from './penalty-story';
import { publicationRegulations, Walk } from './walk';

const act = 'Care Standards Act 2000';
const reply = { representations: 'The plan was posted in time.' };
const considered = { considered: [{ point: 'It was posted.', answer: 'No letter was received or traced.' }] };

function without(draft: Particulars, name: string): Particulars {
  return { ...draft, [name]: undefined };
}

function askedFor(draft: Particulars, facts = ofPlan): string[] {
  const walk = new Walk(penaltyMachine, facts).through(
    ['DRAFT_PENALTY', '2027-02-01', 'officer', draft],
    ['CHECK_BARS', '2027-02-01', 'officer', barsChecked],
  );
  return walk.take('ASK_APPROVAL', '2027-02-02', 'officer');
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

describe('what is served', () => {
  it('says of the approved draft all that the statute asks for, and nothing of how the bars were looked for', () => {
    const said = intended(offenceDraft, ofUnregistered).past.at(-1)?.particulars;
    const { reasons, amount, rightOfReply } = offenceDraft;
    expect(said).toMatchObject({ ...how, reasons, amount, rightOfReply });
    expect(said).not.toHaveProperty('barsChecked');
  });

  it('imposes the amount that was approved', () => {
    const walk = decidable().through(
      ['PUT_FORWARD_PENALTY', dayAfter, 'officer', { ...decided, amount: 2_000_000 }],
      ['APPROVE_PENALTY', dayAfter, 'approver'],
      ['IMPOSE_PENALTY', dayAfter, 'officer', how],
    );
    expect(walk.past.at(-1)?.particulars).toMatchObject({ ...how, amount: 2_000_000 });
  });
});

describe('the bars of s. 30ZC(3)', () => {
  it.each([
    'CONVICTED',
    'PENDING',
    'CONCLUDED_WITHOUT_CONVICTION',
  ] as const)('hold where it is recorded elsewhere: %s', (prosecution) => {
    const why = [`BARRED_BY_PROSECUTION: ${act}, s. 30ZC(3)`];
    expect(askedFor(offenceDraft, { ...ofUnregistered, prosecution })).toEqual(why);
    expect(askedFor(planDraft, { ...ofPlan, prosecution })).toEqual([]);
  });

  it('hold where nobody looked', () => {
    expect(askedFor(offenceDraft, { follows: ofUnregistered.follows })).toEqual([
      `BARRED_BY_PROSECUTION: ${act}, s. 30ZC(3)`,
    ]);
  });

  it.each([
    'CONVICTED',
    'PENDING',
    'CONCLUDED_WITHOUT_CONVICTION',
  ])('hold where %s is recorded after the notice of intention', (standing) => {
    const walk = decidable(offenceDraft, ofUnregistered).through([
      'RECORD_PROSECUTION',
      lastDayForReply,
      'officer',
      { standing, reference: 'Invented Magistrates, 27/001' },
    ]);
    const decision = { ...decided, standard: 'BEYOND_REASONABLE_DOUBT' };
    expect(walk.take('PUT_FORWARD_PENALTY', dayAfter, 'officer', decision)).toEqual([
      `BARRED_BY_PROSECUTION: ${act}, s. 30ZC(3)`,
    ]);
    walk.through([
      'RECORD_PROSECUTION',
      '2027-03-29',
      'officer',
      { standing: 'RECORDED_IN_ERROR', reference: '27/001' },
    ]);
    expect(walk.take('PUT_FORWARD_PENALTY', dayAfter, 'officer', decision)).toEqual([]);
  });
});

describe('representations', () => {
  it.each([
    [servedOn, []],
    [lastDayForReply, []],
    [dayAfter, [`PERIOD_HAS_RUN_OUT: ${act}, Sch. 1A para. 2(2)(c)`]],
  ])('on %s, of a notice served on 1 March 2027', (on, why) => {
    expect(intended().take('RECORD_REPRESENTATIONS', on, 'provider', reply)).toEqual(why);
  });

  it('that are late an officer may take, with the reason, and a provider may not', () => {
    const late = { ...reply, whyLate: 'The post was on strike.' };
    expect(intended().take('RECORD_LATE_REPRESENTATIONS', dayAfter, 'provider', late)).toEqual(['ROLE_MAY_NOT_ACT']);
    expect(intended().take('RECORD_LATE_REPRESENTATIONS', dayAfter, 'officer', reply)).toEqual(['CONTENT_MISSING']);
    expect(intended().take('RECORD_LATE_REPRESENTATIONS', lastDayForReply, 'officer', late)).toEqual([
      `PERIOD_STILL_RUNS: ${act}, Sch. 1A para. 2(2)(c)`,
    ]);
    expect(intended().take('RECORD_LATE_REPRESENTATIONS', dayAfter, 'officer', late)).toEqual([]);
  });

  it('are all considered before the penalty is put forward', () => {
    const unread = `REPRESENTATIONS_NOT_CONSIDERED: ${act}, Sch. 1A`;
    const walk = intended().through(['RECORD_REPRESENTATIONS', '2027-03-10', 'officer', reply]);
    expect(walk.take('PUT_FORWARD_PENALTY', dayAfter, 'officer', decided)).toEqual([unread]);
    walk.through(['CONSIDER_REPRESENTATIONS', '2027-03-11', 'officer', considered]);
    walk.through(['RECORD_REPRESENTATIONS', '2027-03-12', 'provider', reply]);
    expect(walk.take('PUT_FORWARD_PENALTY', dayAfter, 'officer', decided)).toEqual([unread]);
    walk.through(['CONSIDER_REPRESENTATIONS', '2027-03-20', 'officer', considered]);
    expect(walk.take('PUT_FORWARD_PENALTY', dayAfter, 'officer', decided)).toEqual([]);
  });

  it('that were not made cannot be considered', () => {
    expect(intended().take('CONSIDER_REPRESENTATIONS', '2027-03-11', 'officer', considered)).toEqual([
      `NOTHING_TO_CONSIDER: ${act}, Sch. 1A`,
    ]);
  });
});

describe('the decision', () => {
  it.each([
    [servedOn, ['PERIOD_STILL_RUNS']],
    [lastDayForReply, ['PERIOD_STILL_RUNS']],
    [dayAfter, []],
  ])('on %s, of a notice served on 1 March 2027', (on, codes) => {
    const why = intended().take('PUT_FORWARD_PENALTY', on, 'officer', decided);
    expect(why).toEqual(codes.map((code) => `${code}: ${act}, Sch. 1A para. 2(2)(c)`));
  });

  it.each([
    [2_500_000, []],
    [1, []],
    [2_500_001, [`AMOUNT_ABOVE_INTENTION: ${act}, Sch. 1A para. 2(2)`]],
  ])('of %d pence, where 2,500,000 were intended', (amount, why) => {
    expect(intended().take('PUT_FORWARD_PENALTY', dayAfter, 'officer', { ...decided, amount })).toEqual(why);
  });

  it('is of more than was intended only after another notice, with 28 days of its own', () => {
    const more = { ...planDraft, amount: 3_000_000 };
    const walk = intended().through(
      ['REDRAFT_AFTER_SERVICE', '2027-03-15', 'officer', more],
      ['ASK_APPROVAL', '2027-03-15', 'officer'],
      ['APPROVE_INTENTION', '2027-03-15', 'approver'],
      ['SERVE_INTENTION', '2027-03-16', 'officer', how],
    );
    const decision = { ...decided, amount: 3_000_000 };
    expect(walk.take('PUT_FORWARD_PENALTY', '2027-04-12', 'officer', decision)).toEqual([
      `PERIOD_STILL_RUNS: ${act}, Sch. 1A para. 2(2)(c)`,
    ]);
    expect(walk.take('PUT_FORWARD_PENALTY', '2027-04-13', 'officer', decision)).toEqual([]);
  });

  it('not to impose it is served as a notice', () => {
    expect(intended().take('DECIDE_NOT_TO_IMPOSE', '2027-03-05', 'approver')).toEqual([
      `CONTENT_MISSING: ${act}, Sch. 1A para. 2(3)`,
      `CONTENT_MISSING: ${act}, Sch. 1A para. 2(3)`,
    ]);
    const walk = intended().through(['DECIDE_NOT_TO_IMPOSE', '2027-03-05', 'approver', { ...how, notice: 'None.' }]);
    expect(walk.matter.state).toBe('NOT_IMPOSED');
    expect(walk.clocks.every(({ clock }) => clock.moves.length > 0)).toBe(true);
  });

  it('is approved by another than who put it forward', () => {
    const walk = intended().through(['PUT_FORWARD_PENALTY', dayAfter, 'other officer', decided]);
    expect(walk.take('APPROVE_PENALTY', dayAfter, 'other officer')).toEqual(['FOUR_EYES']);
  });

  it.each(['WITHDRAWN', 'OF_NO_EFFECT'])('falls where the notice that was not complied with is %s', (state) => {
    const walk = intended();
    walk.facts = { ...ofPlan, follows: { ...ofPlan.follows!, state } };
    expect(walk.take('PUT_FORWARD_PENALTY', dayAfter, 'officer', decided)).toEqual([
      `FAILURE_NOT_FOUND: ${act}, s. 30ZC(1)(a)`,
    ]);
  });

  it('stands although the plan has gone on since', () => {
    const walk = intended();
    walk.facts = { ...ofPlan, follows: { ...ofPlan.follows!, state: 'PLAN_SUBMITTED' } };
    expect(walk.take('PUT_FORWARD_PENALTY', dayAfter, 'officer', decided)).toEqual([]);
  });
});

describe('a penalty', () => {
  it('is imposed, paid in parts, and closed', () => {
    const walk = imposed().through(['RECORD_PART_PAYMENT', '2027-04-10', 'officer', { paid: 1_000_000 }]);
    expect(walk.take('RECORD_PAYMENT', '2027-04-20', 'officer', { paid: 1_000_000 })).toEqual(['NOT_PAID_IN_FULL']);
    walk.through(['RECORD_PAYMENT', '2027-04-20', 'officer', { paid: 1_500_000 }]);
    expect(walk.matter.state).toBe('PAID');
    walk.through(['CLOSE_PENALTY', '2027-04-21', 'officer']);
    expect(penaltyStandsIn).toContain(walk.matter.state);
  });

  it('under appeal returns to where it stood, is varied, or is cancelled', () => {
    const appealed = () => imposed().through(['APPEAL_PENALTY', '2027-04-29', 'provider', { grounds: 'The amount.' }]);
    const decision = { decision: '[2027] UKFTT 1 (HESC)' };
    expect(appealed().through(['CONFIRM_ON_APPEAL', '2027-06-01', 'officer', decision]).matter.state).toBe(
      'PENALTY_SERVED',
    );
    const varied = appealed().through(['VARY_ON_APPEAL', '2027-06-01', 'officer', { ...decision, amount: 100 }]);
    expect(varied.take('RECORD_PAYMENT', '2027-06-02', 'officer', { paid: 100 })).toEqual([]);
    const gone = appealed().through(['CANCEL_ON_APPEAL', '2027-06-01', 'officer', decision]);
    expect(penaltyStandsIn).not.toContain(gone.matter.state);
  });

  it('is appealed late only where the Tribunal lets it in', () => {
    const late = { grounds: 'The amount.' };
    const why = imposed().take('APPEAL_PENALTY', '2027-04-30', 'provider', late);
    expect(why).toEqual([`PERIOD_HAS_RUN_OUT: ${act}, Sch. 1A`]);
    const letIn = { ...late, letInBy: 'Order of the Tribunal' };
    expect(imposed().take('APPEAL_PENALTY', '2027-04-30', 'provider', letIn)).toEqual([]);
  });

  it('goes into recovery only after its last day for payment', () => {
    const how = { recoveredBy: 'As Sch. 1A says, once it is read' };
    expect(imposed().take('BEGIN_RECOVERY', '2027-05-01', 'officer', how)).toEqual([
      `PERIOD_STILL_RUNS: ${act}, Sch. 1A`,
    ]);
    expect(imposed().take('BEGIN_RECOVERY', '2027-05-02', 'officer', how)).toEqual([]);
  });

  it('is published under regulations, and not before there are any', () => {
    const says = { published: 'The penalty.', namesPerson: true, publishedUnder: 'SI 2027/1, reg. 3' };
    const walk = imposed();
    expect(walk.take('PUBLISH_PENALTY', '2027-05-01', 'approver', says).map((one) => one.split(':')[0])).toEqual([
      'REGULATIONS_NOT_MADE',
    ]);
    walk.recorded = [...walk.recorded, publicationRegulations];
    expect(walk.take('PUBLISH_PENALTY', '2027-05-01', 'approver', says)).toEqual([]);
  });

  it.each([
    'PENALTY_SERVED',
    'APPEALED',
    'PAID',
  ])('at %s is cancelled by who may approve, and does not stand', (state) => {
    const to: Record<string, Walk> = {
      PENALTY_SERVED: imposed(offenceDraft, ofUnregistered),
      APPEALED: imposed(offenceDraft, ofUnregistered).through([
        'APPEAL_PENALTY',
        '2027-04-20',
        'officer',
        { grounds: 'x' },
      ]),
      PAID: imposed(offenceDraft, ofUnregistered).through([
        'RECORD_PAYMENT',
        '2027-04-20',
        'officer',
        { paid: 2_500_000 },
      ]),
    };
    const walk = to[state]!;
    expect(walk.matter.state).toBe(state);
    expect(walk.take('CANCEL_PENALTY', '2027-05-10', 'officer', how)).toEqual(['ROLE_MAY_NOT_ACT']);
    walk.through(['CANCEL_PENALTY', '2027-05-10', 'approver', how]);
    expect(penaltyStandsIn).not.toContain(walk.matter.state);
  });

  it('names as many bases as s. 30ZC(1) and (2) have', () => {
    expect(Object.values(penaltyBases).map(({ citation }) => citation.provision)).toEqual([
      's. 30ZC(1)(a)',
      's. 30ZC(1)(b)',
      's. 30ZC(1)(c)',
      's. 30ZC(2)',
    ]);
  });

  it('stands in states of the machine only', () => {
    expect(Object.keys(penaltyMachine.states)).toEqual(expect.arrayContaining([...penaltyStandsIn]));
  });
});
