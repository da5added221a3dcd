import * as fc from 'fast-check';
import { binomialLowerTail, binomialUpperTail } from '../../../src/domain/statistics/binomial';
import { funnelLimits } from '../../../src/domain/statistics/funnel-limits';

describe('the exact funnel limits', () => {
  /** `qbinom` of R. */
  it.each([
    [40, 0.13, 0.95, 1, 10],
    [40, 0.13, 0.998, 0, 13],
    [10, 0.3, 0.95, 0, 6],
    [100, 0.2, 0.95, 12, 28],
    [100, 0.2, 0.998, 9, 33],
    [3, 0.1, 0.95, 0, 2],
  ])('for %i settings at %d and level %d are %i and %i', (n, rate, level, low, high) => {
    expect(funnelLimits(n, rate, level)).toEqual({ low, high, level });
  });

  it('leave no more outside than their level says, on either side', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        fc.constantFrom(0.95, 0.998),
        (n, rate, level) => {
          const { low, high } = funnelLimits(n, rate, level);
          const tail = (1 - level) / 2;
          expect(binomialUpperTail(high + 1, n, rate)).toBeLessThanOrEqual(tail * (1 + 1e-9));
          expect(binomialLowerTail(low - 1, n, rate)).toBeLessThanOrEqual(tail * (1 + 1e-9));
        },
      ),
    );
  });
});
