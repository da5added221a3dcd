import {
  adopted,
  appeal,
  proposalServed,
  refusedApplication,
  represented,
  tribunal,
  waived,
} from './enforcement.givens';
import { line, type StepCase, stepCasesOf } from './step-case';

const represents = stepCasesOf(
  'REGISTRATION_ENFORCEMENT',
  'CSA 2000, s. 18 (the words read; the count of days inferred)',
);
const decides = stepCasesOf('REGISTRATION_ENFORCEMENT', 'CSA 2000, ss. 18(2) and 19(3)');
const takesEffect = stepCasesOf('REGISTRATION_ENFORCEMENT', 'CSA 2000, s. 19(5) and (6) (composed)');
const appeals = stepCasesOf('REGISTRATION_ENFORCEMENT', 'CSA 2000, s. 21(2)');
const none = (on: string) => line(`On ${on} none have come.`, 'FIND_NO_REPRESENTATIONS', on);
const effect = (on: string) => line(`On ${on} it is said to be in effect.`, 'TAKE_EFFECT', on);
const early = (on: string) =>
  line(`The applicant notifies in writing on ${on} that no appeal is intended.`, 'TAKE_EFFECT_EARLY', on, {
    notice: 'Letter of the applicant.',
  });

const cancel = proposalServed('cancel', '2027-02-01');
const decided = [cancel, waived('2027-02-05'), adopted('cancel', '2027-02-08')] as const;

/** Enforcement by notice of proposal: 28 days for representations, 28 for an appeal, and when a decision has effect. */
export const registrationStepCases: readonly StepCase[] = [
  represents('On the 28th day after service', 'allowed: REPRESENTATIONS_RECEIVED', cancel, represented('2027-03-01')),
  represents('On the 29th day', 'refused: PERIOD_HAS_RUN_OUT', cancel, represented('2027-03-02')),
  represents('No representations, said on the 28th day', 'refused: PERIOD_STILL_RUNS', cancel, none('2027-03-01')),
  represents(
    'No representations, said on the 29th day',
    'allowed: REPRESENTATIONS_EXPIRED',
    cancel,
    none('2027-03-02'),
  ),
  represents(
    'Over the beginning of summer time and Easter, which move nothing',
    'allowed: REPRESENTATIONS_RECEIVED',
    proposalServed('cancel', '2027-03-01'),
    represented('2027-03-29'),
  ),
  decides(
    'Before representations, their waiver or the end of the period',
    'refused: STEP_DOES_NOT_FOLLOW',
    cancel,
    adopted('cancel', '2027-02-10'),
  ),
  decides('After the waiver, at once', 'allowed: DECIDED', ...decided),
  decides(
    'Representations came, and the decision is silent on them',
    'refused: REPRESENTATIONS_NOT_CONSIDERED',
    cancel,
    represented('2027-02-10'),
    adopted('cancel', '2027-03-10'),
  ),
  decides(
    'Representations came, and the decision answers them',
    'allowed: DECIDED',
    cancel,
    represented('2027-02-10'),
    adopted('cancel', '2027-03-10', { considered: ['The new rota was read; it leaves two nights uncovered.'] }),
  ),
  decides(
    'A cancellation where a suspension was proposed',
    'refused: NOT_AS_PROPOSED',
    proposalServed('suspend', '2027-02-01'),
    waived('2027-02-05'),
    adopted('cancel', '2027-02-08'),
  ),
  decides(
    'A suspension without its period',
    'refused: CONTENT_MISSING',
    proposalServed('suspend', '2027-02-01'),
    waived('2027-02-05'),
    adopted('suspend', '2027-02-08', { suspendedUntil: undefined }),
  ),
  takesEffect(
    'No appeal, on the 28th day after service of the decision',
    'refused: PERIOD_STILL_RUNS',
    ...decided,
    effect('2027-03-08'),
  ),
  takesEffect('No appeal, on the 29th day', 'allowed: IN_EFFECT', ...decided, effect('2027-03-09')),
  takesEffect(
    'An appeal stands: the days alone do nothing',
    'refused: STEP_DOES_NOT_FOLLOW',
    ...decided,
    appeal('2027-02-20'),
    effect('2027-03-20'),
  ),
  takesEffect(
    'The appeal is determined',
    'allowed: IN_EFFECT',
    ...decided,
    appeal('2027-02-20'),
    tribunal('CONFIRM_ON_APPEAL', 'confirms the decision', '2027-07-01'),
  ),
  takesEffect(
    'The appeal is abandoned',
    'allowed: IN_EFFECT',
    ...decided,
    appeal('2027-02-20'),
    line('It is abandoned on 2027-04-01.', 'ABANDON_APPEAL', '2027-04-01'),
  ),
  takesEffect(
    'The Tribunal directs that it shall not have effect',
    'allowed: OF_NO_EFFECT',
    ...decided,
    appeal('2027-02-20'),
    tribunal('ANNUL_ON_APPEAL', 'directs that it shall not have effect', '2027-07-01'),
  ),
  takesEffect(
    'An application granted with conditions, and the applicant will not appeal',
    'allowed: IN_EFFECT',
    proposalServed('grantWithConditions', '2027-02-01'),
    waived('2027-02-05'),
    adopted('grantWithConditions', '2027-02-08'),
    early('2027-02-10'),
  ),
  takesEffect('A cancellation cannot have effect early', 'refused: NOT_AS_PROPOSED', ...decided, early('2027-02-10')),
  takesEffect(
    'A refusal is no decision to adopt a proposal under s. 17(2) or (4): nothing makes it take effect',
    'refused: STEP_DOES_NOT_FOLLOW',
    proposalServed('refuse', '2027-02-01'),
    waived('2027-02-05'),
    refusedApplication('2027-02-08'),
    effect('2027-03-09'),
  ),
  appeals('On the 28th day after service', 'allowed: APPEALED', ...decided, appeal('2027-03-08')),
  appeals('On the 29th day', 'refused: PERIOD_HAS_RUN_OUT', ...decided, appeal('2027-03-09')),
  appeals(
    'A refusal, not appealed against in time',
    'allowed: REFUSAL_STANDS',
    proposalServed('refuse', '2027-02-01'),
    waived('2027-02-05'),
    refusedApplication('2027-02-08'),
    line('On 2027-03-09 no appeal was brought.', 'FIND_NO_APPEAL', '2027-03-09'),
  ),
];
