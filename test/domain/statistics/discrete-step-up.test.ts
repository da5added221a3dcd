import * as fc from 'fast-check';
import { benjaminiHochberg } from '../../../src/domain/statistics/benjamini-hochberg';
import { chanceOfAll, chanceOfUnit, chanceUpTo, placesUpTo } from '../../../src/domain/statistics/chance-findings';
import { discreteStepUp } from '../../../src/domain/statistics/discrete-step-up';
import { poissonBinomialUpperTail } from '../../../src/domain/statistics/poisson-binomial';
import { poissonBinomialUpperTails } from '../../../src/domain/statistics/poisson-binomial-tails';
import { fisherTable, toyTables } from './support/fisher';

const rates = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 40 });

describe('all that an upper tail can come out at', () => {
  it('is the very number that the tail of each count is, to the last bit', () => {
    fc.assert(
      fc.property(rates, (probabilities) => {
        const tails = poissonBinomialUpperTails(probabilities);
        expect([...tails]).toEqual(
          tails.length === 0 ? [] : [...tails].map((_, k) => poissonBinomialUpperTail(k, probabilities)),
        );
      }),
      { numRuns: 200, seed: 5 },
    );
  });
});

describe('what chance finds', () => {
  const cap = 0.1;

  it('is worked out by hand', () => {
    // One test that can come out at 0.04, 0.08 or 0.5, one at 0.06 or 1, and one that never comes out below 0.2.
    const units = [
      [0.04, 0.08, 0.5],
      [0.06, 1],
      [0.2, 1],
    ].map((values) => chanceOfUnit([values], { cap, factor: 1 }));
    const all = chanceOfAll(units);
    const at = (p: number) => chanceUpTo(all, p);
    expect(at(0.03)).toBe(0);
    expect(at(0.04)).toBeCloseTo(0.04 / 0.92, 10);
    expect(at(0.07)).toBeCloseTo(0.04 / 0.92 + 0.06 / 0.94, 10);
    expect(at(0.1)).toBeCloseTo(0.08 / 0.92 + 0.06 / 0.94, 10);
  });

  it('gives q by hand: the third is found only with the others', () => {
    const units = [
      [0.01, 1],
      [0.02, 1],
      [0.04, 1],
    ].map((values) => chanceOfUnit([values], { cap, factor: 1 }));
    const chance = (p: number) => chanceUpTo(chanceOfAll(units), p);
    const [one, two, three] = [0.01 / 0.99, 0.02 / 0.98, 0.04 / 0.96];
    const q = (p: number, lowest: readonly number[]) => discreteStepUp(p, { lowest, chance, cap });
    expect(q(0.01, [0.02, 0.04])).toBeCloseTo(Math.min(one, (one + two) / 2, (one + two + three) / 3), 10);
    expect(q(0.02, [0.01, 0.04])).toBeCloseTo(Math.min((one + two) / 2, (one + two + three) / 3), 10);
    expect(q(0.04, [0.01, 0.02])).toBeCloseTo((one + two + three) / 3, 10);
    expect(q(0.11, [0.01])).toBe(1);
  });

  it('adds up the tests of a unit, which no dependence between them can exceed', () => {
    const tests = [
      [0.02, 0.3],
      [0.05, 0.6],
    ];
    const chance = chanceOfUnit(tests, { cap, factor: 1 });
    expect(chanceUpTo(chance, 0.02)).toBeCloseTo(0.02 / 0.93, 10);
    expect(chanceUpTo(chance, 0.05)).toBeCloseTo(0.07 / 0.93, 10);
    expect(chanceUpTo(chanceOfUnit(tests, { cap, factor: 2 }), 0.05)).toBeCloseTo(0.14 / 0.86, 10);
  });

  it('refuses a cap at which nothing could be told of a unit', () => {
    expect(() => chanceOfUnit([[0.4], [0.4]], { cap: 0.5, factor: 1 })).toThrow(
      /Expected tests of which chance puts few/,
    );
  });

  it('is never less than it is, and more by next to nothing; and what is taken out again leaves the rest to the last bit', () => {
    const attainable = rates.map((probabilities) => [...poissonBinomialUpperTails(probabilities)].reverse());
    fc.assert(
      fc.property(
        fc.array(attainable, { minLength: 1, maxLength: 8 }),
        fc.double({ min: 0, max: cap, noNaN: true }),
        (all, p) => {
          const units = all.map((values) => chanceOfUnit([values], { cap, factor: 1 }));
          const reached = (values: readonly number[], at: number) => values[placesUpTo(at, values) - 1] ?? 0;
          const exact = all.reduce((sum, values) => sum + reached(values, p) / (1 - reached(values, cap)), 0);
          const whole = chanceUpTo(chanceOfAll(units), p);
          expect(whole).toBeGreaterThanOrEqual(exact - 1e-14);
          expect(whole).toBeLessThanOrEqual(exact + 1e-11);
          const [first, ...rest] = units;
          expect(whole - chanceUpTo(first!, p)).toBe(chanceUpTo(chanceOfAll(rest), p));
        },
      ),
      { numRuns: 200, seed: 5 },
    );
  });

  it('is at most what Benjamini and Hochberg reckon with, but for the divisor', () => {
    const attainable = rates.map((probabilities) => [...poissonBinomialUpperTails(probabilities)].reverse());
    const unit = attainable.chain((values) => fc.nat(values.length - 1).map((at) => ({ values, p: values[at]! })));
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 12 }), (units) => {
        const all = chanceOfAll(units.map(({ values }) => chanceOfUnit([values], { cap, factor: 1 })));
        const plain = benjaminiHochberg(units.map(({ p }) => p));
        units.forEach(({ p }, place) => {
          const lowest = units
            .flatMap((other, index) => (index !== place && other.p <= cap ? [other.p] : []))
            .sort((a, b) => a - b);
          const q = discreteStepUp(p, { lowest, chance: (at) => chanceUpTo(all, at), cap });
          // A p above the cap may help others by the plain procedure, and never here.
          if (p <= cap && plain[place]! <= cap) expect(q).toBeLessThanOrEqual(plain[place]! / (1 - cap) + 1e-11);
        });
      }),
      { numRuns: 300, seed: 5 },
    );
  });
});

