import { defineMachine } from '../machine';
import { accommodationRestrictionSteps } from './setting-enforcement/accommodation-restriction-steps';

/**
 * A notice restricting accommodation, s. 22B: at children's homes and residential family centres only.
 *
 * No child may be accommodated there but those who were when it was served and have been since. It binds no other
 * setting of the same provider, and none of its group.
 */
export const accommodationRestrictionMachine = defineMachine({
  kind: 'ACCOMMODATION_RESTRICTION',
  states: {
    NOTICE_DRAFTED: { title: 'Notice drafted' },
    NOTICE_AWAITING_APPROVAL: { title: 'Notice awaiting approval' },
    NOTICE_APPROVED: { title: 'Notice approved, not served' },
    IN_EFFECT: { title: 'In effect' },
    APPEALED: { title: 'Under appeal, and in effect meanwhile' },
    EXPIRED: { title: 'Its time is over', isFinal: true },
    LIFTED: { title: 'Lifted by a further notice', isFinal: true },
    CEASED: { title: 'Ceased, as the Tribunal directed', isFinal: true },
    WITHDRAWN: { title: 'Given up before service', isFinal: true },
  },
  steps: accommodationRestrictionSteps,
});
