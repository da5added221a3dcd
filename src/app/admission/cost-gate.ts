export interface CostGateOptions {
  /** Points that may be at work at once in this process. */
  most: number;
  /** Requests that may wait for their turn; whoever comes then is refused. */
  mostWaiting: number;
  /** How long one may wait. */
  waitMs: number;
  /** A request of so few points does not wait: small questions pass the large ones. */
  free: number;
}

/**
 * What holds for one process on two cores: one whole page of everything at a time, so that large answers are made one
 * after the other, while small questions go between them.
 */
export const standardGate: CostGateOptions = { most: 20_000, mostWaiting: 60, waitMs: 5_000, free: 500 };

interface Waiting {
  cost: number;
  enter: () => void;
}

/** Keeps the work of large requests within bounds, in the order in which they came. */
export class CostGate {
  private atWork = 0;
  private readonly waiting: Waiting[] = [];

  constructor(private readonly options: CostGateOptions) {}

  /** Answers a function that gives the turn back, or null where there are too many before it or it waited too long. */
  async enter(cost: number, gone?: AbortSignal): Promise<(() => void) | null> {
    const { free, most, mostWaiting } = this.options;
    if (cost <= free) return () => undefined;
    const points = Math.min(cost, most);
    if (this.waiting.length === 0 && this.atWork + points <= most) return this.taken(points);
    if (this.waiting.length >= mostWaiting) return null;
    return (await this.turn(points, gone)) ? this.taken(points) : null;
  }

  private taken(points: number): () => void {
    this.atWork += points;
    let isGivenBack = false;
    return () => {
      if (isGivenBack) return;
      isGivenBack = true;
      this.atWork -= points;
      this.letIn();
    };
  }

  private turn(cost: number, gone?: AbortSignal): Promise<boolean> {
    return new Promise((resolve) => {
      const settle = (hasTurn: boolean) => {
        clearTimeout(timer);
        gone?.removeEventListener('abort', giveUp);
        resolve(hasTurn);
      };
      const waiting: Waiting = { cost, enter: () => settle(true) };
      const giveUp = () => {
        const at = this.waiting.indexOf(waiting);
        if (at < 0) return;
        this.waiting.splice(at, 1);
        settle(false);
        this.letIn();
      };
      const timer = setTimeout(giveUp, this.options.waitMs);
      gone?.addEventListener('abort', giveUp, { once: true });
      this.waiting.push(waiting);
    });
  }

  /** One at a time: who is let in takes its points before the next is looked at. */
  private letIn(): void {
    const next = this.waiting[0];
    if (!next || this.atWork + next.cost > this.options.most) return;
    this.waiting.shift();
    next.enter();
  }
}
