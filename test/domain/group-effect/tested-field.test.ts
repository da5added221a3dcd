import * as fc from 'fast-check';
import { groupEffects } from '../../../src/domain/group-effect/group-effects';
import { lookAt } from '../../../src/domain/group-effect/group-tests';
import { lowestOf, qHad, qIn } from '../../../src/domain/group-effect/tested-field';
import { poissonBinomialUpperTails } from '../../../src/domain/statistics/poisson-binomial-tails';
import { even, others, policy, trialsOf } from './trials';

const rate = fc.double({ min: 0.02, max: 0.5, noNaN: true });
const group = fc
  .array(rate, { minLength: 3, maxLength: 12 })
  .chain((rates) => fc.nat(rates.length).map((hits) => ({ rates, hits })));
const nation = fc.array(group, { minLength: 1, maxLength: 12 });

type Groups = readonly { rates: readonly number[]; hits: number }[];
const trialsIn = (groups: Groups) => groups.flatMap(({ rates, hits }, place) => trialsOf(`g${place}`, hits, rates));

/** The same by the definition: every threshold up to the cap tried, every sum written out. */
function byDefinition(families: readonly Groups[], groupId: string, p: number): number {
  const cap = policy.maximumQ;
  const look = lookAt(families.map(trialsIn), policy);
  const all = [...look.field.groups];
  const reached = (probabilities: readonly number[], at: number) =>
    Math.max(0, ...poissonBinomialUpperTails(probabilities).filter((tail) => tail <= at));
  const below = (at: number, tests: readonly { probabilities: readonly number[] }[]) =>
    policy.chanceFactor * tests.reduce((sum, { probabilities }) => sum + reached(probabilities, at), 0);
  const lowest = all.map(([id, { tests }]) => (id === groupId ? p : lowestOf(tests)));
  const thresholds = lowest.filter((at) => at >= p && at <= cap);
  const shares = thresholds.map((at) => {
    const chance = all.reduce((sum, [, { tests }]) => sum + below(at, tests) / (1 - below(cap, tests)), 0);
    return chance / lowest.filter((other) => other <= at).length;
  });
  return Math.min(1, ...shares);
}

describe('the q of a group', () => {
  it('is what the step-up over discrete tests gives, written out, under every outcome', () => {
    fc.assert(
      fc.property(nation, nation, (one, two) => {
        const look = lookAt([trialsIn(one), trialsIn(two)], policy);
        for (const test of look.families.flat()) {
          const expected = test.p > policy.maximumQ ? 1 : byDefinition([one, two], test.groupId, test.p);
          expect(test.q).toBeGreaterThanOrEqual(expected - 1e-12);
          expect(test.q).toBeLessThanOrEqual(expected + 1e-9);
        }
      }),
      { numRuns: 60, seed: 5 },
    );
  });

  it('is lower the lower its p, under any outcome of any group', () => {
    fc.assert(
      fc.property(nation, nation, (one, two) => {
        const tests = lookAt([trialsIn(one), trialsIn(two)], policy).families.flat();
        const inOrder = [...tests].sort((first, second) => first.p - second.p).map(({ q }) => q ?? 1);
        expect(inOrder).toEqual([...inOrder].sort((first, second) => first - second));
      }),
      { numRuns: 100, seed: 5 },
    );
  });

  it('is what it would be had the group the tests it has, to the last bit', () => {
    fc.assert(
      fc.property(nation, nation, (one, two) => {
        const { families, field } = lookAt([trialsIn(one), trialsIn(two)], policy);
        for (const { groupId, p, q } of families.flat()) {
          expect(qHad(field, groupId, p, field.groups.get(groupId)?.tests ?? [])).toBe(q);
        }
      }),
      { numRuns: 60, seed: 5 },
    );
  });

  it('of a group that has other tests instead is that of a look in which it has them, to the last bit', () => {
    fc.assert(
      fc.property(nation, group, ([first, ...rest], instead) => {
        const { field } = lookAt([trialsIn([first!, ...rest])], policy);
        const after = lookAt([trialsIn([instead, ...rest])], policy);
        const [test] = after.families[0] ?? [];
        expect(test?.groupId).toBe('g0');
        expect(qHad(field, 'g0', test?.p ?? 1, [test!])).toBe(qIn(after.field, test!));
      }),
      { numRuns: 100, seed: 5 },
    );
  });

  it('counts no group that could never be found: more groups of three at a rate of one half cost nothing', () => {
    const bad = trialsOf('bad', 8, even(12, 0.15));
    const qWith = (more: number) =>
      groupEffects([...bad, ...others(more, 3, 0.5)], policy).find(({ groupId }) => groupId === 'bad')?.q;
    expect(qWith(500)).toBe(qWith(1));
  });

  it('is 1 where the p of the group alone is above the level, however many others are found', () => {
    const found = Array.from({ length: 50 }, (_, place) => trialsOf(`bad${place}`, 9, even(10, 0.1))).flat();
    const effects = groupEffects([...found, ...trialsOf('fair', 2, even(8, 0.1))], policy);
    const fair = effects.find(({ groupId }) => groupId === 'fair');
    expect(fair?.p).toBeGreaterThan(policy.maximumQ);
    expect(fair?.q).toBe(1);
    expect(effects.filter(({ q }) => (q ?? 1) <= policy.maximumQ)).toHaveLength(50);
  });

  it('counts a group that is found under two outcomes once', () => {
    const outcome = trialsOf('bad', 8, even(12, 0.15));
    const once = lookAt([[...outcome, ...others(5)]], policy);
    const twice = lookAt([[...outcome, ...others(5)], outcome], policy);
    expect(twice.field.lowest).toEqual(once.field.lowest);
    expect(twice.families[0]?.find(({ groupId }) => groupId === 'bad')?.q).toBeGreaterThan(
      once.families[0]?.find(({ groupId }) => groupId === 'bad')?.q ?? 1,
    );
  });
});
