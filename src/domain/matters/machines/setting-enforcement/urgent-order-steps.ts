import { approver, officer, providerOrOfficer, toProvider } from '../../actors';
import { appealGrounds, serviceFields, settingField } from '../../fields/service';
import { tribunalDecision } from '../../fields/tribunal';
import { onceOver, withinPeriodAfter } from '../../guards/served';
import type { MachineStep } from '../../machine';
import { may, must } from '../../particulars';
import { conditionLimitCodes } from '../registration-enforcement/actions';
import { abandoned, said } from './law';
import { draftSteps, noticeApprovalSteps } from './notice-approval-steps';

/** What a justice of the peace may order, s. 20(1). */
export const orderMeasures = {
  CANCEL: 'Cancel the registration',
  VARY_CONDITION: 'Vary a condition',
  REMOVE_CONDITION: 'Remove a condition',
  IMPOSE_CONDITION: 'Impose an additional condition',
} as const;
export type OrderMeasure = keyof typeof orderMeasures;
const changesConditions = { field: 'measure', is: ['VARY_CONDITION', 'REMOVE_CONDITION', 'IMPOSE_CONDITION'] } as const;

const measure = [
  must(
    { name: 'measure', title: 'What is asked for, or ordered', form: 'CODE', codes: Object.keys(orderMeasures) },
    said('s. 20(1)(a)'),
  ),
  must(
    { name: 'conditions', title: 'Each condition, in full', form: 'TEXTS', where: changesConditions },
    said('s. 20(1)(a)'),
  ),
  may({ name: 'limits', title: 'What the conditions limit', form: 'CODES', codes: conditionLimitCodes }),
] as const;

const contents = [
  settingField,
  ...measure,
  must(
    {
      name: 'risk',
      title: "The serious risk to a person's life, health or well-being unless the order is made",
      form: 'TEXT',
    },
    said('s. 20(1)(b)'),
  ),
  may({ name: 'withoutNotice', title: 'Whether it is made without notice', form: 'FLAG' }),
] as const;

/** An urgent order of a justice of the peace, s. 20: in effect from its making. */
export const urgentOrderSteps = [
  ...noticeApprovalSteps({ called: 'the application', contents, citation: said('s. 20(1)') }),
  {
    step: 'APPLY',
    title: 'Apply to a justice of the peace',
    from: ['NOTICE_APPROVED'],
    to: 'APPLIED',
    by: officer,
    basis: 'LAW',
    citation: said('s. 20(1)(a)'),
    power: 'URGENT_CANCEL',
    fields: [must({ name: 'court', title: 'To whom it is made, and where', form: 'TEXT' })],
    completes: { drafts: draftSteps, fields: contents },
  },
  {
    step: 'NOTIFY_AUTHORITIES',
    title: 'Record that the local authority of the area, and others, were notified of the application',
    from: ['APPLIED', 'ORDER_MADE'],
    to: 'SAME',
    by: officer,
    basis: 'LAW',
    citation: said('s. 20(3)', 'As soon as practicable after the application is made; no number of days stands there.'),
    fields: [must({ name: 'notified', title: 'Whom, how, and on which day', form: 'TEXTS' }, said('s. 20(3)'))],
  },
  {
    step: 'RECORD_ORDER',
    title: 'Record the order, which has effect from its making',
    from: ['APPLIED'],
    to: 'ORDER_MADE',
    by: officer,
    basis: 'LAW',
    citation: said('s. 20(1) and (4)'),
    power: 'URGENT_CANCEL',
    fields: [
      must({ name: 'order', title: 'The order in writing, with its number', form: 'TEXT' }, said('s. 20(4)')),
      ...measure,
    ],
    shownTo: toProvider,
  },
  {
    step: 'RECORD_NO_ORDER',
    title: 'Record that no order is made',
    from: ['APPLIED'],
    to: 'NO_ORDER',
    by: officer,
    basis: 'LAW',
    citation: said('s. 20(1)(b)'),
  },
  {
    step: 'SERVE_ORDER',
    title: 'Serve a copy of the order, and notice of the right of appeal',
    from: ['ORDER_MADE'],
    to: 'SAME',
    by: officer,
    basis: 'LAW',
    citation: said('s. 20(5)', 'As soon as practicable after the making of the order.'),
    fields: [
      ...serviceFields,
      must({ name: 'copy', title: 'The copy of the order that was served', form: 'TEXT' }, said('s. 20(5)(a)')),
      must(
        { name: 'appealRight', title: 'Notice of the right of appeal conferred by s. 21', form: 'TEXT' },
        said('s. 20(5)(b)'),
      ),
    ],
    starts: [{ clock: 'TRIBUNAL_APPEAL', from: 'STEP' }],
    shownTo: toProvider,
  },
  {
    step: 'APPEAL',
    title: 'Appeal against the order',
    from: ['ORDER_MADE'],
    to: 'APPEALED',
    by: providerOrOfficer,
    basis: 'LAW',
    citation: said('s. 21(1)(b) and (2)'),
    fields: [appealGrounds],
    guards: [withinPeriodAfter(['SERVE_ORDER'], 'TRIBUNAL_APPEAL', said('s. 21(2)'))],
    meets: ['TRIBUNAL_APPEAL'],
    shownTo: toProvider,
    notKnown: 'That the order holds while an appeal is heard is inferred.',
  },
  {
    step: 'CONFIRM_ON_APPEAL',
    title: 'Record that the Tribunal confirms the order',
    from: ['APPEALED'],
    to: 'STANDS',
    by: officer,
    basis: 'LAW',
    citation: said('s. 21(4)'),
    fields: tribunalDecision,
    shownTo: toProvider,
  },
  {
    step: 'ABANDON_APPEAL',
    title: 'Record that the appeal is abandoned',
    from: ['APPEALED'],
    to: 'STANDS',
    by: providerOrOfficer,
    basis: 'INFERRED',
    citation: abandoned,
    shownTo: toProvider,
  },
  {
    step: 'CEASE_ON_APPEAL',
    title: 'Record that the Tribunal directs that the order cease to have effect',
    from: ['APPEALED'],
    to: 'CEASED',
    by: officer,
    basis: 'LAW',
    citation: said('s. 21(4)'),
    fields: tribunalDecision,
    shownTo: toProvider,
  },
  {
    step: 'FIND_NO_APPEAL',
    title: 'Record that no appeal was brought in time',
    from: ['ORDER_MADE'],
    to: 'STANDS',
    by: officer,
    basis: 'LAW',
    citation: said('s. 21(2)'),
    guards: [onceOver(['SERVE_ORDER'], 'TRIBUNAL_APPEAL', said('s. 21(2)'))],
    stops: ['TRIBUNAL_APPEAL'],
    shownTo: toProvider,
  },
  {
    step: 'END_MEASURE',
    title: 'Record that what was ordered is at an end',
    from: ['STANDS'],
    to: 'ENDED',
    by: approver,
    basis: 'DESIGN',
    citation: null,
    shownTo: toProvider,
  },
] as const satisfies readonly MachineStep[];
