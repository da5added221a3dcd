import { dayAfter, decided, how, intended, lastDayForReply, ofPlan, planDraft, servedOn } from '../penalty-story';

const act = 'Care Standards Act 2000';
const reply = { representations: 'The plan was posted in time.' };
const considered = { considered: [{ point: 'It was posted.', answer: 'No letter was received or traced.' }] };

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
