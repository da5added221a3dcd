import type { GroupFacts, NationFacts, SettingFacts } from '../../nation/facts';
import { type FullJudgement, fullJudgements } from '../../nation/full-judgements';
import { isFormer, settingsHeld, windowKey } from '../../nation/held-settings';
import { readOnceFor } from '../../nation/read-once';
import type { Lists } from '../../nation/read-settings';
import type { Window } from '../../nation/window';
import { type Day, daysBetween } from '../../values/day';
import type { Countable } from '../excess/baselines';
import { couldDrift, drifted } from './acquired-settings';

const daysInYear = 365.25;

/** Settings of the same grade before, judged again after a like interval, are expected to go alike. */
export function changeStratum(before: FullJudgement, after: FullJudgement, mostYears: number) {
  const years = Math.min(mostYears, Math.floor(daysBetween(before.inspectedOn, after.inspectedOn) / daysInYear));
  const widerClass = `${before.family} ${before.position}`;
  return { widerClass, stratum: `${widerClass} after ${years} years` };
}

interface ChangesReading {
  groupId: string | null;
  window: Window;
  unmovedFrom: Day;
  mostYears: number;
}

function keyOfReading({ groupId, window, unmovedFrom, mostYears }: ChangesReading): string {
  return `${groupId} ${windowKey(window)} ${unmovedFrom} ${mostYears}`;
}

/** The latest judgement in the window against the last one before it in each band of years. */
const changesOf = readOnceFor(keyOfReading, (setting: SettingFacts, reading): readonly Countable[] => {
  const { groupId, window, unmovedFrom, mostYears } = reading;
  const judgements = fullJudgements(setting, 'OVERALL', window.to, unmovedFrom);
  const after = judgements.at(-1);
  if (after === undefined || after.inspectedOn < window.from) return [];
  const changes = new Map<string, Countable>();
  for (const before of judgements.slice(0, -1)) {
    if (before.family !== after.family || !couldDrift(before)) continue;
    const { stratum, widerClass } = changeStratum(before, after, mostYears);
    changes.set(stratum, { groupId, isHit: drifted(before, after), stratum, widerClass });
  }
  return [...changes.values()];
});

/** By setting, the days on which it left groups. */
type Leavings = ReadonlyMap<string, readonly Day[]>;

function leavingsOf({ groups }: NationFacts): Leavings {
  const leftOn = new Map<string, Day[]>();
  for (const { former } of groups) {
    for (const { settingId, leftGroupOn } of former) {
      const own = leftOn.get(settingId);
      if (own === undefined) leftOn.set(settingId, [leftGroupOn]);
      else own.push(leftGroupOn);
    }
  }
  return leftOn;
}

/** The last day on which the setting left another group, before it left the one that is asked of. */
function movedOn(setting: SettingFacts, leftOn: Leavings): Day {
  const until = isFormer(setting) ? setting.leftGroupOn : null;
  let last: Day = '';
  for (const day of leftOn.get(setting.settingId) ?? []) if (day > last && (until === null || day < until)) last = day;
  return last;
}

interface GroupReading {
  window: Window;
  knownFrom: Day | null;
  mostYears: number;
  /** Of settings of the group, the last day on which each left another. */
  movedOn: ReadonlyMap<SettingFacts, Day>;
  /** All of it as one text. */
  key: string;
}

/** What is said of a whole nation, beside which settings of a group moved. */
type NationReading = Omit<GroupReading, 'movedOn' | 'key'>;

function groupReading(reading: NationReading, movedOn: GroupReading['movedOn']): GroupReading {
  const { window, knownFrom, mostYears } = reading;
  const moved = [...movedOn].map(([{ settingId }, day]) => `${settingId} ${day}`).join(' ');
  return { ...reading, movedOn, key: `${windowKey(window)} ${knownFrom} ${mostYears} ${moved}` };
}

const changesInGroup = readOnceFor(
  ({ key }: GroupReading) => key,
  (group: GroupFacts, { window, knownFrom, mostYears, movedOn: moved }): readonly Countable[] =>
    settingsHeld(group, window).flatMap((setting) => {
      const joined = setting.joinedGroupOn === knownFrom ? '' : setting.joinedGroupOn;
      const left = moved.get(setting) ?? '';
      const unmovedFrom = left > joined ? left : joined;
      return changesOf(setting, { groupId: group.groupId, window, unmovedFrom, mostYears });
    }),
);

function movedIn(settings: readonly SettingFacts[], leftOn: Leavings): GroupReading['movedOn'] {
  return new Map(settings.map((setting) => [setting, movedOn(setting, leftOn)]));
}

/**
 * How settings that changed no hands went over the same time, in a list for each group and each setting in none.
 *
 * What a setting did before it came to where it is counts nowhere. A setting that left a group is one that changed
 * hands on that day: up to then it is read in that group, and since then where it is.
 */
export function unmovedChanges(
  nation: NationFacts,
  window: Window,
  knownFrom: Day | null,
  mostYears: number,
): Lists<Countable> {
  const leftOn = leavingsOf(nation);
  const reading = { window, knownFrom, mostYears };
  const readingOfMost = groupReading(reading, new Map());
  const hasLeft = ({ settingId }: SettingFacts): boolean => leftOn.has(settingId);
  const inGroups = nation.groups.map((group) => {
    const left = settingsHeld(group, window).filter(hasLeft);
    return changesInGroup(group, left.length === 0 ? readingOfMost : groupReading(reading, movedIn(left, leftOn)));
  });
  const inNone = nation.ungrouped.map((setting) =>
    changesOf(setting, { groupId: null, window, unmovedFrom: movedOn(setting, leftOn), mostYears }),
  );
  return [...inGroups, ...inNone];
}
