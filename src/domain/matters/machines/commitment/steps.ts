import { approver, officer, providerOrOfficer, toProvider } from '../../actors';
import { anyLinks, evidence } from '../../fields/evidence';
import {
  dueAsProposed,
  keptAfterTime,
  keptInTime,
  notYetOver,
  planApproved,
  underOpenPlan,
} from '../../guards/commitment';
import { hasRunOut } from '../../guards/periods';
import type { MachineStep } from '../../machine';
import { may, must } from '../../particulars';
import { commitmentFields, ownerFields } from './fields';

const proposes = ['PROPOSE_COMMITMENT', 'REWORD_COMMITMENT'] as const;
const ours = { basis: 'DESIGN', citation: null, shownTo: toProvider } as const;
const awaited = ['AGREED', 'SAID_KEPT', 'MISSED'] as const;

const found = (title: string) => must({ name: 'found', title, form: 'TEXT' });
const keptOn = must({ name: 'keptOn', title: 'The day on which it was kept', form: 'DAY' });

/** What is promised, and how it is agreed. */
const promiseSteps = [
  {
    step: 'PROPOSE_COMMITMENT',
    title: 'Put forward what is promised',
    from: [],
    to: 'PROPOSED',
    by: providerOrOfficer,
    fields: commitmentFields,
    guards: [underOpenPlan],
    ...ours,
    notKnown: 'Whether a plan must put what it promises in this form was not read (GAP-5).',
  },
  {
    step: 'REWORD_COMMITMENT',
    title: 'Put it forward anew, in other words',
    from: ['PROPOSED'],
    to: 'SAME',
    by: providerOrOfficer,
    fields: commitmentFields,
    ...ours,
  },
  {
    step: 'AGREE_COMMITMENT',
    title: 'Agree it, with the plan that holds it',
    from: ['PROPOSED'],
    to: 'AGREED',
    by: approver,
    notBy: proposes,
    fields: [must({ name: 'due', title: 'Its last day, as proposed', form: 'DAY' })],
    guards: [planApproved, dueAsProposed],
    starts: [{ clock: 'COMMITMENT_DUE', untilField: 'due' }],
    ...ours,
  },
  {
    step: 'WITHDRAW_PROPOSAL',
    title: 'Take back what was put forward',
    from: ['PROPOSED'],
    to: 'DROPPED',
    by: providerOrOfficer,
    ...ours,
  },
  {
    step: 'EXTEND_COMMITMENT',
    title: 'Give it a later last day',
    from: ['AGREED', 'SAID_KEPT'],
    to: 'SAME',
    by: approver,
    fields: [
      must({ name: 'clock', title: 'Which period', form: 'CODE', codes: ['COMMITMENT_DUE'] }),
      must({ name: 'until', title: 'Its new last day', form: 'DAY' }),
    ],
    guards: [notYetOver],
    extends: ['COMMITMENT_DUE'],
    ...ours,
  },
  {
    step: 'CHANGE_OWNER',
    title: 'Name another senior manager who answers for it',
    from: awaited,
    to: 'SAME',
    by: providerOrOfficer,
    fields: ownerFields,
    ...ours,
  },
] as const satisfies readonly MachineStep[];

/** What became of it. Each is found by an officer; nothing here happens because a day is over. */
const deliverySteps = [
  {
    step: 'SAY_KEPT',
    title: 'Say that it is kept, and how',
    from: ['AGREED', 'MISSED'],
    to: 'SAID_KEPT',
    by: providerOrOfficer,
    fields: [must({ name: 'how', title: 'What was done, and when', form: 'TEXT' }), anyLinks],
    starts: [{ clock: 'COMMITMENT_CONFIRMATION', from: 'STEP' }],
    ...ours,
  },
  {
    step: 'FIND_NOT_YET_KEPT',
    title: 'Find that it is not kept, as was said',
    from: ['SAID_KEPT'],
    to: 'AS_BEFORE',
    by: officer,
    fields: [found('What was found'), anyLinks],
    meets: ['COMMITMENT_CONFIRMATION'],
    ...ours,
  },
  {
    step: 'CONFIRM_KEPT',
    title: 'Confirm that it was kept in time',
    from: awaited,
    to: 'KEPT',
    by: officer,
    fields: [keptOn, evidence, may({ name: 'found', title: 'What was found', form: 'TEXT' })],
    guards: [keptInTime],
    meets: ['COMMITMENT_DUE', 'COMMITMENT_CONFIRMATION'],
    metOn: { clock: 'COMMITMENT_DUE', field: 'keptOn' },
    ...ours,
  },
  {
    step: 'CONFIRM_KEPT_LATE',
    title: 'Confirm that it was kept, and late',
    from: awaited,
    to: 'KEPT_LATE',
    by: officer,
    fields: [keptOn, evidence, may({ name: 'found', title: 'What was found', form: 'TEXT' })],
    guards: [keptAfterTime],
    meets: ['COMMITMENT_DUE', 'COMMITMENT_CONFIRMATION'],
    metOn: { clock: 'COMMITMENT_DUE', field: 'keptOn' },
    ...ours,
  },
  {
    step: 'FIND_MISSED',
    title: 'Find that it was not kept by its last day',
    from: ['AGREED', 'SAID_KEPT'],
    to: 'MISSED',
    by: officer,
    fields: [found('What was found, and how it was looked into'), anyLinks],
    guards: [hasRunOut('COMMITMENT_DUE', null)],
    meets: ['COMMITMENT_CONFIRMATION'],
    ...ours,
    notKnown:
      'Whether one commitment missed is a failure to implement the plan is for who finds that of the plan (s. 30ZC(1)(b)); the text of s. 23B(5) was not read (GAP-5).',
  },
  {
    step: 'DROP_COMMITMENT',
    title: 'No longer ask for it',
    from: awaited,
    to: 'DROPPED',
    by: approver,
    fields: [must({ name: 'noLonger', title: 'Why it is no longer asked for, and what is instead', form: 'TEXT' })],
    stops: ['COMMITMENT_DUE', 'COMMITMENT_CONFIRMATION'],
    ...ours,
  },
] as const satisfies readonly MachineStep[];

export const commitmentSteps = [...promiseSteps, ...deliverySteps] as const;
