import { approver, officer, providerOrOfficer, regulator, toProvider } from '../../actors';
import { serviceFields, settingField } from '../../fields/service';
import { asDrafted } from '../../guards/as-drafted';
import { hasRunOut } from '../../guards/periods';
import type { MachineStep } from '../../machine';
import { may, must } from '../../particulars';
import { inferred, said } from './law';
import { draftSteps, noticeApprovalSteps } from './notice-approval-steps';

const stepsBy = must(
  { name: 'stepsBy', title: 'The last day of the period for taking the steps', form: 'DAY' },
  said('s. 22A(3)(f)'),
);

const contents = [
  must(
    {
      name: 'opinion',
      title: 'That the Chief Inspector is of the opinion that the person is failing, or has failed',
      form: 'TEXT',
    },
    said('s. 22A(3)(a)'),
  ),
  must(
    {
      name: 'requirement',
      title: 'The requirement of regulations that is not, or was not, complied with',
      form: 'TEXT',
    },
    said('s. 22A(3)(b) and (6)'),
  ),
  must(
    { name: 'failure', title: 'How the person is failing, or has failed, to comply with it', form: 'TEXT' },
    said('s. 22A(3)(c)'),
  ),
  { ...settingField, citation: said('s. 22A(3)(d)') },
  must(
    { name: 'steps', title: 'The steps to be taken to comply, or to prevent a recurrence', form: 'TEXTS' },
    said('s. 22A(3)(e)'),
  ),
  stepsBy,
  must(
    { name: 'effect', title: 'The effect of subsections (4) and (5), explained', form: 'TEXT' },
    said('s. 22A(3)(g)'),
  ),
] as const;

/** What may follow of steps not taken: each is decided on its own, and none follows by itself. */
export const complianceConsequences = {
  CANCELLATION_GROUND: 'A ground for cancelling the registration, s. 14(1)(ca), of that person or any other',
  PROSECUTION: 'Prosecution for the offence, s. 22A(4)',
  PENALTY: 'A monetary penalty instead of a prosecution, s. 30ZC(2), where that is in force',
  NONE: 'Nothing further, with the reason',
} as const;

/** A compliance notice, s. 22A, from its draft to its end. */
export const complianceNoticeSteps = [
  ...noticeApprovalSteps({ called: 'the compliance notice', contents, citation: said('s. 22A(3)') }),
  {
    step: 'SERVE_NOTICE',
    title: 'Serve the compliance notice',
    from: ['NOTICE_APPROVED'],
    to: 'NOTICE_SERVED',
    by: officer,
    basis: 'LAW',
    citation: said('s. 22A(2)'),
    power: 'COMPLIANCE_NOTICE',
    fields: [...serviceFields, stepsBy],
    completes: { drafts: draftSteps, fields: contents },
    guards: [asDrafted('stepsBy', draftSteps, 'the last day of the period')],
    starts: [{ clock: 'COMPLIANCE_STEPS', untilField: 'stepsBy' }],
    shownTo: toProvider,
  },
  {
    step: 'REPORT_STEPS',
    title: 'Report steps that were taken',
    from: ['NOTICE_SERVED'],
    to: 'SAME',
    by: providerOrOfficer,
    basis: 'DESIGN',
    citation: null,
    fields: [must({ name: 'taken', title: 'Which steps were taken, and on which day', form: 'TEXTS' })],
    shownTo: toProvider,
  },
  {
    step: 'EXTEND_PERIOD',
    title: 'Give the period a later last day',
    from: ['NOTICE_SERVED'],
    to: 'SAME',
    by: approver,
    basis: 'DESIGN',
    citation: null,
    fields: [
      must({ name: 'clock', title: 'Which period', form: 'CODE', codes: ['COMPLIANCE_STEPS'] }),
      must({ name: 'until', title: 'Its new last day', form: 'DAY' }),
    ],
    extends: ['COMPLIANCE_STEPS'],
    shownTo: toProvider,
    notKnown: 'Whether s. 22A lets the period be put off, or asks for another notice, was not read.',
  },
  {
    step: 'FIND_COMPLIED',
    title: 'Find that the steps were taken in the period',
    from: ['NOTICE_SERVED'],
    to: 'COMPLIED',
    by: officer,
    basis: 'LAW',
    citation: said('s. 22A(4)'),
    fields: [must({ name: 'found', title: 'What was found, step by step', form: 'TEXTS' })],
    meets: ['COMPLIANCE_STEPS'],
    shownTo: toProvider,
  },
  {
    step: 'FIND_NOT_COMPLIED',
    title: 'Find that the steps were not taken in the period',
    from: ['NOTICE_SERVED'],
    to: 'BREACHED',
    by: officer,
    basis: 'LAW',
    citation: said('ss. 14(1)(ca) and 22A(4)'),
    fields: [
      must({ name: 'found', title: 'Which steps were not taken, and what shows it', form: 'TEXTS' }, said('s. 22A(4)')),
    ],
    guards: [hasRunOut('COMPLIANCE_STEPS', said('s. 22A(3)(f)'))],
    stops: ['COMPLIANCE_STEPS'],
    shownTo: toProvider,
  },
  {
    step: 'RECORD_CONSEQUENCE',
    title: 'Record what is decided to follow of it',
    from: ['BREACHED'],
    to: 'SAME',
    by: regulator,
    basis: 'LAW',
    citation: said('ss. 14(1)(ca) and 22A(4)'),
    fields: [
      must({ name: 'consequence', title: 'What follows', form: 'CODE', codes: Object.keys(complianceConsequences) }),
      may({ name: 'matterId', title: 'The matter in which it is taken further', form: 'ID' }),
    ],
  },
  {
    step: 'CLOSE',
    title: 'Close the matter after a breach',
    from: ['BREACHED'],
    to: 'CLOSED',
    by: regulator,
    basis: 'DESIGN',
    citation: null,
  },
  {
    step: 'WITHDRAW_NOTICE',
    title: 'Withdraw the notice',
    from: ['NOTICE_SERVED'],
    to: 'WITHDRAWN',
    by: approver,
    basis: 'INFERRED',
    citation: inferred('s. 22A', 'The section as read says nothing of a withdrawal.'),
    stops: ['COMPLIANCE_STEPS'],
    shownTo: toProvider,
  },
] as const satisfies readonly MachineStep[];
