import { isBelowGood } from '../../judgements/frameworks';
import type { GroupFacts, NationFacts, SettingFacts } from '../../nation/facts';
import { type FullJudgement, fullJudgements } from '../../nation/full-judgements';
import { isFormer, wasHeldOn, windowKey } from '../../nation/held-settings';
import { readOnce, readOnceFor } from '../../nation/read-once';
import { compareText } from '../../nation/settings-of';
import { isWithin, type Window } from '../../nation/window';
import { addMonths, type Day } from '../../values/day';

/** A stretch over which a setting was in a group. */
export interface Stay {
  setting: SettingFacts;
  from: Day;
  /** The first day it was there no more; null while it is there. */
  to: Day | null;
}

/** Every stay in the group up to the day, in the order of the settings. */
export function staysIn({ settings, former }: GroupFacts): readonly Stay[] {
  const stays: Stay[] = [
    ...settings.map((setting) => ({ setting, from: setting.joinedGroupOn, to: null })),
    ...former.map((setting) => ({ setting, from: setting.joinedGroupOn, to: setting.leftGroupOn })),
  ];
  return stays.sort(
    (first, second) =>
      compareText(first.setting.settingId, second.setting.settingId) || compareText(first.from, second.from),
  );
}

/** Whether the setting was in the group on the day. */
export function isThere({ from, to }: Stay, day: Day): boolean {
  return from <= day && (to === null || day < to);
}

/** The same of an inspection: of a setting that closed, one on its last day was there too. */
function wasJudgedThere(stay: Stay, day: Day): boolean {
  return isThere(stay, day) || (stay.from <= day && isFormer(stay.setting) && wasHeldOn(stay.setting, day));
}

/** A full inspection of a setting while it was in the group. */
export interface InspectionThere {
  setting: SettingFacts;
  judgement: FullJudgement;
  /** The full inspection before it, of any day and under any owner; null for a first one. */
  previous: FullJudgement | null;
}

function compareInspections({ judgement: one }: InspectionThere, { judgement: other }: InspectionThere): number {
  return compareText(one.inspectedOn, other.inspectedOn) || compareText(one.inspectionId, other.inspectionId);
}

/** Full inspections that judged a setting overall, in the window and while it was in the group, oldest first. */
export function inspectionsThere(stays: readonly Stay[], window: Window): readonly InspectionThere[] {
  const found: InspectionThere[] = [];
  for (const stay of stays) {
    let previous: FullJudgement | null = null;
    for (const judgement of fullJudgements(stay.setting, 'OVERALL', window.to)) {
      if (isWithin(judgement.inspectedOn, window) && wasJudgedThere(stay, judgement.inspectedOn)) {
        found.push({ setting: stay.setting, judgement, previous });
      }
      previous = judgement;
    }
  }
  return found.sort(compareInspections);
}

/** The same of all that were ever in a group. Findings and expectations both read it. */
export const inspectionsInGroup = readOnceFor(windowKey, (group: GroupFacts, window): readonly InspectionThere[] =>
  inspectionsThere(staysIn(group), window),
);

/** The judgement, as if it were good: no better than it need be. */
export function judgedGood(judgement: FullJudgement): FullJudgement {
  return judgement.family === 'FOUR_POINT'
    ? { ...judgement, value: 'GOOD', position: 1 }
    : { ...judgement, value: 'CONSISTENTLY_STRONG', position: 0 };
}

/** The judgement, had it been good where it was not. */
export function hadItBeenGood(judgement: FullJudgement): FullJudgement {
  return isBelowGood(judgement.value) ? judgedGood(judgement) : judgement;
}

/** The same inspections, had all those of some settings ended good. */
export function hadTheyBeenGood(
  inspections: readonly InspectionThere[],
  settingIds: ReadonlySet<string>,
): readonly InspectionThere[] {
  const altered = new Set(
    inspections
      .filter(({ setting }) => settingIds.has(setting.settingId))
      .map(({ judgement }) => judgement.inspectionId),
  );
  const asIf = (judgement: FullJudgement) =>
    altered.has(judgement.inspectionId) ? hadItBeenGood(judgement) : judgement;
  return inspections.map(({ setting, judgement, previous }) => ({
    setting,
    judgement: asIf(judgement),
    previous: previous === null ? null : asIf(previous),
  }));
}

function earliest(days: Iterable<Day | null>): Day | null {
  let first: Day | null = null;
  for (const day of days) if (day !== null && (first === null || day < first)) first = day;
  return first;
}

const groupKnownFrom = readOnce(({ settings, former }: GroupFacts) =>
  earliest([...settings, ...former].map(({ joinedGroupOn }) => joinedGroupOn)),
);

/** The first day on which anything is known to be in a group; null where nothing is. */
export const groupsKnownFrom = readOnce(({ groups }: NationFacts) => earliest(groups.map(groupKnownFrom)));

export type Arrival = 'OPENED' | 'ACQUIRED' | 'NOT_KNOWN';

/**
 * How a setting came to the group.
 *
 * Registers are published some months apart, so that a home may be first seen in its group months after it was
 * registered there: up to `openingMonths` it is taken as opened. What was there on the first day that groups are known
 * may have been there for ever.
 */
export function arrivalOf(setting: SettingFacts, knownFrom: Day | null, openingMonths: number): Arrival {
  const { registeredOn, joinedGroupOn } = setting;
  if (registeredOn !== null && joinedGroupOn <= addMonths(registeredOn, openingMonths)) return 'OPENED';
  if (joinedGroupOn === knownFrom) return 'NOT_KNOWN';
  if (registeredOn !== null) return 'ACQUIRED';
  return setting.inspections.some(({ inspectedOn, judgements }) => judgements.length > 0 && inspectedOn < joinedGroupOn)
    ? 'ACQUIRED'
    : 'NOT_KNOWN';
}

/** Whose a judgement is. */
export type Attribution = 'OWN' | 'INHERITED' | 'UNCERTAIN';

/** Made before the setting is known in the group, a judgement is inherited only where it is known to have come from elsewhere. */
export function attributionOf(
  setting: SettingFacts,
  { inspectedOn }: Pick<FullJudgement, 'inspectedOn'>,
  knownFrom: Day | null,
  openingMonths: number,
): Attribution {
  if (inspectedOn >= setting.joinedGroupOn) return 'OWN';
  return arrivalOf(setting, knownFrom, openingMonths) === 'ACQUIRED' ? 'INHERITED' : 'UNCERTAIN';
}
