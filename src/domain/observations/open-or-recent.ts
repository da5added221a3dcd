import type { Day } from '../values/day';
import type { RecordedObservation } from './observation';

/** From the first day to the first day it is so no more; null while it is open. */
export interface Span {
  from: Day;
  to: Day | null;
}

/** Both days included. */
export interface Days {
  from: Day;
  to: Day;
}

/** Whether it is so on the day. */
export function isOpenOn({ from, to }: Span, day: Day): boolean {
  return from <= day && (to === null || to > day);
}

/** Whether it began within the days. */
export function beganWithin({ from }: Span, days: Days): boolean {
  return days.from <= from && from <= days.to;
}

/** Whether it is open on the last of the days, or began within them. */
export function isOpenOrRecent(span: Span, days: Days): boolean {
  return isOpenOn(span, days.to) || beganWithin(span, days);
}

/** Whether somebody other than the provider says so. Only such observations may stand in a yardstick. */
export function isSaidByOthers({ evidence }: RecordedObservation): boolean {
  return evidence !== 'PROVIDER';
}

/** How something stands to the day on which its setting is first known in the group. */
export const joinings = {
  INHERITED: 'Begun and over before the setting is first known in the group',
  OWN: 'Begun on or after that day',
  UNCERTAIN: 'Begun before that day and not over by then',
} as const;
export type Joining = keyof typeof joinings;

/** Whose time it falls into: see `joinings`. */
export function joiningOf({ from, to }: Span, joinedGroupOn: Day): Joining {
  if (from >= joinedGroupOn) return 'OWN';
  return to !== null && to <= joinedGroupOn ? 'INHERITED' : 'UNCERTAIN';
}