describe('what the R package DiscreteFDR printed of its own example (nine Fisher tests, step-down, its vignette)', () => {
  const published = [
    [0.01243145, 0.03819796],
    [0.02126871, 0.03819796],
    [0.12476691, 0.25630985],
    [0.22135177, 0.47895996],
    [0.28849298, 0.51482782],
    [0.49984639, 1],
    [0.60329543, 1],
    [0.68723229, 1],
    [1, 1],
  ] as const;
  const tests = toyTables.map(fisherTable);
  const inOrder = tests.map(({ p }) => p).sort((first, second) => first - second);

  it('has the same p-values', () => {
    for (const [place, p] of inOrder.entries()) expect(p).toBeCloseTo(published[place]![0], 8);
  });

  it('has the same sums: each over how many are found, the highest so far', () => {
    // The step-down procedure divides by 1 - F(p), which is the divisor here with the cap at p.
    let highest = 0;
    inOrder.slice(0, 5).forEach((p, place) => {
      const chance = chanceOfAll(tests.map(({ attainable }) => chanceOfUnit([attainable], { cap: p, factor: 1 })));
      highest = Math.max(highest, chanceUpTo(chance, p) / (place + 1));
      expect(highest).toBeCloseTo(published[place]![1], 8);
    });
  });

  it('finds the two that it finds, where Benjamini and Hochberg find none', () => {
    const chance = chanceOfAll(tests.map(({ attainable }) => chanceOfUnit([attainable], { cap: 0.05, factor: 1 })));
    const qOf = (p: number) =>
      discreteStepUp(p, {
        lowest: inOrder.filter((other) => other !== p && other <= 0.05),
        chance: (at) => chanceUpTo(chance, at),
        cap: 0.05,
      });
    expect(inOrder.filter((p) => qOf(p) <= 0.05)).toEqual(inOrder.slice(0, 2));
    expect(benjaminiHochberg(inOrder).filter((q) => q <= 0.05)).toEqual([]);
  });
});
