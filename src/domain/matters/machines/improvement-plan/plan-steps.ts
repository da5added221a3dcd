import { cite } from '../../../law/citation';
import { approver, officer, providerOrOfficer, regulator, toProvider } from '../../actors';
import { planContents } from '../../fields/plan';
import { everyIssueAddressed, onBalanceOfProbabilities } from '../../guards/parent';
import { hasRunOut, inPeriod } from '../../guards/periods';
import type { MachineStep } from '../../machine';
import { must } from '../../particulars';
import { balanceOfProbabilities, implementDuty, planNotRead, said } from './law';

const lateAgain = cite(
  'CSA_2000',
  's. 30ZC(1)(a)',
  'inferred',
  'That a plan not submitted again is a failure to comply with the notice is inferred (GAP-5).',
);

/** The plan that answers the notice: in time, late, approved or returned. */
export const planSteps = [
  {
    step: 'SUBMIT_PLAN',
    title: 'Submit the improvement plan',
    from: ['NOTICE_SERVED', 'NOTICE_APPEALED'],
    to: 'PLAN_SUBMITTED',
    by: providerOrOfficer,
    basis: 'LAW',
    citation: said('s. 23A(4)(c)'),
    fields: planContents,
    guards: [inPeriod('PLAN_SUBMISSION', said('s. 23A(4)(d)'), 'FIND_NO_PLAN')],
    meets: ['PLAN_SUBMISSION'],
    starts: [{ clock: 'PLAN_DECISION', from: 'STEP' }],
    shownTo: toProvider,
  },
  {
    step: 'FIND_NO_PLAN',
    title: 'Find that no plan was submitted in the period',
    from: ['NOTICE_SERVED'],
    to: 'NOTICE_BREACHED',
    by: officer,
    basis: 'LAW',
    citation: said('s. 30ZC(1)(a)'),
    fields: [balanceOfProbabilities],
    guards: [hasRunOut('PLAN_SUBMISSION', said('s. 23A(4)(d)')), onBalanceOfProbabilities],
    stops: ['PLAN_SUBMISSION'],
    shownTo: toProvider,
  },
  {
    step: 'SUBMIT_LATE_PLAN',
    title: 'Submit the plan after the period',
    from: ['NOTICE_BREACHED'],
    to: 'PLAN_SUBMITTED',
    by: providerOrOfficer,
    basis: 'INFERRED',
    citation: planNotRead,
    fields: planContents,
    shownTo: toProvider,
    notKnown: 'What a plan after the period does to the failure was not read (GAP-5).',
  },
  {
    step: 'APPROVE_PLAN',
    title: 'Approve the plan',
    from: ['PLAN_SUBMITTED'],
    to: 'IMPLEMENTING',
    by: approver,
    basis: 'SECONDARY',
    citation: planNotRead,
    power: 'APPROVE_IMPROVEMENT_PLAN',
    guards: [everyIssueAddressed],
    meets: ['PLAN_DECISION'],
    starts: [{ clock: 'PLAN_IMPLEMENTATION', untilField: 'implementBy' }],
    fields: [
      must(
        { name: 'implementBy', title: 'The day by which the plan is to be implemented', form: 'DAY' },
        implementDuty,
      ),
    ],
    shownTo: toProvider,
    notKnown: 'How long the approval may take was not read (GAP-5).',
  },
  {
    step: 'RETURN_PLAN',
    title: 'Return the plan with reasons',
    from: ['PLAN_SUBMITTED'],
    to: 'PLAN_RETURNED',
    by: regulator,
    basis: 'SECONDARY',
    citation: planNotRead,
    power: 'APPROVE_IMPROVEMENT_PLAN',
    meets: ['PLAN_DECISION'],
    fields: [
      must({ name: 'reasons', title: 'The reasons for the return', form: 'TEXTS' }, planNotRead),
      must({ name: 'resubmitBy', title: 'The last day for submitting the plan again', form: 'DAY' }),
    ],
    starts: [
      { clock: 'PLAN_RESUBMISSION', untilField: 'resubmitBy' },
      { clock: 'PLAN_APPEAL', from: 'STEP' },
    ],
    shownTo: toProvider,
  },
  {
    step: 'RESUBMIT_PLAN',
    title: 'Submit the plan again',
    from: ['PLAN_RETURNED', 'RETURN_APPEALED'],
    to: 'PLAN_SUBMITTED',
    by: providerOrOfficer,
    basis: 'INFERRED',
    citation: planNotRead,
    fields: planContents,
    guards: [inPeriod('PLAN_RESUBMISSION', null, 'FIND_NOT_RESUBMITTED')],
    meets: ['PLAN_RESUBMISSION'],
    starts: [{ clock: 'PLAN_DECISION', from: 'STEP' }],
    shownTo: toProvider,
    notKnown: 'How often a plan may be submitted again was not read (GAP-5).',
  },
  {
    step: 'FIND_NOT_RESUBMITTED',
    title: 'Find that the plan was not submitted again in the period',
    from: ['PLAN_RETURNED'],
    to: 'NOTICE_BREACHED',
    by: officer,
    basis: 'INFERRED',
    citation: lateAgain,
    fields: [balanceOfProbabilities],
    guards: [hasRunOut('PLAN_RESUBMISSION', null), onBalanceOfProbabilities],
    stops: ['PLAN_RESUBMISSION'],
    shownTo: toProvider,
  },
  {
    step: 'EXTEND_PERIOD',
    title: 'Give a period a later last day',
    from: ['NOTICE_SERVED', 'PLAN_RETURNED', 'IMPLEMENTING', 'MANAGER_VACANT'],
    to: 'SAME',
    by: approver,
    basis: 'DESIGN',
    citation: null,
    fields: [
      must({
        name: 'clock',
        title: 'Which period',
        form: 'CODE',
        codes: ['PLAN_SUBMISSION', 'PLAN_RESUBMISSION', 'PLAN_IMPLEMENTATION'],
      }),
      must({ name: 'until', title: 'Its new last day', form: 'DAY' }),
    ],
    extends: ['PLAN_SUBMISSION', 'PLAN_RESUBMISSION', 'PLAN_IMPLEMENTATION'],
    shownTo: toProvider,
    notKnown: 'Whether the Act lets a period be extended was not read (GAP-5).',
  },
] as const satisfies readonly MachineStep[];
