import { addDays, type Day, dayOf, isDay } from '../values/day';
import { weekdayOf } from './weekdays';

/** An instant as the service writes it, in UTC: `2026-11-22T03:06:40.123000Z`. */
export type Instant = string;

/** Since 1996 summer time in the United Kingdom begins and ends as below. Earlier years had other days, not kept here. */
const firstYear = 1996;

function yearOf(day: Day): number {
  const year = Number(day.slice(0, 4));
  if (year >= firstYear) return year;
  throw new RangeError(`Expected a day from ${firstYear}, and not ${day}: summer time of earlier years is not kept.`);
}

function lastSunday(year: number, month: number): Day {
  const last = dayOf(year, month, 31) as Day;
  return addDays(last, -((weekdayOf(last) + 1) % 7));
}

/** The days on which the clocks go forward and back that year, each at 01:00 UTC. */
export function clockChangesOf(year: number): { forward: Day; back: Day } {
  return { forward: lastSunday(year, 3), back: lastSunday(year, 10) };
}

/** The civil day in London at the instant. What comes in by its last midnight counts for that day, summer or winter. */
export function dayInLondon(instant: Instant): Day {
  const match = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?Z$/.exec(instant);
  const [, day = '', hour = ''] = match ?? [];
  if (!isDay(day)) throw new RangeError(`Expected an instant such as 2026-11-22T03:06:40.123Z, and not ${instant}.`);
  const { forward, back } = clockChangesOf(yearOf(day));
  const isSummer = `${day}T${hour}` >= `${forward}T01` && `${day}T${hour}` < `${back}T01`;
  return isSummer && hour === '23' ? addDays(day, 1) : day;
}

/** The instant at which the day begins in London: in summer an hour before it does in UTC. */
export function beginningOfDayInLondon(day: Day): Instant {
  const { forward, back } = clockChangesOf(yearOf(day));
  // Both clocks change after midnight, so the day of the change forward still begins in winter, and the other in summer.
  const isSummer = day > forward && day <= back;
  return isSummer ? `${addDays(day, -1)}T23:00:00.000000Z` : `${day}T00:00:00.000000Z`;
}
