import * as fc from 'fast-check';
import { midPRatioInterval, poissonBinomialMidP, tilted } from '../../../bench/detection/mid-p-ratio';

const someTrials = fc.array(fc.double({ min: 0.03, max: 0.6, noNaN: true }), { minLength: 1, maxLength: 30 });

describe('the mid-p interval for observed / expected', () => {
  it('leaves half the rest in each mid-p', () => {
    fc.assert(
      fc.property(someTrials, fc.nat(30), (probabilities, at) => {
        const n = probabilities.length;
        if (n < 2) return;
        const k = 1 + (at % (n - 1));
        const expected = probabilities.reduce((sum, p) => sum + p, 0);
        const { low, high } = midPRatioInterval(k, probabilities, 0.95);
        const midPAt = (ratio: number) => {
          let [from, to] = [-40, 40];
          for (let i = 0; i < 60; i += 1) {
            const middle = (from + to) / 2;
            if (tilted(probabilities, middle).reduce((sum, p) => sum + p, 0) < ratio * expected) from = middle;
            else to = middle;
          }
          return poissonBinomialMidP(k, tilted(probabilities, from));
        };
        expect(midPAt(low)).toBeCloseTo(0.025, 6);
        expect(midPAt(high)).toBeCloseTo(0.975, 6);
      }),
      { numRuns: 30 },
    );
  });

  it('begins at nothing where nothing was seen, and ends at all where nothing was missed', () => {
    expect(midPRatioInterval(0, [0.1, 0.2], 0.95).low).toBe(0);
    expect(midPRatioInterval(2, [0.1, 0.2], 0.95).high).toBeCloseTo(2 / 0.3, 12);
  });
});
