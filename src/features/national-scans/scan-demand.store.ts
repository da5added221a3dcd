import type { ScanReason } from '../../domain/casework/national-scans';
import type { Day } from '../../domain/values/day';
import type { Queryable } from '../../platform/database/database';

/** Rises with every observation that is recorded and every one that is closed, in whichever order they commit. */
const mark = `(select count(*) + count(*) filter (where recorded_to < 'infinity') from observation)`;

/** SQL: whether the scan has begun to read, so that what moves now may be missed by it. */
const hasRead = (scan: string) => `(${scan}.status = 'RUNNING' or cardinality(${scan}.runs) > 0)`;

/** Why the service itself asks for a scan that everyone may see. */
export type OpenReason = Extract<ScanReason, 'IMPORTED' | 'SCHEDULED'>;

/** What the service itself asks for. For the system's login only. */
export class ScanDemandStore {
  constructor(private readonly db: Queryable) {}

  /**
   * The latest day of which a publication tells, and no day that is ahead; null before the first. Not that of an
   * observation: the day of a scan is open, and would tell of it.
   */
  async latestDay(today: Day): Promise<Day | null> {
    const [row] = await this.db.query<{ day: Day | null }>({
      text: 'select max(as_at) as day from release where as_at <= $1',
      values: [today],
    });
    return row?.day ?? null;
  }

  /**
   * Adds a scan, or joins the one of the day that is live. One that waits will read the facts as they are by then; one
   * that runs has read some of them before, and is followed by another.
   */
  async demand(asOf: Day, definitions: readonly string[], reason: OpenReason, at: string): Promise<void> {
    await this.db.query({
      text: `insert into national_scan as s (as_of, definitions, reason, requested_at, observation_mark)
        values ($1, $2, $3, $4, ${mark})
        on conflict (as_of) where status in ('QUEUED', 'RUNNING') and reason <> 'OBSERVED' do update set
          definitions = s.definitions || array(select d from unnest(excluded.definitions) d where d <> all(s.definitions)),
          followed_by = case when ${hasRead('s')} and excluded.reason = 'IMPORTED' then 'IMPORTED' else s.followed_by end,
          observation_mark = case when ${hasRead('s')} and excluded.reason <> 'IMPORTED' then s.observation_mark else excluded.observation_mark end`,
      values: [asOf, definitions, reason, at],
    });
  }

  /**
   * The same for what was observed. Where a scan of the day waits, it reads that too; else one is added that only those
   * see who may see the observations.
   */
  async demandObserved(asOf: Day, definitions: readonly string[], at: string): Promise<void> {
    await this.db.query({
      text: `with waiting as (
          update national_scan w set observation_mark = ${mark},
            definitions = w.definitions || array(select d from unnest($2::text[]) d where d <> all(w.definitions))
          where w.as_of = $1 and w.status = 'QUEUED' and not ${hasRead('w')} returning w.id)
        insert into national_scan as s (id, as_of, definitions, reason, requested_at, observation_mark)
        select nextval('unpublished_id_seq'), $1, $2, 'OBSERVED', $3, ${mark} where not exists (select from waiting)
        on conflict (as_of, reason) where status in ('QUEUED', 'RUNNING') do update set
          followed_by = coalesce(s.followed_by, 'OBSERVED'), observation_mark = excluded.observation_mark`,
      values: [asOf, definitions, at],
    });
  }

  /** What waits of the service's own accord gives way, for another day or after observations: of ten imports the last one counts. */
  async giveWay(asOf: Day, at: string): Promise<void> {
    await this.db.query({
      text: `update national_scan set status = 'CANCELLED', finished_at = $2
        where status = 'QUEUED' and reason <> 'REQUESTED' and (as_of <> $1 or reason = 'OBSERVED')`,
      values: [asOf, at],
    });
  }

  /**
   * Whether something was observed, or taken back, that no scan read or will read; and whether it is time to, as whoever
   * records again and again is not to have the nation scanned again and again.
   */
  async areObservationsPending(at: string): Promise<boolean> {
    const [row] = await this.db.query<{ pending: boolean }>({
      text: `select ${mark} > coalesce((select max(observation_mark) from national_scan
            where status <> 'FAILED' and (status <> 'CANCELLED' or reason = 'OBSERVED')), 0)
          and not exists (select from national_scan
            where reason = 'OBSERVED' and requested_at > $1::timestamptz - interval '15 minutes') as pending`,
      values: [at],
    });
    return row?.pending ?? false;
  }

  async isScheduledSince(at: string): Promise<boolean> {
    const [row] = await this.db.query<{ there: boolean }>({
      text: `select exists (select from national_scan where reason = 'SCHEDULED' and requested_at >= $1) as there`,
      values: [at],
    });
    return row?.there ?? false;
  }
}
