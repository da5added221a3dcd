import { type DatedValue, valueOn } from '../law/dated-values';
import type { Day } from '../values/day';

/** How many days ahead a finding may be put off, at most. Our policy, not a figure in law. */
export const longestSnooze: readonly DatedValue<number>[] = [{ from: '2000-01-01', value: 90, source: 'policy' }];

/** The most days that a finding may be put off on the day. Asking of a day before the policy is a mistake of the caller. */
export function longestSnoozeOn(day: Day): number {
  const value = valueOn(longestSnooze, day);
  if (value === null) throw new RangeError(`No policy on putting a finding off stands on ${day}.`);
  return value;
}
