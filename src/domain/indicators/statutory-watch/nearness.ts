import type { WatchState } from '../section-23a-observations';

/** What each state of the statutory watch means. It is read from observations: no suspicion is recorded by it. */
export const watchStates: Readonly<Record<WatchState, string>> = {
  ROUTE_A: 'Two or more observed settings of one undertaking, as route A of s. 23A counts',
  ROUTE_B: 'Observed settings of two or more undertakings, as route B of s. 23A counts',
  ROUTES_A_AND_B: 'Both',
  ROUTE_B_NOT_ASSESSED: 'Observed settings of two or more registrants, in groups that do not tell undertakings apart',
  ONE_SETTING_AWAY: 'One observed setting, and another that would make a route',
};

/**
 * How many more observed settings would make a route.
 *
 * Where route B cannot be assessed it is one as well: another setting of one of the registrants would make route A.
 */
export const settingsShort: Readonly<Record<WatchState, number>> = {
  ROUTE_A: 0,
  ROUTE_B: 0,
  ROUTES_A_AND_B: 0,
  ROUTE_B_NOT_ASSESSED: 1,
  ONE_SETTING_AWAY: 1,
};
