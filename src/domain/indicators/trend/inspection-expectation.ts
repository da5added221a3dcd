import { isBelowGood } from '../../judgements/frameworks';
import type { NationFacts, SettingFacts } from '../../nation/facts';
import type { FullJudgement } from '../../nation/full-judgements';
import { policyOn, policyValue } from '../../nation/policy';
import { settingsOf } from '../../nation/settings-of';
import type { Window } from '../../nation/window';
import { Baselines, type Countable } from '../excess/baselines';
import { inspectionsThere, staysIn } from './stays';

/**
 * How likely a full inspection was to end below good, from everyone but its group. It never reads how it ended.
 *
 * Null where there is nobody else to compare with: such an inspection is left out.
 */
export type InspectionExpectation = (
  setting: SettingFacts,
  judgement: FullJudgement,
  previous: FullJudgement | null,
  groupId: string | null,
) => number | null;

/** Makes the expectations of one nation for inspections in a window. */
export type ExpectationFor = (nation: NationFacts, window: Window) => InspectionExpectation;

export const strataPolicyValues = { pseudoCount: policyValue(10) };

function stratumOf(setting: SettingFacts, judgement: FullJudgement, previous: FullJudgement | null) {
  const after = previous === null ? 'first' : isBelowGood(previous.value) ? 'after below good' : 'after good';
  const widerClass = `${setting.provisionType} ${after}`;
  return { widerClass, stratum: `${widerClass} ${judgement.inspectedOn.slice(0, 4)}` };
}

/** Every full inspection in the window once, with the group its setting was in at the time. */
function inspectionsOf(nation: NationFacts, window: Window): readonly Countable[] {
  const trials: Countable[] = [];
  const counted = new Set<string>();
  const count = (groupId: string | null, there: ReturnType<typeof inspectionsThere>): void => {
    for (const { setting, judgement, previous } of there) {
      if (counted.has(judgement.inspectionId)) continue;
      counted.add(judgement.inspectionId);
      trials.push({ groupId, isHit: isBelowGood(judgement.value), ...stratumOf(setting, judgement, previous) });
    }
  };
  for (const group of nation.groups) count(group.groupId, inspectionsThere(staysIn(group), window));
  // What is left was made while the setting was in no group that is known.
  const anywhere = [...settingsOf(nation)]
    .filter(({ setting, groupId }) => groupId === null || setting.joinedGroupOn > window.from)
    .map(({ setting }) => ({ setting, from: '', to: null }));
  count(null, inspectionsThere(anywhere, window));
  return trials;
}

/**
 * The expectation of the rules by themselves: the rate of settings of the same kind, by whether the inspection before
 * was good, in the same year, among all other groups and settings of none.
 */
export const strataExpectation: ExpectationFor = (nation, window) => {
  const pseudoCount = policyOn(strataPolicyValues.pseudoCount, nation.day);
  const baselines = new Baselines(inspectionsOf(nation, window), pseudoCount);
  return (setting, judgement, previous, groupId) =>
    baselines.rateOutside(groupId ?? '', stratumOf(setting, judgement, previous));
};
