import { clocksFor } from '../../../../../src/domain/matters/clock-duties';
import { caseMachine } from '../../../../../src/domain/matters/machines/case.machine';
import { approvalsFor } from '../../../../../src/domain/matters/waiting-steps';
import { Walk } from '../walk';

const day = '2026-06-15';
const decision = {
  question: 'What is done?',
  decidedBy: 'Somebody',
  grade: 'Deputy director',
  options: [
    { option: 'Serve a notice', isTaken: true, why: 'The test is met.' },
    { option: 'Do nothing', isTaken: false, why: 'Two homes fell.' },
  ],
  outcome: 'A notice is served.',
  isPublished: false,
};

function opened(facts: object = {}): Walk {
  const walk = new Walk(caseMachine, { isAboutGroup: true, isAboutProviderGroup: true, openBelow: [], ...facts });
  return walk.through(
    ['OPEN_CASE', day, 'officer', { why: 'Two homes fell.' }],
    ['ASSIGN_CASE', day, 'officer', { officerInCharge: 'Somebody' }],
  );
}

describe('a case', () => {
  it('is about a group', () => {
    expect(new Walk(caseMachine).take('OPEN_CASE', day, 'officer', { why: 'Something.' })).toEqual([
      'CASE_WITHOUT_GROUP',
    ]);
  });

  it('is closed by an approver, with an outcome, after a decision, once all below it is at its end', () => {
    const walk = opened({ openBelow: ['Matter 7 stands at NOTICE_SERVED.'] });
    expect(walk.take('CLOSE_CASE', day, 'officer')).toEqual([
      'ROLE_MAY_NOT_ACT',
      'DECISION_NOT_RECORDED',
      'STILL_OPEN_BELOW',
      'CONTENT_MISSING',
    ]);
    walk.through(['RECORD_DECISION', day, 'officer', decision]);
    expect(walk.take('CLOSE_CASE', day, 'approver', { outcome: 'Put right.' })).toEqual(['STILL_OPEN_BELOW']);
    walk.facts = { openBelow: [] };
    expect(walk.take('CLOSE_CASE', day, 'approver', { outcome: 'Put right.' })).toEqual([]);
    expect(walk.take('LINK_TO_CASE', day, 'officer', { why: 'Late.' })).toEqual(['STEP_DOES_NOT_FOLLOW']);
  });

  it('takes nothing for closed that was not looked up', () => {
    const walk = opened({ openBelow: undefined }).through(['RECORD_DECISION', day, 'officer', decision]);
    expect(walk.take('CLOSE_CASE', day, 'approver', { outcome: 'Put right.' })).toEqual(['STILL_OPEN_BELOW']);
  });

  it.each([
    ['nothing was chosen', decision.options.map((one) => ({ ...one, isTaken: false }))],
    ['nothing was left', decision.options.map((one) => ({ ...one, isTaken: true }))],
    [
      'there are more options than a decision has',
      Array.from({ length: 21 }, (_, n) => ({ option: `${n}`, isTaken: n === 0, why: 'So.' })),
    ],
  ])('records no decision where %s', (_, options) => {
    expect(opened().take('RECORD_DECISION', day, 'officer', { ...decision, options })).toEqual(['OPTIONS_NOT_WEIGHED']);
  });

  it('wants a reason for each option, chosen or not', () => {
    const options = decision.options.map(({ option, isTaken }) => ({ option, isTaken }));
    expect(opened().take('RECORD_DECISION', day, 'officer', { ...decision, options })).toEqual([
      'CONTENT_MISSING',
      'CONTENT_MISSING',
    ]);
  });

  it('moves each track by itself, and never to where it is', () => {
    const walk = opened().through(['MOVE_QUALITY_STAGE', day, 'officer', { stage: 'STAGE_3' }]);
    expect(walk.take('MOVE_QUALITY_STAGE', day, 'officer', { stage: 'STAGE_3' })).toEqual(['STAGE_NOT_MOVED']);
    expect(walk.take('MOVE_FINANCE_STAGE', day, 'officer', { stage: 'STAGE_3' })).toEqual([]);
    expect(walk.take('MOVE_QUALITY_STAGE', day, 'provider', { stage: 'STAGE_4' })).toEqual(['ROLE_MAY_NOT_ACT']);
    expect(walk.take('MOVE_QUALITY_STAGE', day, 'officer', { stage: 'STAGE_7' })).toEqual(['CONTENT_NOT_OF_THE_FORM']);
  });
});

describe('what waits for a role', () => {
  it('is a clock that a step of the role meets', () => {
    expect(clocksFor(['PROVIDER'])).toContainEqual({ kind: 'IMPROVEMENT_PLAN', clock: 'PLAN_SUBMISSION' });
    expect(clocksFor(['REGULATOR_APPROVER'])).not.toContainEqual({
      kind: 'IMPROVEMENT_PLAN',
      clock: 'PLAN_SUBMISSION',
    });
    expect(clocksFor(['PUBLIC'])).toEqual([]);
  });

  it('is an approval that names whose work is approved', () => {
    const approvals = approvalsFor(['REGULATOR_APPROVER']);
    expect(approvals.filter(({ kind }) => kind === 'IMPROVEMENT_PLAN').map(({ state }) => state)).toContain(
      'NOTICE_AWAITING_APPROVAL',
    );
    expect(approvals.every(({ notBy }) => notBy.length > 0)).toBe(true);
    expect(approvalsFor(['REGULATOR_OFFICER', 'PROVIDER'])).toEqual([]);
  });
});
