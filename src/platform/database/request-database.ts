import type { Database, OpenTransaction, Queryable, Statement, Transaction, TransactionOptions } from './database';
import { StatementQueue } from './statement-queue';

/** The caller went away or was answered, or the service is stopping: nothing more is done for this request. */
export class RequestCancelledError extends Error {
  override readonly name = 'RequestCancelledError';
  constructor() {
    super('The request was cancelled.');
  }
}

export interface RequestDatabaseOptions extends TransactionOptions {
  /** Ends a statement that runs on the session of this number; asked on another connection. */
  cancelStatement: (sessionId: number) => Promise<void>;
}

/**
 * The database as one request sees it: every statement runs in one transaction that carries the caller's identity.
 *
 * The transaction begins with the first statement, so a request that asks nothing of the database costs none. `end`
 * must be called, whatever came of the request.
 */
export class RequestDatabase implements Queryable {
  /** Statements run so far, without those that begin and end. */
  statements = 0;
  private readonly queue = new StatementQueue();
  private open: OpenTransaction | null = null;
  private isCancelled = false;
  private isOver = false;
  private isRunning = false;
  private hasFailed = false;
  /** The word to end a statement, while it is on its way. */
  private cancelling: Promise<void> | null = null;

  constructor(
    private readonly database: Database,
    private readonly options: RequestDatabaseOptions,
  ) {}

  query<Row>(statement: Statement): Promise<Row[]> {
    return this.queue.add(() => this.runInOpen<Row>(statement));
  }

  /**
   * A transaction of its own, with the same identity, that commits before it answers.
   *
   * What was read before is ended first: a request holds one connection at a time, so that requests never wait for one
   * another with a connection in hand.
   */
  transact<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.queue.add(async () => {
      await this.close();
      this.refuseWhenCancelled();
      const { settings } = this.options;
      return this.database.transaction((tx) => work(this.counting(tx)), { settings });
    });
  }

  /**
   * Commits what is open and gives the connection back, for good.
   *
   * An answer may be made while some of its fields are still asking, because a neighbour that failed left no place for
   * them. Whatever they ask from here on is refused, or it would open a transaction that nobody ends.
   */
  end(): Promise<void> {
    return this.endWith(async () => undefined);
  }

  /** Does the last thing of the request and ends it; what else is asked does not come between the two. */
  endWith(work: (db: Queryable) => Promise<void>): Promise<void> {
    return this.queue.add(async () => {
      await work({ query: (statement) => this.runInOpen(statement) });
      this.isOver = true;
      await this.close();
    });
  }

  /** Stops the statement that runs, refuses those that wait, and gives the connection back. */
  async cancel(): Promise<void> {
    if (this.isCancelled) return;
    this.isCancelled = true;
    if (this.isRunning && this.open)
      this.cancelling = this.options.cancelStatement(this.open.sessionId).catch(() => undefined);
    await this.cancelling;
    await this.end();
  }

  private async runInOpen<Row>(statement: Statement): Promise<Row[]> {
    const { tx } = await this.opened();
    return this.run(() => tx.query<Row>(statement));
  }

  private async opened(): Promise<OpenTransaction> {
    this.refuseWhenCancelled();
    // One field's failure is not its neighbours': they go on in a transaction that is sound.
    if (this.hasFailed) await this.close();
    this.open ??= await this.database.begin(this.options);
    this.refuseWhenCancelled();
    return this.open;
  }

  private async run<T>(work: () => Promise<T>): Promise<T> {
    this.statements += 1;
    this.isRunning = true;
    try {
      return await work();
    } catch (error) {
      this.hasFailed = true;
      if (this.isCancelled) throw new RequestCancelledError();
      throw error;
    } finally {
      this.isRunning = false;
    }
  }

  /** A transaction in which a statement failed can only be rolled back, and one that is cancelled should be. */
  private async close(): Promise<void> {
    const { open } = this;
    const isSpoilt = this.hasFailed || this.isCancelled;
    this.open = null;
    this.hasFailed = false;
    if (!open) return;
    // It names the session and not the statement: given back before it arrives, it would end somebody else's.
    await this.cancelling;
    if (isSpoilt) {
      await open.rollback();
      return;
    }
    try {
      await open.commit();
    } catch (error) {
      await open.rollback();
      throw error;
    }
  }

  private refuseWhenCancelled(): void {
    if (this.isCancelled || this.isOver) throw new RequestCancelledError();
  }

  private counting(tx: Transaction): Transaction {
    return {
      ...tx,
      query: async (statement) => {
        this.statements += 1;
        return tx.query(statement);
      },
    };
  }
}
