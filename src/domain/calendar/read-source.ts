import type { Confidence } from '../law/citation';
import type { Day } from '../values/day';

/** Something that was read, and is not one of the instruments that the catalogue of law cites. */
export interface ReadSource {
  title: string;
  /** Where in it; null where it is one page. */
  provision: string | null;
  address: string;
  confidence: Confidence;
  readOn: Day;
  note: string | null;
}

/** The day on which the sources of the calendar were read. */
export const calendarReadOn: Day = '2026-11-27';
