import { officer, providerOrOfficer, regulator, toProvider } from '../../actors';
import { appealGrounds, serviceFields, settingField } from '../../fields/service';
import { tribunalDecision } from '../../fields/tribunal';
import { asDrafted } from '../../guards/as-drafted';
import { onceDayIsOver, withinPeriodAfter } from '../../guards/served';
import type { MachineStep } from '../../machine';
import { may, must } from '../../particulars';
import { conditionLimitCodes } from '../registration-enforcement/actions';
import { abandoned, composed, said } from './law';
import { draftSteps, noticeApprovalSteps } from './notice-approval-steps';

/** Which decisions may take effect at once, s. 20B(3). */
export const urgentMeasures = {
  SUSPEND: 'Suspend the registration',
  EXTEND_SUSPENSION: 'Extend the period of suspension',
  VARY_CONDITION: 'Vary a condition',
  REMOVE_CONDITION: 'Remove a condition',
  IMPOSE_CONDITION: 'Impose an additional condition',
} as const;
export type UrgentMeasure = keyof typeof urgentMeasures;
const suspends = { field: 'measure', is: ['SUSPEND', 'EXTEND_SUSPENSION'] } as const;
const changesConditions = { field: 'measure', is: ['VARY_CONDITION', 'REMOVE_CONDITION', 'IMPOSE_CONDITION'] } as const;

const period = {
  name: 'suspendedUntil',
  title: 'The last day of the period, or extended period, of suspension',
  form: 'DAY',
} as const;
const contents = [
  must({ name: 'section', title: 'That it is given under s. 20B', form: 'TEXT' }, composed('s. 20B(4)(a)')),
  must(
    {
      name: 'reasons',
      title:
        'The reasons for believing that unless the authority acts any person will or may be exposed to the risk of harm',
      form: 'TEXTS',
    },
    composed('s. 20B(4)(b)'),
  ),
  settingField,
  must(
    { name: 'measure', title: 'What takes effect at once', form: 'CODE', codes: Object.keys(urgentMeasures) },
    composed('s. 20B(3)'),
  ),
  must(
    {
      name: 'conditions',
      title: 'The condition as varied, removed or imposed',
      form: 'TEXTS',
      where: changesConditions,
    },
    composed('s. 20B(4)(c)'),
  ),
  may({ name: 'limits', title: 'What the conditions limit', form: 'CODES', codes: conditionLimitCodes }),
  must({ ...period, where: suspends }, composed('s. 20B(4)(c)')),
  must(
    { name: 'appealRight', title: 'The right of appeal conferred by s. 21, explained', form: 'TEXT' },
    composed('s. 20B(4)(d)'),
  ),
] as const;

const inEffect = ['IN_EFFECT', 'APPEALED'] as const;
const clocks = ['SUSPENSION_PERIOD', 'TRIBUNAL_APPEAL'] as const;

/** An urgent notice, s. 20B: in effect from the time when it is given. */
export const urgentNoticeSteps = [
  ...noticeApprovalSteps({ called: 'the urgent notice', contents, citation: composed('s. 20B(4)') }),
  {
    step: 'GIVE_NOTICE',
    title: 'Give the notice, which has effect at once',
    from: ['NOTICE_APPROVED'],
    to: 'IN_EFFECT',
    by: officer,
    basis: 'INFERRED',
    citation: composed('s. 20B(2)'),
    power: 'URGENT_SUSPEND',
    fields: [...serviceFields, may(period)],
    completes: { drafts: draftSteps, fields: contents },
    guards: [asDrafted('suspendedUntil', draftSteps, 'the last day of the suspension')],
    starts: [
      { clock: 'TRIBUNAL_APPEAL', from: 'STEP' },
      { clock: 'SUSPENSION_PERIOD', untilField: 'suspendedUntil' },
    ],
    shownTo: toProvider,
  },
  {
    step: 'APPEAL',
    title: 'Appeal against the decision',
    from: ['IN_EFFECT'],
    to: 'APPEALED',
    by: providerOrOfficer,
    basis: 'INFERRED',
    citation: composed('s. 21(1)(a) and (2)'),
    fields: [appealGrounds],
    guards: [withinPeriodAfter(['GIVE_NOTICE'], 'TRIBUNAL_APPEAL', said('s. 21(2)'))],
    meets: ['TRIBUNAL_APPEAL'],
    shownTo: toProvider,
    notKnown: 'That the notice holds while an appeal is heard is inferred.',
  },
  {
    step: 'CONFIRM_ON_APPEAL',
    title: 'Record that the Tribunal confirms the decision',
    from: ['APPEALED'],
    to: 'IN_EFFECT',
    by: officer,
    basis: 'INFERRED',
    citation: composed('s. 21(4ZA)'),
    fields: tribunalDecision,
    shownTo: toProvider,
  },
  {
    step: 'VARY_ON_APPEAL',
    title: 'Record that the Tribunal varies the period or the conditions',
    from: ['APPEALED'],
    to: 'IN_EFFECT',
    by: officer,
    basis: 'INFERRED',
    citation: composed('s. 21(5)'),
    fields: [
      ...tribunalDecision,
      may(period),
      may({ name: 'conditions', title: 'Each condition as directed', form: 'TEXTS' }),
    ],
    starts: [{ clock: 'SUSPENSION_PERIOD', untilField: 'suspendedUntil' }],
    shownTo: toProvider,
  },
  {
    step: 'ABANDON_APPEAL',
    title: 'Record that the appeal is abandoned',
    from: ['APPEALED'],
    to: 'IN_EFFECT',
    by: providerOrOfficer,
    basis: 'INFERRED',
    citation: abandoned,
    shownTo: toProvider,
  },
  {
    step: 'CEASE_ON_APPEAL',
    title: 'Record that the Tribunal directs that the decision cease to have effect',
    from: ['APPEALED'],
    to: 'CEASED',
    by: officer,
    basis: 'INFERRED',
    citation: composed('s. 21(4ZA)'),
    fields: tribunalDecision,
    stops: clocks,
    shownTo: toProvider,
  },
  {
    step: 'LIFT',
    title: 'Lift it, on application or otherwise',
    from: inEffect,
    to: 'LIFTED',
    by: regulator,
    basis: 'INFERRED',
    citation: composed('s. 15(1)(c) and (4A)'),
    fields: [...serviceFields],
    stops: clocks,
    shownTo: toProvider,
  },
  {
    step: 'FIND_EXPIRED',
    title: 'Record that the period of suspension is over',
    from: inEffect,
    to: 'EXPIRED',
    by: officer,
    basis: 'INFERRED',
    citation: composed('s. 14A(1)'),
    guards: [onceDayIsOver('suspendedUntil', 'the suspension', composed('s. 14A(1)'))],
    stops: clocks,
    shownTo: toProvider,
  },
] as const satisfies readonly MachineStep[];
