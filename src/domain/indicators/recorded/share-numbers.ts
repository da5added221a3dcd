import type { SettingFacts } from '../../nation/facts';
import type { Day } from '../../values/day';
import { listOf, settingInputs } from '../finding-inputs';
import { formerCaveats, formerFormulas, formerInputs, formerNumberMeanings } from '../former-settings';
import type { Finding, FindingInput, FindingInputs, NumberFormula } from '../indicator';
import { approximately, counted, probability } from '../sentences';
import { countOf, expectedOf, lengthOf, numbersIn, onlyValueOf, stepOf, sum, sumOf, tailOf } from './formulas';
import type { RecordedShare, SharePolicy } from './recorded-shares';

/** What the numbers of every rule over recorded observations mean. */
export const shareNumberMeanings = {
  observed: 'Settings in which it is seen, by whoever says so',
  byProviderOnly: 'How many of them only the provider reports',
  n: 'Settings of the group of which the share is taken: those ever judged at an inspection, and those in which it is seen',
  foundNotJudged: 'How many of the observed were never judged: they count, and are left out of expected, p and q',
  notCounted: 'Settings of the group that were never judged and in which it is not seen: no share is taken of them',
  minimumSettings: 'How many settings make a finding, at least',
  needed: 'How many settings it takes in a group of this size',
  expected: "How many the rates elsewhere give, without providers' own reports",
  comparedWith: 'How many of the observed are compared with that: judged ones that not only the provider reports',
  p: 'The exact probability of as many or more of the compared by chance (Poisson-binomial upper tail)',
  q: 'p after allowing for every group looked at (Benjamini-Hochberg)',
  withoutBaseline: 'How many of the n no other group has any like, left out of expected, p and q',
  baseline: 'Where the probabilities come from',
  pseudoCount: 'The weight, in settings, of the wider rate towards which the rate of a small stratum is drawn',
  inherited: 'How many of the observations were over before the setting is first known in the group',
  own: 'How many began on or after that day',
  uncertain: 'How many began before that day and were not over by then',
  clearsWith: 'In how many settings, the first ones listed, it would have to be gone for the finding to clear',
  ...formerNumberMeanings,
} as const;

const sameKindElsewhere = 'Settings of all other groups and of none, of the same kind in the same region';

/** What a rule says of where its probabilities come from. */
export function baselineInput(words: string, day: Day): readonly FindingInput[] {
  return [{ value: words, of: 'the rule', asOf: day }];
}

/** The least number of settings that makes a finding in a group of this size. */
export function settingsNeeded(inputs: FindingInputs): number {
  const [minimum = 0] = numbersIn(inputs, 'minimumSettings');
  const [share = 0] = numbersIn(inputs, 'minimumShare');
  return Math.max(minimum, Math.ceil(share * (inputs['hits']?.length ?? 0) - 1e-9));
}

/** How each of the numbers follows from the inputs that `shareInputs` gives. */
export const shareFormulas: Readonly<Record<keyof typeof shareNumberMeanings, NumberFormula>> = {
  observed: sumOf('hits', 'The sum of the hits: 1 for a setting in which it is seen, and else 0'),
  byProviderOnly: {
    words: 'The sum of the hits less the sum of those that somebody else says',
    from: ['hits', 'saidByOthers'],
    compute: (inputs) => sum(numbersIn(inputs, 'hits')) - sum(numbersIn(inputs, 'saidByOthers')),
  },
  n: lengthOf('hits', 'The number of settings'),
  foundNotJudged: lengthOf('foundNotJudged', 'The number of settings'),
  notCounted: lengthOf('notCounted', 'The number of settings'),
  minimumSettings: onlyValueOf('minimumSettings', 'The policy value'),
  needed: {
    words: 'The policy minimum or, where there is a least share, that share of the settings rounded up, if it is more',
    from: ['minimumSettings', 'minimumShare', 'hits'],
    compute: settingsNeeded,
  },
  expected: expectedOf('probabilities'),
  comparedWith: sumOf('comparedHits', 'The sum of the hits that are compared'),
  p: tailOf('comparedHits', 'probabilities'),
  q: stepOf('decidingP', 'decidingRank', 'tests'),
  withoutBaseline: {
    words: 'The number of settings less those never judged and less the number of probabilities',
    from: ['hits', 'foundNotJudged', 'probabilities'],
    compute: (inputs) =>
      listOf(inputs, 'hits').length - listOf(inputs, 'foundNotJudged').length - listOf(inputs, 'probabilities').length,
  },
  baseline: onlyValueOf('baseline', 'As the rule says it'),
  pseudoCount: onlyValueOf('pseudoCount', 'The policy value'),
  inherited: countOf('joining', 'INHERITED', 'How many of the observations are INHERITED'),
  own: countOf('joining', 'OWN', 'How many of the observations are OWN'),
  uncertain: countOf('joining', 'UNCERTAIN', 'How many of the observations are UNCERTAIN'),
  clearsWith: {
    words: 'The observed less the number needed, and one more',
    from: ['hits', 'minimumSettings', 'minimumShare'],
    compute: (inputs) => sum(numbersIn(inputs, 'hits')) - settingsNeeded(inputs) + 1,
  },
  ...formerFormulas,
};

