import { readOnce, readOnceFor, serialOf } from '../nation/read-once';
import {
  type ChanceFindings,
  type ChanceTerms,
  chanceOfAll,
  chanceOfUnit,
  chanceUpTo,
} from '../statistics/chance-findings';
import { discreteStepUp } from '../statistics/discrete-step-up';
import { poissonBinomialUpperTails } from '../statistics/poisson-binomial-tails';
import type { GroupEffectPolicy, GroupTest } from './group-effect';

/** What of a test says what its p could come out at, and at what it did. */
export type Attainable = Pick<GroupTest, 'probabilities' | 'p'>;

/** One group with every outcome it was tested for: it is one discovery, for whichever of them it is found. */
export interface TestedGroup {
  /** In the order of the outcomes. */
  tests: readonly GroupTest[];
  lowestP: number;
  chance: ChanceFindings;
}

/** Every group that was tested, as far as the q of any of them rests on it. */
export interface TestedField {
  groups: ReadonlyMap<string, TestedGroup>;
  testsMade: number;
  /** The lowest p of each group, as far as it is at or below the cap; lowest first. */
  lowest: Float64Array;
  /** How many groups chance would put at or below each p. */
  chance: ChanceFindings;
  terms: ChanceTerms;
}

/** A group none of whose p-values is at or below the highest q reported is not found. */
export function termsOf({ maximumQ, chanceFactor }: Pick<GroupEffectPolicy, 'maximumQ' | 'chanceFactor'>): ChanceTerms {
  return { cap: maximumQ, factor: chanceFactor };
}

/** The p-values that a count of so many trials can come out at, lowest first: worked out once for each list. */
export const attainableP = readOnce(
  (probabilities: readonly number[]): Float64Array => poissonBinomialUpperTails(probabilities).reverse(),
);

/** What a group adds to what chance finds, under all the outcomes it was tested for. */
export function chanceOfGroup(tests: readonly Pick<Attainable, 'probabilities'>[], terms: ChanceTerms): ChanceFindings {
  return chanceOfUnit(
    tests.map(({ probabilities }) => attainableP(probabilities)),
    terms,
  );
}

/** The same worked out once for the tests of a group: after a small change most are the very same again. */
const chanceOfTests = readOnceFor(
  ({ tests, terms: { cap, factor } }: { tests: readonly GroupTest[]; terms: ChanceTerms }) =>
    `${cap} ${factor} ${tests.map(({ probabilities }) => serialOf(probabilities)).join(' ')}`,
  (_first: readonly number[], { tests, terms }) => chanceOfGroup(tests, terms),
);

/** The lowest p of a group that was tested for any outcome. */
export function lowestOf(tests: readonly Pick<Attainable, 'p'>[]): number {
  return Math.min(...tests.map(({ p }) => p));
}

function testedGroup(tests: readonly GroupTest[], terms: ChanceTerms): TestedGroup {
  const chance = chanceOfTests(tests[0]?.probabilities ?? [], { tests, terms });
  return { tests, lowestP: lowestOf(tests), chance };
}

function ascending(pValues: readonly number[], cap: number): Float64Array {
  return Float64Array.from(pValues.filter((p) => p <= cap)).sort();
}

/** Gathers the tests of every outcome by group. */
export function fieldOf(families: readonly (readonly GroupTest[])[], terms: ChanceTerms): TestedField {
  const byGroup = new Map<string, GroupTest[]>();
  for (const test of families.flat()) {
    const own = byGroup.get(test.groupId);
    if (own === undefined) byGroup.set(test.groupId, [test]);
    else own.push(test);
  }
  const groups = new Map([...byGroup].map(([groupId, tests]) => [groupId, testedGroup(tests, terms)]));
  const all = [...groups.values()];
  return {
    groups,
    testsMade: families.flat().length,
    lowest: ascending(
      all.map(({ lowestP }) => lowestP),
      terms.cap,
    ),
    chance: chanceOfAll(all.map(({ chance }) => chance)),
    terms,
  };
}

/** The lowest p of every other group up to the cap, lowest first. */
export function lowestOfOthers({ lowest, groups }: TestedField, groupId: string): Float64Array {
  const own = groups.get(groupId)?.lowestP;
  const place = own === undefined ? -1 : lowest.indexOf(own);
  return place < 0 ? lowest : lowest.filter((_, index) => index !== place);
}

/** How many other groups chance would put at or below `p`. */
export function chanceOfOthers({ chance, groups }: TestedField, groupId: string, p: number): number {
  const own = groups.get(groupId);
  return chanceUpTo(chance, p) - (own === undefined ? 0 : chanceUpTo(own.chance, p));
}

/**
 * The q of one of a group's tests: what the group's q would be were this its lowest p.
 *
 * A group with a q at or below a level for any outcome is a discovery; of the groups so found the expected share without
 * an effect under any outcome is at or below the level.
 */
export function qIn(field: TestedField, { groupId, p }: Pick<GroupTest, 'groupId' | 'p'>): number {
  return discreteStepUp(p, {
    lowest: lowestOfOthers(field, groupId),
    chance: (at) => chanceUpTo(field.chance, at),
    cap: field.terms.cap,
  });
}

/** What the q of a test would be had the group these tests instead of its own, with every other group as it is. */
export function qHad(field: TestedField, groupId: string, p: number, instead: readonly Attainable[]): number {
  if (p > field.terms.cap) return 1;
  const own = chanceOfGroup(instead, field.terms);
  return discreteStepUp(p, {
    lowest: lowestOfOthers(field, groupId),
    chance: (at) => chanceOfOthers(field, groupId, at) + chanceUpTo(own, at),
    cap: field.terms.cap,
  });
}
