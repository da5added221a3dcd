import { type DatedValue, valueOn } from '../law/dated-values';
import type { Day } from '../values/day';

/** How many days old the statement may be on which a decision is weighed, at most. Our policy, not a figure in law. */
export const statementLasts: readonly DatedValue<number>[] = [{ from: '2000-01-01', value: 28, source: 'policy' }];

/** After how many days of a decision's effect what was expected is put beside what happened. Our policy. */
export const followUpDays = [30, 90, 180] as const;
export type FollowUpDays = (typeof followUpDays)[number];

/** Settings that one statement is about, at most: more than any group that is known has in one council. */
export const mostImpactSettings = 200;
/** Earlier decisions that are listed, newest first. */
export const mostEarlierDecisions = 50;

/** How many days old a statement may be on the day. Asking of a day before the policy is a mistake of the caller. */
export function statementLastsOn(day: Day): number {
  const value = valueOn(statementLasts, day);
  if (value === null) throw new RangeError(`No policy on the age of a statement of impact stands on ${day}.`);
  return value;
}
