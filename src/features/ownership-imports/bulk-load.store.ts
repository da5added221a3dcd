import type { Transaction } from '../../platform/database/database';

/**
 * Adding a row under an exclusion constraint costs about three times what building the constraint's index afterwards
 * does for it; so where a load brings most of what a table will hold, its constraints and indexes go first.
 */
const worthwhileShare = 0.6;
const worthwhileRows = 50_000;

interface Definition {
  name: string;
  definition: string;
}

/**
 * Takes constraints and indexes off a table for a load, and puts them back as they were.
 *
 * All of it is part of the transaction: whoever reads the table waits until the load ends, as for a first load they
 * may, and finds nothing changed should it fail. What the constraints forbid is found when they are put back.
 */
export class BulkLoadStore {
  private readonly putBack: string[] = [];
  private readonly loaded: string[] = [];

  constructor(private readonly tx: Transaction) {}

  /** Prepares a table for that many new rows, if it is worth it. */
  async prepare(table: string, incoming: number): Promise<void> {
    if (incoming < worthwhileRows) return;
    const [held] = await this.tx.query<{ count: number }>({ text: `select count(*)::int as count from ${table}` });
    if (incoming < (held?.count ?? 0) * worthwhileShare) return;
    const constraints = await this.constraintsOf(table);
    for (const { name } of constraints) await this.run(`alter table ${table} drop constraint "${name}"`);
    const indexes = await this.indexesOf(table);
    for (const { name } of indexes) await this.run(`drop index "${name}"`);
    this.loaded.push(table);
    this.putBack.push(
      ...indexes.map(({ definition }) => definition),
      ...constraints.map(({ name, definition }) => `alter table ${table} add constraint "${name}" ${definition}`),
    );
  }

  /** Whether nothing is watched on the table until the end: it then needs no writing in parts. */
  isPrepared(table: string): boolean {
    return this.loaded.includes(table);
  }

  async restore(): Promise<void> {
    for (const table of this.loaded) await this.run(`analyze ${table}`);
    for (const definition of this.putBack) await this.run(definition);
  }

  private constraintsOf(table: string): Promise<Definition[]> {
    return this.tx.query<Definition>({
      text: `select conname as name, pg_get_constraintdef(oid) as definition from pg_constraint
        where conrelid = $1::regclass and contype in ('f', 'x') order by contype desc, conname`,
      values: [table],
    });
  }

  private indexesOf(table: string): Promise<Definition[]> {
    return this.tx.query<Definition>({
      text: `select c.relname as name, pg_get_indexdef(i.indexrelid) as definition from pg_index i
        join pg_class c on c.oid = i.indexrelid
        where i.indrelid = $1::regclass and not exists (select from pg_constraint k where k.conindid = i.indexrelid)
        order by c.relname`,
      values: [table],
    });
  }

  private async run(text: string): Promise<void> {
    await this.tx.query({ text });
  }
}
