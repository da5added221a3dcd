import { addDays, type Day, dayOf } from '../../../src/domain/values/day';

/** Easter Sunday by the anonymous Gregorian algorithm, as Meeus has it: independent of any table. */
export function easterSunday(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const date = ((h + l - 7 * m + 114) % 31) + 1;
  return dayOf(year, month, date)!;
}

/** By `Date`, so that it owes nothing to the code under test: 0 is Sunday. */
export function weekdayByDate(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

function lastMonday(year: number, month: number): Day {
  const last = dayOf(year, month, 31)!;
  return addDays(last, -((weekdayByDate(last) + 6) % 7));
}

/** Schedule 1, paragraph 1, of the Banking and Financial Dealings Act 1971, line by line. */
export function bankHolidaysOfTheAct(year: number): readonly Day[] {
  const isSunday = (date: number) => weekdayByDate(dayOf(year, 12, date)!) === 0;
  return [
    addDays(easterSunday(year), 1),
    lastMonday(year, 5),
    lastMonday(year, 8),
    ...(isSunday(26) ? [] : [`${year}-12-26`]),
    ...(isSunday(25) || isSunday(26) ? [`${year}-12-27`] : []),
  ];
}
