import * as fc from 'fast-check';
import {
  adjustedPrecisionScore,
  betaBinomialPrecision,
  precisionScore,
} from '../../../src/domain/statistics/beta-binomial-precision';
import { binomialPmf } from '../../../src/domain/statistics/binomial';
import { betaBinomialLowerTail, betaBinomialPmf, betaBinomialUpperTail } from './support/beta-binomial';

describe('the beta-binomial distribution', () => {
  it('is even over all counts when every share is as likely', () => {
    for (let k = 0; k <= 7; k += 1) expect(betaBinomialPmf(k, 7, 1, 1)).toBeCloseTo(1 / 8, 14);
  });

  it('knows no count below 0 or above n', () => {
    expect(betaBinomialPmf(-1, 5, 2, 3)).toBe(0);
    expect(betaBinomialPmf(6, 5, 2, 3)).toBe(0);
    expect(betaBinomialUpperTail(0, 5, 2, 3)).toBeCloseTo(1, 14);
  });

  it('is the binomial one when groups hardly vary', () => {
    for (const k of [0, 3, 9]) expect(betaBinomialPmf(k, 20, 2e7, 8e7)).toBeCloseTo(binomialPmf(k, 20, 0.2), 6);
  });

  it('has tails that meet', () => {
    const parameter = fc.double({ min: 0.1, max: 200, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 150 }), fc.nat(150), parameter, parameter, (n, at, a, b) => {
        const k = at % (n + 1);
        expect(betaBinomialUpperTail(k, n, a, b) + betaBinomialLowerTail(k - 1, n, a, b)).toBeCloseTo(1, 10);
      }),
    );
  });
});

const bounds = { least: 0.5, most: 200 };
const groups = (counts: readonly number[], n: number) =>
  counts.map((observed) => ({ n, observed, expectedShare: 0.2 }));

describe('the precision of a beta-binomial distribution', () => {
  it.each<[string, readonly number[], number]>([
    ['vary less than chance makes them, and are many', new Array<number>(100).fill(2), 200],
    ['are all or nothing', [0, 0, 0, 0, 10], 0.5],
  ])('is a bound where groups %s', (_case, counts, precision) => {
    expect(betaBinomialPrecision(groups(counts, 10), bounds)).toBe(precision);
  });

  it('is not taken to be the highest on the word of a few groups', () => {
    expect(betaBinomialPrecision(groups([2, 2, 2, 2, 2], 10), bounds)).toBeLessThan(50);
  });

  it('is where the likelihood is greatest, once weighed by the variance between groups', () => {
    const counts = groups([0, 0, 1, 1, 2, 2, 2, 3, 4, 6], 10);
    const best = betaBinomialPrecision(counts, bounds);
    const likelihood = (precision: number) =>
      counts.reduce(
        (sum, { n, observed }) => sum + Math.log(betaBinomialPmf(observed, n, 0.2 * precision, 0.8 * precision)),
        -Math.log(precision + 1),
      );
    for (let precision = 0.5; precision <= 200; precision *= 1.1) {
      expect(likelihood(precision)).toBeLessThanOrEqual(likelihood(best) + 1e-12);
    }
    expect(Math.abs(adjustedPrecisionScore(best, counts))).toBeLessThan(1e-10);
    // Somewhat below the likeliest: beyond it the likelihood falls more slowly than before it.
    expect(precisionScore(best, counts)).toBeGreaterThan(0);
  });

  it('learns nothing from groups of one', () => {
    const counts = groups([0, 1, 2, 5], 10);
    const withSingles = [...counts, ...groups([0, 1, 1, 0, 1], 1)];
    expect(betaBinomialPrecision(withSingles, bounds)).toBe(betaBinomialPrecision(counts, bounds));
  });
});
