import type { SettingFacts } from '../../nation/facts';
import { isInherited } from '../../nation/full-judgements';
import { compareText } from '../../nation/settings-of';
import { fewestToClear } from '../clearing';
import type { ExcessComparison, ExcessTest, TestedAnew, Trial } from './comparison';
import type { ReportingPolicy } from './reporting-policy';
import { clearingOrder, isReported } from './retest';

/** What a setting's trials would be had none of them been a hit. */
export type HadItGoneWell = (setting: SettingFacts, groupId: string) => readonly Trial[];

/** The other groups of one round of tests, as far as a reported q depends on them: see `OtherGroups`. */
export interface OtherTests {
  tested: number;
  low: readonly { groupId: string; p: number }[];
}

/** A trial with how likely it was to be a hit. */
export interface LikelyTrial {
  trial: Trial;
  probability: number;
}

/** How few settings take a finding away, and what is needed to find that out again. */
export interface Clearing {
  /** The settings hit, in the order in which clearing them is tried. */
  settingOrder: readonly string[];
  /** How many of them, from the first, would leave no finding had they gone the other way. */
  clearsWith: number;
  /** The trials that each setting with a hit would have had, had it gone the other way. */
  instead: readonly LikelyTrial[];
  /** Each time that every other group was tested anew, with how many settings had gone the other way. */
  testedAnew: readonly { settingsGone: number; others: OtherTests }[];
}

/** Those tested beside the group, with each p that a reported q could depend on. */
export function otherTests(others: TestedAnew['others'], { maximumQ }: ReportingPolicy): OtherTests {
  const low = others
    .filter(({ p }) => p <= maximumQ)
    .map(({ groupId: other, p }) => ({ groupId: other, p }))
    .sort((first, second) => compareText(first.groupId, second.groupId));
  return { tested: others.length, low };
}

/** How many settings clear a finding. The rule is run over the whole nation again before it is said. */
export function clearingOf(
  { groupId }: ExcessTest,
  hits: readonly Trial[],
  comparison: ExcessComparison,
  policy: ReportingPolicy,
  hadItGoneWell: HadItGoneWell,
): Clearing {
  const settings = [...new Map(hits.map(({ setting }) => [setting.settingId, setting])).values()];
  const settingOrder = clearingOrder(hits.map(({ setting }) => setting.settingId));
  const instead = settings.flatMap((setting) => hadItGoneWell(setting, groupId));
  const actual = comparison.trialsOf(groupId);
  const testedAnew: { settingsGone: number; others: OtherTests }[] = [];
  const isFoundAnew = (own: readonly Trial[], settingsGone: number): boolean => {
    const { test, others } = comparison.testedAnew(groupId, own);
    testedAnew.push({ settingsGone, others: otherTests(others, policy) });
    return isReported(test, policy);
  };
  const cleared = fewestToClear(settingOrder, (gone) => {
    const altered = instead.filter(({ setting }) => gone.has(setting.settingId));
    const own = [...actual.filter(({ setting }) => !gone.has(setting.settingId)), ...altered];
    return isReported(comparison.testHadAlone(groupId, own), policy) || isFoundAnew(own, gone.size);
  });
  const likely = instead.flatMap((trial) => {
    const probability = comparison.probabilityOf(groupId, trial);
    return probability === null ? [] : [{ trial, probability }];
  });
  return { settingOrder, clearsWith: cleared.length, instead: likely, testedAnew };
}

/** Whether a group is still reported without what was judged before its settings joined. */
export function withoutInherited(
  { groupId }: ExcessTest,
  hits: readonly Trial[],
  comparison: ExcessComparison,
  policy: ReportingPolicy,
): { standsWithoutInherited: boolean; othersWithoutInherited: OtherTests | null } {
  if (!hits.some(({ setting, judgement }) => isInherited(setting, judgement))) {
    return { standsWithoutInherited: true, othersWithoutInherited: null };
  }
  const own = comparison.trialsOf(groupId).filter(({ setting, judgement }) => !isInherited(setting, judgement));
  const { test, others } = comparison.testedAnew(groupId, own);
  return {
    standsWithoutInherited: isReported(test, policy),
    othersWithoutInherited: otherTests(others, policy),
  };
}
