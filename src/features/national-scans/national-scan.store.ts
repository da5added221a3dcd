import type { Day } from '../../domain/values/day';
import type { Queryable } from '../../platform/database/database';
import type { NationalScan, ScanRun } from './national-scan';
import { scanColumns } from './scan-columns';

const runColumns = `id, as_of as "asOf", definition, computed_at as "computedAt", groups_considered as "groupsConsidered",
  settings_considered as "settingsConsidered", model_fitted_in_run_id as "modelFittedInRunId"`;

/** Reads scans, and what a request may do to them. */
export class NationalScanStore {
  constructor(private readonly db: Queryable) {}

  /** Scans are asked for one at a time, so that two at once become one. Held to the commit. */
  async takeTurn(): Promise<void> {
    await this.db.query({ text: `select pg_advisory_xact_lock(hashtext('provider-group-oversight national scans'))` });
  }

  async byId(id: number): Promise<NationalScan | null> {
    const [row] = await this.db.query<NationalScan>({
      name: 'national-scan-by-id',
      text: `select ${scanColumns} from national_scan s where s.id = $1`,
      values: [id],
    });
    return row ?? null;
  }

  /** The scan of the day that waits or runs; none that follows observations. */
  async live(asOf: Day): Promise<NationalScan | null> {
    const [row] = await this.db.query<NationalScan>({
      name: 'national-scan-live',
      text: `select ${scanColumns} from national_scan s where s.as_of = $1 and s.status in ('QUEUED', 'RUNNING') and s.reason <> 'OBSERVED'`,
      values: [asOf],
    });
    return row ?? null;
  }

  /** How many scans wait or run that someone may see. */
  async waiting(): Promise<number> {
    const [row] = await this.db.query<{ count: number }>({
      name: 'national-scans-waiting',
      text: `select count(*)::int as count from national_scan where status in ('QUEUED', 'RUNNING') and reason <> 'OBSERVED'`,
    });
    return row?.count ?? 0;
  }

  async ask(asOf: Day, definitions: readonly string[], by: string, at: string): Promise<number> {
    const [row] = await this.db.query<{ id: number }>({
      text: `insert into national_scan (as_of, definitions, reason, requested_by, requested_at)
        values ($1, $2, 'REQUESTED', $3, $4) returning id`,
      values: [asOf, definitions, by, at],
    });
    if (!row) throw new Error('A scan was asked for and not recorded.');
    return row.id;
  }

  /** From here on it is somebody's, and is not called off for a later day; false where it has ended meanwhile. */
  async join(id: number, definitions: readonly string[], by: string): Promise<boolean> {
    const rows = await this.db.query({
      text: `update national_scan set definitions = $2, reason = 'REQUESTED', requested_by = $3
        where id = $1 and status in ('QUEUED', 'RUNNING') returning id`,
      values: [id, definitions, by],
    });
    return rows.length > 0;
  }

  /** Whoever runs it sees so before the next definition; one that has ended is left. */
  async cancel(id: number, at: string): Promise<boolean> {
    const rows = await this.db.query({
      text: `update national_scan set status = 'CANCELLED', finished_at = $2
        where id = $1 and status in ('QUEUED', 'RUNNING') returning id`,
      values: [id, at],
    });
    return rows.length > 0;
  }

  /** Newest first. */
  async page(first: number, before: number | null): Promise<NationalScan[]> {
    return this.db.query<NationalScan>({
      name: 'national-scan-page',
      text: `select ${scanColumns} from national_scan s where $2::int is null or s.id < $2 order by s.id desc limit $1`,
      values: [first, before],
    });
  }

  async count(): Promise<number> {
    const [row] = await this.db.query<{ count: number }>({
      name: 'national-scan-count',
      text: 'select count(*)::int as count from national_scan',
    });
    return row?.count ?? 0;
  }

  async runs(ids: readonly number[]): Promise<ScanRun[]> {
    return this.db.query<ScanRun>({
      name: 'national-scan-runs',
      text: `select ${runColumns} from detection_run where id = any($1::int[])`,
      values: [ids],
    });
  }

  /**
   * The run that counted before this one was made. One that was made with it, over what is published alone, never
   * counted for whoever may see this one.
   */
  async runBefore(runId: number, asOf: Day, definition: string): Promise<ScanRun | null> {
    const [row] = await this.db.query<ScanRun>({
      name: 'national-scan-run-before',
      text: `select ${runColumns} from detection_run
        where definition = $3 and as_of <= $2 and id < $1 and computed_at < (select computed_at from detection_run where id = $1)
        order by as_of desc, id desc limit 1`,
      values: [runId, asOf, definition],
    });
    return row ?? null;
  }
}
