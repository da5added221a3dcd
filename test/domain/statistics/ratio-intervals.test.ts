import * as fc from 'fast-check';
import { clopperPearson } from '../../../src/domain/statistics/clopper-pearson';
import { effectiveTrials } from '../../../src/domain/statistics/effective-trials';
import { laplaceShare } from '../../../src/domain/statistics/laplace-share';

describe("Laplace's interval for a share", () => {
  it.each([
    [0, 9, 0.95, 0, 1 - 0.05 ** (1 / 10)],
    [9, 9, 0.95, 0.05 ** (1 / 10), 1],
    [0, 1, 0.8, 0, 1 - Math.sqrt(0.2)],
  ])('of %i in %i at %d lies on one side: %d to %d', (k, n, level, low, high) => {
    const interval = laplaceShare(k, n, level);
    expect(interval.low).toBeCloseTo(low, 12);
    expect(interval.high).toBeCloseTo(high, 12);
  });

  it('holds the share, and lies within the exact interval or hardly beyond', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 200 }), fc.nat(200), (n, at) => {
        const k = 1 + (at % (n - 1));
        const [laplace, exact] = [laplaceShare(k, n, 0.95), clopperPearson(k, n)];
        expect(laplace.low).toBeLessThanOrEqual(k / n);
        expect(laplace.high).toBeGreaterThanOrEqual(k / n);
        expect(laplace.high - laplace.low).toBeLessThan(exact.high - exact.low);
      }),
    );
  });
});

describe('effective trials', () => {
  it('are the trials themselves where all are alike, or where there is one', () => {
    expect(effectiveTrials(1, [0.3])).toEqual({ n: 1, observed: 1 });
    expect(effectiveTrials(2, [0.25, 0.25, 0.25, 0.25]).n).toBeCloseTo(4, 12);
  });

  it('are more the less alike they are, and keep the share', () => {
    const { n, observed } = effectiveTrials(1, [0.05, 0.05, 0.8, 0.1]);
    expect(n).toBeGreaterThan(4);
    expect(observed / n).toBeCloseTo(1 / 4, 12);
  });

  it.each([
    [0, [0, 0]],
    [2, [1, 1]],
  ])('are left alone where nothing can vary: %i of %j', (observed, probabilities) => {
    expect(effectiveTrials(observed, probabilities)).toEqual({ n: 2, observed });
  });
});
