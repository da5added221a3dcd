/**
 * Lets one thing happen after the other: a connection takes one statement at a time, while the fields of a request ask
 * all at once.
 */
export class StatementQueue {
  private last: Promise<unknown> = Promise.resolve();

  add<T>(work: () => Promise<T>): Promise<T> {
    const next = this.last.then(work, work);
    this.last = next.catch(() => undefined);
    return next;
  }

  /** Settles when all that was added so far is done. */
  async drained(): Promise<void> {
    await this.last;
  }
}
