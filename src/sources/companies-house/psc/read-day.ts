import { type Day, isDay } from '../../../domain/values/day';

const days = new Map<string, Day | 'NO_DAY'>();
const mostDays = 50_000;

/** A day, null where there is none, and `NO_DAY` for a text that is not one. A register has few days and many lines. */
export function readDay(value: unknown): Day | 'NO_DAY' | null {
  if (typeof value !== 'string') return value === undefined || value === null ? null : 'NO_DAY';
  const before = days.get(value);
  if (before !== undefined) return before;
  const day = value.slice(0, 10);
  const read = isDay(day) ? day : 'NO_DAY';
  if (days.size < mostDays) days.set(value, read);
  return read;
}
