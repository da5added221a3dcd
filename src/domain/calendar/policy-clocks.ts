import type { DatedValue } from '../law/dated-values';
import type { Day } from '../values/day';
import type { ClockRule, Counting } from './clock-rule';

/** Our policies begin before anything that the service holds, so that each clock has one. */
const from: Day = '2000-01-01';

function policy<T>(value: T): readonly DatedValue<T>[] {
  return [{ from, value, source: 'policy' }];
}

function ours(
  id: string,
  title: string,
  counting: Counting,
  days: number | null,
  note: string | null = null,
): ClockRule {
  return {
    id,
    title,
    purpose: 'DUTY',
    counting,
    days: days === null ? null : policy(days),
    citation: null,
    confidence: 'policy',
    note,
    caveats: [],
    isExtendable: true,
  };
}

/** Targets that are ours. A figure is changed by adding another from a later day: a clock keeps that of its first day. */
export const policyClocks = {
  SUSPICION_REVIEW: ours(
    'SUSPICION_REVIEW',
    'A suspicion is looked at again',
    'WITHIN_OF',
    28,
    'So that no suspicion stands unread. No statute as read asks for it.',
  ),
  FINDING_TRIAGE: ours('FINDING_TRIAGE', 'Someone looks at a new finding', 'WORKING_DAYS_AFTER', 5),
  APPROVAL: ours('APPROVAL', 'A second officer approves or returns what was prepared', 'WORKING_DAYS_AFTER', 3),
  PLAN_DECISION: ours(
    'PLAN_DECISION',
    'A plan that was submitted is approved or returned',
    'WORKING_DAYS_AFTER',
    20,
    'Any limit in s. 23B was not read (GAP-5).',
  ),
  REPLY_TO_REPRESENTATIONS: ours(
    'REPLY_TO_REPRESENTATIONS',
    'A decision follows written representations',
    'WORKING_DAYS_AFTER',
    20,
  ),
  COUNCIL_NOTIFICATION: ours(
    'COUNCIL_NOTIFICATION',
    'Local authorities are told of an enforcement event',
    'WORKING_DAYS_AFTER',
    1,
    'Section 30A of the Care Standards Act 2000 makes it a duty; any time limit in it was not read.',
  ),
  UNREGISTERED_FIRST_LOOK: ours(
    'UNREGISTERED_FIRST_LOOK',
    'Someone looks into a report of an unregistered setting',
    'WORKING_DAYS_AFTER',
    1,
  ),
  RESTRICTION_REVIEW: ours(
    'RESTRICTION_REVIEW',
    'A notice restricting accommodation is looked at again',
    'WITHIN_OF',
    84,
    'Ofsted reviews those that last beyond 12 weeks, by a handbook of its own.',
  ),
  COMMITMENT_DUE: ours(
    'COMMITMENT_DUE',
    'What a plan promises is kept',
    'UNTIL_DAY',
    null,
    'The day is the one that the plan gives. That a promise was missed is found by an officer, and not by this clock.',
  ),
  COMMITMENT_CONFIRMATION: ours(
    'COMMITMENT_CONFIRMATION',
    'An officer confirms, or not, that a commitment said to be kept was kept',
    'WORKING_DAYS_AFTER',
    20,
  ),
} as const satisfies Readonly<Record<string, ClockRule>>;

/** From how many calendar days before the last one a clock counts as due soon. */
export const dueSoonDays: readonly DatedValue<number>[] = policy(7);

/** How many calendar days before the last one someone is reminded. */
export const reminderDays: readonly DatedValue<readonly number[]>[] = policy([7, 1]);
