import type { Queryable } from '../../platform/database/database';
import type { Dataset } from '../../sources/ofsted/records';
import type { EntryKind } from './entry-kinds';
import type { ImportProblem, ImportRun, ImportRunStatus } from './import-run';
import type { ImportableTable, ImportedFile } from './importable-table';

const columns = `id, dataset, as_at as "asAt", file_name as "fileName", sheet_name as "sheetName",
  file_sha256 as "fileSha256", file_bytes as "fileBytes", layout, status, started_at as "startedAt",
  finished_at as "finishedAt", rows_read as "rowsRead", rows_stored as "rowsStored",
  rows_unchanged as "rowsUnchanged", rows_removed as "rowsRemoved", rows_rejected as "rowsRejected",
  rejects_file as "rejectsFile", report, failure, reverted_at as "revertedAt", release_id as "releaseId"`;

/** Where those whose facts have to follow are listed, for the length of a transaction. */
const touchedTables: Readonly<Record<EntryKind['subject'], { table: string; column: string }>> = {
  urn: { table: 'touched_provider', column: 'urn' },
  local_authority_name: { table: 'touched_council', column: 'name' },
};

const matching = '($1::text[] is null or dataset = any($1)) and ($2::text[] is null or status = any($2))';

export interface ImportRunFilter {
  datasets?: readonly Dataset[] | null;
  statuses?: readonly ImportRunStatus[] | null;
}

/** Attempts to import, and the releases they speak of. */
export class ImportRunStore {
  constructor(private readonly db: Queryable) {}

  /** True for the one import that may run now; held until its transaction ends. */
  async takeTurn(): Promise<boolean> {
    const [row] = await this.db.query<{ taken: boolean }>({
      text: `select pg_try_advisory_xact_lock(hashtext('provider-group-oversight import')) as taken`,
    });
    return row?.taken ?? false;
  }

  /** Whoever holds the turn knows that a run still marked as running has died. */
  async markInterrupted(): Promise<void> {
    await this.db.query({
      text: `update import_run set status = 'INTERRUPTED', finished_at = now(),
        failure = 'The import ended before it was finished. Nothing of it was stored; import the file again.'
        where status = 'RUNNING'`,
    });
  }

  async start(
    file: Omit<ImportedFile, 'path'>,
    table: Pick<ImportableTable, 'dataset' | 'asAt' | 'sheetName' | 'layout'>,
  ): Promise<number> {
    const [row] = await this.db.query<{ id: number }>({
      text: `insert into import_run (file_name, sheet_name, file_sha256, file_bytes, dataset, as_at, layout, status, started_at)
        values ($1, $2, $3, $4, $5, $6, $7, 'RUNNING', clock_timestamp()) returning id`,
      values: [file.name, table.sheetName, file.sha256, file.bytes, table.dataset, table.asAt, table.layout],
    });
    if (!row) throw new Error('The import run was not recorded.');
    return row.id;
  }

  async finish(
    id: number,
    status: ImportRunStatus,
    counts: Partial<Pick<ImportRun, 'rowsRead' | 'rowsStored' | 'rowsUnchanged' | 'rowsRemoved' | 'rowsRejected'>>,
    more: { releaseId?: number | null; rejectsFile?: string | null; report?: unknown; failure?: string | null } = {},
  ): Promise<void> {
    await this.db.query({
      text: `update import_run set status = $2, finished_at = clock_timestamp(), rows_read = $3, rows_stored = $4,
        rows_unchanged = $5, rows_removed = $6, rows_rejected = $7, release_id = $8, rejects_file = $9,
        report = $10, failure = $11 where id = $1`,
      values: [
        id,
        status,
        counts.rowsRead ?? 0,
        counts.rowsStored ?? 0,
        counts.rowsUnchanged ?? 0,
        counts.rowsRemoved ?? 0,
        counts.rowsRejected ?? 0,
        more.releaseId ?? null,
        more.rejectsFile ?? null,
        more.report === undefined ? null : JSON.stringify(more.report),
        more.failure ?? null,
      ],
    });
  }

  async recordProblems(runId: number, problems: readonly ImportProblem[]): Promise<void> {
    if (problems.length === 0) return;
    await this.db.query({
      text: `insert into import_problem (import_run_id, row_number, column_name, value, reason, expected, is_rejection)
        select $1, row_number, column_name, value, reason, expected, is_rejection
        from jsonb_to_recordset($2::jsonb) as p(row_number int, column_name text, value text, reason text, expected text, is_rejection boolean)`,
      values: [
        runId,
        JSON.stringify(
          problems.map((problem) => ({
            row_number: problem.rowNumber,
            column_name: problem.column,
            value: problem.value,
            reason: problem.reason,
            expected: problem.expected,
            is_rejection: problem.isRejection,
          })),
        ),
      ],
    });
  }

