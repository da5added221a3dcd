import * as fc from 'fast-check';
import { poissonBinomialMidP } from '../../../bench/detection/mid-p-ratio';
import { funnelLimits } from '../../../src/domain/statistics/funnel-limits';
import {
  poissonBinomialLowerTail,
  poissonBinomialPmf,
  poissonBinomialUpperTail,
} from '../../../src/domain/statistics/poisson-binomial';
import { poissonBinomialLimits } from '../../../src/domain/statistics/poisson-binomial-limits';

const someTrials = fc.array(fc.double({ min: 0.01, max: 0.9, noNaN: true }), { minLength: 1, maxLength: 60 });

describe('every count of trials with probabilities of their own', () => {
  it('is as likely as worked out by hand', () => {
    const [none, one, two] = poissonBinomialPmf([0.1, 0.2]);
    expect([none, one, two]).toEqual([0.9 * 0.8, expect.closeTo(0.26, 14), expect.closeTo(0.02, 14)]);
  });

  it('adds up to both tails, and to one', () => {
    fc.assert(
      fc.property(someTrials, fc.nat(60), (probabilities, at) => {
        const k = at % (probabilities.length + 1);
        const pmf = [...poissonBinomialPmf(probabilities)];
        const sum = (from: number, to: number) => pmf.slice(from, to).reduce((total, p) => total + p, 0);
        expect(poissonBinomialUpperTail(k, probabilities)).toBeCloseTo(sum(k, pmf.length), 12);
        expect(poissonBinomialLowerTail(k, probabilities)).toBeCloseTo(sum(0, k + 1), 12);
        expect(poissonBinomialMidP(k, probabilities)).toBeCloseTo(sum(k + 1, pmf.length) + (pmf[k] ?? 0) / 2, 12);
      }),
    );
  });

  it('has the binomial funnel limits when all probabilities are equal', () => {
    for (const [n, p] of [
      [40, 0.13],
      [10, 0.3],
      [100, 0.2],
      [3, 0.1],
    ] as const) {
      const { inner, outer } = poissonBinomialLimits(new Array(n).fill(p));
      expect(inner).toEqual(funnelLimits(n, p, 0.95));
      expect(outer).toEqual(funnelLimits(n, p, 0.998));
    }
  });

  it('leaves no more outside the limits than their level says', () => {
    fc.assert(
      fc.property(someTrials, (probabilities) => {
        const { inner, outer } = poissonBinomialLimits(probabilities);
        for (const { low, high, level } of [inner, outer]) {
          const tail = ((1 - level) / 2) * (1 + 1e-9);
          expect(poissonBinomialUpperTail(high + 1, probabilities)).toBeLessThanOrEqual(tail);
          expect(low === 0 ? 0 : poissonBinomialLowerTail(low - 1, probabilities)).toBeLessThanOrEqual(tail);
        }
      }),
    );
  });
});
