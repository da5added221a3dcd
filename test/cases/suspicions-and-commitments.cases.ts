import { agreedOn, approver, confirmed, foundMissed, putForward, putOff, saidKept } from './commitments.givens';
import { line, type StepCase, stepCasesOf } from './step-case';

const why = { why: 'Two visits found the same breach.', links: [{ kind: 'DOCUMENT', target: 'Report 10345' }] };
const suspicion = (grounds: readonly string[], on = '2027-03-01', said: object = why) =>
  line(`On ${on} an officer records a suspicion of: ${grounds.join(', ') || 'no ground'}.`, 'RECORD_SUSPICION', on, {
    ...said,
    grounds,
  });
const breach = suspicion(['RELEVANT_REQUIREMENTS_BREACH']);

const home = { registration: 'STANDS', provisionType: 'CHILDRENS_HOME', suspicionStanding: null } as const;
const suspects = stepCasesOf('SUSPICION', 'CSA 2000, ss. 14(1) and 23A(2) and (3)', home);
const suspectsLeft = stepCasesOf('SUSPICION', 'CSA 2000, s. 23A(2) and (3)', {
  ...home,
  registration: 'DOES_NOT_STAND',
});
const suspectsUnknown = stepCasesOf('SUSPICION', 'CSA 2000, s. 23A(2) and (3)');
const suspectsSchool = stepCasesOf('SUSPICION', 'CSA 2000, s. 14(1)', { ...home, provisionType: 'BOARDING_SCHOOL' });
const suspectsAgain = stepCasesOf('SUSPICION', 'A rule of ours', { ...home, suspicionStanding: '12' });

/** A named officer's suspicion of one setting. */
export const suspicionCases: readonly StepCase[] = [
  suspects("A children's home, with a ground, reasons and evidence", 'allowed: STANDING', breach),
  suspects('No ground of s. 14 is named', 'refused: CONTENT_MISSING', suspicion([])),
  suspects('A grade is named, which is no ground', 'refused: CONTENT_NOT_OF_THE_FORM', suspicion(['INADEQUATE'])),
  suspects(
    'No reasons in the words of the officer, and no evidence',
    'refused: CONTENT_MISSING',
    suspicion(['RELEVANT_REQUIREMENTS_BREACH'], '2027-03-01', {}),
  ),
  suspectsLeft('The setting had left the register by the day', 'refused: SETTING_NOT_REGISTERED', breach),
  suspectsUnknown('What the register says of the day is not known', 'refused: SETTING_NOT_REGISTERED', breach),
  suspectsSchool('A boarding school, which is inspected only', 'refused: NOT_APPLICABLE_TO_KIND', breach),
  suspectsAgain('Another suspicion of the setting stands', 'refused: SUSPICION_ALREADY_STANDS', breach),
  suspects(
    'Withdrawn, and then reviewed as if it stood',
    'refused: STEP_DOES_NOT_FOLLOW',
    breach,
    line('It is withdrawn.', 'WITHDRAW_SUSPICION', '2027-03-10', { noLonger: 'Put right.' }),
    line('It is reviewed.', 'REVIEW_SUSPICION', '2027-03-20', { still: 'It goes on.' }),
  ),
];

const plan = { kind: 'IMPROVEMENT_PLAN', found: null, hasSameAddressee: true } as const;
const promises = stepCasesOf('COMMITMENT', 'A rule of ours', { follows: { ...plan, state: 'IMPLEMENTING' } });
const promisesEarly = stepCasesOf('COMMITMENT', 'A rule of ours', { follows: { ...plan, state: 'PLAN_SUBMITTED' } });
const promisesAfter = stepCasesOf('COMMITMENT', 'A rule of ours', { follows: { ...plan, state: 'COMPLETED' } });
const promisesAlone = stepCasesOf('COMMITMENT', 'A rule of ours', { follows: null });

/** One promise of a plan. */
export const commitmentCases: readonly StepCase[] = [
  promises(
    'Kept on its last day, and found later',
    'allowed: KEPT',
    putForward,
    agreedOn(),
    confirmed('2027-07-20', '2027-06-30'),
  ),
  promises(
    'Kept a day late, and called in time',
    'refused: PERIOD_HAS_RUN_OUT',
    putForward,
    agreedOn(),
    confirmed('2027-07-20', '2027-07-01'),
  ),
  promises(
    'Kept a day late',
    'allowed: KEPT_LATE',
    putForward,
    agreedOn(),
    confirmed('2027-07-20', '2027-07-01', 'CONFIRM_KEPT_LATE'),
  ),
  promises(
    'Found missed on its last day, which is not over',
    'refused: PERIOD_STILL_RUNS',
    putForward,
    agreedOn(),
    foundMissed('2027-06-30'),
  ),
  promises('Found missed on the day after', 'allowed: MISSED', putForward, agreedOn(), foundMissed('2027-07-01')),
  promises(
    'Said to be kept, and nobody has confirmed',
    'allowed: SAID_KEPT',
    putForward,
    agreedOn(),
    saidKept('2027-06-20'),
  ),
  promises(
    'Missed, and kept late since',
    'allowed: KEPT_LATE',
    putForward,
    agreedOn(),
    foundMissed('2027-07-01'),
    confirmed('2027-09-10', '2027-09-01', 'CONFIRM_KEPT_LATE'),
  ),
  promises(
    'Missed, and late evidence that it was kept in time',
    'allowed: KEPT',
    putForward,
    agreedOn(),
    foundMissed('2027-07-01'),
    confirmed('2027-09-10', '2027-06-01'),
  ),
  promises(
    'Put off on its last day, and kept by the later one',
    'allowed: KEPT',
    putForward,
    agreedOn(),
    putOff('2027-06-30', '2027-09-30'),
    confirmed('2027-10-01', '2027-09-30'),
  ),
  promises(
    'Put off once it is late',
    'refused: PERIOD_HAS_RUN_OUT',
    putForward,
    agreedOn(),
    putOff('2027-07-01', '2027-09-30'),
  ),
  promises('Agreed with another day than was proposed', 'refused: NOT_AS_PROPOSED', putForward, agreedOn('2027-12-31')),
  promises(
    'Agreed by who put it forward',
    'refused: FOUR_EYES',
    {
      ...putForward,
      steps: putForward.steps.map((step) => ({ ...step, by: { ...approver, roles: ['REGULATOR_OFFICER'] } })),
    },
    agreedOn(),
  ),
  promisesEarly(
    'Agreed before the plan that holds it is approved',
    'refused: STEP_DOES_NOT_FOLLOW',
    putForward,
    agreedOn(),
  ),
  promisesAfter('Put forward under a plan that is completed', 'refused: STEP_DOES_NOT_FOLLOW', putForward),
  promisesAlone('Put forward under no plan', 'refused: STEP_DOES_NOT_FOLLOW', putForward),
];
