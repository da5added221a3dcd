import { defineMachine } from '../machine';
import { appealSteps } from './registration-enforcement/appeal-steps';
import { effectSteps } from './registration-enforcement/effect-steps';
import { decisionSteps, proposalSteps } from './registration-enforcement/proposal-steps';

/**
 * Enforcement by notice of proposal, ss. 17 to 21: a refusal, conditions, a cancellation, a suspension.
 *
 * Which power is used depends on the action that is proposed. What a decision does to councils follows in a matter of
 * its own (`COUNCIL_NOTIFICATION`).
 */
export const registrationEnforcementMachine = defineMachine({
  kind: 'REGISTRATION_ENFORCEMENT',
  states: {
    NOTICE_DRAFTED: { title: 'Notice of proposal drafted' },
    NOTICE_AWAITING_APPROVAL: { title: 'Notice of proposal awaiting approval' },
    NOTICE_APPROVED: { title: 'Notice of proposal approved, not served' },
    PROPOSED: { title: 'Proposed; representations may be made' },
    REPRESENTATIONS_RECEIVED: { title: 'Representations received' },
    REPRESENTATIONS_WAIVED: { title: 'No representations intended' },
    REPRESENTATIONS_EXPIRED: { title: 'No representations in the period' },
    DECIDED: { title: 'Decided, not yet in effect' },
    APPEALED: { title: 'Decision under appeal' },
    IN_EFFECT: { title: 'In effect' },
    APPLICATION_REFUSED: { title: 'Application refused' },
    REFUSAL_APPEALED: { title: 'Refusal under appeal' },
    REFUSAL_STANDS: { title: 'Refusal stands', isFinal: true },
    ENDED: { title: 'At an end', isFinal: true },
    NOT_ADOPTED: { title: 'Proposal not adopted', isFinal: true },
    WITHDRAWN: { title: 'Withdrawn', isFinal: true },
    OF_NO_EFFECT: { title: 'Of no effect, as the Tribunal directed', isFinal: true },
  },
  steps: [...proposalSteps, ...decisionSteps, ...effectSteps, ...appealSteps],
});
