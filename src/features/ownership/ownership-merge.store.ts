import type { Transaction } from '../../platform/database/database';
import type { FactKind } from './fact-kinds';
import { namedOnlyPrefix } from './wanted-versions.store';

export interface MergeScope {
  sourceId: number;
  importId: number;
  layout: string;
  contentOn: string;
  isComplete: boolean;
  /** Statements are kept, and all that bear on a record were read again. */
  isStrict: boolean;
  confidence: string;
}

/** How many rows are written by one statement while foreign keys are watched: each queues a check for each. */
const writtenAtOnce = 250_000;

/**
 * Brings the facts of one source to what is wanted, and remembers what was: a row that differs is closed on recorded
 * time and another is added. Equal rows are not touched.
 */
export class OwnershipMergeStore {
  private readonly held: string;
  private readonly closing: string;
  private readonly adding: string;

  constructor(
    private readonly tx: Transaction,
    private readonly kind: FactKind,
    private readonly scope: MergeScope,
  ) {
    this.held = `held_${kind.table}`;
    this.closing = `closing_${kind.table}`;
    this.adding = `adding_${kind.table}`;
  }

  /** Lists what is held, and lets what is wanted begin where that began of which it says the same. */
  async meetHeld(): Promise<void> {
    await this.collectHeld();
    if (!this.scope.isStrict) await this.adopt();
  }

  /** Works out what is to be closed, with what of it stays true, and what is to be added. */
  async compare(): Promise<void> {
    const { wanted, key } = this.kind;
    const [row] = await this.tx.query<{ any: boolean }>({ text: `select exists (select from ${this.held}) as any` });
    if (row?.any) await this.run(`create index on ${wanted} (${key})`);
    await this.findClosing();
    if (row?.any) await this.findAdding();
    else await this.run(`alter table ${wanted} rename to ${this.adding}`);
  }

  /** Writes it down; answers how many rows were closed and added. */
  async apply(): Promise<{ closed: number; added: number }> {
    const { table, columns } = this.kind;
    const closed = await this.count(
      `update ${table} f set recorded_to = now() from ${this.closing} c where c.id = f.id and f.recorded_to = 'infinity' returning f.id`,
    );
    const stays = await this.count(
      `insert into ${table} (source_id, import_id, ${this.kind.table === 'interest' ? 'confidence, ' : ''}${columns.join(', ')}, valid_from, valid_to, recorded_from)
        select f.source_id, $1::int, ${this.kind.table === 'interest' ? 'f.confidence, ' : ''}${columns.map((column) => `f.${column}`).join(', ')}, f.valid_from, c.stays_to, now()
        from ${this.closing} c join ${table} f using (id) where c.stays_to > f.valid_from returning id`,
      [this.scope.importId],
    );
    return { closed, added: stays + (await this.addAll()) };
  }

  private said(alias: string): string {
    return `hashtextextended(row(${this.kind.content.map((column) => `${alias}.${column}`).join(', ')})::text, 0)`;
  }

  /** Rows of the source of which the file speaks, by naming what they rest on or by leaving it out. */
  private async collectHeld(): Promise<void> {
    const { table, wanted, key } = this.kind;
    const { isStrict, isComplete } = this.scope;
    const named = isStrict
      ? table === 'interest'
        ? 'f.record_id in (select record_id from touched_record)'
        : 'f.party_id in (select party_id from party_of_label)'
      : `f.${key} in (select ${key} from ${wanted})`;
    const byRecord = `f.record_id in (select record_id from ${table === 'interest' ? 'staged_interest' : 'staged_record'})`;
    const spokenFor = isStrict ? 'true' : isComplete ? 'i.layout = $2' : byRecord;
    // A name by which alone somebody was known gives way to a description, and to nothing else.
    const notNamedOnly = `(f.record_id not like '${namedOnlyPrefix}%' or f.${key} in (select ${key} from ${wanted}))`;
    await this.run(
      `create temporary table ${this.held} on commit drop as
        select f.id, f.${key}, f.record_id, f.valid_from, f.valid_to, ${this.kind.isStartStated('f')} as is_start_stated,
          i.content_on, ${this.said('f')} as said, coalesce(${spokenFor}, false) as is_spoken_for
        from ${table} f left join ownership_import i on i.id = f.import_id
        where f.source_id = $1 and f.recorded_to = 'infinity' and $2::text is not null
          and (${named} ${isStrict ? '' : `or coalesce(${spokenFor}, false)`}) and ${notNamedOnly}`,
      [this.scope.sourceId, this.scope.layout],
    );
    await this.run(`create index on ${this.held} (${key})`);
    await this.run(`analyze ${this.held}`);
  }

