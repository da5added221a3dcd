import { addDays, addMonths, type Day, dayOf, daysInMonth } from '../../../domain/values/day';
import { readMonth } from '../cells/read-day';
import type { Dataset } from '../records';

export interface PublicationDays {
  /** The day that the table describes; null when nothing in the file says it. */
  asAt: Day | null;
  /** First and last day of the period, for tables of what happened in a year. */
  periodFrom: Day | null;
  periodTo: Day | null;
}

export const noDays: PublicationDays = { asAt: null, periodFrom: null, periodTo: null };

const monthName =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const dayWritten = new RegExp(`\\bat (\\d{1,2})(?:st|nd|rd|th)? ${monthName} (20\\d\\d)\\b`, 'i');
const monthWritten = new RegExp(`\\bat ${monthName} (20\\d\\d)\\b`, 'i');
const inYearWritten = /\bin year (20\d\d) ?[ /–] ?(\d\d|20\d\d)\b/i;
const lifecycleFile = /\b(?:joiners|leavers)\D*\b(20)?(\d\d)\b/i;

/** File and sheet names join words by `_`, `-` and `+`. */
function asWords(text: string): string {
  return text
    .replace(/\.[a-z]{2,4}$/i, '')
    .replace(/[_+\-–]+/g, ' ')
    .replace(/\s+/g, ' ');
}

/** The year from 1 April that ends on this 31 March. */
function yearTo(end: Day): PublicationDays {
  return { asAt: end, periodFrom: addDays(addMonths(end, -12), 1), periodTo: end };
}

function readYear(words: string): PublicationDays | null {
  const match = inYearWritten.exec(words);
  const [first, last] = [Number(match?.[1]), Number(match?.[2]?.slice(-2))];
  if (!match || (first + 1) % 100 !== last) return null;
  const end = dayOf(first + 1, 3, 31);
  return end ? yearTo(end) : null;
}

function readAsAt(words: string): Day | null {
  const exact = dayWritten.exec(words);
  if (exact) return dayOf(Number(exact[3]), readMonth(exact[2] ?? '') ?? 0, Number(exact[1]));
  const loose = monthWritten.exec(words);
  if (!loose) return null;
  const [month, year] = [readMonth(loose[1] ?? '') ?? 0, Number(loose[2])];
  return dayOf(year, month, daysInMonth(year, month));
}

function readText(text: string, dataset: Dataset): PublicationDays | null {
  const words = asWords(text);
  const year = readYear(words);
  if (year) return year;
  const asAt = readAsAt(words);
  if (asAt) return dataset === 'JOINERS_AND_LEAVERS' ? yearTo(asAt) : { ...noDays, asAt };
  const file = dataset === 'JOINERS_AND_LEAVERS' ? lifecycleFile.exec(words) : null;
  const end = file ? dayOf(2000 + Number(file[2]), 3, 31) : null;
  return end ? yearTo(end) : null;
}

/**
 * The day or the period that the table describes, from the first text that says one.
 *
 * A month without a day means its last day. Never from a clock, and never from the days in the rows.
 */
export function readPublicationDays(texts: readonly string[], dataset: Dataset): PublicationDays {
  for (const text of texts) {
    const days = readText(text, dataset);
    if (days) return days;
  }
  return noDays;
}

/** The days for a day that a person gave. */
export function givenDay(asAt: Day, dataset: Dataset): PublicationDays {
  const coversAYear = ['JOINERS_AND_LEAVERS', 'IN_YEAR_INSPECTIONS', 'COUNCIL_INSPECTIONS_IN_YEAR'].includes(dataset);
  return coversAYear ? yearTo(asAt) : { ...noDays, asAt };
}

/** Whether a title, sheet name or file name says that the table covers a year, or stands at a day. */
export function timeHint(texts: readonly string[]): 'IN_YEAR' | 'AS_AT' | null {
  for (const text of texts) {
    const words = asWords(text);
    if (/\bin year\b/i.test(words)) return 'IN_YEAR';
    if (dayWritten.test(words) || monthWritten.test(words)) return 'AS_AT';
  }
  return null;
}
