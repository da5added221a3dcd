import { defineMachine } from '../machine';
import { appealSteps } from './penalty/appeal-steps';
import { decisionSteps } from './penalty/decision-steps';
import { intentionSteps } from './penalty/intention-steps';
import { paymentSteps } from './penalty/payment-steps';
import { replySteps } from './penalty/reply-steps';

/**
 * A monetary penalty of the Chief Inspector (s. 30ZC, Sch. 1A), from the draft of a notice of intention to its end.
 *
 * Sections 30ZC and 30ZN and Sch. 1A paras. 1 and 2(1) to (3) were read. The penalty notice, payment, appeal and
 * recovery were not (GAP-6): those steps are recorded as they happen, and each says so. The Secretary of State's
 * penalties (s. 30ZM) follow the same Schedule and belong to another lane; they are not here.
 */
export const penaltyMachine = defineMachine({
  kind: 'PENALTY',
  states: {
    DRAFTED: { title: 'Notice of intention drafted' },
    INTENTION_AWAITING_APPROVAL: { title: 'Notice of intention awaiting approval' },
    INTENTION_APPROVED: { title: 'Notice of intention approved, not served' },
    INTENTION_SERVED: { title: 'Notice of intention served' },
    REPRESENTATIONS_RECEIVED: { title: 'Representations received' },
    PENALTY_AWAITING_APPROVAL: { title: 'Penalty awaiting approval' },
    PENALTY_APPROVED: { title: 'Penalty approved, not served' },
    PENALTY_SERVED: { title: 'Penalty imposed' },
    APPEALED: { title: 'Penalty under appeal' },
    PENALTY_VARIED: { title: 'Penalty varied by the Tribunal' },
    IN_RECOVERY: { title: 'Penalty in recovery' },
    PAID: { title: 'Penalty paid' },
    CLOSED: { title: 'Paid, and closed', isFinal: true },
    CANCELLED: { title: 'Penalty cancelled', isFinal: true },
    NOT_IMPOSED: { title: 'Not imposed, and notice of it served', isFinal: true },
    ABANDONED: { title: 'Given up before any notice', isFinal: true },
  },
  steps: [...intentionSteps, ...replySteps, ...decisionSteps, ...appealSteps, ...paymentSteps],
});

/** Where a penalty was imposed and is not cancelled. While it stands nobody may be convicted for the same act (s. 30ZC(4)). */
export const penaltyStandsIn = [
  'PENALTY_SERVED',
  'APPEALED',
  'PENALTY_VARIED',
  'IN_RECOVERY',
  'PAID',
  'CLOSED',
] as const;
