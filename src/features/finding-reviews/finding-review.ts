import type { Lane } from '../../domain/access/lanes';
import type { Role } from '../../domain/access/roles';
import {
  type FindingAction,
  isFoundAgain,
  type ReviewState,
  type ReviewStatus,
  statusOn,
} from '../../domain/casework/finding-review';
import type { Problem } from '../../domain/casework/problem';
import type { Day } from '../../domain/values/day';

/** What a review is of: one rule in one group under one definition. */
export interface ReviewSubject {
  groupId: number;
  definition: string;
  indicator: string;
}

/** A finding, as far as a review needs it. */
export interface ReviewedFinding extends ReviewSubject {
  findingId: number;
  findingAsOf: Day;
}

/** A review as it is kept; without a number while nothing was done. */
export interface StoredReview extends ReviewSubject, ReviewState {
  id: number | null;
  changedAt: string | null;
}

/** A review seen from a finding, on a day. */
export interface FindingReview extends Omit<StoredReview, 'status'> {
  status: ReviewStatus;
  isFoundAgain: boolean;
  /** Of the finding it is seen from; null where the rule finds nothing there any more. */
  findingAsOf: Day | null;
  /** The day it is seen on: a finding put off until then is open. */
  seenOn: Day;
}

/** How a review looks from a finding of one day, on another day. */
export function seenFrom(review: StoredReview, findingAsOf: Day | null, today: Day): FindingReview {
  return {
    ...review,
    status: statusOn(review, findingAsOf, today),
    isFoundAgain: isFoundAgain(review, findingAsOf),
    findingAsOf,
    seenOn: today,
  };
}

/** One thing that was done, as it is kept. */
export interface StoredReviewEvent {
  id: number;
  version: number;
  action: FindingAction;
  status: ReviewStatus;
  reason: string;
  doneBy: string;
  roles: readonly Role[];
  organisation: string | null;
  lane: Lane | null;
  snoozedUntil: Day | null;
  findingAsOf: Day;
  doneAt: string;
}

/** The reply that is kept under the idempotency key: plain JSON. */
export interface ReviewReply {
  review: FindingReview | null;
  problems: readonly Problem[];
  conflict: {
    expectedVersion: number;
    currentVersion: number;
    expected: FindingReview | null;
    current: FindingReview;
  } | null;
}
