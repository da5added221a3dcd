import { type Day, fromDayNumber } from '../../../domain/values/day';

/** Day numbers of 1899-12-30 and 1904-01-01, from which Excel's two calendars count. */
const firstDays = { '1900': -25569, '1904': -24107 } as const;

/** A day from Excel's count of days. In the 1900 calendar exact from March 1900 on, which is all that is used. */
export function serialToDay(serial: number, system: '1900' | '1904'): Day {
  return fromDayNumber(Math.floor(serial) + firstDays[system]);
}

/** Whether the number can be a day: at least 1, and before the year 10000. */
export function isDaySerial(text: string): boolean {
  const serial = Number(text);
  return text !== '' && serial >= 1 && serial < 2_958_466;
}
