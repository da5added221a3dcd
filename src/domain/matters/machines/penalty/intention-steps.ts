import { approver, officer, regulator, toProvider } from '../../actors';
import { evidence } from '../../fields/evidence';
import { impactFields, impactWeighed, statementIsOfMatter } from '../../fields/impact';
import { serviceFields } from '../../fields/service';
import { noPointLocation } from '../../guards/location';
import { actIsIdentified, barsAreChecked, draftStatesProof, notBarredByProsecution } from '../../guards/penalty-basis';
import { intentionNotServed } from '../../guards/penalty-decision';
import { failureIsFound } from '../../guards/penalty-origin';
import type { MachineStep } from '../../machine';
import { prosecutionFields } from '../../prosecutions';
import { barsChecked, intentionContents, intentionDraft } from './fields';
import { barredByProsecution, intentionFirst, intentionSays } from './law';
import { intentionDrafts } from './past';
import { powerOfBasis } from './power-of-basis';

export const beforeService = ['DRAFTED', 'INTENTION_AWAITING_APPROVAL', 'INTENTION_APPROVED'] as const;
const beforeDecision = [
  ...beforeService,
  'INTENTION_SERVED',
  'REPRESENTATIONS_RECEIVED',
  'PENALTY_AWAITING_APPROVAL',
  'PENALTY_APPROVED',
] as const;
const grounds = [actIsIdentified, barsAreChecked, draftStatesProof, failureIsFound, notBarredByProsecution] as const;
const complete = { drafts: intentionDrafts, fields: intentionContents } as const;

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
    step: 'CHECK_BARS',
    title: 'Record where a prosecution for the same act was looked for',
    from: beforeDecision,
    to: 'SAME',
    by: officer,
    basis: 'LAW',
    citation: barredByProsecution,
    fields: barsChecked,
  },
  {
    step: 'RECORD_EVIDENCE',
    title: 'Point at what the penalty rests on',
    from: beforeDecision,
    to: 'SAME',
    by: officer,
    basis: 'DESIGN',
    citation: null,
    fields: [evidence],
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
    guards: [statementIsOfMatter],
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
    notBy: [...intentionDrafts, 'WEIGH_IMPACT', 'ASK_APPROVAL'],
    basis: 'DESIGN',
    citation: null,
    guards: [impactWeighed],
    meets: ['APPROVAL'],
  },
  {
    step: 'SERVE_INTENTION',
    title: 'Serve the notice of intention',
    from: ['INTENTION_APPROVED'],
    to: 'INTENTION_SERVED',
    by: regulator,
    basis: 'LAW',
    citation: intentionFirst,
    powerBy: powerOfBasis,
    fields: [...serviceFields],
    completes: complete,
    guards: grounds,
    starts: [{ clock: 'PENALTY_REPRESENTATIONS', from: 'STEP' }],
    shownTo: toProvider,
    notKnown: 'Whether a notice of intention may be varied or withdrawn was not read (GAP-6).',
  },
  {
    step: 'ABANDON_DRAFT',
    title: 'Give up the penalty before any notice of it is served',
    from: beforeService,
    to: 'ABANDONED',
    by: regulator,
    basis: 'DESIGN',
    citation: null,
    guards: [intentionNotServed],
    stops: ['APPROVAL'],
  },
] as const satisfies readonly MachineStep[];
