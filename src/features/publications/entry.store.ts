import { copyRows } from '../../platform/database/copy-rows';
import type { Transaction } from '../../platform/database/database';
import type { EntryKind } from './entry-kinds';

export interface StagedRow {
  rowNumber: number;
  hash: string;
  cells: readonly (string | number | boolean | null)[];
}

export interface RepeatedRow {
  rowNumber: number;
  firstRowNumber: number;
  key: string;
}

export interface MergeCounts {
  stored: number;
  changed: number;
  unchanged: number;
  /** Held by the release and not in the file. */
  missing: number;
  removed: number;
}

/** The entries of one release, of one kind, in one transaction. */
export class EntryStore {
  private readonly staged: string;
  private readonly sameKey: string;

  constructor(
    private readonly tx: Transaction,
    private readonly kind: EntryKind,
  ) {
    this.staged = `staged_${kind.table}`;
    this.sameKey = kind.key.map((column) => `e.${column} = s.${column}`).join(' and ');
  }

  /** Opens an empty staging table; it is gone with the transaction. */
  async openStaging(): Promise<void> {
    const { columns, table } = this.kind;
    await this.tx.query({
      text: `create temporary table ${this.staged} on commit drop as
        select row_number, content_hash, ${columns.join(', ')} from ${table} with no data`,
    });
  }

  async stage(rows: AsyncIterable<StagedRow> | Iterable<StagedRow>): Promise<void> {
    await copyRows(this.tx, this.staged, ['row_number', 'content_hash', ...this.kind.columns], cellsOf(rows));
  }

  /** Leaves one row per key in staging; answers those that contradict the row that stays. */
  async settleRepeats(): Promise<readonly RepeatedRow[]> {
    const key = this.kind.key.join(', ');
    if (this.kind.onRepeat === 'number') {
      const [, ordinal] = this.kind.key;
      await this.tx.query({
        text: `update ${this.staged} s set ${ordinal} = s.content_hash || ':' || n.ordinal
          from (select ctid, row_number() over (partition by ${this.kind.key[0]}, content_hash order by row_number) as ordinal
                from ${this.staged}) n
          where n.ctid = s.ctid`,
      });
      return [];
    }
    const order = this.kind.onRepeat === 'keep-last' ? 'row_number desc' : 'row_number';
    return this.tx.query<RepeatedRow>({
      text: `with ranked as (
          select ctid, ${key}, row_number, content_hash,
                 row_number() over w as place, first_value(content_hash) over w as kept_hash,
                 first_value(row_number) over w as kept_row
          from ${this.staged} window w as (partition by ${key} order by ${order})),
        dropped as (
          delete from ${this.staged} s using ranked r where r.ctid = s.ctid and r.place > 1
          returning r.row_number, r.content_hash, r.kept_hash, r.kept_row, concat_ws(' ', ${this.kind.key.map((c) => `r.${c}`).join(', ')}) as key)
        select row_number as "rowNumber", kept_row as "firstRowNumber", key from dropped
        where content_hash <> kept_hash and ${this.kind.onRepeat === 'reject'} order by row_number`,
    });
  }

