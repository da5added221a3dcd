import { defineMachine } from '../machine';
import { inquirySteps } from './unregistered-setting/inquiry-steps';
import { routeSteps } from './unregistered-setting/route-steps';

/**
 * Somewhere that is said to be carried on without registration (s. 11), from the report to prosecution, penalty or
 * another end.
 *
 * Where it is, is an area and never a point. These are the regulator's own matters: what Ofsted publishes of unregistered
 * settings is counted elsewhere, and the two are not added up.
 */
export const unregisteredSettingMachine = defineMachine({
  kind: 'UNREGISTERED_SETTING',
  states: {
    REPORTED: { title: 'Reported' },
    UNDER_INQUIRY: { title: 'Under inquiry' },
    VISIT_PLANNED: { title: 'Visit planned' },
    VISITED: { title: 'Visited' },
    SHOULD_BE_REGISTERED: { title: 'Should be registered, and is not' },
    APPLICATION_MADE: { title: 'Registration applied for' },
    WARNED: { title: 'Warning letter sent' },
    PROSECUTION_ROUTE: { title: 'To be prosecuted' },
    PROCEEDINGS_UNDER_WAY: { title: 'Proceedings under way' },
    CONVICTED: { title: 'Convicted' },
    NOT_CONVICTED: { title: 'Proceedings ended without a conviction' },
    PENALTY_ROUTE: { title: 'Penalty instead of prosecution' },
    REGISTRATION_NOT_NEEDED: { title: 'Need not be registered', isFinal: true },
    CLOSED: { title: 'Closed', isFinal: true },
  },
  steps: [...inquirySteps, ...routeSteps],
});
