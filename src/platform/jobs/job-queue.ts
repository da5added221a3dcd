import PgBoss from 'pg-boss';
import type { Database } from '../database/database';
import { RepeatingJob } from './repeating-job';

export interface JobQueueOptions {
  /** Whose pool it runs on: there is no second one. The login owns the schema. */
  database: Database;
  /** Where its tables are, apart from ours. */
  schema: string;
  /** Told of whatever goes wrong; a job that failed is over, and whoever handed it in decides whether there is another. */
  onFailure: (name: string, error: unknown) => void;
  /** How often it looks for a job. */
  everyMs?: number;
}

/** Does one job. The signal says that the process is stopping: finish soon, or leave the rest for later. */
export type JobHandler = (data: unknown, stopping: AbortSignal) => Promise<unknown>;

const maintainedEveryMs = 120_000;

/** A job that is at work for longer is taken for lost with its process. It costs nothing to be wrong. */
const lostAfterSeconds = 900;

/**
 * A queue of jobs in the same PostgreSQL.
 *
 * Of pg-boss it uses the tables and the statements. The timers are ours: its own workers report neither a fetch nor a
 * completion that failed, and end the process over the latter.
 */
export class JobQueue {
  private readonly boss: PgBoss;
  private readonly handlers = new Map<string, JobHandler>();
  private readonly stopping = new AbortController();
  private rounds: readonly RepeatingJob[] = [];
  private isInstalled = false;

  constructor(private readonly options: JobQueueOptions) {
    const executeSql = (text: string, values?: unknown[]) => this.execute(text, values);
    this.boss = new PgBoss({ db: { executeSql }, schema: options.schema, supervise: false, schedule: false });
    this.boss.on('error', (error) => options.onFailure('job queue', error));
  }

  /** Says who does the jobs of a queue. To be said before `start`. */
  handle(queue: string, handler: JobHandler): void {
    this.handlers.set(queue, handler);
  }

  /** Makes its tables, or brings them up to date, and begins to look for jobs. */
  async start(): Promise<void> {
    await this.install();
    const { onFailure, everyMs = 1_000 } = this.options;
    this.rounds = [
      ...[...this.handlers].map(
        ([queue, handler]) =>
          new RepeatingJob({ name: queue, everyMs, work: () => this.round(queue, handler), onFailure }),
      ),
      new RepeatingJob({
        name: 'old jobs are put away',
        everyMs: maintainedEveryMs,
        work: () => this.boss.maintain(),
        onFailure,
      }),
    ];
    for (const round of this.rounds) round.start();
  }

  /** Hands in a job, a little later where asked; false where one of the id was handed in before. */
  async send(queue: string, id: string, data: object, afterSeconds = 0): Promise<boolean> {
    const later = afterSeconds > 0 ? { startAfter: afterSeconds } : {};
    return (await this.boss.send(queue, data, { id, ...later })) !== null;
  }

  /** Whether the job of the id is done, failed or lost: nothing more comes of it. */
  async isOver(queue: string, id: string): Promise<boolean> {
    const job = await this.boss.getJobById(queue, id);
    return job !== null && ['completed', 'cancelled', 'failed'].includes(job.state);
  }

  /** Tells the job that runs, waits for what it does with that, and takes no more. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await Promise.all(this.rounds.map((round) => round.stop()));
    await this.boss.stop({ graceful: false });
  }

  /** In one server at a time: two that make a queue at once can each wait for a lock of the other. */
  private async install(): Promise<void> {
    const { database, schema } = this.options;
    await database.transaction(async (tx) => {
      await tx.query({ text: 'select pg_advisory_xact_lock(hashtext($1))', values: [`job queue ${schema}`] });
      await this.boss.start();
      const limits = { retryLimit: 0, expireInSeconds: lostAfterSeconds };
      for (const name of this.handlers.keys()) {
        if ((await this.boss.getQueue(name)) === null) await this.boss.createQueue(name, { name, ...limits });
      }
    });
    this.isInstalled = true;
  }

  private async round(queue: string, handler: JobHandler): Promise<void> {
    while (!this.stopping.signal.aborted) {
      const [job] = await this.boss.fetch<object>(queue);
      if (!job) return;
      await this.do(queue, handler, job);
    }
  }

  private async do(queue: string, handler: JobHandler, { id, data }: PgBoss.Job): Promise<void> {
    try {
      await handler(data, this.stopping.signal);
    } catch (error) {
      this.options.onFailure(queue, error);
      // What went wrong is in the log; here it could hold what is not for this table.
      await this.boss.fail(queue, id, {});
      return;
    }
    await this.boss.complete(queue, id);
  }

  /** What fails on a fetch pg-boss keeps to itself, so it is told here. */
  private async execute(text: string, values?: unknown[]): Promise<{ rows: unknown[] }> {
    try {
      // A script of several statements answers no rows.
      const rows: unknown[] | undefined = await this.options.database.query({ text, values });
      return { rows: rows ?? [] };
    } catch (error) {
      if (this.isInstalled) this.options.onFailure('job queue', error);
      throw error;
    }
  }
}
