import { officer, providerOrOfficer, toProvider } from '../../actors';
import { tribunalDecision } from '../../fields/tribunal';
import { onceOver, withinPeriodAfter } from '../../guards/served';
import type { MachineStep } from '../../machine';
import { may, must } from '../../particulars';
import { abandoned, composed, refusalEffect, said } from '../setting-enforcement/law';

const appealing = {
  step: 'APPEAL',
  by: providerOrOfficer,
  basis: 'LAW',
  citation: said('s. 21(1)(a) and (2)'),
  fields: [must({ name: 'appealGrounds', title: 'The grounds of the appeal', form: 'TEXT' })],
  guards: [withinPeriodAfter(['ADOPT_PROPOSAL', 'REFUSE_APPLICATION'], 'TRIBUNAL_APPEAL', said('s. 21(2)'))],
  meets: ['TRIBUNAL_APPEAL'],
  shownTo: toProvider,
} as const;
const recorded = { by: officer, basis: 'LAW', fields: tribunalDecision, shownTo: toProvider } as const;

/** Appeals to the First-tier Tribunal: a decision on a proposal waits for them (s. 19(5)(b)). */
export const appealSteps = [
  {
    ...appealing,
    title: 'Appeal against the decision',
    from: ['DECIDED'],
    to: 'APPEALED',
    stops: ['DECISION_STANDSTILL'],
  },
  {
    ...appealing,
    title: 'Appeal against the refusal',
    from: ['APPLICATION_REFUSED'],
    to: 'REFUSAL_APPEALED',
    notKnown: refusalEffect,
  },
  {
    ...recorded,
    step: 'CONFIRM_ON_APPEAL',
    title: 'Record that the Tribunal confirms the decision, which takes effect',
    from: ['APPEALED'],
    to: 'IN_EFFECT',
    citation: said('ss. 19(5)(b) and 21(3)'),
  },
  {
    ...recorded,
    step: 'CONFIRM_ON_APPEAL',
    title: 'Record that the Tribunal confirms the refusal',
    from: ['REFUSAL_APPEALED'],
    to: 'REFUSAL_STANDS',
    citation: said('s. 21(3)'),
  },
  {
    ...recorded,
    step: 'VARY_ON_APPEAL',
    title: 'Record that the Tribunal directs other conditions, or another period of suspension',
    from: ['APPEALED'],
    to: 'IN_EFFECT',
    citation: composed('s. 21(5)'),
    fields: [
      ...tribunalDecision,
      may({ name: 'conditions', title: 'Each condition as directed', form: 'TEXTS' }),
      may({ name: 'suspendedUntil', title: 'The last day of the suspension as directed', form: 'DAY' }),
    ],
    starts: [{ clock: 'SUSPENSION_PERIOD', untilField: 'suspendedUntil' }],
  },
  {
    ...recorded,
    step: 'ANNUL_ON_APPEAL',
    title: 'Record that the Tribunal directs that it shall not have effect',
    from: ['APPEALED', 'REFUSAL_APPEALED'],
    to: 'OF_NO_EFFECT',
    citation: said('s. 21(3)'),
    stops: ['SUSPENSION_PERIOD'],
  },
  {
    step: 'ABANDON_APPEAL',
    title: 'Record that the appeal is abandoned; the decision takes effect',
    from: ['APPEALED'],
    to: 'IN_EFFECT',
    by: providerOrOfficer,
    basis: 'LAW',
    citation: said('s. 19(5)(b)'),
    shownTo: toProvider,
  },
  {
    step: 'ABANDON_APPEAL',
    title: 'Record that the appeal against the refusal is abandoned',
    from: ['REFUSAL_APPEALED'],
    to: 'REFUSAL_STANDS',
    by: providerOrOfficer,
    basis: 'INFERRED',
    citation: abandoned,
    shownTo: toProvider,
  },
  {
    step: 'FIND_NO_APPEAL',
    title: 'Record that the refusal was not appealed against in time',
    from: ['APPLICATION_REFUSED'],
    to: 'REFUSAL_STANDS',
    by: officer,
    basis: 'LAW',
    citation: said('s. 21(2)'),
    guards: [onceOver(['REFUSE_APPLICATION'], 'TRIBUNAL_APPEAL', said('s. 21(2)'))],
    stops: ['TRIBUNAL_APPEAL'],
    shownTo: toProvider,
    notKnown: refusalEffect,
  },
] as const satisfies readonly MachineStep[];
