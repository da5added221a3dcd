import { escapeLiteral, type Pool, type PoolClient, type QueryConfig } from 'pg';
import type { DataSource } from 'typeorm';
import type { Database, Statement, Transaction, TransactionOptions } from './database';

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

/** The database over TypeORM's own pool, so that both share its connections and their limit. */
export class PooledDatabase implements Database {
  constructor(
    readonly dataSource: DataSource,
    private readonly pool: Pool,
    private readonly onQuery?: QueryListener,
  ) {}

  async query<Row>(statement: Statement): Promise<Row[]> {
    this.onQuery?.(statement.text);
    const { rows } = await this.pool.query(toQuery(statement));
    return rows as Row[];
  }

  async transaction<T>(work: (tx: Transaction) => Promise<T>, options: TransactionOptions = {}): Promise<T> {
    const client = await this.pool.connect();
    let broken: Error | undefined;
    client.on('error', alreadyKnown);
    try {
      await client.query(beginText(options));
      const result = await work(this.on(client));
      await client.query('commit');
      return result;
    } catch (error) {
      broken = await rollBack(client);
      throw error;
    } finally {
      client.off('error', alreadyKnown);
      client.release(broken);
    }
  }

  async close(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
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
