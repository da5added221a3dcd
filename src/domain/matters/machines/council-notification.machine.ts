import { defineMachine } from '../machine';
import { councilNotificationSteps } from './council-notification/steps';

/**
 * What each local authority is told of enforcement at one setting, s. 30A and SI 2011/552.
 *
 * Another duty than the advance warning of 2026, which is the Secretary of State's and about money.
 */
export const councilNotificationMachine = defineMachine({
  kind: 'COUNCIL_NOTIFICATION',
  states: {
    TO_BE_SENT: { title: 'To be sent as soon as practicable' },
    SENT: { title: 'Sent' },
    CLOSED: { title: 'Closed', isFinal: true },
    NOT_SENT: { title: 'Given up before it was sent', isFinal: true },
  },
  steps: councilNotificationSteps,
});
