import { TokenBucketStore } from '../../../src/features/access/token-bucket.store';
import type { Database } from '../../../src/platform/database/database';
import { openDatabasePerTest } from '../../support/open-database-per-test';

const budget = { capacity: 100, perMinute: 60 };
/** So slow that nothing is refilled while a test runs. */
const still = { capacity: 100, perMinute: 0.000_001 };

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
