import { addDays, addMonths, type Day } from '../values/day';

/** Both days included. */
export interface Window {
  readonly from: Day;
  readonly to: Day;
}

const known = new Map<string, Window>();
const mostKnown = 1000;

/**
 * The months that end on the day: a year to 31 March 2025 begins on 1 April 2024. Asked again it is the same object, by
 * which what was read over it is found again soonest.
 */
export function monthsTo(day: Day, months: number): Window {
  const key = `${day} ${months}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  if (known.size >= mostKnown) known.clear();
  const window = Object.freeze({ from: addDays(addMonths(day, -months), 1), to: day });
  known.set(key, window);
  return window;
}

export function isWithin(day: Day, { from, to }: Window): boolean {
  return from <= day && day <= to;
}

/** The first day whose window no longer holds the given day. */
export function leavesWindowOn(day: Day, months: number): Day {
  let lapse = addMonths(day, months);
  // A month is at most three days longer than another.
  for (let turn = 0; turn < 4 && isWithin(day, monthsTo(lapse, months)); turn += 1) lapse = addDays(lapse, 1);
  return lapse;
}
