import type { ExpectedTrial } from '../expectation/expected-trial';
import { readOnceFor } from '../nation/read-once';
import { betaBinomialPrecision, type CountWithShare } from '../statistics/beta-binomial-precision';
import { effectiveTrials } from '../statistics/effective-trials';
import { poissonBinomialLimits } from '../statistics/poisson-binomial-limits';
import { attributionOf, attributionOfHits } from './attribution';
import { compareEffects } from './effect-order';
import type { GroupEffect, GroupEffectPolicy, GroupTest } from './group-effect';
import { type Look, lookAt, testAlone } from './group-tests';
import { observedRatio } from './observed-ratio';
import { shrunkenEffect } from './shrunken-effect';
import { qHad } from './tested-field';

/** The group's count as the beta-binomial distribution reads it: as many even trials as vary as much. */
export function countOf({ observed, probabilities, expected, n }: GroupTest): CountWithShare {
  return { ...effectiveTrials(observed, probabilities), expectedShare: expected / n };
}

/** How far groups vary beyond chance under one outcome, from every group of two or more. */
export const precisionOf = readOnceFor(
  ({ leastPrecision, mostPrecision }: GroupEffectPolicy) => `${leastPrecision} to ${mostPrecision}`,
  (tests: readonly GroupTest[], { leastPrecision, mostPrecision }): number =>
    betaBinomialPrecision(tests.map(countOf), { least: leastPrecision, most: mostPrecision }),
);

interface Fitted {
  precision: number;
  policy: GroupEffectPolicy;
}

/** What is known beside the test itself. */
export interface Seen extends Fitted {
  look: Look;
}

/** The test without what is inherited, or may be; its q is not known yet. */
function ownTest(test: GroupTest, { uncertainMonths }: GroupEffectPolicy): GroupTest {
  const own = test.trials.filter((trial) => attributionOf(trial, uncertainMonths) === 'own');
  return own.length === test.n ? test : testAlone(test.groupId, own);
}

/** All that does not depend on how other groups' own tests came out. */
const effectApart = readOnceFor(
  ({ precision, policy }: Fitted) => `${precision} ${policy.uncertainMonths}`,
  (test: GroupTest, { precision, policy }): { own: GroupTest; effect: Omit<GroupEffect, 'ownAlone'> } => {
    const { groupId, trials, probabilities, n, observed, expected, p, q } = test;
    const { inner, outer } = poissonBinomialLimits(probabilities);
    const days = trials.map(({ judgement }) => judgement.inspectedOn).sort();
    const effect = {
      groupId,
      n,
      observed,
      funnel95: inner,
      funnel998: outer,
      expected,
      p,
      q,
      ratio: observedRatio(observed, probabilities),
      shrunken: shrunkenEffect(countOf(test), precision),
      precision,
      attribution: attributionOfHits(trials, policy.uncertainMonths),
      judgedFrom: days[0] ?? null,
      judgedTo: days.at(-1) ?? null,
    };
    return { own: ownTest(test, policy), effect };
  },
);

type Apart = ReturnType<typeof effectApart>;

/** One object as long as the q of its own alone is the same. */
const withOwnAlone = readOnceFor(
  (q: number | null) => q,
  ({ own, effect }: Apart, q): GroupEffect => {
    const { n, observed, expected, p } = own;
    return { ...effect, ownAlone: { n, observed, expected, p, q } };
  },
);

/** With every other group, and every other outcome, as it is; null where too few are left to be tested. */
function qOfOwn(test: GroupTest, own: GroupTest, { look: { field }, policy }: Seen): number | null {
  if (own === test) return test.q;
  const group = field.groups.get(test.groupId);
  if (own.n < policy.minimumTrials || group === undefined) return null;
  const instead = group.tests.map((one) => (one.trials === test.trials ? own : one));
  return qHad(field, test.groupId, own.p, instead);
}

/** All there is to say of one group's test. */
export function effectOf(test: GroupTest, seen: Seen): GroupEffect {
  const apart = effectApart(test, seen);
  return withOwnAlone(apart, qOfOwn(test, apart.own, seen));
}

/**
 * The effect of every group under one outcome, the most remarkable first: see `effectOrdering`.
 *
 * No probability knows the group it is for; what is left when the count is set against them is the group, or chance.
 */
export function groupEffects(trials: readonly ExpectedTrial[], policy: GroupEffectPolicy): readonly GroupEffect[] {
  const look = lookAt([trials], policy);
  const tests = look.families[0] ?? [];
  const precision = precisionOf(tests, policy);
  return tests.map((test) => effectOf(test, { look, precision, policy })).sort(compareEffects);
}
