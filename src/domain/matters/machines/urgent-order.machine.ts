import { defineMachine } from '../machine';
import { urgentOrderSteps } from './setting-enforcement/urgent-order-steps';

/** An urgent order of a justice of the peace on the application of the Chief Inspector, s. 20. */
export const urgentOrderMachine = defineMachine({
  kind: 'URGENT_ORDER',
  states: {
    NOTICE_DRAFTED: { title: 'Application drafted' },
    NOTICE_AWAITING_APPROVAL: { title: 'Application awaiting approval' },
    NOTICE_APPROVED: { title: 'Application approved, not made' },
    APPLIED: { title: 'Applied for' },
    ORDER_MADE: { title: 'Order made, and in effect' },
    APPEALED: { title: 'Order under appeal, and in effect meanwhile' },
    STANDS: { title: 'Order stands' },
    ENDED: { title: 'At an end', isFinal: true },
    NO_ORDER: { title: 'No order made', isFinal: true },
    CEASED: { title: 'Ceased, as the Tribunal directed', isFinal: true },
    WITHDRAWN: { title: 'Given up before it was applied for', isFinal: true },
  },
  steps: urgentOrderSteps,
});
