import * as fc from 'fast-check';
import { binomialUpperTail } from '../../../src/domain/statistics/binomial';
import { poissonBinomialUpperTail } from '../../../src/domain/statistics/poisson-binomial';

const anyP = fc.double({ min: 0, max: 1, noNaN: true });

describe('the tail of trials with probabilities of their own', () => {
  /** Worked in exact fractions. */
  it.each([
    [2, [0.1, 0.2, 0.3], 0.098],
    [3, [0.1, 0.2, 0.3], 0.006],
    [3, [0.1, 0.2, 0.3, 0.4, 0.5], 0.15],
    [5, Array.from({ length: 20 }, (_, i) => (i + 1) / 100), 0.04823704718242464],
    [0, [0.1], 1],
    [2, [0.1], 0],
    [1, [], 0],
    [0, [], 1],
    [2, [1, 1, 0], 1],
  ])('of %i or more among %j is %d', (k, probabilities, tail) => {
    expect(poissonBinomialUpperTail(k, probabilities)).toBeCloseTo(tail, 14);
  });

  it('is the binomial tail when all probabilities are equal', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.double({ min: 0.001, max: 0.9, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (n, p, share) => {
          const k = Math.round(share * n);
          const exact = binomialUpperTail(k, n, p);
          if (exact < 1e-290) return;
          expect(Math.abs(poissonBinomialUpperTail(k, new Array(n).fill(p)) / exact - 1)).toBeLessThan(1e-9);
        },
      ),
    );
  });

  it('never falls when a trial that could have gone either way is added', () => {
    fc.assert(
      fc.property(fc.array(anyP, { maxLength: 40 }), anyP, fc.nat(41), (probabilities, added, k) => {
        const before = poissonBinomialUpperTail(k, probabilities);
        expect(poissonBinomialUpperTail(k, [...probabilities, added])).toBeGreaterThanOrEqual(before * (1 - 1e-12));
      }),
    );
  });
});
