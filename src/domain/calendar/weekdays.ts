import { type Day, toDayNumber } from '../values/day';

/** From Monday, 0, to Sunday, 6: 1 January 1970 was a Thursday. */
export function weekdayOf(day: Day): number {
  return (((toDayNumber(day) + 3) % 7) + 7) % 7;
}

/** Whether the day is a Saturday or a Sunday. */
export function isWeekend(day: Day): boolean {
  return weekdayOf(day) > 4;
}

const names = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** `Thursday`. */
export function weekdayName(day: Day): string {
  return names[weekdayOf(day)] as string;
}
