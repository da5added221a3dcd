import type { Transaction } from '../../platform/database/database';
import type { FactKind } from './fact-kinds';
import type { MergeScope } from './ownership-merge.store';

/** How many rows are written by one statement while foreign keys are watched: each queues a check for each. */
const writtenAtOnce = 250_000;

interface Extent {
  first: number | null;
  last: number | null;
  count: number;
}

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
    const [extent] = await this.tx.query<Extent>({
      text: `select min(n) as first, max(n) as last, count(*)::int as count from adding_${this.kind.table}`,
    });
    if (!extent || extent.first === null || extent.last === null) return { closed, added: stays };
    if (inParts) await this.addInParts(extent.first, extent.last, extent.count);
    else await this.add(`true order by ${this.kind.together}`);
    return { closed, added: stays + extent.count };
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

  private async add(which: string, values: readonly unknown[] = []): Promise<void> {
    const { table } = this.kind;
    const { sourceId, importId, confidence } = this.scope;
    const [column, value] = table === 'interest' ? [', confidence', ', $3::text'] : ['', ''];
    const first = [sourceId, importId, ...(table === 'interest' ? [confidence] : [])];
    await this.tx.query({
      text: `insert into ${table} (source_id, import_id, ${this.columns.join(', ')}, valid_from, valid_to, recorded_from${column})
        select $1::int, $2::int, ${this.columns.join(', ')}, valid_from, valid_to, now()${value}
        from adding_${table} where ${which}`,
      values: [...first, ...values],
    });
  }

  /** A part at a time, so that what waits to be checked stays small. */
  private async addInParts(first: number, last: number, count: number): Promise<void> {
    const { table } = this.kind;
    const parts = Math.ceil(count / writtenAtOnce);
    const step = Math.ceil((last - first + 1) / parts);
    if (parts > 1) await this.tx.query({ text: `create index on adding_${table} (n)` });
    const [from, to] = table === 'interest' ? ['$4', '$5'] : ['$3', '$4'];
    for (let at = first; at <= last; at += step) await this.add(`n >= ${from} and n < ${to}`, [at, at + step]);
  }

  private async count(write: string, values: readonly unknown[] = []): Promise<number> {
    const [row] = await this.tx.query<{ count: number }>({
      text: `with written as (${write}) select count(*)::int as count from written`,
      values,
    });
    return row?.count ?? 0;
  }
}
