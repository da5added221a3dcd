import type { DatedValue } from '../../law/dated-values';
import { clopperPearson, type Interval } from '../../statistics/clopper-pearson';
import type { Day } from '../../values/day';
import { fewestToClear } from '../clearing';
import { isInherited } from '../full-judgements';
import type { SettingFacts } from '../indicator';
import { compareText } from '../nation';
import { policyOn, policyValue } from '../policy';
import { compareTests, ExcessComparison, type ExcessPolicy, type ExcessTest, type Trial } from './comparison';

/** When an excess is reported. Every figure is our policy. */
export interface ReportingPolicy extends ExcessPolicy {
  maximumQ: number;
  minimumSettings: number;
}

export const excessPolicyValues = {
  pseudoCount: policyValue(10),
  minimumTrials: policyValue(3),
  minimumSettings: policyValue(2),
  maximumQ: policyValue(0.05),
} as const satisfies Record<keyof ReportingPolicy, readonly DatedValue<number>[]>;

export function reportingPolicyOn(day: Day): ReportingPolicy {
  return {
    pseudoCount: policyOn(excessPolicyValues.pseudoCount, day),
    minimumTrials: policyOn(excessPolicyValues.minimumTrials, day),
    minimumSettings: policyOn(excessPolicyValues.minimumSettings, day),
    maximumQ: policyOn(excessPolicyValues.maximumQ, day),
  };
}

export interface ReportedExcess {
  test: ExcessTest;
  hits: readonly Trial[];
  groupsTested: number;
  interval: Interval;
  /** The settings hit, in the order in which clearing them is tried. */
  settingOrder: readonly string[];
  /** How many of them, from the first, would leave no finding had they gone the other way. */
  clearsWith: number;
  /** Whether it is still reported when judgements made before joining are taken out of the group's count. */
  standsWithoutInherited: boolean;
}

function isReported(test: ExcessTest | null, policy: ReportingPolicy): boolean {
  if (test === null || test.q === null) return false;
  return test.q <= policy.maximumQ && test.settingsHit >= policy.minimumSettings;
}

/** Settings with most hits first, so that the fewest settings take most of the count away. */
function clearingOrder(hits: readonly Trial[]): readonly string[] {
  const count = new Map<string, number>();
  for (const { setting } of hits) count.set(setting.settingId, (count.get(setting.settingId) ?? 0) + 1);
  return [...count]
    .sort(([one, first], [other, second]) => second - first || compareText(one, other))
    .map(([id]) => id);
}

/** What a setting's trials would be had none of them been a hit. */
type HadItGoneWell = (setting: SettingFacts, groupId: string) => readonly Trial[];

/** How many settings clear a finding. The rule is run over the whole nation again before it is said. */
function countToClear(
  { groupId }: ExcessTest,
  hits: readonly Trial[],
  settingOrder: readonly string[],
  comparison: ExcessComparison,
  policy: ReportingPolicy,
  hadItGoneWell: HadItGoneWell,
): number {
  const settings = new Map(hits.map(({ setting }) => [setting.settingId, setting]));
  const actual = comparison.trialsOf(groupId);
  const cleared = fewestToClear(settingOrder, (gone) => {
    const altered = [...settings.values()]
      .filter(({ settingId }) => gone.has(settingId))
      .flatMap((setting) => hadItGoneWell(setting, groupId));
    const own = [...actual.filter(({ setting }) => !gone.has(setting.settingId)), ...altered];
    return (
      isReported(comparison.testHadAlone(groupId, own), policy) || isReported(comparison.testHad(groupId, own), policy)
    );
  });
  return cleared.length;
}

function standsWithoutInherited(
  { groupId }: ExcessTest,
  hits: readonly Trial[],
  comparison: ExcessComparison,
  policy: ReportingPolicy,
): boolean {
  if (!hits.some(({ setting, judgement }) => isInherited(setting, judgement))) return true;
  const own = comparison.trialsOf(groupId).filter(({ setting, judgement }) => !isInherited(setting, judgement));
  return isReported(comparison.testHad(groupId, own), policy);
}

/** The groups whose count is beyond chance, in order. */
export function reportExcess(
  trials: readonly Trial[],
  policy: ReportingPolicy,
  hadItGoneWell: HadItGoneWell,
): readonly ReportedExcess[] {
  const comparison = new ExcessComparison(trials, policy);
  const groupsTested = comparison.tests.filter(({ q }) => q !== null).length;
  return comparison.tests
    .filter((test) => isReported(test, policy))
    .sort(compareTests)
    .map((test) => {
      const hits = test.trials.filter(({ isHit }) => isHit);
      const settingOrder = clearingOrder(hits);
      return {
        test,
        hits,
        groupsTested,
        interval: clopperPearson(test.observed, test.n),
        settingOrder,
        clearsWith: countToClear(test, hits, settingOrder, comparison, policy, hadItGoneWell),
        standsWithoutInherited: standsWithoutInherited(test, hits, comparison, policy),
      };
    });
}
