import type { Transaction } from '../../platform/database/database';
import type { FactKind } from './fact-kinds';
import type { MergeScope } from './ownership-merge.store';

/** How many rows are written by one statement while foreign keys are watched: each queues a check for each. */
const writtenAtOnce = 250_000;

/** Writes down what `OwnershipMergeStore` worked out, at one instant: that of the transaction. */
export class OwnershipWriteStore {
  private readonly columns: readonly string[];

  constructor(
    private readonly tx: Transaction,
    private readonly kind: FactKind,
    private readonly scope: MergeScope,
  ) {
    this.columns = kind.columns;
  }

  /** Closes and adds; `inParts` while foreign keys are watched. Answers how many rows were closed and added. */
  async write(inParts: boolean): Promise<{ closed: number; added: number }> {
    const closed = await this.close();
    const stays = await this.addWhatStays();
    return { closed, added: stays + (inParts ? await this.addInParts() : await this.add('true')) };
  }

  private close(): Promise<number> {
    const { table } = this.kind;
    return this.count(
      `update ${table} f set recorded_to = now() from closing_${table} c where c.id = f.id and f.recorded_to = 'infinity' returning f.id`,
    );
  }

  /** Of what is closed, the part that stays true. */
  private addWhatStays(): Promise<number> {
    const { table } = this.kind;
    const copied = table === 'interest' ? ['confidence', ...this.columns] : this.columns;
    return this.count(
      `insert into ${table} (source_id, import_id, ${copied.join(', ')}, valid_from, valid_to, recorded_from)
        select f.source_id, $1::int, ${copied.map((column) => `f.${column}`).join(', ')}, f.valid_from, c.stays_to, now()
        from closing_${table} c join ${table} f using (id) where c.stays_to > f.valid_from returning id`,
      [this.scope.importId],
    );
  }

  private add(which: string, values: readonly unknown[] = []): Promise<number> {
    const { table } = this.kind;
    const { sourceId, importId, confidence } = this.scope;
    const [column, value] = table === 'interest' ? [', confidence', ', $3::text'] : ['', ''];
    const first = [sourceId, importId, ...(table === 'interest' ? [confidence] : [])];
    return this.count(
      `insert into ${table} (source_id, import_id, ${this.columns.join(', ')}, valid_from, valid_to, recorded_from${column})
        select $1::int, $2::int, ${this.columns.join(', ')}, valid_from, valid_to, now()${value}
        from adding_${table} where ${which} returning id`,
      [...first, ...values],
    );
  }

  /** A part at a time, so that what waits to be checked stays small. */
  private async addInParts(): Promise<number> {
    const table = `adding_${this.kind.table}`;
    const [extent] = await this.tx.query<{ first: number | null; last: number | null; count: number }>({
      text: `select min(n) as first, max(n) as last, count(*)::int as count from ${table}`,
    });
    if (!extent || extent.first === null || extent.last === null) return 0;
    const parts = Math.ceil(extent.count / writtenAtOnce);
    const step = Math.ceil((extent.last - extent.first + 1) / parts);
    if (parts > 1) await this.tx.query({ text: `create index on ${table} (n)` });
    const [from, to] = this.kind.table === 'interest' ? ['$4', '$5'] : ['$3', '$4'];
    let added = 0;
    for (let at = extent.first; at <= extent.last; at += step) {
      added += await this.add(`n >= ${from} and n < ${to}`, [at, at + step]);
    }
    return added;
  }

  private async count(write: string, values: readonly unknown[] = []): Promise<number> {
    const [row] = await this.tx.query<{ count: number }>({
      text: `with written as (${write}) select count(*)::int as count from written`,
      values,
    });
    return row?.count ?? 0;
  }
}
