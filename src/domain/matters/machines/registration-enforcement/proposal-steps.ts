import { approver, officer, providerOrOfficer, toProvider } from '../../actors';
import { impactFields, impactWeighed, statementIsOfMatter } from '../../fields/impact';
import { serviceFields } from '../../fields/service';
import { asDrafted } from '../../guards/as-drafted';
import { onceOver, withinPeriodAfter } from '../../guards/served';
import type { MachineStep } from '../../machine';
import { must } from '../../particulars';
import { inferred, refusalEffect, said } from '../setting-enforcement/law';
import { draftSteps, noticeApprovalSteps, preparationSteps } from '../setting-enforcement/notice-approval-steps';
import { measureCodes, powerOfMeasure } from './actions';
import { decisionContents, proposalContents, refusalContents } from './contents';
import { decidesAsProposed, representationsConsidered, wasProposed } from './guards';

const answered = ['REPRESENTATIONS_RECEIVED', 'REPRESENTATIONS_WAIVED', 'REPRESENTATIONS_EXPIRED'] as const;
const byMeasure = { field: 'action', drafts: draftSteps, is: powerOfMeasure } as const;
const representation = must(
  { name: 'representations', title: 'What is represented, or where the letter is kept', form: 'TEXTS' },
  said('s. 18(1)'),
);
const proposed = must({ name: 'action', title: 'What is proposed', form: 'CODE', codes: measureCodes }, said('s. 17'));
const inTime = withinPeriodAfter(['SERVE_PROPOSAL'], 'REGISTRATION_REPRESENTATIONS', said('s. 18(1)'));

/** The proposal: drafted, approved, served, and answered or not. */
export const proposalSteps = [
  ...noticeApprovalSteps({
    called: 'the notice of proposal',
    contents: proposalContents,
    citation: said('s. 17(6)'),
  }),
  {
    step: 'SERVE_PROPOSAL',
    title: 'Serve the notice of proposal',
    from: ['NOTICE_APPROVED'],
    to: 'PROPOSED',
    by: officer,
    basis: 'LAW',
    citation: said('s. 17'),
    powerBy: byMeasure,
    fields: [proposed, ...serviceFields],
    completes: { drafts: draftSteps, fields: proposalContents },
    guards: [asDrafted('action', draftSteps, 'what is proposed')],
    starts: [{ clock: 'REGISTRATION_REPRESENTATIONS', from: 'STEP' }],
    shownTo: toProvider,
  },
  {
    step: 'RECEIVE_REPRESENTATIONS',
    title: 'Record written representations',
    from: ['PROPOSED', 'REPRESENTATIONS_RECEIVED'],
    to: 'REPRESENTATIONS_RECEIVED',
    by: providerOrOfficer,
    basis: 'LAW',
    citation: said('s. 18(1)'),
    fields: [representation],
    guards: [inTime],
    meets: ['REGISTRATION_REPRESENTATIONS'],
    starts: [{ clock: 'REPLY_TO_REPRESENTATIONS', from: 'STEP' }],
    shownTo: toProvider,
  },
  {
    step: 'WAIVE_REPRESENTATIONS',
    title: 'Record the written notice that none will be made',
    from: ['PROPOSED'],
    to: 'REPRESENTATIONS_WAIVED',
    by: providerOrOfficer,
    basis: 'LAW',
    citation: said('s. 18(2)(b)'),
    fields: [
      must(
        { name: 'notice', title: 'The written notice: of whom, and of which day', form: 'TEXT' },
        said('s. 18(2)(b)'),
      ),
    ],
    stops: ['REGISTRATION_REPRESENTATIONS'],
    shownTo: toProvider,
  },
  {
    step: 'FIND_NO_REPRESENTATIONS',
    title: 'Record that the period went by without representations',
    from: ['PROPOSED'],
    to: 'REPRESENTATIONS_EXPIRED',
    by: officer,
    basis: 'LAW',
    citation: said('s. 18(2)(c)'),
    guards: [onceOver(['SERVE_PROPOSAL'], 'REGISTRATION_REPRESENTATIONS', said('s. 18(2)(c)'))],
    stops: ['REGISTRATION_REPRESENTATIONS'],
    shownTo: toProvider,
  },
  {
    step: 'WITHDRAW_PROPOSAL',
    title: 'Withdraw the proposal before it is answered',
    from: ['PROPOSED'],
    to: 'WITHDRAWN',
    by: approver,
    basis: 'DESIGN',
    citation: null,
    stops: ['REGISTRATION_REPRESENTATIONS'],
    shownTo: toProvider,
    notKnown: 'The sections as read do not speak of a withdrawal.',
  },
] as const satisfies readonly MachineStep[];

const decision = { from: answered, by: approver, notBy: preparationSteps, basis: 'LAW', shownTo: toProvider } as const;

/** The decision on the proposal. */
export const decisionSteps = [
  {
    step: 'WEIGH_IMPACT',
    title: 'Record anew what the decision would do to places and children',
    from: answered,
    to: 'SAME',
    by: officer,
    basis: 'DESIGN',
    citation: null,
    fields: impactFields,
    guards: [statementIsOfMatter],
  },
  {
    step: 'ADOPT_PROPOSAL',
    title: 'Decide to adopt the proposal, and serve notice of it',
    to: 'DECIDED',
    ...decision,
    citation: said('s. 19(3)'),
    powerBy: byMeasure,
    fields: decisionContents,
    guards: [decidesAsProposed, representationsConsidered, impactWeighed],
    meets: ['REPLY_TO_REPRESENTATIONS'],
    starts: [
      { clock: 'TRIBUNAL_APPEAL', from: 'STEP' },
      { clock: 'DECISION_STANDSTILL', from: 'STEP' },
      { clock: 'SUSPENSION_PERIOD', untilField: 'suspendedUntil' },
    ],
  },
  {
    step: 'REFUSE_APPLICATION',
    title: 'Decide to refuse the application, and serve notice of it',
    to: 'APPLICATION_REFUSED',
    ...decision,
    citation: said('s. 19(3)'),
    power: 'REFUSE_REGISTRATION',
    fields: refusalContents,
    guards: [
      wasProposed(['REFUSE'], 'Only an application whose refusal was proposed is refused.', said('s. 17(3)')),
      representationsConsidered,
      impactWeighed,
    ],
    meets: ['REPLY_TO_REPRESENTATIONS'],
    starts: [{ clock: 'TRIBUNAL_APPEAL', from: 'STEP' }],
    notKnown: refusalEffect,
  },
  {
    step: 'NOT_ADOPT',
    title: 'Decide not to adopt the proposal',
    from: answered,
    to: 'NOT_ADOPTED',
    by: approver,
    basis: 'INFERRED',
    citation: inferred('s. 19', 'That a proposal may be dropped follows from the discretion.'),
    fields: [must({ name: 'reasons', title: 'The reasons', form: 'TEXTS' })],
    meets: ['REPLY_TO_REPRESENTATIONS'],
    shownTo: toProvider,
  },
] as const satisfies readonly MachineStep[];
