import * as fc from 'fast-check';
import { digamma } from '../../../src/domain/statistics/digamma';
import { logBeta } from '../../../src/domain/statistics/log-beta';
import { logGamma } from '../../../src/domain/statistics/log-gamma';

const positive = fc.double({ min: 0.01, max: 2000, noNaN: true });

describe('log-gamma, its slope, and log-beta', () => {
  it.each([
    [1, 0],
    [2, 0],
    [5, Math.log(24)],
    [0.5, Math.log(Math.PI) / 2],
    [11, Math.log(3628800)],
  ])('the logarithm of gamma of %d is %d', (x, value) => expect(logGamma(x)).toBeCloseTo(value, 13));

  it('rises by the logarithm of x from x to x + 1, and its slope by 1 / x', () => {
    fc.assert(
      fc.property(positive, (x) => {
        const scale = Math.max(1, Math.abs(logGamma(x + 1)));
        expect(Math.abs(logGamma(x + 1) - logGamma(x) - Math.log(x)) / scale).toBeLessThan(1e-13);
        expect(Math.abs(digamma(x + 1) - digamma(x) - 1 / x) * Math.min(1, x)).toBeLessThan(1e-13);
      }),
    );
  });

  it('gives the beta function of each of its three cases, the same either way round', () => {
    fc.assert(
      fc.property(positive, positive, (a, b) => {
        const plain = logGamma(a) + logGamma(b) - logGamma(a + b);
        expect(Math.abs(logBeta(a, b) - plain)).toBeLessThan(1e-10);
        expect(logBeta(a, b)).toBe(logBeta(b, a));
      }),
    );
  });
});
