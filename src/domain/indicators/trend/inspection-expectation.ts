import { isBelowGood } from '../../judgements/frameworks';
import type { GroupFacts, NationFacts, SettingFacts } from '../../nation/facts';
import type { FullJudgement } from '../../nation/full-judgements';
import { settingsLeft } from '../../nation/held-settings';
import { policyOn, policyValue } from '../../nation/policy';
import { readOnceFor } from '../../nation/read-once';
import { settingsOf } from '../../nation/settings-of';
import type { Window } from '../../nation/window';
import type { ProvisionType } from '../../register/vocabulary';
import { Baselines, type Countable } from '../excess/baselines';
import { type InspectionThere, inspectionsInGroup, inspectionsThere } from './stays';

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

interface Stratum {
  stratum: string;
  widerClass: string;
}

/** Each stratum is named once: a nation asks for their names some ten thousand times. */
const named = new Map<ProvisionType, Map<string, Map<string, Stratum>>>();

function within<Key, Value>(all: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = all.get(key);
  if (known !== undefined) return known;
  const made = make();
  all.set(key, made);
  return made;
}

function stratumOf(
  { provisionType }: SettingFacts,
  { inspectedOn }: FullJudgement,
  previous: FullJudgement | null,
): Stratum {
  const after = previous === null ? 'first' : isBelowGood(previous.value) ? 'after below good' : 'after good';
  const year = inspectedOn.slice(0, 4);
  const ofKind = within(named, provisionType, () => new Map<string, Map<string, Stratum>>());
  const ofClass = within(ofKind, after, () => new Map<string, Stratum>());
  return within(ofClass, year, () => {
    const widerClass = `${provisionType} ${after}`;
    return { widerClass, stratum: `${widerClass} ${year}` };
  });
}

interface CountedInspection extends Countable {
  inspectionId: string;
}

function counted(groupId: string | null, there: readonly InspectionThere[]): readonly CountedInspection[] {
  return there.map(({ setting, judgement, previous }) => ({
    inspectionId: judgement.inspectionId,
    groupId,
    isHit: isBelowGood(judgement.value),
    ...stratumOf(setting, judgement, previous),
  }));
}

const windowKey = ({ from, to }: Window): string => `${from} ${to}`;

const countedInGroup = readOnceFor(windowKey, (group: GroupFacts, window) =>
  counted(group.groupId, inspectionsInGroup(group, window)),
);

const countedAnywhere = readOnceFor(windowKey, (setting: SettingFacts, window) =>
  counted(null, inspectionsThere([{ setting, from: '', to: null }], window)),
);

/** Every full inspection in the window once, with the group its setting was in at the time. */
function inspectionsOf(nation: NationFacts, window: Window): readonly Countable[] {
  const trials: Countable[] = [];
  const seen = new Set<string>();
  const count = (given: readonly CountedInspection[]): void => {
    for (const one of given) {
      if (seen.has(one.inspectionId)) continue;
      seen.add(one.inspectionId);
      trials.push(one);
    }
  };
  for (const group of nation.groups) count(countedInGroup(group, window));
  // What is left was made while the setting was in no group that is known.
  for (const { setting, groupId } of settingsOf(nation))
    if (groupId === null || setting.joinedGroupOn > window.from) count(countedAnywhere(setting, window));
  for (const group of nation.groups)
    for (const setting of settingsLeft(group, window))
      if (setting.joinedGroupOn > window.from) count(countedAnywhere(setting, window));
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
