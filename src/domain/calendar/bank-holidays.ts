import type { Day } from '../values/day';
import { bankHolidayTable, type HolidayBasis } from './bank-holiday-table';
import { holidaySources } from './holiday-sources';
import type { ReadSource } from './read-source';

/** A day on which, besides weekends, no work is done in England. */
export interface BankHoliday {
  day: Day;
  title: string;
  basis: HolidayBasis;
  source: ReadSource;
}

export const bankHolidays: readonly BankHoliday[] = bankHolidayTable.map(([day, title, basis, source]) => ({
  day,
  title,
  basis,
  source: holidaySources[source],
}));

const byDay = new Map(bankHolidays.map((holiday) => [holiday.day, holiday]));
const heldYears = new Set(bankHolidays.map(({ day }) => day.slice(0, 4)));

/** The first and the last year whose bank holidays are held; every year between them is. */
export const yearsOfBankHolidays = {
  first: Math.min(...[...heldYears].map(Number)),
  last: Math.max(...[...heldYears].map(Number)),
} as const;

/** Whether the bank holidays of the year of the day are held. Where not, nothing is known of its weekdays. */
export function holdsBankHolidaysOf(day: Day): boolean {
  return heldYears.has(day.slice(0, 4));
}

/** The bank holiday on the day, or null. Ask `holdsBankHolidaysOf` first: null of a year not held says nothing. */
export function bankHolidayOn(day: Day): BankHoliday | null {
  return byDay.get(day) ?? null;
}

/** Why working days about the day are not known, and what to do about it; null where they are. */
export function whyNotKnown(day: Day): string | null {
  if (holdsBankHolidaysOf(day)) return null;
  const { first, last } = yearsOfBankHolidays;
  return (
    `Expected the bank holidays of ${day.slice(0, 4)}; they are held for ${first} to ${last}, so its working days are ` +
    'not known. Add the whole year to the table of bank holidays once GOV.UK has published it.'
  );
}
