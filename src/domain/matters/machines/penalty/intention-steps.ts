import { approver, officer, regulator, toProvider } from '../../actors';
import { impactFields, impactWeighed } from '../../fields/impact';
import { noPointLocation } from '../../guards/location';
import { actIsIdentified, draftStatesProof, isUnder, notBarredByProsecution } from '../../guards/penalty-basis';
import { intentionAsApproved } from '../../guards/penalty-decision';
import { failureIsFound } from '../../guards/penalty-origin';
import type { MachineStep } from '../../machine';
import { prosecutionFields } from '../../prosecutions';
import { intentionAsServed, intentionContents, intentionDraft } from './fields';
import { barredByProsecution, intentionFirst, intentionSays, offencePenalty, planPenalty } from './law';
import { intentionDrafts } from './past';

const beforeService = ['DRAFTED', 'INTENTION_AWAITING_APPROVAL', 'INTENTION_APPROVED'] as const;
const beforeDecision = [
  ...beforeService,
  'INTENTION_SERVED',
  'REPRESENTATIONS_RECEIVED',
  'PENALTY_AWAITING_APPROVAL',
  'PENALTY_APPROVED',
] as const;
const grounds = [actIsIdentified, draftStatesProof, failureIsFound, notBarredByProsecution] as const;
const complete = { drafts: intentionDrafts, fields: intentionContents } as const;

const served = {
  from: ['INTENTION_APPROVED'],
  to: 'INTENTION_SERVED',
  by: regulator,
  basis: 'LAW',
  fields: intentionAsServed,
  completes: complete,
  starts: [{ clock: 'PENALTY_REPRESENTATIONS', from: 'STEP' }],
  shownTo: toProvider,
  notKnown: 'Whether a notice of intention may be varied or withdrawn was not read (GAP-6).',
} as const;

/** The notice of intention, from its draft to its service or its end. */
export const intentionSteps = [
  {
    step: 'DRAFT_PENALTY',
    title: 'Draft the notice of intention',
    from: [],
    to: 'DRAFTED',
    by: officer,
    basis: 'DESIGN',
    citation: intentionSays,
    fields: intentionDraft,
    guards: [noPointLocation],
  },
  {
    step: 'REDRAFT_PENALTY',
    title: 'Draft the notice of intention anew',
    from: beforeService,
    to: 'DRAFTED',
    by: officer,
    basis: 'DESIGN',
    citation: intentionSays,
    fields: intentionDraft,
    guards: [noPointLocation],
  },
  {
    step: 'RECORD_PROSECUTION',
    title: 'Record a prosecution for the same act or omission',
    from: beforeDecision,
    to: 'SAME',
    by: officer,
    basis: 'LAW',
    citation: barredByProsecution,
    fields: prosecutionFields,
  },
  {
    step: 'WEIGH_IMPACT',
    title: 'Record what the penalty would do to places and children',
    from: beforeDecision,
    to: 'SAME',
    by: officer,
    basis: 'DESIGN',
    citation: null,
    fields: impactFields,
  },
  {
    step: 'ASK_APPROVAL',
    title: 'Put the notice of intention forward for approval',
    from: ['DRAFTED'],
    to: 'INTENTION_AWAITING_APPROVAL',
    by: officer,
    basis: 'DESIGN',
    citation: intentionSays,
    completes: complete,
    guards: grounds,
    starts: [{ clock: 'APPROVAL', from: 'STEP' }],
  },
  {
    step: 'RETURN_DRAFT',
    title: 'Return the draft to its author',
    from: ['INTENTION_AWAITING_APPROVAL'],
    to: 'DRAFTED',
    by: approver,
    basis: 'DESIGN',
    citation: null,
    meets: ['APPROVAL'],
  },
  {
    step: 'APPROVE_INTENTION',
    title: 'Approve the notice of intention',
    from: ['INTENTION_AWAITING_APPROVAL'],
    to: 'INTENTION_APPROVED',
    by: approver,
    notBy: [...intentionDrafts, 'ASK_APPROVAL'],
    basis: 'DESIGN',
    citation: null,
    guards: [impactWeighed],
    meets: ['APPROVAL'],
  },
  {
    ...served,
    step: 'SERVE_PLAN_INTENTION',
    title: 'Serve the notice of intention, for a failure of an improvement plan',
    citation: intentionFirst,
    power: 'PENALTY_PLAN',
    guards: [isUnder('PENALTY_PLAN', planPenalty), ...grounds, intentionAsApproved],
  },
  {
    ...served,
    step: 'SERVE_OFFENCE_INTENTION',
    title: 'Serve the notice of intention, for an offence',
    citation: intentionFirst,
    power: 'PENALTY_OFFENCE',
    guards: [isUnder('PENALTY_OFFENCE', offencePenalty), ...grounds, intentionAsApproved],
  },
  {
    step: 'ABANDON_DRAFT',
    title: 'Give up the penalty before any notice of it is served',
    from: beforeService,
    to: 'ABANDONED',
    by: regulator,
    basis: 'DESIGN',
    citation: null,
    stops: ['APPROVAL'],
  },
] as const satisfies readonly MachineStep[];
