import { isBelowGood } from '../../judgements/frameworks';
import type { GroupFacts, NationFacts, SettingFacts } from '../../nation/facts';
import type { FullJudgement } from '../../nation/full-judgements';
import { settingsLeft, windowKey } from '../../nation/held-settings';
import { policyOn, policyValue } from '../../nation/policy';
import { readOnce, readOnceFor } from '../../nation/read-once';
import type { Lists } from '../../nation/read-settings';
import type { Window } from '../../nation/window';
import type { ProvisionType } from '../../register/vocabulary';
import type { Day } from '../../values/day';
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
  settingId: string;
  inspectionId: string;
  inspectedOn: Day;
}

function counted(groupId: string | null, there: readonly InspectionThere[]): readonly CountedInspection[] {
  return there.map(({ setting, judgement, previous }) => ({
    settingId: setting.settingId,
    inspectionId: judgement.inspectionId,
    inspectedOn: judgement.inspectedOn,
    groupId,
    isHit: isBelowGood(judgement.value),
    ...stratumOf(setting, judgement, previous),
  }));
}

const countedInGroup = readOnceFor(windowKey, (group: GroupFacts, window) =>
  counted(group.groupId, inspectionsInGroup(group, window)),
);

const countedAnywhere = readOnceFor(windowKey, (setting: SettingFacts, window) =>
  counted(null, inspectionsThere([{ setting, from: '', to: null }], window)),
);

/** What was inspected before the setting came to the group that has it. */
function countedBefore(setting: SettingFacts, window: Window): readonly CountedInspection[] {
  const { joinedGroupOn } = setting;
  if (joinedGroupOn <= window.from) return [];
  return countedAnywhere(setting, window).filter(({ inspectedOn }) => inspectedOn < joinedGroupOn);
}

interface ApartReading {
  window: Window;
  /** The settings of the group that were in another as well. */
  moved: ReadonlySet<string>;
  key: string;
}

const countedApart = readOnceFor(
  ({ key }: ApartReading) => key,
  (group: GroupFacts, { window, moved }): readonly CountedInspection[] => [
    ...countedInGroup(group, window).filter(({ settingId }) => !moved.has(settingId)),
    ...group.settings.filter(({ settingId }) => !moved.has(settingId)).flatMap((one) => countedBefore(one, window)),
  ],
);

function apartFrom(settings: readonly SettingFacts[], window: Window): ApartReading {
  const ids = settings.map(({ settingId }) => settingId);
  return { window, moved: new Set(ids), key: `${windowKey(window)} ${ids.join(' ')}` };
}

const apartFromNone = readOnce((window: Window) => apartFrom([], window));

/** Inspections of settings that moved, each counted once: where the first group that had it counts it, or in none. */
class CountedOnce {
  private readonly seen = new Set<string>();
  readonly all: CountedInspection[] = [];

  constructor(private readonly moved: ReadonlySet<string>) {}

  add(given: readonly CountedInspection[]): void {
    for (const one of given) {
      if (!this.moved.has(one.settingId) || this.seen.has(one.inspectionId)) continue;
      this.seen.add(one.inspectionId);
      this.all.push(one);
    }
  }
}

/** Every inspection of settings that were ever in a group that has them no more. */
function inspectionsOfMoved(
  { groups, ungrouped }: NationFacts,
  moved: ReadonlySet<string>,
  window: Window,
): readonly CountedInspection[] {
  const once = new CountedOnce(moved);
  const hasMoved = ({ settingId }: SettingFacts): boolean => moved.has(settingId);
  const touched = groups.filter(({ settings, former }) => former.length > 0 || settings.some(hasMoved));
  for (const group of touched) once.add(countedInGroup(group, window));
  // What is left was made while the setting was in no group that is known.
  const elsewhere = [
    ...touched.flatMap(({ settings }) => settings.filter(({ joinedGroupOn }) => joinedGroupOn > window.from)),
    ...ungrouped,
    ...touched.flatMap((group) => settingsLeft(group, window).filter((one) => one.joinedGroupOn > window.from)),
  ];
  for (const setting of elsewhere) if (hasMoved(setting)) once.add(countedAnywhere(setting, window));
  return once.all;
}

/**
 * Every full inspection in the window once, with the group its setting was in at the time.
 *
 * Those of settings that were never in another group are in a list for each group and each setting in none, which stays
 * the same while nothing changes there; those of all others are in the last list.
 */
function inspectionsOf(nation: NationFacts, window: Window): Lists<CountedInspection> {
  const { groups, ungrouped } = nation;
  const moved = new Set(groups.flatMap(({ former }) => former.map(({ settingId }) => settingId)));
  const hasMoved = ({ settingId }: SettingFacts): boolean => moved.has(settingId);
  const inGroups = groups.map((group) => {
    const had = [...group.settings.filter(hasMoved), ...group.former];
    return countedApart(group, had.length === 0 ? apartFromNone(window) : apartFrom(had, window));
  });
  const inNone = ungrouped.map((setting) => (hasMoved(setting) ? [] : countedAnywhere(setting, window)));
  return [...inGroups, ...inNone, inspectionsOfMoved(nation, moved, window)];
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
