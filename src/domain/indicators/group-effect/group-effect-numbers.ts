import { formerNumberMeanings, formerNumbers } from '../former-settings';
import type { FoundGroup } from './found-group';

/** What each number means, in the order in which they are to be read: intervals before points. */
export const groupEffectMeanings = {
  outcome: 'The outcome that is told of first: the one with the lower q',
  observed: "How many settings' latest full inspection in the window ended so",
  n: 'Of how many settings with a full inspection in the window',
  funnelLow95: 'In 95 of 100 cases chance puts the count no lower than this and no higher than the next',
  funnelHigh95: 'In 95 of 100 cases chance puts the count no higher than this and no lower than the one before',
  funnelLow998: 'The same in 998 of 1,000 cases: the lower end',
  funnelHigh998: 'The same in 998 of 1,000 cases: the upper end',
  expected: 'How many are expected of settings like these: the sum of the probabilities',
  ratioLow95: 'Observed / expected of the group alone: the lower end of its 95% interval',
  ratioHigh95: 'Observed / expected of the group alone: the upper end of its 95% interval',
  ratioLow80: 'Observed / expected of the group alone: the lower end of its 80% interval',
  ratioHigh80: 'Observed / expected of the group alone: the upper end of its 80% interval',
  ratio: 'Observed / expected',
  shrunkenLow95: 'Observed / expected, drawn towards one as far as groups vary: the lower end of its 95% interval',
  shrunkenHigh95: 'Observed / expected, drawn towards one as far as groups vary: the upper end of its 95% interval',
  shrunkenLow80: 'Observed / expected, drawn towards one as far as groups vary: the lower end of its 80% interval',
  shrunkenHigh80: 'Observed / expected, drawn towards one as far as groups vary: the upper end of its 80% interval',
  shrunken: 'Observed / expected, drawn towards one as far as groups vary',
  precision: 'How many settings of its own a group needs to be believed half-way, fitted over all groups',
  p: 'The exact probability of as many or more by chance (Poisson-binomial upper tail; not a mid-p)',
  q: 'p after allowing for every group tested under every outcome (step-up for discrete tests, Döhler, Durand and Roquain 2018)',
  groupsTested: 'How many groups were tested, remarkable or not',
  testsMade: 'How many tests were made of them: one for each outcome looked at',
  own: "How many of the observed are the group's own: judged since the setting is known in it",
  inherited: 'How many of the observed were judged before the setting can have been in the group',
  uncertain: 'How many of the observed were judged around the time the setting came: whose they are cannot be told',
  ownN: "Of the n, how many are surely the group's own",
  ownObserved: 'How many of those ended so',
  ownExpected: 'How many of those were expected to',
  ownP: 'p of those alone',
  standsOnOwnAlone: 'Whether this outcome is still beyond chance with those alone: yes, no, or too few to be tested',
  otherOutcome: 'The other outcome looked at',
  otherObserved: "How many settings' latest full inspection in the window ended so",
  otherN: 'Of how many',
  otherExpected: 'How many are expected',
  otherP: 'The exact probability of as many or more by chance',
  otherFound: 'Whether it is beyond chance too: yes or no',
  clearsWith:
    'How few settings, had their latest full inspection gone well, would leave no finding: the first ones listed',
  modelVersion: 'The model that the probabilities come from',
  ...formerNumberMeanings,
} as const;

export type GroupEffectNumber = keyof typeof groupEffectMeanings;

export function yesOrNo(isSo: boolean): 'yes' | 'no' {
  return isSo ? 'yes' : 'no';
}

/** How the outcome stands with the group's own alone, in a word. */
export function standsWord({ q, isFound }: { q: number | null; isFound: boolean }): string {
  return q === null ? 'too few to be tested' : yesOrNo(isFound);
}

/** The figures of a finding, each of which `groupEffectFormulas` works out again. */
export function groupEffectNumbers(
  found: FoundGroup,
  modelVersion: string,
): Readonly<Record<GroupEffectNumber, number | string | null>> {
  const { outcome, effect, other, clearing, ownAlone, groupsTested, testsMade } = found;
  const { ratio, shrunken, attribution } = effect;
  return {
    outcome,
    observed: effect.observed,
    n: effect.n,
    funnelLow95: effect.funnel95.low,
    funnelHigh95: effect.funnel95.high,
    funnelLow998: effect.funnel998.low,
    funnelHigh998: effect.funnel998.high,
    expected: effect.expected,
    ratioLow95: ratio.interval95.low,
    ratioHigh95: ratio.interval95.high,
    ratioLow80: ratio.interval80.low,
    ratioHigh80: ratio.interval80.high,
    ratio: ratio.point,
    shrunkenLow95: shrunken.interval95.low,
    shrunkenHigh95: shrunken.interval95.high,
    shrunkenLow80: shrunken.interval80.low,
    shrunkenHigh80: shrunken.interval80.high,
    shrunken: shrunken.point,
    precision: effect.precision,
    p: effect.p,
    q: effect.q,
    groupsTested,
    testsMade,
    own: attribution.own,
    inherited: attribution.inherited,
    uncertain: attribution.uncertain,
    ownN: effect.ownAlone.n,
    ownObserved: effect.ownAlone.observed,
    ownExpected: effect.ownAlone.expected,
    ownP: effect.ownAlone.p,
    standsOnOwnAlone: standsWord(ownAlone),
    otherOutcome: other.outcome,
    otherObserved: other.test.observed,
    otherN: other.test.n,
    otherExpected: other.test.expected,
    otherP: other.test.p,
    otherFound: yesOrNo(other.isFound),
    clearsWith: clearing.length,
    modelVersion,
    ...formerNumbers(found.test.trials.map(({ setting }) => setting)),
  };
}
