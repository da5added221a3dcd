import * as fc from 'fast-check';
import {
  binomialLowerTail,
  binomialPmf,
  binomialQuantile,
  binomialUpperTail,
} from '../../../src/domain/statistics/binomial';

/** Worked in exact fractions, and rounded once at the end; R's `dbinom` and `pbinom` give the same. */
const relativelyClose = (actual: number, exact: number) => expect(Math.abs(actual / exact - 1)).toBeLessThan(1e-10);

describe('the binomial distribution', () => {
  it.each([
    [3, 10, 0.3, 0.266827932],
    [0, 20, 0.05, 0.3584859224085422],
    [12, 40, 0.13, 0.0026364927582058226],
    [500, 1000, 0.5, 0.0252250181783608],
    [60, 1000, 0.02, 1.2874148271982494e-13],
    [999, 1000, 0.999, 0.36806348825922325],
    [5, 5, 0.01, 1e-10],
  ])('gives exactly %i of %i at %d', (k, n, p, exact) => relativelyClose(binomialPmf(k, n, p), exact));

  it.each([
    [3, 10, 0.3, 0.6172172136, 0.6496107184],
    [12, 40, 0.13, 0.003811502049020663, 0.9988249907091852],
    [2, 3, 0.2, 0.104, 0.992],
    [501, 1000, 0.5, 0.4873874909108196, 0.5377871779298599],
    [60, 1000, 0.02, 1.8715005399092133e-13, 0.9999999999999416],
    [1, 1000, 0.0001, 0.09516710644145375, 0.9953252321482599],
    [40, 40, 0.1, 1e-40, 1],
    [100, 1000, 0.2, 1, 8.731206511212329e-18],
  ])('gives the tails at %i of %i at %d', (k, n, p, upper, lower) => {
    relativelyClose(binomialUpperTail(k, n, p), upper);
    relativelyClose(binomialLowerTail(k, n, p), lower);
  });

  it.each([
    [0, 5, 0, 1, 1],
    [1, 5, 0, 0, 1],
    [5, 5, 1, 1, 1],
    [4, 5, 1, 1, 0],
    [6, 5, 0.5, 0, 1],
    [-1, 5, 0.5, 1, 0],
  ])('knows the edges: %i of %i at %d', (k, n, p, upper, lower) => {
    expect(binomialUpperTail(k, n, p)).toBe(upper);
    expect(binomialLowerTail(k, n, p)).toBe(lower);
  });

  it.each([
    [0.025, 40, 0.13, 1],
    [0.975, 40, 0.13, 10],
    [0.001, 40, 0.13, 0],
    [0.999, 40, 0.13, 13],
    [0.025, 200, 0.18, 26],
    [0.999, 200, 0.18, 54],
  ])('finds the quantile %d of %i at %d', (probability, n, p, count) => {
    expect(binomialQuantile(probability, n, p)).toBe(count);
  });

  const anyP = fc.double({ min: 0.001, max: 0.999, noNaN: true });

  it('sums to one, and the two tails meet', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1000 }),
        anyP,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (n, p, share) => {
          const k = Math.round(share * n);
          expect(binomialUpperTail(k, n, p) + binomialLowerTail(k - 1, n, p)).toBeCloseTo(1, 10);
        },
      ),
    );
  });

  it('has an upper tail that falls with the count and rises with the probability', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), anyP, anyP, (n, p, q) => {
        const [lower, higher] = [Math.min(p, q), Math.max(p, q)];
        for (let k = 1; k <= n; k += 7) {
          expect(binomialUpperTail(k, n, p)).toBeLessThanOrEqual(binomialUpperTail(k - 1, n, p) + 1e-12);
          expect(binomialUpperTail(k, n, lower)).toBeLessThanOrEqual(binomialUpperTail(k, n, higher) + 1e-12);
        }
      }),
    );
  });
});
