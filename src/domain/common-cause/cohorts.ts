import { addDays, addMonths, type Day } from '../values/day';

/** The first day of a quarter, counted from the first one of the year 0. */
function startOfQuarter(quarter: number): Day {
  const year = String(Math.floor(quarter / 4)).padStart(4, '0');
  return `${year}-${String((quarter % 4) * 3 + 1).padStart(2, '0')}-01`;
}

/**
 * The stretches of so many months, each beginning with a quarter, that the day falls in.
 *
 * Two settings that opened a few weeks apart share at least one of them, whichever side of a new year they lie on.
 */
export function stretchesAround(day: Day, months: number): readonly Day[] {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const quarter = year * 4 + Math.floor((month - 1) / 3);
  const place = (month - 1) % 3;
  const count = Math.max(0, Math.ceil((months - place) / 3));
  return Array.from({ length: count }, (_, back) => startOfQuarter(quarter - back));
}

/** The last day of the stretch. */
export function endOfStretch(start: Day, months: number): Day {
  return addDays(addMonths(start, months), -1);
}
