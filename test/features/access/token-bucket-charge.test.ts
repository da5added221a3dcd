import { chargeOf } from '../../../src/features/access/token-bucket';

const budget = { capacity: 100, perMinute: 60 };

describe('what a charge means', () => {
  it.each([
    ['all was there', 40, true, 60, { remaining: 40, retryAfterSeconds: 0, fullInSeconds: 60 }],
    ['ten are lacking', 50, false, 60, { remaining: 50, retryAfterSeconds: 10, fullInSeconds: 50 }],
    ['less than a second is lacking', 59.5, false, 60, { remaining: 59, retryAfterSeconds: 1, fullInSeconds: 41 }],
    [
      'more is asked than the bucket can hold',
      100,
      false,
      500,
      { remaining: 100, retryAfterSeconds: 1, fullInSeconds: 0 },
    ],
    ['nothing is left', 0, true, 100, { remaining: 0, retryAfterSeconds: 0, fullInSeconds: 100 }],
  ])('where %s', (_name, remaining, isAllowed, cost, expected) => {
    expect(chargeOf(remaining, isAllowed, cost, budget)).toEqual({ isAllowed, limit: 100, ...expected });
  });
});
