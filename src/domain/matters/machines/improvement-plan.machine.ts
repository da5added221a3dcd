import { defineMachine } from '../machine';
import { appealSteps } from './improvement-plan/appeal-steps';
import { implementationSteps } from './improvement-plan/implementation-steps';
import { noticeSteps } from './improvement-plan/notice-steps';
import { planSteps } from './improvement-plan/plan-steps';

/**
 * The improvement plan of ss. 23A and 23B, from the draft of a notice to its end.
 *
 * Only s. 23A(1) to (4)(e) and the headings of s. 23B(5) and (8) were read. What else stands here follows accounts of
 * the Act, or is a state of ours for the work; each row says which.
 */
export const improvementPlanMachine = defineMachine({
  kind: 'IMPROVEMENT_PLAN',
  states: {
    NOTICE_DRAFTED: { title: 'Notice drafted' },
    NOTICE_AWAITING_APPROVAL: { title: 'Notice awaiting approval' },
    NOTICE_APPROVED: { title: 'Notice approved, not served' },
    NOTICE_SERVED: { title: 'Notice served; the plan is due' },
    NOTICE_APPEALED: { title: 'Notice under appeal' },
    NOTICE_BREACHED: { title: 'No plan in the period' },
    PLAN_SUBMITTED: { title: 'Plan submitted' },
    PLAN_RETURNED: { title: 'Plan returned with reasons' },
    RETURN_APPEALED: { title: 'Return of the plan under appeal' },
    IMPLEMENTING: { title: 'Plan approved; it is to be implemented' },
    MANAGER_VACANT: { title: 'The senior manager named is one no longer' },
    IMPLEMENTATION_BREACHED: { title: 'Plan not implemented' },
    COMPLETED: { title: 'Completed', isFinal: true },
    WITHDRAWN: { title: 'Withdrawn', isFinal: true },
    OF_NO_EFFECT: { title: 'Of no effect, as the Tribunal directed', isFinal: true },
  },
  steps: [...noticeSteps, ...planSteps, ...appealSteps, ...implementationSteps],
});
