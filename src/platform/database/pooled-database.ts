import { escapeLiteral, type Pool, type PoolClient, type QueryConfig } from 'pg';
import type { DataSource } from 'typeorm';
import type { Database, OpenTransaction, PoolState, Statement, Transaction, TransactionOptions } from './database';
import { OverloadedError } from './overloaded-error';

export type QueryListener = (text: string) => void;

/** `pg` takes a mutable list, and never changes it. */
function toQuery({ name, text, values }: Statement): QueryConfig {
  return { name, text, values: values as unknown[] | undefined };
}

function beginText({ readOnly = false, isolation, settings = {} }: TransactionOptions): string {
  const begin = `begin${isolation ? ` isolation level ${isolation}` : ''}${readOnly ? ' read only' : ''}`;
  const calls = Object.entries(settings).map(
    ([name, value]) => `set_config(${escapeLiteral(name)}, ${escapeLiteral(value)}, true)`,
  );
  return calls.length > 0 ? `${begin}; select ${calls.join(', ')}` : begin;
}

/** A connection that cannot even roll back is broken, and must not go back into the pool. */
async function rollBack(client: PoolClient): Promise<Error | undefined> {
  try {
    await client.query('rollback');
    return undefined;
  } catch (error) {
    return error as Error;
  }
}

/** A connection in use that breaks says so twice; without a listener the second time would end the process. */
const alreadyKnown = () => undefined;

/** What `pg` says when no connection came free in time; it has no code. */
const waitedInVain = /timeout exceeded when trying to connect/i;

function orOverloaded(error: unknown): unknown {
  return waitedInVain.test((error as Error).message) ? new OverloadedError() : error;
}

/** The database over TypeORM's own pool, so that both share its connections and their limit. */
export class PooledDatabase implements Database {
  constructor(
    readonly dataSource: DataSource,
    private readonly pool: Pool,
    private readonly onQuery?: QueryListener,
    private readonly mostWaiting = Number.POSITIVE_INFINITY,
  ) {}

  async query<Row>(statement: Statement): Promise<Row[]> {
    this.onQuery?.(statement.text);
    this.refuseWhenFull();
    try {
      const { rows } = await this.pool.query(toQuery(statement));
      return rows as Row[];
    } catch (error) {
      throw orOverloaded(error);
    }
  }

  async transaction<T>(work: (tx: Transaction) => Promise<T>, options: TransactionOptions = {}): Promise<T> {
    const { tx, commit, rollback } = await this.begin(options);
    try {
      const result = await work(tx);
      await commit();
      return result;
    } catch (error) {
      await rollback();
      throw error;
    }
  }

  async begin(options: TransactionOptions = {}): Promise<OpenTransaction> {
    const client = await this.connect();
    client.on('error', alreadyKnown);
    let isOver = false;
    const release = (broken?: Error) => {
      isOver = true;
      client.off('error', alreadyKnown);
      client.release(broken);
    };
    const rollback = async () => {
      if (!isOver) release(await rollBack(client));
    };
    try {
      await client.query(beginText(options));
    } catch (error) {
      await rollback();
      throw error;
    }
    return {
      tx: this.on(client),
      sessionId: (client as unknown as { processID: number }).processID,
      commit: async () => {
        await client.query('commit');
        release();
      },
      rollback,
    };
  }

  poolState(): PoolState {
    const { totalCount, idleCount, waitingCount, options } = this.pool;
    return { inUse: totalCount - idleCount, idle: idleCount, waiting: waitingCount, most: options.max };
  }

  async close(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }

  private refuseWhenFull(): void {
    if (this.pool.waitingCount >= this.mostWaiting) throw new OverloadedError();
  }

  private async connect(): Promise<PoolClient> {
    this.refuseWhenFull();
    try {
      return await this.pool.connect();
    } catch (error) {
      throw orOverloaded(error);
    }
  }

  private on(client: PoolClient): Transaction {
    const report = (text: string) => this.onQuery?.(text);
    return {
      connection: client,
      report,
      query: async <Row>(statement: Statement) => {
        report(statement.text);
        const { rows } = await client.query(toQuery(statement));
        return rows as Row[];
      },
    };
  }
}