  /** Brings the release's entries to what is staged, and remembers what was. */
  async merge(releaseId: number, runId: number, options: { replace: boolean }): Promise<MergeCounts> {
    await this.tx.query({ text: `create index on ${this.staged} (${this.kind.key.join(', ')})` });
    await this.tx.query({ text: `analyze ${this.staged} (${this.kind.key.join(', ')}, content_hash)` });
    const changed = await this.close(
      releaseId,
      runId,
      `from ${this.staged} s where ${this.sameKey} and s.content_hash <> e.content_hash and`,
    );
    const absent = `not exists (select from ${this.staged} s where ${this.sameKey})`;
    const removed = options.replace ? await this.close(releaseId, runId, `where ${absent} and`) : 0;
    const [missing] = await this.tx.query<{ count: number }>({
      text: `select count(*)::int as count from ${this.kind.table} e
        where e.release_id = $1 and e.recorded_to = 'infinity' and ${absent}`,
      values: [releaseId],
    });
    const columns = ['content_hash', 'row_number', ...this.kind.columns];
    const [stored] = await this.tx.query<{ stored: number }>({
      text: `with added as (
          insert into ${this.kind.table} (release_id, import_run_id, ${columns.join(', ')})
          select $1, $2, ${columns.map((column) => `s.${column}`).join(', ')} from ${this.staged} s
          where not exists (select from ${this.kind.table} e
            where e.release_id = $1 and e.recorded_to = 'infinity' and ${this.sameKey})
          order by s.row_number
          returning id)
        select count(*)::int as stored from added`,
      values: [releaseId, runId],
    });
    const [staged] = await this.tx.query<{ count: number }>({
      text: `select count(*)::int as count from ${this.staged}`,
    });
    const total = staged?.count ?? 0;
    return {
      stored: stored?.stored ?? 0,
      changed,
      unchanged: total - (stored?.stored ?? 0),
      missing: missing?.count ?? 0,
      removed,
    };
  }

  private async close(releaseId: number, runId: number, which: string): Promise<number> {
    const [closed] = await this.tx.query<{ count: number }>({
      text: `with closed as (
          update ${this.kind.table} e set recorded_to = now(), closed_by_run_id = $2
          ${which} e.release_id = $1 and e.recorded_to = 'infinity'
          returning e.id)
        select count(*)::int as count from closed`,
      values: [releaseId, runId],
    });
    return closed?.count ?? 0;
  }

  /**
   * Takes back what one run brought, and brings back what it replaced.
   *
   * What a reverted run brought never comes back, and what comes back is what would stand had the run never been:
   * where a later run stands in the way, the entry waits behind that run instead. Mark the run as reverted first.
   */
  async revert(runId: number): Promise<{ withdrawn: number; restored: number }> {
    const { table, columns } = this.kind;
    const copied = ['release_id', 'import_run_id', 'content_hash', 'row_number', ...columns];
    const entry = ['release_id', ...this.kind.key];
    const [withdrawn] = await this.tx.query<{ count: number }>({
      text: `with closed as (
          update ${table} set recorded_to = now()
          where import_run_id = $1 and recorded_to = 'infinity' returning id)
        select count(*)::int as count from closed`,
      values: [runId],
    });
    await this.tx.query({
      text: `update ${table} e set closed_by_run_id = later.id
        from (select ${columnsOf('o', entry)}, min(o.import_run_id) as id from ${table} o
          join import_run r on r.id = o.import_run_id
          where o.import_run_id > $1 and r.status <> 'REVERTED'
            and o.release_id in (select release_id from import_run where id = $1)
          group by ${columnsOf('o', entry)}) later
        where e.closed_by_run_id = $1 and (${columnsOf('e', entry)}) = (${columnsOf('later', entry)})`,
      values: [runId],
    });
    const [restored] = await this.tx.query<{ count: number }>({
      text: `with restored as (
          insert into ${table} (${copied.join(', ')})
          select ${columnsOf('e', copied)} from ${table} e
          join import_run r on r.id = e.import_run_id
          where e.closed_by_run_id = $1 and r.status <> 'REVERTED'
          on conflict do nothing
          returning id)
        select count(*)::int as count from restored`,
      values: [runId],
    });
    return { withdrawn: withdrawn?.count ?? 0, restored: restored?.count ?? 0 };
  }
}

function columnsOf(alias: string, columns: readonly string[]): string {
  return columns.map((column) => `${alias}.${column}`).join(', ');
}

async function* cellsOf(rows: AsyncIterable<StagedRow> | Iterable<StagedRow>) {
  for await (const { rowNumber, hash, cells } of rows) yield [rowNumber, hash, ...cells];
}
