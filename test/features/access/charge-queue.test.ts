import { ChargeQueue } from '../../../src/features/access/charge-queue';
import { type Charge, chargeOf } from '../../../src/features/access/token-bucket';

const budget = { capacity: 100, perMinute: 60 };

/** A bucket that is never refilled, and tells what was asked of it. */
function givenBuckets(points = 100) {
  const asked: [string, number][] = [];
  const left = new Map<string, number>();
  let isBroken = false;
  return {
    asked,
    breaks: (broken: boolean) => {
      isBroken = broken;
    },
    async charge(key: string, cost: number): Promise<Charge> {
      asked.push([key, cost]);
      await new Promise((resolve) => setImmediate(resolve));
      if (isBroken) throw new Error('broken');
      const before = left.get(key) ?? points;
      const isAllowed = cost <= before;
      if (isAllowed) left.set(key, before - cost);
      return chargeOf(left.get(key) ?? before, isAllowed, cost, budget);
    },
  };
}

function all(queue: ChargeQueue, costs: readonly number[], key = 'a') {
  return Promise.all(costs.map((cost) => queue.charge(key, cost, budget)));
}

describe('charges of one bucket', () => {
  it('that come while one is under way go together', async () => {
    const buckets = givenBuckets();
    const charges = await all(new ChargeQueue(buckets), [1, 2, 3, 4]);
    expect(buckets.asked).toEqual([
      ['a', 1],
      ['a', 9],
    ]);
    expect(charges.every(({ isAllowed }) => isAllowed)).toBe(true);
    expect(charges.map(({ remaining }) => remaining)).toEqual([99, 90, 90, 90]);
  });

  it('are taken one by one, in order, where the bucket does not hold all of them', async () => {
    const buckets = givenBuckets(10);
    const charges = await all(new ChargeQueue(buckets), [1, 5, 6, 4]);
    expect(buckets.asked).toEqual([
      ['a', 1],
      ['a', 15],
      ['a', 5],
      ['a', 6],
      ['a', 4],
    ]);
    expect(charges.map(({ isAllowed }) => isAllowed)).toEqual([true, true, false, true]);
  });

  it('do not wait for those of another', async () => {
    const buckets = givenBuckets();
    const queue = new ChargeQueue(buckets);
    await Promise.all([all(queue, [1, 1]), all(queue, [2, 2], 'b')]);
    expect(buckets.asked).toEqual([
      ['a', 1],
      ['b', 2],
      ['a', 1],
      ['b', 2],
    ]);
  });

  it('a single charge that is refused is asked once', async () => {
    const buckets = givenBuckets(10);
    const [charge] = await all(new ChargeQueue(buckets), [11]);
    expect(charge).toMatchObject({ isAllowed: false, remaining: 10 });
    expect(buckets.asked).toEqual([['a', 11]]);
  });

  it('fail with the bucket, and work again with it', async () => {
    const buckets = givenBuckets();
    const queue = new ChargeQueue(buckets);
    buckets.breaks(true);
    const failed = await Promise.allSettled([1, 2, 3].map((cost) => queue.charge('a', cost, budget)));
    expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    buckets.breaks(false);
    expect(await all(queue, [5])).toMatchObject([{ isAllowed: true, remaining: 95 }]);
  });

  it('go at most a hundred together', async () => {
    const buckets = givenBuckets(1000);
    await all(
      new ChargeQueue(buckets),
      Array.from({ length: 250 }, () => 1),
    );
    expect(buckets.asked.map(([, cost]) => cost)).toEqual([1, 100, 100, 49]);
  });
});
