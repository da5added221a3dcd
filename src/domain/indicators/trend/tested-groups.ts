import { compareText } from '../../nation/settings-of';
import { benjaminiHochberg } from '../../statistics/benjamini-hochberg';
import { clopperPearson } from '../../statistics/clopper-pearson';
import { poissonBinomialUpperTail } from '../../statistics/poisson-binomial';

/** How many went one way, of trials each with a probability of its own. */
export interface Tested {
  groupId: string;
  n: number;
  observed: number;
  expected: number;
  p: number;
  q: number;
}

/** A group's trials, in a fixed order: sums of fractions depend on it in the last digit. */
export interface GroupTrials {
  groupId: string;
  trials: readonly { probability: number; isHit: boolean }[];
}

function testOf({ groupId, trials }: GroupTrials): Omit<Tested, 'q'> {
  const probabilities = trials.map(({ probability }) => probability);
  const observed = trials.filter(({ isHit }) => isHit).length;
  const expected = probabilities.reduce((sum, probability) => sum + probability, 0);
  return { groupId, n: trials.length, observed, expected, p: poissonBinomialUpperTail(observed, probabilities) };
}

/** Each group's exact test, with q allowing for all of them. */
export function testGroups(groups: readonly GroupTrials[]): readonly Tested[] {
  const tests = groups.map(testOf);
  const q = benjaminiHochberg(tests.map(({ p }) => p));
  return tests.map((test, index) => ({ ...test, q: q[index] ?? 1 }));
}

/** The least count that the 95% interval allows, less the count expected: what is left of an excess after noise. */
export function sureExcessOf({ observed, n, expected }: Pick<Tested, 'observed' | 'n' | 'expected'>): number {
  return clopperPearson(observed, n).low * n - expected;
}

/** By what is left of the excess after noise, most first; then by group. A few of a few come after many of many. */
export function compareBySureExcess(
  first: Pick<Tested, 'observed' | 'n' | 'expected' | 'groupId'>,
  second: Pick<Tested, 'observed' | 'n' | 'expected' | 'groupId'>,
): number {
  return sureExcessOf(second) - sureExcessOf(first) || compareText(first.groupId, second.groupId);
}
