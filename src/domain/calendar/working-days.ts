import { addDays, type Day } from '../values/day';
import { bankHolidayOn, holdsBankHolidaysOf } from './bank-holidays';
import { isWeekend } from './weekdays';

/**
 * Whether work is done in England on the day: no weekend, no bank holiday, neither Good Friday nor Christmas Day.
 *
 * Null where the bank holidays of that year are not held: a weekday is then not taken for a working day. `whyNotKnown`
 * has the words for it.
 */
export function isWorkingDay(day: Day): boolean | null {
  if (isWeekend(day)) return false;
  return holdsBankHolidaysOf(day) ? bankHolidayOn(day) === null : null;
}

/**
 * The working day so many working days after the day, which is not counted; before it where `count` is negative, and the
 * day itself where it is 0. Null where a year on the way is not held.
 */
export function addWorkingDays(day: Day, count: number): Day | null {
  if (!Number.isInteger(count)) throw new RangeError(`Expected a whole number of working days, and not ${count}.`);
  const step = Math.sign(count);
  let reached = day;
  for (let left = Math.abs(count); left > 0; ) {
    reached = addDays(reached, step);
    const isWorking = isWorkingDay(reached);
    if (isWorking === null) return null;
    if (isWorking) left -= 1;
  }
  return reached;
}

/**
 * How many working days lie after the first day, up to and with the second; negative where the second is earlier. It
 * undoes `addWorkingDays`. Null where a year between them is not held.
 */
export function workingDaysBetween(first: Day, second: Day): number | null {
  const step = second < first ? -1 : 1;
  let count = 0;
  for (let day = first; day !== second; ) {
    day = addDays(day, step);
    const isWorking = isWorkingDay(day);
    if (isWorking === null) return null;
    if (isWorking) count += step;
  }
  return count;
}

/** The day itself where it is a working day, or the last one before it; null where that is not known. */
export function workingDayOnOrBefore(day: Day): Day | null {
  const isWorking = isWorkingDay(day);
  if (isWorking === null) return null;
  return isWorking ? day : addWorkingDays(day, -1);
}

/** The day itself where it is a working day, or the first one after it; null where that is not known. */
export function workingDayOnOrAfter(day: Day): Day | null {
  const isWorking = isWorkingDay(day);
  if (isWorking === null) return null;
  return isWorking ? day : addWorkingDays(day, 1);
}