  /** The completed run that already stored exactly this table of exactly this file, if it still stands. */
  async sameContent(sha256: string, sheetName: string | null): Promise<ImportRun | null> {
    const [row] = await this.db.query<ImportRun>({
      text: `select ${columns} from import_run
        where file_sha256 = $1 and sheet_name is not distinct from $2 and status = 'COMPLETED' and rows_rejected = 0
        order by id desc limit 1`,
      values: [sha256, sheetName],
    });
    return row ?? null;
  }

  async get(id: number): Promise<ImportRun | null> {
    const [row] = await this.db.query<ImportRun>({
      text: `select ${columns} from import_run where id = $1`,
      values: [id],
    });
    return row ?? null;
  }

  /** Newest first, after the given run. */
  async page(first: number, after: number | null, filter: ImportRunFilter = {}): Promise<ImportRun[]> {
    return this.db.query<ImportRun>({
      name: 'import-run-page',
      text: `select ${columns} from import_run where ${matching} and ($4::int is null or id < $4) order by id desc limit $3`,
      values: [filter.datasets ?? null, filter.statuses ?? null, first, after],
    });
  }

  async count(filter: ImportRunFilter = {}): Promise<number> {
    const [row] = await this.db.query<{ count: number }>({
      name: 'import-run-count',
      text: `select count(*)::int as count from import_run where ${matching}`,
      values: [filter.datasets ?? null, filter.statuses ?? null],
    });
    return row?.count ?? 0;
  }

  async problemsByRuns(runIds: readonly number[], first: number): Promise<(ImportProblem & { runId: number })[]> {
    return this.db.query({
      name: 'import-problems-by-runs',
      text: `select p.import_run_id as "runId", p.row_number as "rowNumber", p.column_name as "column", p.value, p.reason, p.expected,
          p.is_rejection as "isRejection"
        from unnest($1::int[]) as wanted(run_id)
        cross join lateral (select * from import_problem where import_run_id = wanted.run_id order by row_number, id limit $2) p`,
      values: [runIds, first],
    });
  }

  async markReverted(id: number): Promise<void> {
    await this.db.query({
      text: `update import_run set status = 'REVERTED', reverted_at = now(), is_refreshed = false where id = $1`,
      values: [id],
    });
  }

  /** Facts and read models have to follow this run. */
  async awaitRefresh(id: number): Promise<void> {
    await this.db.query({ text: 'update import_run set is_refreshed = false where id = $1', values: [id] });
  }

  /** Runs whose entries stand, or stood, and which facts and read models do not yet follow. */
  async awaitingRefresh(): Promise<{ id: number; dataset: Dataset }[]> {
    return this.db.query<{ id: number; dataset: Dataset }>({
      text: 'select id, dataset from import_run where not is_refreshed order by id',
    });
  }

  async markRefreshed(ids: readonly number[]): Promise<void> {
    await this.db.query({ text: 'update import_run set is_refreshed = true where id = any($1)', values: [ids] });
  }

  /**
   * Fills `touched_provider` and `touched_council` with whom the entries of these runs speak of, both those brought
   * and those replaced.
   */
  async collectTouched(
    runIds: readonly number[],
    kinds: readonly Pick<EntryKind, 'table' | 'subject'>[],
  ): Promise<void> {
    for (const { table, column } of Object.values(touchedTables)) {
      await this.db.query({
        text: `create temporary table if not exists ${table} (${column} text primary key) on commit drop`,
      });
      await this.db.query({ text: `truncate ${table}` });
    }
    for (const { table, subject } of kinds) {
      await this.db.query({
        text: `insert into ${touchedTables[subject].table} select distinct ${subject} from ${table}
          where import_run_id = any($1) or closed_by_run_id = any($1) on conflict do nothing`,
        values: [runIds],
      });
    }
    for (const { table } of Object.values(touchedTables)) await this.db.query({ text: `analyze ${table}` });
  }

  /** The later completed import, if any, that changed the release which the run stored. */
  async laterChange(runId: number): Promise<number | null> {
    const [row] = await this.db.query<{ id: number | null }>({
      text: `select max(later.id) as id from import_run run
        join import_run later on later.release_id = run.release_id and later.id > run.id
        where run.id = $1 and later.status = 'COMPLETED' and later.rows_stored + later.rows_removed > 0`,
      values: [runId],
    });
    return row?.id ?? null;
  }
}
