import * as fc from 'fast-check';
import { benjaminiHochberg } from '../../../src/domain/statistics/benjamini-hochberg';

const pValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 60 });

describe("Benjamini and Hochberg's adjustment", () => {
  /** As `p.adjust(..., "BH")` in R gives them. */
  it.each([
    [
      [0.01, 0.04, 0.03, 0.005],
      [0.02, 0.04, 0.04, 0.02],
    ],
    [
      [0.5, 0.001, 0.9],
      [0.75, 0.003, 0.9],
    ],
    [[0.03], [0.03]],
    [
      [1, 1],
      [1, 1],
    ],
    [[], []],
  ])('turns %j into %j', (given, adjusted) => {
    const actual = benjaminiHochberg(given);
    expect(actual).toHaveLength(adjusted.length);
    actual.forEach((q, index) => {
      expect(q).toBeCloseTo(adjusted[index] ?? Number.NaN, 12);
    });
  });

  it('is what the definition says, however many come out at 1', () => {
    const anyP = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 0.5, 1, 1, 1));
    fc.assert(
      fc.property(fc.array(anyP, { maxLength: 40 }), (given) => {
        const rank = (p: number) => given.filter((other) => other <= p).length;
        const byDefinition = given.map((p) =>
          Math.min(1, ...given.filter((other) => other >= p).map((other) => other * (given.length / rank(other)))),
        );
        expect(benjaminiHochberg(given)).toEqual(byDefinition);
      }),
    );
  });

  it('keeps the order of the p-values, and is never below them nor above one', () => {
    fc.assert(
      fc.property(pValues, (given) => {
        const adjusted = benjaminiHochberg(given);
        given.forEach((p, i) => {
          expect(adjusted[i]).toBeGreaterThanOrEqual(p);
          expect(adjusted[i]).toBeLessThanOrEqual(1);
          given.forEach((other, j) => {
            if (p < other) expect(adjusted[i]).toBeLessThanOrEqual(adjusted[j] ?? 0);
          });
        });
      }),
    );
  });

  it('never rises anywhere when one p-value falls', () => {
    fc.assert(
      fc.property(pValues, fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }), (given, at, factor) => {
        if (given.length === 0) return;
        const index = at % given.length;
        const lowered = given.map((p, i) => (i === index ? p * factor : p));
        const [before, after] = [benjaminiHochberg(given), benjaminiHochberg(lowered)];
        after.forEach((q, i) => {
          expect(q).toBeLessThanOrEqual((before[i] ?? 0) * (1 + 1e-12));
        });
      }),
    );
  });
});
