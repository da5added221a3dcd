import * as fc from 'fast-check';
import { type CausePolicy, commonCauses, steadiedLift } from '../../../src/domain/common-cause/common-causes';
import { exactP, lookedAt } from '../../../src/domain/common-cause/looked-at';
import { type Population, populationOf, spreadsIn, type Unit } from '../../../src/domain/common-cause/populations';
import { asStrongAs, leastPs } from '../../../src/domain/common-cause/shuffles';
import { seededNumbers, seedOf } from '../../../src/domain/statistics/seeded-random';

const policy: CausePolicy = { shuffles: 500, maximumP: 0.05, minimumWith: 2 };
const seed = seedOf('12 2025-03-31');

function units(count: number, hits: number, valuesOf: (index: number) => readonly string[]): readonly Unit[] {
  return Array.from({ length: count }, (_, index) => ({ values: valuesOf(index), isHit: index < hits }));
}

/** Regions and councils dealt without regard to the hits. */
function nullUnits(count: number, hits: number, number: number): readonly Unit[] {
  const random = seededNumbers(number);
  return units(count, hits, () => [
    `REGION:${Math.floor(random() * 4)}`,
    `COUNCIL:${Math.floor(random() * 9)}`,
    `OPENED:${Math.floor(random() * 6)}`,
  ]);
}

function shuffled(population: Population, shuffles: number, from: number): Float64Array {
  return leastPs([lookedAt(population, 2)], shuffles, seededNumbers(from)) ?? new Float64Array();
}

/** Every way in which the hits could lie, and how often the least p is as low. */
function everyDeal(population: Population, p: number): number {
  const all = population.profiles.flatMap(({ values, hits: own, others }) =>
    Array.from({ length: own + others }, (_, index) => ({ values, isHit: index < own })),
  );
  const hits = all.filter(({ isHit }) => isHit).length;
  let [deals, asLow] = [0, 0];
  for (let mask = 0; mask < 2 ** all.length; mask += 1) {
    const dealt = all.map((unit, index) => ({ ...unit, isHit: ((mask >> index) & 1) === 1 }));
    if (dealt.filter(({ isHit }) => isHit).length !== hits) continue;
    deals += 1;
    const least = Math.min(1, ...spreadsIn(populationOf(dealt), 2).map(exactP));
    if (least <= p * (1 + 1e-9)) asLow += 1;
  }
  return asLow / deals;
}

describe('common causes', () => {
  it('finds what is planted: 6 of 9 against 2 of 22', () => {
    const planted = units(31, 9, (index) => {
      const cites = index < 6 || index === 20 || index === 25;
      return [`REGION:${index % 3}`, ...(cites ? ['REGULATION:CHR_2015 reg 12'] : [])];
    });
    const { causes } = commonCauses([populationOf(planted)], seed, policy);
    expect(causes).toMatchObject([
      { value: 'REGULATION:CHR_2015 reg 12', hitsWith: 6, hits: 9, othersWith: 2, others: 22 },
    ]);
    expect(causes[0]?.lift).toBeCloseTo(7.33, 2);
    expect(causes[0]?.adjustedP).toBeLessThanOrEqual(0.05);
  });

  it('has no lift where none of the others has it, and is found all the same', () => {
    const { causes } = commonCauses(
      [populationOf(units(20, 5, (i) => (i < 5 ? ['REGION:A'] : ['REGION:B'])))],
      seed,
      policy,
    );
    expect(causes).toMatchObject([{ value: 'REGION:A', othersWith: 0, lift: null }]);
  });

  it.each([
    ['one hit only', units(20, 1, (i) => (i < 1 ? ['REGION:A'] : []))],
    ['no others', units(6, 6, () => ['REGION:A'])],
    ['all alike', units(20, 6, () => ['REGION:A'])],
    ['what the hits lack', units(30, 9, (i) => (i < 9 ? [] : ['REGION:A']))],
  ])('finds nothing with %s', (_case, given) => {
    expect(commonCauses([populationOf(given)], seed, policy).causes).toEqual([]);
  });

  it('finds in hardly any shuffled group anything at all', () => {
    const runs = Array.from({ length: 300 }, (_, number) => number);
    const found = runs.filter((number) => {
      const population = populationOf(nullUnits(8 + (number % 30), 3 + (number % 5), number + 1));
      return commonCauses([population], number, policy).causes.length > 0;
    });
    expect(found.length / runs.length).toBeLessThanOrEqual(0.05);
  });

  it('is what every deal gives, in a group small enough to try all', () => {
    const population = populationOf(
      units(12, 4, (i) => [`REGION:${i < 3 || i === 8 ? 'A' : 'B'}`, `COUNCIL:${i % 3}`, `OPENED:${i % 4}`]),
    );
    const observed = Math.min(...spreadsIn(population, 2).map(exactP));
    const least = shuffled(population, 20_000, seed);
    expect(Math.abs(asStrongAs(observed, least) / 20_000 - everyDeal(population, observed))).toBeLessThan(0.012);
  });

  it('never calls a cause surer for having looked at more', () => {
    fc.assert(
      fc.property(fc.nat(10_000), (number) => {
        const few = nullUnits(24, 6, number).map((unit) => ({ ...unit, values: unit.values.slice(0, 1) }));
        const population = populationOf(few);
        const least = shuffled(population, 200, number);
        for (const spread of spreadsIn(population, 2)) {
          const p = exactP(spread);
          const error = 4 * Math.sqrt((p * (1 - p)) / 200) + 0.02;
          expect(asStrongAs(p, least) / 200).toBeGreaterThanOrEqual(p - error);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('stops shuffling only where nothing could pass', () => {
    const population = populationOf(nullUnits(24, 6, 5));
    const least = shuffled(population, 300, 5);
    const p = [...least].sort((a, b) => a - b)[60] ?? 1;
    const asStrong = asStrongAs(p, least);
    const stopping = (at: number) => leastPs([lookedAt(population, 2)], 300, seededNumbers(5), { p, asStrong: at });
    expect(stopping(asStrong)).toEqual(least);
    expect(stopping(asStrong - 1)).toBeNull();
  });

  it('is the same in any order of settings, and with the same seed', () => {
    fc.assert(
      fc.property(fc.nat(1000), (number) => {
        const given = units(20, 6, (i) => (i < 5 || i === 12 ? ['REGION:A'] : [`REGION:${i % 3}`]));
        const turned = [...given.slice(number % 20), ...given.slice(0, number % 20)];
        expect(commonCauses([populationOf(turned)], seed, policy)).toEqual(
          commonCauses([populationOf(given)], seed, policy),
        );
      }),
      { numRuns: 20 },
    );
  });

  it('steadies the lift, so that 2 of 2 against 0 of 5 does not outrank 9 of 10 against 1 of 40', () => {
    const small = { value: 'a', hitsWith: 2, hits: 2, othersWith: 0, others: 5 };
    const large = { value: 'b', hitsWith: 9, hits: 10, othersWith: 1, others: 40 };
    expect(steadiedLift(large)).toBeGreaterThan(steadiedLift(small));
  });
});
