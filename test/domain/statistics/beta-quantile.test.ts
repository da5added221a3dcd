import * as fc from 'fast-check';
import { betaQuantile } from '../../../src/domain/statistics/beta-quantile';
import { binomialUpperTail } from '../../../src/domain/statistics/binomial';
import { incompleteBeta } from '../../../src/domain/statistics/incomplete-beta';

const parameter = fc.double({ min: 0.05, max: 1000, noNaN: true });
const share = fc.double({ min: 0.0001, max: 0.9999, noNaN: true });

describe('the beta distribution', () => {
  it.each([
    [0, 0],
    [1, 1],
    [-0.1, 0],
    [1.1, 1],
  ])('has at or below %d the probability %d', (x, probability) => expect(incompleteBeta(x, 2, 3)).toBe(probability));

  it('is the binomial tail for whole numbers', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), share, fc.double({ min: 0, max: 1, noNaN: true }), (n, p, at) => {
        const k = 1 + Math.floor(at * (n - 1));
        const tail = binomialUpperTail(k, n, p);
        if (tail < 1e-280) return;
        expect(Math.abs(incompleteBeta(p, k, n - k + 1) / tail - 1)).toBeLessThan(1e-9);
      }),
    );
  });

  it('reads the same from the other end', () => {
    fc.assert(
      fc.property(share, parameter, parameter, (x, a, b) => {
        expect(incompleteBeta(x, a, b) + incompleteBeta(1 - x, b, a)).toBeCloseTo(1, 11);
      }),
    );
  });

  it('has quantiles below which the probability is the one asked for', () => {
    fc.assert(
      fc.property(share, parameter, parameter, (probability, a, b) => {
        const x = betaQuantile(probability, a, b);
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(1);
        // So near to 1 a share cannot be told from the next one.
        if (x > 1 - 1e-6) return;
        expect(incompleteBeta(x, a, b)).toBeCloseTo(probability, 9);
      }),
    );
  });

  it.each([
    [0, 0],
    [1, 1],
  ])('ends where everything does: %d is at %d', (probability, x) => expect(betaQuantile(probability, 3, 4)).toBe(x));
});
