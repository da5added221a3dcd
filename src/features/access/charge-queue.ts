import type { Budget } from '../../domain/access/budgets';
import type { Charge } from './token-bucket';
import type { TokenBucketStore } from './token-bucket.store';

interface Waiting {
  cost: number;
  settle: (charge: Promise<Charge>) => void;
}

/** Most points that are asked of a bucket in one statement: what one caller may have in flight is no more than that. */
const mostAtOnce = 100;

/**
 * Charges of one bucket go to the database one after the other, and those that come meanwhile go together.
 *
 * A bucket is one row: of hundreds of requests that one caller sends at once each would wait for it with a connection in
 * hand, and keep everybody else's from being charged.
 */
export class ChargeQueue {
  private readonly waiting = new Map<string, Waiting[]>();

  constructor(private readonly buckets: Pick<TokenBucketStore, 'charge'>) {}

  charge(key: string, cost: number, budget: Budget): Promise<Charge> {
    return new Promise<Charge>((settle) => {
      const others = this.waiting.get(key);
      if (others) {
        others.push({ cost, settle });
        return;
      }
      this.waiting.set(key, [{ cost, settle }]);
      void this.work(key, budget);
    });
  }

  private async work(key: string, budget: Budget): Promise<void> {
    for (let some = this.take(key); some.length > 0; some = this.take(key))
      await this.chargeTogether(key, some, budget);
    this.waiting.delete(key);
  }

  private take(key: string): Waiting[] {
    return this.waiting.get(key)?.splice(0, mostAtOnce) ?? [];
  }

  /** All at once where the bucket holds as much; where it does not, each for itself, in the order in which they came. */
  private async chargeTogether(key: string, some: readonly Waiting[], budget: Budget): Promise<void> {
    const total = some.reduce((sum, { cost }) => sum + cost, 0);
    const together = this.buckets.charge(key, total, budget);
    const isAllowed = await together.then((charge) => charge.isAllowed).catch(() => true);
    for (const { cost, settle } of some) {
      const charge = isAllowed || some.length === 1 ? together : this.buckets.charge(key, cost, budget);
      settle(charge);
      await charge.catch(() => undefined);
    }
  }
}
