import { addDays, type Day } from '../values/day';
import { type Citation, cite } from './citation';

/**
 * The last day of "the period of 28 days beginning with the day on which the notice is served".
 *
 * The day of service is the first of the days, so 28 of them end 27 days later.
 * See Care Standards Act 2000, Sch. 1A para. 2(2)(c).
 */
export function lastDayBeginningWith(servedOn: Day, days: number): Day {
  return addDays(servedOn, days - 1);
}

/**
 * The last day "within 28 days of" service, or not "more than 28 days after" it.
 *
 * The day of service is not counted, so the period ends 28 days later. The wording was read; the arithmetic is
 * inferred. See Care Standards Act 2000, ss. 18(1) and 21(2).
 */
export function lastDayWithinOf(servedOn: Day, days: number): Day {
  return addDays(servedOn, days);
}

const counts = { BEGINNING_WITH: lastDayBeginningWith, WITHIN_OF: lastDayWithinOf } as const;

/** A period that the statute counts in days from service. */
export interface StatutoryPeriod {
  title: string;
  days: number;
  counting: keyof typeof counts;
  citation: Citation;
}

export const statutoryPeriods = {
  PENALTY_REPRESENTATIONS: {
    title: 'Written representations on a proposed monetary penalty',
    days: 28,
    counting: 'BEGINNING_WITH',
    citation: cite('CSA_2000', 'Sch. 1A para. 2(2)(c)', 'verified'),
  },
  REGISTRATION_REPRESENTATIONS: {
    title: 'Representations on a proposal about registration',
    days: 28,
    counting: 'WITHIN_OF',
    citation: cite('CSA_2000', 's. 18(1)', 'verified', 'The wording was read; the count of days is inferred.'),
  },
  TRIBUNAL_APPEAL: {
    title: 'Appeal to the First-tier Tribunal against a decision of the registration authority',
    days: 28,
    counting: 'WITHIN_OF',
    citation: cite('CSA_2000', 's. 21(2)', 'verified', 'The wording was read; the count of days is inferred.'),
  },
  PLAN_APPEAL: {
    title: 'Appeal to the First-tier Tribunal about an improvement plan',
    days: 28,
    counting: 'WITHIN_OF',
    citation: cite(
      'CSA_2000',
      's. 21(2)',
      'inferred',
      'That s. 21 covers decisions under ss. 23A and 23B was not read.',
    ),
  },
  DECISION_STANDSTILL: {
    title: 'Before a decision on a proposal takes effect without an appeal',
    days: 28,
    counting: 'WITHIN_OF',
    citation: cite(
      'CSA_2000',
      's. 19(5)(a)',
      'verified',
      'The wording was read; the count of days is inferred. It takes effect the day after. It speaks of proposals under s. 17(2) and (4), and not of refusals under s. 17(3).',
    ),
  },
} as const satisfies Readonly<Record<string, StatutoryPeriod>>;

export type StatutoryPeriodId = keyof typeof statutoryPeriods;

/** The last day on which the step may still be taken, for a document served on the given day. */
export function lastDayOf(period: StatutoryPeriodId, servedOn: Day): Day {
  const { days, counting } = statutoryPeriods[period];
  return counts[counting](servedOn, days);
}
