export interface CostGateOptions {
  /** Points that may be at work at once in this process. */
  most: number;
  /** Requests that may wait for their turn; whoever comes then is refused. */
  mostWaiting: number;
  /** Requests of one caller that may wait: the places are not all its own. */
  mostOfOne: number;
  /** How long one may wait. */
  waitMs: number;
  /** A request of so few points does not wait: small questions pass the large ones. */
  free: number;
}

/**
 * What holds for one process on two cores: one whole page of everything at a time, so that large answers are made one
 * after the other, while small questions go between them.
 */
export const standardGate: CostGateOptions = { most: 20_000, mostWaiting: 60, mostOfOne: 12, waitMs: 5_000, free: 500 };

interface Waiting {
  whose: string;
  points: number;
  /** Lets it in: its points are taken already. */
  enter: () => void;
}

/** Keeps the work of large requests within bounds, in the order in which they came. */
export class CostGate {
  private atWork = 0;
  private readonly waiting: Waiting[] = [];

  constructor(private readonly options: CostGateOptions) {}

  /** Answers a function that gives the turn back, or null where there are too many before it or it waited too long. */
  async enter(cost: number, whose: string, gone?: AbortSignal): Promise<(() => void) | null> {
    const { free, most } = this.options;
    if (cost <= free) return () => undefined;
    const points = Math.min(cost, most);
    if (this.waiting.length === 0 && this.hasRoomFor(points)) this.atWork += points;
    else if (this.isFullFor(whose) || !(await this.turn(points, whose, gone))) return null;
    return this.leaving(points);
  }

  private hasRoomFor(points: number): boolean {
    return this.atWork + points <= this.options.most;
  }

  private isFullFor(whose: string): boolean {
    const { mostWaiting, mostOfOne } = this.options;
    if (this.waiting.length >= mostWaiting) return true;
    return this.waiting.filter((waiting) => waiting.whose === whose).length >= mostOfOne;
  }

  private leaving(points: number): () => void {
    let hasLeft = false;
    return () => {
      if (hasLeft) return;
      hasLeft = true;
      this.atWork -= points;
      this.letIn();
    };
  }

  private turn(points: number, whose: string, gone?: AbortSignal): Promise<boolean> {
    // Who went away before it came here is never heard of again.
    if (gone?.aborted) return Promise.resolve(false);
    return new Promise((resolve) => {
      const settle = (hasTurn: boolean) => {
        clearTimeout(timer);
        gone?.removeEventListener('abort', giveUp);
        resolve(hasTurn);
      };
      const waiting: Waiting = { whose, points, enter: () => settle(true) };
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

  /** In the order in which they came: a large one is not passed by those behind it, or it would wait for ever. */
  private letIn(): void {
    for (let next = this.waiting[0]; next && this.hasRoomFor(next.points); next = this.waiting[0]) {
      this.atWork += next.points;
      this.waiting.shift();
      next.enter();
    }
  }
}
