import type { Queryable } from '../../platform/database/database';

/** Our policy: how long each run over all evidence is kept, also where a later one of the same day took its place. */
export const supersededRunsKeptHours = 48;

/** So many at once, since nobody can detect while they are removed. */
const mostAtOnce = 20;

/** Somebody noted something on one of its findings, or acted on one while the run counted. */
const isReferredTo = `exists (select from finding f join finding_note n on n.finding_id = f.id where f.detection_run_id = r.id)
  or exists (select from finding f
    join finding_review v on v.group_id = f.group_id and v.indicator = f.indicator and v.definition = r.definition
    join finding_review_event e on e.review_id = v.id
    where f.detection_run_id = r.id and e.finding_as_of = r.as_of and e.done_at >= r.computed_at and e.done_at < r.superseded_at)`;

/**
 * Removes runs over all evidence that count no more. One is made whenever something was observed, and of the same day
 * and definition only the newest is read.
 *
 * Kept for good are the newest of each day and definition, the last one that was made on each date, and whatever
 * somebody referred to. Runs over what is published are all kept: they are what everyone was told.
 */
export class SupersededRunStore {
  constructor(private readonly db: Queryable) {}

  /** Answers how many it removed. */
  async removeSome(): Promise<number> {
    const [row] = await this.db.query<{ count: number }>({
      text: `with removed as (
          delete from detection_run where id in (
            select r.id from (
              select id, definition, as_of, computed_at, lead(computed_at) over later as superseded_at
              from detection_run where evidence = 'ALL' window later as (partition by definition, as_of order by id)) r
            where r.superseded_at < now() - make_interval(hours => $1)
              and (r.superseded_at at time zone 'UTC')::date = (r.computed_at at time zone 'UTC')::date
              and not (${isReferredTo})
            order by r.id limit $2)
          returning 1)
        select count(*)::int as count from removed`,
      values: [supersededRunsKeptHours, mostAtOnce],
    });
    return row?.count ?? 0;
  }

  /** Until there is none that can go. */
  async removeAll(): Promise<number> {
    for (let all = 0; ; ) {
      const some = await this.removeSome();
      all += some;
      if (some < mostAtOnce) return all;
    }
  }
}
