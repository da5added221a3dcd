export interface JobOptions {
  /** What it is called in the log. */
  name: string;
  everyMs: number;
  work: () => Promise<unknown>;
  /** Told of a failure; the next round tries again. */
  onFailure: (name: string, error: unknown) => void;
}

/** Work that is done again and again beside the requests: never twice at once, and never a reason for the process to go on. */
export class RepeatingJob {
  private timer: NodeJS.Timeout | null = null;
  private busy: Promise<void> | null = null;

  constructor(private readonly options: JobOptions) {}

  start(): void {
    this.timer ??= setInterval(() => void this.round(), this.options.everyMs).unref();
  }

  /** One round now, or the one that runs already. */
  round(): Promise<void> {
    this.busy ??= this.work().finally(() => {
      this.busy = null;
    });
    return this.busy;
  }

  /** Settles when the round that runs is done. */
  async stop(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    this.timer = null;
    await this.busy;
  }

  private async work(): Promise<void> {
    const { name, work, onFailure } = this.options;
    try {
      await work();
    } catch (error) {
      onFailure(name, error);
    }
  }
}
