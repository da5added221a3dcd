import { defineMachine } from '../machine';
import { urgentNoticeSteps } from './setting-enforcement/urgent-notice-steps';

/** An urgent notice of suspension or conditions, s. 20B, by the Chief Inspector alone. */
export const urgentNoticeMachine = defineMachine({
  kind: 'URGENT_NOTICE',
  states: {
    NOTICE_DRAFTED: { title: 'Notice drafted' },
    NOTICE_AWAITING_APPROVAL: { title: 'Notice awaiting approval' },
    NOTICE_APPROVED: { title: 'Notice approved, not given' },
    IN_EFFECT: { title: 'In effect' },
    APPEALED: { title: 'Under appeal, and in effect meanwhile' },
    EXPIRED: { title: 'The period of suspension is over', isFinal: true },
    LIFTED: { title: 'Lifted', isFinal: true },
    CEASED: { title: 'Ceased, as the Tribunal directed', isFinal: true },
    WITHDRAWN: { title: 'Given up before it was given', isFinal: true },
  },
  steps: urgentNoticeSteps,
});
