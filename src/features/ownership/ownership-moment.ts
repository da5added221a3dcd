import type { Day } from '../../domain/values/day';
import { isExistingDay } from '../../platform/graphql/day-scalar';

/** For which day, and as of which moment's knowledge, ownership is asked. */
export interface Moment {
  asOf: Day;
  /** Null: as it is known now. */
  knownAt: string | null;
}

/** To the microsecond, as the database keeps time: `2025-03-31T12:00:00.000001Z`. No zone there is 16 hours off. */
const instant = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-](0\d|1[0-5]):\d\d)$/;

/** Whether a text names one moment, for us and for the database alike. */
export function isMoment(text: string): boolean {
  const [, day = ''] = instant.exec(text) ?? [];
  // `Date.parse` takes 30 February for 2 March.
  return isExistingDay(day) && !Number.isNaN(Date.parse(text));
}

/**
 * Rows of a table with both time axes that hold on a day as known at a moment. `day` and `known` are SQL; null for
 * `known` reads what is believed now, by the end of recorded time, which its indexes know.
 */
export function holdsAt(row: string, day: string, known: string | null): string {
  const recorded =
    known === null
      ? `${row}.recorded_to = 'infinity'`
      : `${row}.recorded_from <= ${known} and ${row}.recorded_to > ${known}`;
  return `${row}.valid_from <= ${day} and ${row}.valid_to > ${day} and ${recorded}`;
}
