import { type Day, fromDayNumber, toDayNumber } from '../domain/values/day';
import type { DayNumber } from './model';

/** The 31 March that ends a financial year. */
export function endOfYear(year: number): DayNumber {
  return toDayNumber(`${year}-03-31`);
}

/** The 1 April that begins the financial year ending on 31 March of `year`. */
export function startOfYear(year: number): DayNumber {
  return toDayNumber(`${year - 1}-04-01`);
}

/** The financial year a day lies in, named by the year it ends. */
export function financialYearOf(on: DayNumber): number {
  const day = fromDayNumber(on);
  const year = Number(day.slice(0, 4));
  return day.slice(5, 7) >= '04' ? year + 1 : year;
}

/** The same day, or the next one on which inspectors work: not a weekend, nor Christmas and the days to the new year. */
export function onWorkingDay(on: DayNumber): DayNumber {
  const date = fromDayNumber(on).slice(5);
  const day = date >= '12-23' || date <= '01-02' ? on + 12 : on;
  const dayOfWeek = (day + 3) % 7;
  return dayOfWeek < 5 ? day : day + 7 - dayOfWeek;
}

const written = new Map<DayNumber, string>();

/** `31/03/2025`, as Ofsted writes a day. */
export function slashDay(on: DayNumber): string {
  let text = written.get(on);
  if (text === undefined) {
    const [year, month, date] = fromDayNumber(on).split('-');
    text = `${date}/${month}/${year}`;
    written.set(on, text);
  }
  return text;
}

export function isoDay(on: DayNumber): Day {
  return fromDayNumber(on);
}