  /** A register says how things stand: where it says the same as before, they have been so since they were first seen. */
  private async adopt(): Promise<void> {
    const { wanted, key, table } = this.kind;
    const isInterest = table === 'interest';
    const stated = isInterest ? 'is_start_stated = h.is_start_stated,' : '';
    const since = isInterest
      ? 'h.valid_from < w.valid_from and h.valid_to >= w.valid_from'
      : `h.valid_from <> w.valid_from and (h.valid_to = 'infinity' and w.valid_to = 'infinity'
          or h.valid_from <= w.said_on and h.valid_to >= w.said_on)`;
    await this.run(`update ${wanted} w set ${stated} valid_from = h.valid_from from ${this.held} h
      where h.${key} = w.${key} and h.said = ${this.said('w')} and ${since}
        and not ${this.kind.isStartStated('w')}`);
    if (isInterest) return;
    // What a register says anew of a body is so from this file on, unless it gives the day, though the body is old.
    await this.run(
      `update ${wanted} w set valid_from = case when w.said_on > h.valid_from then w.said_on else $1 end from ${this.held} h
        where h.${key} = w.${key} and h.said <> ${this.said('w')} and h.content_on < $1 and h.valid_from < $1
          and h.valid_to > w.valid_from and w.valid_from <= h.valid_from and w.valid_to = 'infinity'
          and h.record_id not like '${namedOnlyPrefix}%'`,
      [this.scope.contentOn],
    );
  }

  private async findClosing(): Promise<void> {
    const { wanted, key } = this.kind;
    const equal = `select from ${wanted} w where w.${key} = h.${key} and w.valid_from = h.valid_from and w.valid_to = h.valid_to
      and ${this.said('w')} = h.said`;
    const staysTo = this.scope.isStrict
      ? 'h.valid_from'
      : `case when h.record_id like '${namedOnlyPrefix}%' then h.valid_from else least(case when h.valid_to = 'infinity' and h.is_spoken_for then greatest($1::date, h.valid_from) else h.valid_to end, (
          select min(case when w.record_id = h.record_id and ${this.kind.isStartStated('w')} then h.valid_from
            else greatest(w.valid_from, h.valid_from) end)
          from ${wanted} w where w.${key} = h.${key} and w.valid_to > h.valid_from)) end`;
    await this.run(
      `create temporary table ${this.closing} on commit drop as
        select id, ${key}, stays_to, is_end_inferred from (
          select h.id, h.${key}, h.valid_to, ${staysTo} as stays_to, h.valid_to = 'infinity' as is_end_inferred
          from ${this.held} h where $1::date is not null and not exists (${equal})) c
        where stays_to <> valid_to`,
      [this.scope.contentOn],
    );
  }

  private async findAdding(): Promise<void> {
    const { wanted, key } = this.kind;
    await this.run(`create temporary table ${this.adding} on commit drop as
      select w.* from ${wanted} w where not exists (select from ${this.held} h where h.${key} = w.${key}
        and h.valid_from = w.valid_from and h.valid_to = w.valid_to and h.said = ${this.said('w')})`);
  }

  /** A part at a time, so that what waits to be checked stays small. */
  private async addAll(): Promise<number> {
    const [extent] = await this.tx.query<{ first: number | null; last: number | null; count: number }>({
      text: `select min(n) as first, max(n) as last, count(*)::int as count from ${this.adding}`,
    });
    if (!extent || extent.first === null || extent.last === null) return 0;
    const parts = Math.ceil(extent.count / writtenAtOnce);
    const step = Math.ceil((extent.last - extent.first + 1) / parts);
    if (parts > 1) await this.run(`create index on ${this.adding} (n)`);
    let added = 0;
    for (let from = extent.first; from <= extent.last; from += step) added += await this.addPart(from, from + step);
    return added;
  }

  private async addPart(from: number, to: number): Promise<number> {
    const { table, columns } = this.kind;
    const confidence = table === 'interest' ? [', confidence', ', $5'] : ['', ''];
    return this.count(
      `insert into ${table} (source_id, import_id, ${columns.join(', ')}, valid_from, valid_to, recorded_from${confidence[0]})
        select $1::int, $2::int, ${columns.join(', ')}, valid_from, valid_to, now()${confidence[1]}
        from ${this.adding} where n >= $3 and n < $4 returning id`,
      [this.scope.sourceId, this.scope.importId, from, to, ...(table === 'interest' ? [this.scope.confidence] : [])],
    );
  }

  private async run(text: string, values: readonly unknown[] = []): Promise<void> {
    await this.tx.query({ text, values });
  }

  private async count(write: string, values: readonly unknown[] = []): Promise<number> {
    const [row] = await this.tx.query<{ count: number }>({
      text: `with written as (${write}) select count(*)::int as count from written`,
      values,
    });
    return row?.count ?? 0;
  }
}
