import { approver, officer, regulator, toProvider } from '../../actors';
import { impactFields, impactWeighed, statementIsOfMatter } from '../../fields/impact';
import { noticeContents } from '../../fields/notice';
import { serviceFields } from '../../fields/service';
import { asDrafted } from '../../guards/as-drafted';
import {
  addresseeIsParent,
  eachSettingOnce,
  everySuspicionStands,
  namedAreOfTheGroup,
  section23AMet,
} from '../../guards/parent';
import type { MachineStep } from '../../machine';
import { draftOf, must } from '../../particulars';
import { said } from './law';

const beforeService = ['NOTICE_DRAFTED', 'NOTICE_AWAITING_APPROVAL', 'NOTICE_APPROVED'] as const;
const underway = ['NOTICE_SERVED', 'PLAN_SUBMITTED', 'PLAN_RETURNED', 'IMPLEMENTING', 'MANAGER_VACANT'] as const;
const appealed = ['NOTICE_APPEALED', 'RETURN_APPEALED'] as const;
const breached = ['NOTICE_BREACHED', 'IMPLEMENTATION_BREACHED'] as const;
const noticeDrafts = ['DRAFT_NOTICE', 'REDRAFT_NOTICE'] as const;
const grounds = [addresseeIsParent, eachSettingOnce, namedAreOfTheGroup, everySuspicionStands, section23AMet] as const;

/** The notice, from its draft to its service or its end. */
export const noticeSteps = [
  {
    step: 'DRAFT_NOTICE',
    title: 'Draft the notice',
    from: [],
    to: 'NOTICE_DRAFTED',
    by: officer,
    basis: 'DESIGN',
    citation: said('s. 23A(4)'),
    fields: draftOf(noticeContents),
  },
  {
    step: 'REDRAFT_NOTICE',
    title: 'Draft the notice anew',
    from: beforeService,
    to: 'NOTICE_DRAFTED',
    by: officer,
    basis: 'DESIGN',
    citation: said('s. 23A(4)'),
    fields: draftOf(noticeContents),
  },
  {
    step: 'WEIGH_IMPACT',
    title: 'Record what the notice would do to places and children',
    from: ['NOTICE_DRAFTED', 'NOTICE_AWAITING_APPROVAL'],
    to: 'SAME',
    by: officer,
    basis: 'DESIGN',
    citation: null,
    fields: impactFields,
    guards: [statementIsOfMatter],
  },
  {
    step: 'ASK_APPROVAL',
    title: 'Put the notice forward for approval',
    from: ['NOTICE_DRAFTED'],
    to: 'NOTICE_AWAITING_APPROVAL',
    by: officer,
    basis: 'DESIGN',
    citation: said('s. 23A(4)'),
    completes: { drafts: noticeDrafts, fields: noticeContents },
    guards: grounds,
    starts: [{ clock: 'APPROVAL', from: 'STEP' }],
  },
  {
    step: 'RETURN_DRAFT',
    title: 'Return the draft to its author',
    from: ['NOTICE_AWAITING_APPROVAL'],
    to: 'NOTICE_DRAFTED',
    by: approver,
    basis: 'DESIGN',
    citation: null,
    meets: ['APPROVAL'],
  },
  {
    step: 'APPROVE_NOTICE',
    title: 'Approve the notice',
    from: ['NOTICE_AWAITING_APPROVAL'],
    to: 'NOTICE_APPROVED',
    by: approver,
    notBy: ['DRAFT_NOTICE', 'REDRAFT_NOTICE', 'WEIGH_IMPACT', 'ASK_APPROVAL'],
    basis: 'DESIGN',
    citation: null,
    guards: [impactWeighed],
    meets: ['APPROVAL'],
  },
  {
    step: 'SERVE_NOTICE',
    title: 'Serve the notice',
    from: ['NOTICE_APPROVED'],
    to: 'NOTICE_SERVED',
    by: regulator,
    basis: 'LAW',
    citation: said('s. 23A(1)'),
    power: 'IMPROVEMENT_PLAN_NOTICE',
    fields: [
      ...serviceFields,
      must(
        { name: 'submitBy', title: 'The last day of the period for submitting the plan', form: 'DAY' },
        said('s. 23A(4)(d)'),
      ),
    ],
    completes: { drafts: noticeDrafts, fields: noticeContents },
    guards: [...grounds, asDrafted('submitBy', noticeDrafts, 'the last day for submitting the plan')],
    starts: [
      { clock: 'PLAN_SUBMISSION', untilField: 'submitBy' },
      { clock: 'PLAN_APPEAL', from: 'STEP' },
    ],
    shownTo: toProvider,
  },
  {
    step: 'ABANDON_DRAFT',
    title: 'Give up the notice before it is served',
    from: beforeService,
    to: 'WITHDRAWN',
    by: regulator,
    basis: 'DESIGN',
    citation: null,
  },
  {
    step: 'WITHDRAW_NOTICE',
    title: 'Withdraw the notice',
    from: [...underway, ...appealed, ...breached],
    to: 'WITHDRAWN',
    by: approver,
    basis: 'DESIGN',
    citation: null,
    stops: ['PLAN_SUBMISSION', 'PLAN_RESUBMISSION', 'PLAN_IMPLEMENTATION', 'PLAN_APPEAL'],
    shownTo: toProvider,
    notKnown: 'Whether and how a notice may be withdrawn was not read (GAP-5).',
  },
] as const satisfies readonly MachineStep[];
