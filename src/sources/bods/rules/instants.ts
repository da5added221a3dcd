import { type Day, toDayNumber } from '../../../domain/values/day';

const timePart = /^.{10}[Tt\s](\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(?:[Zz]|([+-])(\d{2}):?(\d{2})?)?$/;

/** The day of a date, or of a date and time as it is written where it was written. */
export function dayPart(dateOrInstant: string): Day {
  return dateOrInstant.slice(0, 10);
}

/** Minutes since 1970, UTC, of what the schema accepts as a day or an instant. A day alone is its beginning. */
export function minuteOf(dateOrInstant: string): number {
  const start = toDayNumber(dayPart(dateOrInstant)) * 1440;
  const time = timePart.exec(dateOrInstant);
  if (!time) return start;
  const ahead = (Number(time[4] ?? 0) * 60 + Number(time[5] ?? 0)) * (time[3] === '-' ? -1 : 1);
  return start + Number(time[1]) * 60 + Number(time[2]) - ahead;
}

/** Years are compared with years and months with months: `1990` is not before `1990-06`. */
export function isBefore(first: string, second: string): boolean {
  const length = Math.min(first.length, second.length);
  return first.slice(0, length) < second.slice(0, length);
}
