import { mostScanAttempts, type ScanError } from '../../domain/casework/national-scans';
import type { Day } from '../../domain/values/day';
import type { Queryable } from '../../platform/database/database';

/** Which scan, and which time it is begun. */
export interface QueuedScan {
  id: number;
  attempt: number;
  error: ScanError | null;
}

/** What is to be read next; `definition` is null where everything is read. */
export interface ScanStep {
  asOf: Day;
  place: number;
  definition: string | null;
}

/** First half of the keys of the locks by which a scan is held. */
const lockClass = `hashtext('provider-group-oversight scan')`;

const free = `pg_try_advisory_xact_lock(${lockClass}, id)`;

/** SQL: the number of a new scan. One that follows observations is numbered apart: a gap would tell of it. */
const numberFor = (reason: string) =>
  `case when ${reason} = 'OBSERVED' then nextval('unpublished_id_seq') else nextval(pg_get_serial_sequence('national_scan', 'id')) end`;

/** What becomes of a scan that was begun and did not end. `$1` is how often one is begun at most. */
const tryAgain = `status = case when attempt >= $1 then 'FAILED' else 'QUEUED' end,
  finished_at = case when attempt >= $1 then $2::timestamptz end, doing = null`;

/** Runs scans: for the system's login only. Progress is written by itself, so that everyone sees it at once. */
export class ScanWorkStore {
  constructor(private readonly db: Queryable) {}

  /**
   * Holds the scan for as long as the transaction is open. The server lets go of it when the process ends, however it
   * ends, so that no clock has to say who is still alive.
   */
  async hold(id: number): Promise<boolean> {
    const [row] = await this.db.query<{ held: boolean }>({
      text: `select pg_try_advisory_xact_lock(${lockClass}, $1) as held`,
      values: [id],
    });
    return row?.held ?? false;
  }

  /** Waits until no other scan of the day is held: what both would find is kept once. */
  async takeTurn(id: number): Promise<void> {
    await this.db.query({
      text: `select pg_advisory_xact_lock(hashtext('provider-group-oversight scan of a day'), as_of - date '2000-01-01')
        from national_scan where id = $1`,
      values: [id],
    });
  }

  /** Begins the scan, or goes on with one whose runner has gone. Only while it is held. */
  async begin(id: number, at: string): Promise<boolean> {
    const rows = await this.db.query({
      text: `update national_scan set status = 'RUNNING', attempt = attempt + 1, started_at = coalesce(started_at, $2)
        where id = $1 and status in ('QUEUED', 'RUNNING') returning id`,
      values: [id, at],
    });
    return rows.length > 0;
  }

  /** Says what is done next; null where the scan was called off. */
  async next(id: number): Promise<ScanStep | null> {
    const [row] = await this.db.query<ScanStep>({
      text: `update national_scan set doing = 'Reading patterns of groups by ' || definitions[cardinality(runs) + 1] || '.'
        where id = $1 and status = 'RUNNING'
        returning as_of as "asOf", cardinality(runs) as place, definitions[cardinality(runs) + 1] as definition`,
      values: [id],
    });
    return row ?? null;
  }

  async done(id: number, place: number, runId: number): Promise<void> {
    await this.db.query({
      text: `update national_scan set runs = runs || $3::int, error = null
        where id = $1 and status = 'RUNNING' and cardinality(runs) = $2`,
      values: [id, place, runId],
    });
  }

  /** False where another definition was asked for meanwhile. Where facts moved while it ran, another scan follows it. */
  async complete(id: number, at: string): Promise<boolean> {
    const rows = await this.db.query({
      text: `with ended as (
          update national_scan set status = 'COMPLETED', finished_at = $2, doing = null
          where id = $1 and status = 'RUNNING' and cardinality(runs) = cardinality(definitions)
          returning id, as_of, definitions, followed_by, observation_mark),
        again as (
          insert into national_scan (id, as_of, definitions, reason, requested_at, observation_mark)
          select ${numberFor('followed_by')}, as_of, definitions, followed_by, $2, observation_mark from ended
          where followed_by is not null)
        select id from ended`,
      values: [id, at],
    });
    return rows.length > 0;
  }

  /** What was to follow a scan that was called off or given up follows it all the same: facts moved while it ran. */
  async followUp(at: string): Promise<void> {
    await this.db.query({
      text: `with ended as materialized (
          select id, as_of, definitions, followed_by, observation_mark from national_scan
          where status in ('CANCELLED', 'FAILED') and followed_by is not null for update skip locked),
        told as (update national_scan s set followed_by = null from ended e where s.id = e.id)
        insert into national_scan (id, as_of, definitions, reason, requested_at, observation_mark)
        select ${numberFor('followed_by')}, as_of, definitions, followed_by, $1, observation_mark from ended
        on conflict do nothing`,
      values: [at],
    });
  }

  /** Leaves the rest to whoever comes next. */
  async handBack(id: number): Promise<void> {
    await this.db.query({
      text: `update national_scan set status = 'QUEUED', doing = null where id = $1 and status = 'RUNNING'`,
      values: [id],
    });
  }

  async failed(id: number, error: ScanError, at: string): Promise<void> {
    await this.db.query({
      text: `update national_scan set ${tryAgain}, error = $4 where id = $3 and status = 'RUNNING'`,
      values: [mostScanAttempts, at, id, error],
    });
  }

  /** Scans that nobody holds any more: whoever ran them has ended, and they wait again. */
  async takeBack(at: string): Promise<void> {
    await this.db.query({
      text: `with lost as materialized (
          select id from national_scan where status = 'RUNNING' order by id for update skip locked)
        update national_scan set ${tryAgain}, error = 'INTERRUPTED'
        where id in (select id from lost) and ${free}`,
      values: [mostScanAttempts, at],
    });
  }

  async queued(): Promise<QueuedScan[]> {
    return this.db.query<QueuedScan>({
      name: 'national-scans-queued',
      text: `select id, attempt, error from national_scan where status = 'QUEUED' order by id`,
    });
  }

  /** The job for this attempt is over and did not begin the scan: the next attempt has a job of its own. */
  async passOver({ id, attempt }: QueuedScan): Promise<void> {
    await this.db.query({
      text: `update national_scan set attempt = attempt + 1 where id = $1 and attempt = $2 and status = 'QUEUED'`,
      values: [id, attempt],
    });
  }
}
