import { valueOn } from '../law/dated-values';
import { addDays, compareDays, type Day } from '../values/day';
import type { Clock } from './clock';
import { reminderDays } from './policy-clocks';
import { readClock } from './read-clock';
import { workingDayOnOrBefore } from './working-days';

/**
 * The days on which someone is reminded of the clock, as it stands on the day, in order; those before its start left out.
 *
 * One that would fall on no working day is a working day earlier, and stays where it is if that is not known.
 */
export function remindersOf(clock: Clock, asOf: Day): readonly Day[] {
  const { status, lastDay } = readClock(clock, asOf);
  if (lastDay === null || status.startsWith('MET') || status === 'STOPPED') return [];
  const days = (valueOn(reminderDays, clock.startedOn) ?? []).map((before) => addDays(lastDay, -before));
  const moved = days.map((day) => workingDayOnOrBefore(day) ?? day).filter((day) => day >= clock.startedOn);
  return [...new Set(moved)].sort(compareDays);
}
