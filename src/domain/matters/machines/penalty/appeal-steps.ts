import { officer, providerOrOfficer, toProvider } from '../../actors';
import { appealFields, tribunalDecision } from '../../fields/tribunal';
import { stillRuns } from '../../guards/periods';
import type { MachineStep } from '../../machine';
import { must } from '../../particulars';
import { notReadOfAppeal, scheduleNotRead } from './law';

const beside = {
  basis: 'INFERRED',
  citation: scheduleNotRead,
  shownTo: toProvider,
  notKnown: notReadOfAppeal,
} as const;

/** An appeal against the penalty. Nothing of it was read: it is recorded as it happens. */
export const appealSteps = [
  {
    ...beside,
    step: 'APPEAL_PENALTY',
    title: 'Appeal against the penalty',
    from: ['PENALTY_SERVED', 'PENALTY_VARIED', 'IN_RECOVERY'],
    to: 'APPEALED',
    by: providerOrOfficer,
    fields: appealFields,
    guards: [stillRuns('PENALTY_APPEAL', scheduleNotRead, 'letInBy')],
    meets: ['PENALTY_APPEAL'],
  },
  {
    ...beside,
    step: 'RECORD_STAY',
    title: 'Record that the time for payment stands still, and by what',
    from: ['APPEALED'],
    to: 'SAME',
    by: officer,
    fields: [must({ name: 'stayedBy', title: 'The provision or the decision by which it stands still', form: 'TEXT' })],
    pauses: ['PENALTY_PAYMENT'],
  },
  {
    ...beside,
    step: 'CONFIRM_ON_APPEAL',
    title: 'Record that the Tribunal confirms the penalty',
    from: ['APPEALED'],
    to: 'AS_BEFORE',
    by: officer,
    fields: tribunalDecision,
    resumes: ['PENALTY_PAYMENT'],
  },
  {
    ...beside,
    step: 'ABANDON_APPEAL',
    title: 'Record that the appeal is given up',
    from: ['APPEALED'],
    to: 'AS_BEFORE',
    by: providerOrOfficer,
    resumes: ['PENALTY_PAYMENT'],
  },
  {
    ...beside,
    step: 'VARY_ON_APPEAL',
    title: 'Record that the Tribunal varies the amount',
    from: ['APPEALED'],
    to: 'PENALTY_VARIED',
    by: officer,
    fields: [...tribunalDecision, must({ name: 'amount', title: 'The amount as varied, in pence', form: 'PENCE' })],
    resumes: ['PENALTY_PAYMENT'],
  },
  {
    ...beside,
    step: 'CANCEL_ON_APPEAL',
    title: 'Record that the Tribunal cancels the penalty',
    from: ['APPEALED'],
    to: 'CANCELLED',
    by: officer,
    fields: tribunalDecision,
    stops: ['PENALTY_PAYMENT'],
  },
] as const satisfies readonly MachineStep[];
