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

/**
 * Works out how the facts of one source come to what is wanted: a row that differs is to be closed on recorded time, and
 * another added. Equal rows are not touched. `OwnershipWriteStore` writes it down.
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

  /** Works out what is to be closed, with what of it stays true, and what is to be added; answers how many rows that is. */
  async compare(): Promise<number> {
    await this.findClosing();
    if (await this.isAny(this.held)) await this.findAdding();
    else await this.run(`alter table ${this.kind.wanted} rename to ${this.adding}`);
    const [row] = await this.tx.query<{ count: number }>({
      text: `select count(*)::int as count from ${this.adding}`,
    });
    return row?.count ?? 0;
  }

  /** SQL: whether a wanted and a held row say the same. Column by column, as writing rows out as text costs far more. */
  private get saysSame(): string {
    return `(${this.kind.content.map((column) => `w.${column} is not distinct from h.${column}`).join(' and ')})`;
  }

  /** Rows of the source of which the file speaks, by naming what they rest on or by leaving it out. */
  private async collectHeld(): Promise<void> {
    const { table, wanted, key, content } = this.kind;
    const { isStrict, isComplete } = this.scope;
    const isInterest = table === 'interest';
    const touched = isInterest
      ? 'f.record_id in (select record_id from touched_record)'
      : 'f.party_id in (select party_id from party_of_label)';
    const named = isStrict ? touched : `f.${key} in (select ${key} from ${wanted})`;
    const byRecord = `f.record_id in (select record_id from ${isInterest ? 'staged_relationship' : 'staged_record'})`;
    const ofLayout = 'f.import_id in (select id from ownership_import where source_id = $1 and layout = $2)';
    const spokenFor = isStrict ? 'true' : isComplete ? ofLayout : byRecord;
    // A name by which alone somebody was known gives way to a description, and to nothing else.
    const notNamedOnly = `(f.record_id not like '${namedOnlyPrefix}%' or f.${key} in (select ${key} from ${wanted}))`;
    const columns = [...new Set([key, 'record_id', ...content])].map((column) => `f.${column}`).join(', ');
    await this.run(
      `create temporary table ${this.held} on commit drop as
        select f.id, ${columns}, f.valid_from, f.valid_to, ${this.kind.isStartStated('f')} as is_start_stated,
          i.content_on, coalesce(${spokenFor}, false) as is_spoken_for
        from ${table} f left join ownership_import i on i.id = f.import_id
        where f.source_id = $1 and f.recorded_to = 'infinity' and $2::text is not null
          and (${named} ${isStrict ? '' : `or coalesce(${spokenFor}, false)`}) and ${notNamedOnly}`,
      [this.scope.sourceId, this.scope.layout],
    );
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
      where h.${key} = w.${key} and ${since} and not ${this.kind.isStartStated('w')} and ${this.saysSame}`);
    if (isInterest) return;
    // What a register says anew of a body is so from this file on, unless it gives the day, though the body is old.
    await this.run(
      `update ${wanted} w set valid_from = case when w.said_on > h.valid_from then w.said_on else $1 end from ${this.held} h
        where h.${key} = w.${key} and not ${this.saysSame} and h.content_on < $1 and h.valid_from < $1
          and h.valid_to > w.valid_from and w.valid_from <= h.valid_from and w.valid_to = 'infinity'
          and h.record_id not like '${namedOnlyPrefix}%'`,
      [this.scope.contentOn],
    );
  }

  private async findClosing(): Promise<void> {
    const { wanted, key, table } = this.kind;
    await this.run(`create temporary table unwanted_${table} on commit drop as
      select * from ${this.held} h where not exists (select from ${wanted} w where w.${key} = h.${key}
        and w.valid_from = h.valid_from and w.valid_to = h.valid_to and ${this.saysSame})`);
    if (await this.isAny(`unwanted_${table}`)) await this.run(`create index on ${wanted} (${key})`);
    await this.run(
      `create temporary table ${this.closing} on commit drop as
        select id, ${key}, stays_to, is_end_inferred from (
          select h.id, h.${key}, h.valid_to, ${this.staysTo} as stays_to, h.valid_to = 'infinity' as is_end_inferred
          from unwanted_${table} h where $1::date is not null) c
        where stays_to <> valid_to`,
      [this.scope.contentOn],
    );
  }

  /**
   * SQL: until when a held row that is not wanted as it is stays true. Where every statement is kept, what is wanted is
   * all there is; a register leaves out what has ended, and what it corrects it says under the same record.
   */
  private get staysTo(): string {
    const { wanted, key } = this.kind;
    if (this.scope.isStrict) return 'h.valid_from';
    return `case when h.record_id like '${namedOnlyPrefix}%' then h.valid_from else least(
      case when h.valid_to = 'infinity' and h.is_spoken_for then greatest($1::date, h.valid_from) else h.valid_to end,
      (select min(case when w.record_id = h.record_id and ${this.kind.isStartStated('w')} then h.valid_from
          else greatest(w.valid_from, h.valid_from) end)
        from ${wanted} w where w.${key} = h.${key} and w.valid_to > h.valid_from)) end`;
  }

  private async findAdding(): Promise<void> {
    const { wanted, key } = this.kind;
    await this.run(`create temporary table ${this.adding} on commit drop as
      select w.* from ${wanted} w where not exists (select from ${this.held} h where h.${key} = w.${key}
        and h.valid_from = w.valid_from and h.valid_to = w.valid_to and ${this.saysSame})`);
  }

  private async isAny(table: string): Promise<boolean> {
    const [row] = await this.tx.query<{ found: boolean }>({ text: `select exists (select from ${table}) as found` });
    return row?.found ?? false;
  }

  private async run(text: string, values: readonly unknown[] = []): Promise<void> {
    await this.tx.query({ text, values });
  }
}
