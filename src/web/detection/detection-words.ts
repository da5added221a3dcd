/** How much a finding says. */
export const strengthsInWords: Readonly<Record<string, string>> = {
  ROUTE_OBSERVED: 'Adverse observations in as many settings as a route of s. 23A counts',
  BEYOND_CHANCE: 'More than chance explains, allowing for the number of groups looked at',
  REPEATED: 'Seen in several settings of the group; chance is shown, and is not the test',
  NEAR: 'One setting short of a route of s. 23A, or a route that cannot be assessed',
  EARLY: 'What tends to come before: a warning, and no more',
  EVIDENCE: 'Bears on what another rule found in the group: by itself it flags nothing',
};

/** What the observations of a group on the statutory watch amount to. */
export const watchStatesInWords: Readonly<Record<string, string>> = {
  ROUTE_A: 'Two or more observed settings of one undertaking, as route A of s. 23A counts',
  ROUTE_B: 'Observed settings of two or more undertakings, as route B of s. 23A counts',
  ROUTES_A_AND_B:
    'Observed settings of two or more undertakings, and two or more of one, as routes A and B of s. 23A count',
  ROUTE_B_NOT_ASSESSED:
    'Observed settings of two or more registrants, in groups that do not tell undertakings apart: route B cannot be assessed',
  ONE_SETTING_AWAY: 'One observed setting; one more would make a route',
};

/** How a power stands on the day. Commencement is never inferred from enactment. */
export const powerStatusesInWords: Readonly<Record<string, string>> = {
  IN_FORCE: 'In force on this day',
  NOT_KNOWN_TO_BE_IN_FORCE: 'Not known to be in force on this day',
  NEEDS_REGULATIONS: 'Not in force on this day: it waits for regulations',
  NOT_YET_ENACTED: 'Not in force on this day: not yet enacted',
};

/** What may come of a full inspection, as counted. */
export const outcomesInWords: Readonly<Record<string, string>> = {
  BELOW_GOOD: 'Judged below good overall',
  ADVERSE: 'Judged on the lowest point of the scale, overall or for how well children are helped and protected',
};

/** England's regions, and Wales, by the ONS's codes. */
export const regionsInWords: Readonly<Record<string, string>> = {
  E12000001: 'North East',
  E12000002: 'North West',
  E12000003: 'Yorkshire and The Humber',
  E12000004: 'East Midlands',
  E12000005: 'West Midlands',
  E12000006: 'East of England',
  E12000007: 'London',
  E12000008: 'South East',
  E12000009: 'South West',
  W92000004: 'Wales',
};

/** A figure as it is read: two digits that say something, whole from a hundred up. */
export function figure(value: number): string {
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en-GB');
  return String(Number(value.toPrecision(2)));
}

/** An interval before its point: `0.72 to 3.6 times as many as expected, with 1.9 in the middle`. */
export function timesExpected({ interval95, point }: { interval95: { low: number; high: number }; point: number }) {
  return `${figure(interval95.low)} to ${figure(interval95.high)} times as many as expected (95%); the point is ${figure(point)}`;
}
