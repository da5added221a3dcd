import type { Day } from '../../domain/values/day';
import type { Queryable } from '../../platform/database/database';
import type { StoredReview } from './finding-review';

/** The run of detection whose findings are worked on; none before the first. */
export interface WorkedRun {
  id: number;
  asOf: Day;
}

export interface WorkFilter {
  statuses: readonly string[] | null;
  groupId: number | null;
  indicators: readonly string[] | null;
}

/** A review with the rank of its finding; `findingId` is null where the rule finds nothing there any more. */
export type WorkItem = StoredReview & {
  findingId: number | null;
  findingAsOf: Day | null;
  rank: number;
};

/** Stands after every rank there is. */
const unranked = 2_147_483_647;

/** `statusOn` of the domain, in SQL; a test holds the two together. */
const status = `case
  when r.id is null then 'OPEN'
  when f.id is not null and r.cleared_as_of >= $2 then 'CLEARED'
  when f.id is not null and r.status = 'CLEARED' then 'OPEN'
  when r.snoozed_until <= $4 then 'OPEN'
  else r.status end`;

const work = `select coalesce(f.group_id, r.group_id) as "groupId", $3::text as definition, coalesce(f.indicator, r.indicator) as indicator,
    r.id, coalesce(r.status, 'OPEN') as status, r.snoozed_until as "snoozedUntil", r.cleared_as_of as "clearedAsOf",
    coalesce(r.version, 0) as version, r.changed_at as "changedAt", f.id as "findingId",
    case when f.id is null then null else $2::date end as "findingAsOf", coalesce(f.rank, ${unranked}) as rank, ${status} as stands
  from (select distinct on (group_id, indicator) id, group_id, indicator, rank from finding where detection_run_id = $1::int
    order by group_id, indicator, rank) f
  full join (select * from finding_review where definition = $3::text) r on r.group_id = f.group_id and r.indicator = f.indicator`;

const matching = `($5::text[] is null or w.stands = any($5)) and ($6::int is null or w."groupId" = $6)
  and ($7::text[] is null or w.indicator = any($7))`;

/** Reads the list of work: every finding of a run with its review, and reviews whose rule finds nothing any more. */
export class WorkListStore {
  constructor(private readonly db: Queryable) {}

  /** Strongest finding first, as in the list of findings; what is no longer found comes last. */
  async page(
    run: WorkedRun | null,
    definition: string,
    today: Day,
    filter: WorkFilter,
    first: number,
    after: readonly [rank: number, groupId: number, indicator: string] | null,
  ): Promise<WorkItem[]> {
    return this.db.query<WorkItem>({
      name: 'finding-review-work-list',
      text: `select w."groupId", w.definition, w.indicator, w.id, w.status, w."snoozedUntil", w."clearedAsOf", w.version, w."changedAt",
          w."findingId", w."findingAsOf", w.rank
        from (${work}) w where ${matching} and (w.rank, w."groupId", w.indicator) > ($8::int, $9::int, $10::text)
        order by w.rank, w."groupId", w.indicator limit $11`,
      values: [...valuesOf(run, definition, today, filter), ...(after ?? [0, 0, '']), first],
    });
  }

  async count(run: WorkedRun | null, definition: string, today: Day, filter: WorkFilter): Promise<number> {
    const [row] = await this.db.query<{ count: number }>({
      name: 'finding-review-work-count',
      text: `select count(*)::int as count from (${work}) w where ${matching}`,
      values: valuesOf(run, definition, today, filter),
    });
    return row?.count ?? 0;
  }
}

function valuesOf(run: WorkedRun | null, definition: string, today: Day, filter: WorkFilter): unknown[] {
  return [run?.id ?? null, run?.asOf ?? null, definition, today, filter.statuses, filter.groupId, filter.indicators];
}
