import { defineMachine } from '../machine';
import { caseSteps } from './case/steps';

/**
 * The work on one group, around the matters that belong to it.
 *
 * All of it is ours. It holds no power and is no ground for one: what is done to anybody is done in a matter of its own.
 */
export const caseMachine = defineMachine({
  kind: 'CASE',
  states: {
    OPENED: { title: 'Opened; nobody has charge of it yet' },
    IN_HAND: { title: 'In hand' },
    CLOSED: { title: 'Closed, with an outcome', isFinal: true },
  },
  steps: caseSteps,
});
