import { textScalar } from './scalars';

/** Whether the day exists: `2023-02-29` does not, and no calendar has a year 0. */
export function isExistingDay(text: string): boolean {
  if (!/^(?!0000)\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const instant = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text);
}

export const DayScalar = textScalar(
  'Day',
  'A civil day in England, `YYYY-MM-DD`.',
  (text) => (isExistingDay(text) ? text : null),
  'a day that exists, such as "2025-03-31"',
);

export const InstantScalar = textScalar(
  'Instant',
  'A moment in UTC, in ISO 8601: `2025-03-31T12:00:00Z`.',
  (text) => (Number.isNaN(Date.parse(text)) || !text.includes('T') ? null : text),
  'a moment such as "2025-03-31T12:00:00Z"',
);
