import { approver, officer, regulator, toProvider } from '../../actors';
import { impactWeighed } from '../../fields/impact';
import { barsAreChecked, decisionStatesProof, notBarredByProsecution } from '../../guards/penalty-basis';
import { intentionIsServed, notAboveIntention, replyIsConsidered } from '../../guards/penalty-decision';
import { failureStillStands } from '../../guards/penalty-origin';
import { hasRunOut } from '../../guards/periods';
import type { MachineStep } from '../../machine';
import { penaltyContents, penaltyService } from './fields';
import { eitherPenalty, notReadOfNotice, onlyAfterWindow, replyConsidered } from './law';
import { powerOfBasis } from './power-of-basis';

const mayBeImposed = [
  intentionIsServed,
  hasRunOut('PENALTY_REPRESENTATIONS', onlyAfterWindow),
  replyIsConsidered,
  notAboveIntention,
  failureStillStands,
  barsAreChecked,
  notBarredByProsecution,
] as const;

/** The decision to impose the penalty, and the notice that imposes it. */
export const decisionSteps = [
  {
    step: 'PUT_FORWARD_PENALTY',
    title: 'Put the penalty forward for approval, after the time for representations',
    from: ['INTENTION_SERVED', 'REPRESENTATIONS_RECEIVED'],
    to: 'PENALTY_AWAITING_APPROVAL',
    by: officer,
    basis: 'INFERRED',
    citation: replyConsidered,
    fields: penaltyContents,
    guards: [...mayBeImposed, decisionStatesProof],
    starts: [{ clock: 'APPROVAL', from: 'STEP' }],
  },
  {
    step: 'RETURN_PENALTY',
    title: 'Return the penalty to who put it forward',
    from: ['PENALTY_AWAITING_APPROVAL', 'PENALTY_APPROVED'],
    to: 'INTENTION_SERVED',
    by: approver,
    basis: 'DESIGN',
    citation: null,
    meets: ['APPROVAL'],
  },
  {
    step: 'APPROVE_PENALTY',
    title: 'Approve the penalty',
    from: ['PENALTY_AWAITING_APPROVAL'],
    to: 'PENALTY_APPROVED',
    by: approver,
    notBy: ['WEIGH_IMPACT', 'PUT_FORWARD_PENALTY'],
    basis: 'DESIGN',
    citation: null,
    guards: [impactWeighed],
    meets: ['APPROVAL'],
  },
  {
    step: 'IMPOSE_PENALTY',
    title: 'Serve the notice that imposes the penalty',
    from: ['PENALTY_APPROVED'],
    to: 'PENALTY_SERVED',
    by: regulator,
    basis: 'LAW',
    citation: eitherPenalty,
    powerBy: powerOfBasis,
    fields: penaltyService,
    completes: { drafts: ['PUT_FORWARD_PENALTY'], fields: penaltyContents },
    guards: mayBeImposed,
    starts: [
      { clock: 'PENALTY_PAYMENT', untilField: 'payBy' },
      { clock: 'PENALTY_APPEAL', untilField: 'appealBy' },
    ],
    meets: ['REPLY_TO_REPRESENTATIONS'],
    stops: ['PENALTY_REPRESENTATIONS'],
    shownTo: toProvider,
    notKnown: notReadOfNotice,
  },
] as const satisfies readonly MachineStep[];
