import type { PoolClient } from 'pg';
import type { DataSource } from 'typeorm';

/** One SQL statement. A name makes the server keep its plan: give one to whatever runs often, and always the same text with it. */
export interface Statement {
  readonly name?: string;
  readonly text: string;
  readonly values?: readonly unknown[];
}

/** Whatever answers a statement with plain rows: the database, or one transaction in it. */
export interface Queryable {
  query<Row>(statement: Statement): Promise<Row[]>;
}

/** One open transaction, on one connection. */
export interface Transaction extends Queryable {
  /** For `copyIn`, which speaks another protocol on the same connection. */
  readonly connection: PoolClient;
  /** Tells the query counter of a statement that went past `query`. */
  readonly report: (text: string) => void;
}

export interface TransactionOptions {
  readOnly?: boolean;
  isolation?: 'read committed' | 'repeatable read' | 'serializable';
  /** Session settings for this transaction only; they travel with `begin`, so they cost no round trip. */
  settings?: Readonly<Record<string, string>>;
}

/** A transaction whose end is said by hand, for work that is not one function. It must be ended, once. */
export interface OpenTransaction {
  readonly tx: Transaction;
  /** The server's number of the session, by which a running statement can be cancelled. */
  readonly sessionId: number;
  commit(): Promise<void>;
  rollback(): Promise<void>;
}

export interface PoolState {
  /** Connections at work. */
  inUse: number;
  /** Open, and at no work. */
  idle: number;
  /** Whoever waits for one. */
  waiting: number;
  /** Connections there may be. */
  most: number;
}

/** A pool of connections to one database. */
export interface Database extends Queryable {
  /** TypeORM on the same pool: for migrations and for what its query builder does well. */
  readonly dataSource: DataSource;
  /** Commits when the work is done, rolls back when it throws. */
  transaction<T>(work: (tx: Transaction) => Promise<T>, options?: TransactionOptions): Promise<T>;
  /** Begins a transaction and leaves its end to the caller. */
  begin(options?: TransactionOptions): Promise<OpenTransaction>;
  poolState(): PoolState;
  close(): Promise<void>;
}
