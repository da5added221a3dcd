import { defineMachine } from '../machine';
import { commitmentSteps } from './commitment/steps';

/**
 * One promise of a plan, from its proposal to its end.
 *
 * All of it is ours: no provision read asks for it. That a commitment was missed is found by an officer once its last
 * day is over, and that it was kept is confirmed with evidence; neither follows from a calendar. One that was missed
 * is still asked for, until it is kept late or dropped.
 */
export const commitmentMachine = defineMachine({
  kind: 'COMMITMENT',
  states: {
    PROPOSED: { title: 'Put forward' },
    AGREED: { title: 'Agreed; it is to be kept' },
    SAID_KEPT: { title: 'Said to be kept; not yet confirmed' },
    MISSED: { title: 'Not kept by its last day' },
    KEPT: { title: 'Kept in time', isFinal: true },
    KEPT_LATE: { title: 'Kept late', isFinal: true },
    DROPPED: { title: 'No longer asked for', isFinal: true },
  },
  steps: commitmentSteps,
});
