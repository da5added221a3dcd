import { defineMachine } from '../machine';
import { complianceNoticeSteps } from './setting-enforcement/compliance-notice-steps';

/** A compliance notice, s. 22A: steps in a period. What follows of a breach is recorded, and nothing follows by itself. */
export const complianceNoticeMachine = defineMachine({
  kind: 'COMPLIANCE_NOTICE',
  states: {
    NOTICE_DRAFTED: { title: 'Notice drafted' },
    NOTICE_AWAITING_APPROVAL: { title: 'Notice awaiting approval' },
    NOTICE_APPROVED: { title: 'Notice approved, not served' },
    NOTICE_SERVED: { title: 'Notice served; the steps are due' },
    BREACHED: { title: 'Steps not taken in the period' },
    COMPLIED: { title: 'Steps taken', isFinal: true },
    CLOSED: { title: 'Closed after a breach', isFinal: true },
    WITHDRAWN: { title: 'Withdrawn', isFinal: true },
  },
  steps: complianceNoticeSteps,
});
