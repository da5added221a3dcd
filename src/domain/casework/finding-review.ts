import type { Day } from '../values/day';

/** Where the work on a finding stands. Codes are stable once released. */
export const reviewStatuses = {
  OPEN: 'Nobody has taken it up, or it has come back: put off until a day that is past, or found again after it was cleared.',
  ACKNOWLEDGED: 'Someone has seen it and is looking into it.',
  EXPLAINED: 'What lies behind it is recorded.',
  SNOOZED: 'Put off until a day.',
  ESCALATED: 'Passed up, because it needs more than the work on a finding.',
  CLEARED: 'Put aside, for findings of its rule up to the day of the one it was cleared on.',
} as const;
export type ReviewStatus = keyof typeof reviewStatuses;

/** What may be done about a finding. Codes are stable once released. */
export const findingActions = {
  ACKNOWLEDGE: 'Say that one has seen it and looks into it.',
  EXPLAIN: 'Record what lies behind it.',
  SNOOZE: 'Put it off until a day.',
  ESCALATE: 'Pass it up.',
  CLEAR: 'Put it aside.',
  REOPEN: 'Take it up again.',
} as const;
export type FindingAction = keyof typeof findingActions;

/**
 * The work on what one rule finds in one group under one definition. It belongs to all of that rule's findings there,
 * whichever run of detection made them.
 */
export interface ReviewState {
  status: ReviewStatus;
  /** The first day on which it is open again; only while it is put off. */
  snoozedUntil: Day | null;
  /** A clearance covers findings of days up to this one, and stays when a later finding is taken up. */
  clearedAsOf: Day | null;
  /** How many things were done: the state is what they add up to. */
  version: number;
}

/** Before anything was done. */
export const unreviewed: ReviewState = { status: 'OPEN', snoozedUntil: null, clearedAsOf: null, version: 0 };

/** Whether a clearance covers a finding of the day; null stands for a rule that finds nothing there any more. */
export function isCleared({ status, clearedAsOf }: ReviewState, findingAsOf: Day | null): boolean {
  if (findingAsOf === null) return status === 'CLEARED';
  return clearedAsOf !== null && findingAsOf <= clearedAsOf;
}

/** Whether it was cleared, and the rule has found the group again since. */
export function isFoundAgain(review: ReviewState, findingAsOf: Day | null): boolean {
  return review.status === 'CLEARED' && !isCleared(review, findingAsOf);
}

/** Where the work on a finding of one day stands on another day. */
export function statusOn(review: ReviewState, findingAsOf: Day | null, day: Day): ReviewStatus {
  if (isCleared(review, findingAsOf)) return 'CLEARED';
  if (isFoundAgain(review, findingAsOf)) return 'OPEN';
  const isOver = review.snoozedUntil !== null && review.snoozedUntil <= day;
  return isOver ? 'OPEN' : review.status;
}
