import type { Day } from '../values/day';

function parts(day: Day): readonly [number, number] {
  return [Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}

/** Whole months from the first day to the second; negative when the second is earlier. */
export function wholeMonths(first: Day, second: Day): number {
  const [firstMonth, firstDate] = parts(first);
  const [secondMonth, secondDate] = parts(second);
  return secondMonth - firstMonth - (secondDate < firstDate ? 1 : 0);
}
