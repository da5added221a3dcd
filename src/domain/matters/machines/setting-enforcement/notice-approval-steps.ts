import type { Citation } from '../../../law/citation';
import { approver, officer, regulator } from '../../actors';
import { impactFields, impactWeighed, statementIsOfMatter } from '../../fields/impact';
import type { Guard } from '../../guard';
import type { MachineStep } from '../../machine';
import { draftOf, type FieldRule } from '../../particulars';

/** The states of a document of the regulator up to its service; each machine that has them says what the document is. */
export const beforeService = ['NOTICE_DRAFTED', 'NOTICE_AWAITING_APPROVAL', 'NOTICE_APPROVED'] as const;
export type StateBeforeService = (typeof beforeService)[number] | 'WITHDRAWN';

/** The steps by which it is drafted; the latest of them counts. */
export const draftSteps = ['DRAFT_NOTICE', 'REDRAFT_NOTICE'] as const;
/** Whoever did one of these does not approve. */
export const preparationSteps = [...draftSteps, 'WEIGH_IMPACT', 'ASK_APPROVAL'] as const;
type StepBeforeService = (typeof preparationSteps)[number] | 'RETURN_DRAFT' | 'APPROVE_NOTICE' | 'ABANDON_DRAFT';

interface Document {
  /** As it stands in titles: `the notice`. */
  called: string;
  contents: readonly FieldRule[];
  /** The provision that says what stands in it. */
  citation: Citation;
  /** What must hold before it is put forward. */
  guards?: readonly Guard[];
}

const ours = { basis: 'DESIGN', citation: null } as const;

/** From the first draft of a document to its approval by a second officer: one road for all that the regulator serves. */
export function noticeApprovalSteps({
  called,
  contents,
  citation,
  guards = [],
}: Document): readonly MachineStep<StateBeforeService, StepBeforeService>[] {
  const drafting = { to: 'NOTICE_DRAFTED', by: officer, basis: 'DESIGN', citation, fields: draftOf(contents) } as const;
  return [
    { step: 'DRAFT_NOTICE', title: `Draft ${called}`, from: [], ...drafting },
    { step: 'REDRAFT_NOTICE', title: `Draft ${called} anew`, from: beforeService, ...drafting },
    {
      step: 'WEIGH_IMPACT',
      title: `Record what ${called} would do to places and children`,
      from: ['NOTICE_DRAFTED', 'NOTICE_AWAITING_APPROVAL'],
      to: 'SAME',
      by: officer,
      ...ours,
      fields: impactFields,
      guards: [statementIsOfMatter],
    },
    {
      step: 'ASK_APPROVAL',
      title: `Put ${called} forward for approval`,
      from: ['NOTICE_DRAFTED'],
      to: 'NOTICE_AWAITING_APPROVAL',
      by: officer,
      basis: 'DESIGN',
      citation,
      completes: { drafts: draftSteps, fields: contents },
      guards,
      starts: [{ clock: 'APPROVAL', from: 'STEP' }],
    },
    {
      step: 'RETURN_DRAFT',
      title: 'Return the draft to its author',
      from: ['NOTICE_AWAITING_APPROVAL'],
      to: 'NOTICE_DRAFTED',
      by: approver,
      ...ours,
      meets: ['APPROVAL'],
    },
    {
      step: 'APPROVE_NOTICE',
      title: `Approve ${called}`,
      from: ['NOTICE_AWAITING_APPROVAL'],
      to: 'NOTICE_APPROVED',
      by: approver,
      notBy: preparationSteps,
      ...ours,
      guards: [impactWeighed],
      meets: ['APPROVAL'],
    },
    {
      step: 'ABANDON_DRAFT',
      title: `Give up ${called} before anything is served`,
      from: beforeService,
      to: 'WITHDRAWN',
      by: regulator,
      ...ours,
      stops: ['APPROVAL'],
    },
  ];
}