/** A figure of ours among the inputs. */
export function policyInput(value: number): readonly FindingInput[] {
  return [{ value, of: 'policy', asOf: null }];
}

function bySetting<T extends { setting: SettingFacts }>(
  ones: readonly T[],
  value: (one: T) => number,
  day: Day,
): readonly FindingInput[] {
  return ones.map((one) => ({ value: value(one), of: `setting ${one.setting.urn}`, asOf: day }));
}

/** From which every number of `shareFormulas` follows. */
export function shareInputs(
  { settings, foundNotJudged, notCounted, found, share, step }: RecordedShare,
  policy: SharePolicy,
  day: Day,
): FindingInputs {
  const byId = new Map(found.map((one) => [one.setting.settingId, one]));
  const all = settings.map((setting) => ({ setting, seen: byId.get(setting.settingId) }));
  const ofStep = (value: number): FindingInput => ({ value, of: 'groups looked at', asOf: day });
  return {
    hits: bySetting(all, ({ seen }) => (seen === undefined ? 0 : 1), day),
    saidByOthers: bySetting(all, ({ seen }) => (seen?.isSaidByOthers === true ? 1 : 0), day),
    foundNotJudged: settingInputs(foundNotJudged, day),
    notCounted: settingInputs(notCounted, day),
    comparedHits: bySetting(share.compared, ({ isHit }) => (isHit ? 1 : 0), day),
    probabilities: bySetting(share.compared, (one) => one.probability, day),
    decidingP: step === null ? [] : [ofStep(step.p)],
    decidingRank: step === null ? [] : [ofStep(step.rank)],
    tests: step === null ? [] : [ofStep(step.tests)],
    joining: found.flatMap(({ items }) =>
      items.map(({ of, span, joining }) => ({ value: joining, of, asOf: span.from })),
    ),
    minimumSettings: policyInput(policy.minimumSettings),
    /** Only some rules ask for a share. */
    minimumShare: [],
    pseudoCount: policyInput(policy.pseudoCount),
    baseline: baselineInput(sameKindElsewhere, day),
    ...formerInputs(settings),
  };
}

/** `; 0.6 would be expected from other groups' settings … (probability of as many or more by chance 0.02)`. */
export function besideExpected({ expected, p }: Finding['numbers']): string {
  if (typeof expected !== 'number' || typeof p !== 'number') return '';
  return (
    `; ${approximately(expected)} would be expected from settings elsewhere of the same kind in the same region ` +
    `(probability of as many or more by chance ${probability(p)})`
  );
}

/** Said where the provider's word alone made some of the count. */
export function providerCaveats({ byProviderOnly }: Finding['numbers']): readonly string[] {
  const count = Number(byProviderOnly);
  if (count === 0) return [];
  return [
    `In ${count} of these settings only the provider says so. What a provider reports may raise a concern; it counts in ` +
      'no comparison, and never lowers one.',
  ];
}

/** Said where something began before the setting is first known in the group. */
export function joiningCaveats({ inherited, own, uncertain }: Finding['numbers']): readonly string[] {
  const before = Number(inherited) + Number(uncertain);
  if (before === 0) return [];
  const all = before + Number(own);
  const lasting = Number(uncertain) === 0 ? '' : `; ${uncertain} of them went on after that day`;
  return [`${before} of these ${all} began before the setting is first known in this group${lasting}.`];
}

/** Said of which settings the share is: of those that left the group, and of those that nobody has judged. */
export function countingCaveats(numbers: Finding['numbers']): readonly string[] {
  const [notCounted, foundNotJudged] = [Number(numbers['notCounted']), Number(numbers['foundNotJudged'])];
  return [
    ...formerCaveats(numbers),
    ...(notCounted === 0
      ? []
      : [
          `${counted(notCounted, 'more setting of the group was', 'more settings of the group were')} never judged at an inspection: no share is taken of what no inspector has judged.`,
        ]),
    ...(foundNotJudged === 0
      ? []
      : [
          `${counted(foundNotJudged, 'of these was', 'of these were')} never judged at an inspection: what is expected leaves it out.`,
        ]),
  ];
}
