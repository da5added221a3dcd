import { type DatedValue, valueOn } from '../law/dated-values';
import type { Day } from '../values/day';

/** The role that answers for the detection rules and their policy values. */
export const detectionOwner = 'Lead analyst for provider group oversight';

/** A figure of ours that has stood since before the first published register. */
export function policyValue(value: number): readonly DatedValue<number>[] {
  return [{ from: '2000-01-01', value, source: 'policy' }];
}

/** The figure for the day. A rule asked about a day before its policy began is a mistake of the caller. */
export function policyOn(values: readonly DatedValue<number>[], day: Day): number {
  const value = valueOn(values, day);
  if (value === null) throw new RangeError(`No policy value stands on ${day}.`);
  return value;
}
