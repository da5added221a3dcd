import type { ReviewState } from '../../domain/casework/finding-review';
import type { Queryable } from '../../platform/database/database';
import type { ReviewedFinding, ReviewSubject, StoredReview, StoredReviewEvent } from './finding-review';

const subject = `f.group_id as "groupId", d.definition, f.indicator`;

const state = `r.id, coalesce(r.status, 'OPEN') as status, r.snoozed_until as "snoozedUntil", r.cleared_as_of as "clearedAsOf",
  coalesce(r.version, 0) as version, r.changed_at as "changedAt"`;

const eventColumns = `e.id, e.version, e.action, e.status, e.reason, e.done_by as "doneBy", e.by_roles as roles, e.organisation,
  e.lane, e.snoozed_until as "snoozedUntil", e.finding_as_of as "findingAsOf", e.done_at as "doneAt"`;

/** Keeps where the work on findings stands, and everything that was done. */
export class FindingReviewStore {
  constructor(private readonly db: Queryable) {}

  /** Findings with their reviews, which are empty ones where nothing was done. */
  async ofFindings(findingIds: readonly number[]): Promise<(ReviewedFinding & StoredReview)[]> {
    return this.db.query<ReviewedFinding & StoredReview>({
      name: 'finding-reviews-of-findings',
      text: `select f.id as "findingId", d.as_of as "findingAsOf", ${subject}, ${state}
        from finding f join detection_run d on d.id = f.detection_run_id
        left join finding_review r on r.group_id = f.group_id and r.definition = d.definition and r.indicator = f.indicator
        where f.id = any($1::int[])`,
      values: [findingIds],
    });
  }

  /** Puts down where it stands now; false when someone else was faster. */
  async save(of: ReviewSubject, next: ReviewState, at: string): Promise<number | null> {
    const values = [
      of.groupId,
      of.definition,
      of.indicator,
      next.status,
      next.snoozedUntil,
      next.clearedAsOf,
      next.version,
      at,
    ];
    const [row] = await this.db.query<{ id: number }>(
      next.version === 1
        ? {
            text: `insert into finding_review (group_id, definition, indicator, status, snoozed_until, cleared_as_of, version,
                created_at, changed_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $8)
              on conflict (group_id, definition, indicator) do nothing returning id`,
            values,
          }
        : {
            text: `update finding_review set status = $4, snoozed_until = $5, cleared_as_of = $6, version = $7, changed_at = $8
              where group_id = $1 and definition = $2 and indicator = $3 and version = $7 - 1 returning id`,
            values,
          },
    );
    return row?.id ?? null;
  }

  async addEvent(reviewId: number, event: Omit<StoredReviewEvent, 'id'>): Promise<void> {
    await this.db.query({
      text: `insert into finding_review_event (review_id, version, action, status, reason, done_by, by_roles, organisation, lane,
          snoozed_until, finding_as_of, done_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      values: [
        reviewId,
        event.version,
        event.action,
        event.status,
        event.reason,
        event.doneBy,
        event.roles,
        event.organisation,
        event.lane,
        event.snoozedUntil,
        event.findingAsOf,
        event.doneAt,
      ],
    });
  }

  /** What was done up to a version, first things first. */
  async eventsUpTo(reviewId: number, version: number): Promise<StoredReviewEvent[]> {
    return this.db.query<StoredReviewEvent>({
      name: 'finding-review-events-up-to',
      text: `select ${eventColumns} from finding_review_event e where e.review_id = $1 and e.version <= $2 order by e.version`,
      values: [reviewId, version],
    });
  }

  /** Of each review, what was done before a version, last things first. */
  async histories(
    reviewIds: readonly number[],
    first: number,
    before: number,
  ): Promise<(StoredReviewEvent & { reviewId: number })[]> {
    return this.db.query<StoredReviewEvent & { reviewId: number }>({
      name: 'finding-review-histories',
      text: `select n.id as "reviewId", e.* from unnest($1::int[]) n(id) cross join lateral (
          select ${eventColumns} from finding_review_event e where e.review_id = n.id and e.version < $3
          order by e.version desc limit $2) e`,
      values: [reviewIds, first, before],
    });
  }
}
