import type { Day } from '../../domain/values/day';

/** For which day, and as of which moment's knowledge, ownership is asked. */
export interface Moment {
  asOf: Day;
  /** Null: as it is known now. */
  knownAt: string | null;
}

/** Rows that are believed now, or were as known at a moment. `known` is SQL; null: now. */
export function believedAt(row: string, known: string | null): string {
  return known === null
    ? `${row}.recorded_to = 'infinity'`
    : `${row}.recorded_from <= ${known} and ${row}.recorded_to > ${known}`;
}

/**
 * Rows of a table with both time axes that hold on a day as known at a moment. `day` and `known` are SQL; null for
 * `known` reads what is believed now, by the end of recorded time, which its indexes know.
 */
export function holdsAt(row: string, day: string, known: string | null): string {
  return `${row}.valid_from <= ${day} and ${row}.valid_to > ${day} and ${believedAt(row, known)}`;
}
