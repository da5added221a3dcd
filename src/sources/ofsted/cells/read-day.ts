import { type Day, dayOf, isDay } from '../../../domain/values/day';
import { serialToDay } from '../../tabular/spreadsheet/excel-days';
import type { DateSystem } from '../../tabular/table-source';
import { remember } from './remember';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The month for a name or its first three letters; null when it is none. */
export function readMonth(name: string): number | null {
  const index = months.indexOf(name.slice(0, 3).toLowerCase());
  return index < 0 ? null : index + 1;
}

/** Two-digit years are this century's up to 69, as Excel reads them. */
function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

/** A year outside these is a slip of the keyboard: Ofsted's oldest registrations are of the last century. */
const [firstYear, lastYear] = ['1800', '2100'];

function plausible(day: Day | null): Day | null {
  return day !== null && day >= firstYear && day < lastYear ? day : null;
}

const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/;
const slashed = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})(?: 0{1,2}:00(?::00)?)?$/;
const named = /^(\d{1,2})(?:st|nd|rd|th)?[ -]([A-Za-z]{3,9})[ -](\d{4}|\d{2})$/;

function readWritten(text: string): Day | null {
  const isoDay = iso.exec(text)?.[1];
  if (isoDay) return isDay(isoDay) ? isoDay : null;
  const numbers = slashed.exec(text);
  if (numbers) return dayOf(fullYear(numbers[3] ?? ''), Number(numbers[2]), Number(numbers[1]));
  const words = named.exec(text);
  if (!words) return null;
  const month = readMonth(words[2] ?? '');
  return month === null ? null : dayOf(fullYear(words[3] ?? ''), month, Number(words[1]));
}

const rememberedDay = remember((text) => plausible(readWritten(text)));

const serial = /^\d{5}(?:\.\d+)?$/;

/** The day that the text writes; null when it writes none. Bare numbers are days only in Excel's own files. */
export function readDay(text: string, dateSystem: DateSystem = null): Day | null {
  const day = rememberedDay(text);
  if (day !== null || dateSystem === null || !serial.test(text)) return day;
  return serialToDay(Number(text), dateSystem);
}

export const expectedDay = 'a date such as 31/03/2023 or 2023-03-31';
