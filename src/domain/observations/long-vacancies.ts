import { type Day, daysBetween } from '../values/day';
import type { RecordedObservation } from './observation';
import { type Days, isOpenOn, type Span } from './open-or-recent';

/** How many days the stretch has lasted, up to the day. */
export function daysOpen({ from, to }: Span, day: Day): number {
  return daysBetween(from, to === null || to > day ? day : to);
}

/** A manager vacancy with its length. */
export interface LongVacancy {
  observation: RecordedObservation;
  days: number;
}

/** Manager vacancies of at least so many days that are open on the last of the days, or were within them. */
export function longVacancies(
  observations: readonly RecordedObservation[],
  within: Days,
  minimumDays: number,
): readonly LongVacancy[] {
  return observations
    .filter(
      ({ kind, from, to }) => kind === 'MANAGER_VACANCY' && from <= within.to && (to === null || to > within.from),
    )
    .map((observation) => ({ observation, days: daysOpen(observation, within.to) }))
    .filter(({ days }) => days >= minimumDays);
}

/** Whether the vacancy is open on the day. */
export function isStillVacant({ observation }: LongVacancy, day: Day): boolean {
  return isOpenOn(observation, day);
}
