import * as fc from 'fast-check';
import { binomialLowerTail, binomialUpperTail } from '../../../src/domain/statistics/binomial';
import { clopperPearson } from '../../../src/domain/statistics/clopper-pearson';

describe('the exact interval for a share', () => {
  /** Solved by bisection in exact fractions; `binom.test` in R gives the same. */
  it.each([
    [1, 2, 0.01257911709342505, 0.9874208829065749],
    [12, 40, 0.16562720439323558, 0.46531628525412344],
    [0, 10, 0, 0.30849710781876083],
    [10, 10, 0.6915028921812392, 1],
    [4, 20, 0.05733399705003276, 0.43661400299666836],
    [7, 20, 0.15390920478454115, 0.5921885345328282],
  ])('is as R gives it for %i of %i', (k, n, low, high) => {
    const interval = clopperPearson(k, n);
    expect(interval.low).toBeCloseTo(low, 12);
    expect(interval.high).toBeCloseTo(high, 12);
    expect(interval.level).toBe(0.95);
  });

  it('says nothing of no settings', () => expect(clopperPearson(0, 0)).toEqual({ low: 0, high: 1, level: 0.95 }));

  it('holds the share, and leaves a fortieth in each tail', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, share) => {
        const k = Math.round(share * n);
        const { low, high } = clopperPearson(k, n);
        expect(low).toBeLessThanOrEqual(k / n);
        expect(high).toBeGreaterThanOrEqual(k / n);
        if (k > 0) expect(binomialUpperTail(k, n, low)).toBeCloseTo(0.025, 9);
        if (k < n) expect(binomialLowerTail(k, n, high)).toBeCloseTo(0.025, 9);
      }),
    );
  });

  it('is narrower for more settings with the same share', () => {
    const widths = [2, 10, 40, 400].map((n) => clopperPearson(n / 2, n)).map(({ low, high }) => high - low);
    expect(widths).toEqual([...widths].sort((a, b) => b - a));
  });
});
