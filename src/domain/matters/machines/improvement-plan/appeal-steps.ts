import { officer, providerOrOfficer, toProvider } from '../../actors';
import { appealFields, tribunalDecision } from '../../fields/tribunal';
import { stillRuns } from '../../guards/periods';
import type { MachineStep } from '../../machine';
import { must } from '../../particulars';
import { appealRight, said } from './law';

const appealEffect =
  'Whether an appeal suspends the notice was not read (GAP-5). A stay is recorded where there is one.';
const appealed = ['NOTICE_APPEALED', 'RETURN_APPEALED'] as const;
const appealInTime = stillRuns('PLAN_APPEAL', appealRight, 'letInBy');

/** Appeals against the notice and against the return of a plan, as far as they were read. */
export const appealSteps = [
  {
    step: 'APPEAL_NOTICE',
    title: 'Appeal against the notice',
    from: ['NOTICE_SERVED'],
    to: 'NOTICE_APPEALED',
    by: providerOrOfficer,
    basis: 'SECONDARY',
    citation: appealRight,
    fields: appealFields,
    guards: [appealInTime],
    meets: ['PLAN_APPEAL'],
    shownTo: toProvider,
    notKnown: appealEffect,
  },
  {
    step: 'APPEAL_RETURN',
    title: 'Appeal against the return of the plan',
    from: ['PLAN_RETURNED'],
    to: 'RETURN_APPEALED',
    by: providerOrOfficer,
    basis: 'SECONDARY',
    citation: appealRight,
    fields: appealFields,
    guards: [appealInTime],
    meets: ['PLAN_APPEAL'],
    shownTo: toProvider,
    notKnown: appealEffect,
  },
  {
    step: 'CONFIRM_ON_APPEAL',
    title: 'Record that the Tribunal confirms',
    from: appealed,
    to: 'AS_BEFORE',
    by: officer,
    basis: 'LAW',
    citation: said('s. 21(3)'),
    fields: tribunalDecision,
    resumes: ['PLAN_SUBMISSION', 'PLAN_RESUBMISSION'],
    shownTo: toProvider,
  },
  {
    step: 'ABANDON_APPEAL',
    title: 'Record that the appeal is given up',
    from: appealed,
    to: 'AS_BEFORE',
    by: providerOrOfficer,
    basis: 'INFERRED',
    citation: appealRight,
    resumes: ['PLAN_SUBMISSION', 'PLAN_RESUBMISSION'],
    shownTo: toProvider,
  },
  {
    step: 'ANNUL_ON_APPEAL',
    title: 'Record that the Tribunal directs that it has no effect',
    from: appealed,
    to: 'OF_NO_EFFECT',
    by: officer,
    basis: 'LAW',
    citation: said('s. 21(3)'),
    fields: tribunalDecision,
    stops: ['PLAN_SUBMISSION', 'PLAN_RESUBMISSION'],
    shownTo: toProvider,
  },
  {
    step: 'RECORD_STAY',
    title: 'Record that a period stands still, and by what',
    from: appealed,
    to: 'SAME',
    by: officer,
    basis: 'DESIGN',
    citation: null,
    fields: [must({ name: 'stayedBy', title: 'The provision or the decision by which it stands still', form: 'TEXT' })],
    pauses: ['PLAN_SUBMISSION', 'PLAN_RESUBMISSION'],
    shownTo: toProvider,
    notKnown: appealEffect,
  },
] as const satisfies readonly MachineStep[];
