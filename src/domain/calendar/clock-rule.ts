import { type Citation, type Confidence, confidences, type Stated } from '../law/citation';
import { type DatedValue, valueOn } from '../law/dated-values';
import { lastDayBeginningWith, lastDayWithinOf } from '../law/periods';
import type { Day } from '../values/day';
import { uncapitalised } from '../values/first-letter';
import { addWorkingDays } from './working-days';

/**
 * How a period is counted. The days of a statute are calendar days: neither a weekend nor a bank holiday moves the last
 * of them.
 */
export const countings = {
  BEGINNING_WITH: 'Calendar days, the day it starts being the first',
  WITHIN_OF: 'Calendar days, the day it starts not being counted',
  WORKING_DAYS_AFTER: 'Working days in England, the day it starts not being counted',
  UNTIL_DAY: 'Up to and with a day that is given, such as in a notice',
} as const;
export type Counting = keyof typeof countings;

/** What a period is for, and so what its end means. */
export const clockPurposes = {
  DUTY: 'Something is to be done by the last day; after it, it is overdue',
  WINDOW: 'Someone may do something up to the last day; after it, they no longer may, and nothing is overdue',
  STANDSTILL: 'Something may not happen, or goes on, up to the last day',
} as const;
export type ClockPurpose = keyof typeof clockPurposes;

/** One kind of period: statutory with its citation, or ours. */
export interface ClockRule {
  id: string;
  title: string;
  purpose: ClockPurpose;
  counting: Counting;
  /** Null where the day is given each time. Ours are dated, and the day the clock starts says which one stands. */
  days: number | readonly DatedValue<number>[] | null;
  /** Null where the period is ours. */
  citation: Citation | null;
  confidence: Confidence | 'policy';
  note: string | null;
  /** What bears on the last day, and is shown and not applied. */
  caveats: readonly Stated[];
  /** Whether the last day can be put off here. Of a statutory period no such power of the regulator was read. */
  isExtendable: boolean;
}

/** How many days the rule counts for a clock started on the day; null where it counts none, or no policy stood yet. */
export function daysOf({ days }: Pick<ClockRule, 'days'>, startedOn: Day): number | null {
  return typeof days === 'number' || days === null ? days : valueOn(days, startedOn);
}

/** The last day of so many days from the start by the rule; null where it is given, or working days are not known. */
export function lastDayBy(rule: Pick<ClockRule, 'counting' | 'days'>, startedOn: Day): Day | null {
  const days = daysOf(rule, startedOn);
  if (days === null) return null;
  switch (rule.counting) {
    case 'BEGINNING_WITH':
      return lastDayBeginningWith(startedOn, days);
    case 'WITHIN_OF':
      return lastDayWithinOf(startedOn, days);
    case 'WORKING_DAYS_AFTER':
      return addWorkingDays(startedOn, days);
    case 'UNTIL_DAY':
      return null;
  }
}

/** The rule as words beside a last day: its days, how they are counted, and how sure that is. */
export function ruleInWords(rule: ClockRule, startedOn: Day): string {
  const days = daysOf(rule, startedOn);
  const words = countings[rule.counting];
  const count = days === null ? words : `${days} ${uncapitalised(words)}`;
  const doubt = rule.confidence === 'policy' ? 'our policy, and no figure in law' : confidences[rule.confidence];
  return `${count} (${doubt})`;
}
