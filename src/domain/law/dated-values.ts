import type { Day } from '../values/day';
import type { Citation } from './citation';

/** A figure from a day onwards. `policy` says that the figure is ours, so that no one mistakes it for law. */
export interface DatedValue<T> {
  from: Day;
  value: T;
  source: 'policy' | Citation;
}

/** The entry that stands on the day, or null before the first. Entries are in ascending order of day. */
export function entryOn<T>(values: readonly DatedValue<T>[], day: Day): DatedValue<T> | null {
  return values.findLast(({ from }) => from <= day) ?? null;
}

/** The figure that stands on the day, or null before the first. */
export function valueOn<T>(values: readonly DatedValue<T>[], day: Day): T | null {
  return entryOn(values, day)?.value ?? null;
}

/** Whether each entry begins after the one before it, as `valueOn` takes for granted. */
export function isAscending(values: readonly DatedValue<unknown>[]): boolean {
  return values.every(({ from }, index) => {
    const before = values[index - 1];
    return before === undefined || before.from < from;
  });
}
