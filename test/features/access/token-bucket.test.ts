import { TokenBucketStore } from '../../../src/features/access/token-bucket.store';
import { chargeOf } from '../../../src/features/access/token-bucket';
import type { Database } from '../../../src/platform/database/database';
import { openDatabasePerTest } from '../../support/open-database-per-test';

const budget = { capacity: 100, perMinute: 60 };
/** So slow that nothing is refilled while a test runs. */
const still = { capacity: 100, perMinute: 0.000_001 };

describe('what a charge means', () => {
  it.each([
    ['all was there', 40, true, 60, { remaining: 40, retryAfterSeconds: 0, fullInSeconds: 60 }],
    ['ten are lacking', 50, false, 60, { remaining: 50, retryAfterSeconds: 10, fullInSeconds: 50 }],
    ['less than a second is lacking', 59.5, false, 60, { remaining: 59, retryAfterSeconds: 1, fullInSeconds: 41 }],
    ['more is asked than the bucket can hold', 100, false, 500, { remaining: 100, retryAfterSeconds: 1, fullInSeconds: 0 }],
    ['nothing is left', 0, true, 100, { remaining: 0, retryAfterSeconds: 0, fullInSeconds: 100 }],
  ])('where %s', (_name, remaining, isAllowed, cost, expected) => {
    expect(chargeOf(remaining, isAllowed, cost, budget)).toEqual({ isAllowed, limit: 100, ...expected });
  });
});

describe('a bucket in the database', () => {
  let database: Database;
  openDatabasePerTest((opened) => {
    database = opened;
  });

  it('begins full, is charged, and refuses what it does not hold without taking it', async () => {
    const buckets = new TokenBucketStore(database);
    expect(await buckets.charge('a', 70, still)).toMatchObject({ isAllowed: true, remaining: 30 });
    expect(await buckets.charge('a', 31, still)).toMatchObject({ isAllowed: false, remaining: 30 });
    expect(await buckets.charge('a', 30, still)).toMatchObject({ isAllowed: true, remaining: 0 });
    expect(await buckets.charge('b', 100, still)).toMatchObject({ isAllowed: true, remaining: 0 });
    expect(await buckets.charge('c', 101, still)).toMatchObject({ isAllowed: false, remaining: 100 });
  });

  it('is filled with time, and never above its brim', async () => {
    const buckets = new TokenBucketStore(database);
    await buckets.charge('a', 100, budget);
    await database.query({ text: `update rate_bucket set charged_at = charged_at - interval '30 seconds'` });
    expect(await buckets.charge('a', 0, budget)).toMatchObject({ remaining: 30 });
    await database.query({ text: `update rate_bucket set charged_at = charged_at - interval '1 hour'` });
    expect(await buckets.charge('a', 0, budget)).toMatchObject({ remaining: 100 });
  });

  it('is one bucket for all who charge it at once: no point is spent twice', async () => {
    const stores = [new TokenBucketStore(database), new TokenBucketStore(database)];
    const charges = await Promise.all(
      Array.from({ length: 40 }, (_, index) => stores[index % 2]!.charge('shared', 7, still)),
    );
    expect(charges.filter(({ isAllowed }) => isAllowed)).toHaveLength(14);
    expect(Math.min(...charges.map(({ remaining }) => remaining))).toBe(2);
  });
});
