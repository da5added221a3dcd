import { authorLane } from '../../domain/casework/author-lane';
import { actOn, reviewAfter } from '../../domain/casework/finding-lifecycle';
import type { FindingAction, ReviewState } from '../../domain/casework/finding-review';
import { notFound, problemsOf } from '../../domain/casework/problem';
import type { Day } from '../../domain/values/day';
import type { MutationRun } from '../access/mutation.context';
import { type ReviewedFinding, type ReviewReply, type StoredReview, seenFrom } from './finding-review';
import { FindingReviewStore } from './finding-review.store';

export interface ActInput {
  action: FindingAction;
  /** Null for an id that cannot be one of ours. */
  findingId: number | null;
  expectedVersion: number;
  reason: string;
  /** Only for `SNOOZE`. */
  until: Day | null;
}

type Reviewed = ReviewedFinding & StoredReview;

const pathOfUntil = ['input', 'until'] as const;

async function load(store: FindingReviewStore, findingId: number | null): Promise<Reviewed | null> {
  if (findingId === null) return null;
  const [found] = await store.ofFindings([findingId]);
  return found ?? null;
}

async function staleReply(
  store: FindingReviewStore,
  current: Reviewed,
  expectedVersion: number,
  today: Day,
): Promise<ReviewReply> {
  const { id, findingAsOf } = current;
  const before =
    expectedVersion > current.version
      ? null
      : reviewAfter(id === null ? [] : await store.eventsUpTo(id, expectedVersion));
  return {
    review: null,
    problems: [],
    conflict: {
      expectedVersion,
      currentVersion: current.version,
      expected: before && seenFrom({ ...current, ...before, changedAt: null }, findingAsOf, today),
      current: seenFrom(current, findingAsOf, today),
    },
  };
}

async function record(run: MutationRun, current: Reviewed, next: ReviewState, act: ActInput): Promise<number | null> {
  const store = new FindingReviewStore(run.tx);
  const { caller, now } = run;
  const id = await store.save(current, next, now);
  if (id === null) return null;
  await store.addEvent(id, {
    version: next.version,
    action: act.action,
    status: next.status,
    reason: act.reason,
    doneBy: caller.id,
    roles: caller.roles,
    organisation: caller.organisation,
    lane: authorLane(caller),
    snoozedUntil: next.snoozedUntil,
    findingAsOf: current.findingAsOf,
    doneAt: now,
  });
  const { status, snoozedUntil, clearedAsOf, version } = current;
  run.audit({
    recordClass: 'FINDING_REVIEW',
    recordId: String(id),
    ownerOrganisation: null,
    old: version === 0 ? null : { status, snoozedUntil, clearedAsOf, version },
    new: next,
    effectiveOn: run.today,
  });
  return id;
}

/** Does something about a finding, on behalf of the caller: load, ask the domain, save. */
export async function actOnFinding(run: MutationRun, act: ActInput): Promise<ReviewReply> {
  const { caller, today, now } = run;
  const store = new FindingReviewStore(run.tx);
  const current = await load(store, act.findingId);
  if (!current) return { review: null, problems: notFound('finding', ['input', 'findingId']), conflict: null };
  if (current.version !== act.expectedVersion) return staleReply(store, current, act.expectedVersion, today);
  const { findingAsOf } = current;
  const decision = actOn(current, { action: act.action, caller, findingAsOf, today, until: act.until });
  if (decision.outcome === 'refused') {
    const paths = { SNOOZE_NOT_AHEAD: pathOfUntil, SNOOZE_TOO_LONG: pathOfUntil };
    return { review: null, problems: problemsOf(decision.refusals, paths), conflict: null };
  }
  const id = await record(run, current, decision.value, act);
  if (id === null) {
    const faster = (await load(store, act.findingId)) ?? current;
    return staleReply(store, faster, act.expectedVersion, today);
  }
  const review = seenFrom({ ...current, ...decision.value, id, changedAt: now }, findingAsOf, today);
  return { review, problems: [], conflict: null };
}
