import type { NationFacts, SettingFacts } from '../../nation/facts';
import { type FullJudgement, fullJudgements } from '../../nation/full-judgements';
import { isFormer, settingsHeld } from '../../nation/held-settings';
import { readOnceFor } from '../../nation/read-once';
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
  return `${groupId} ${window.from} ${window.to} ${unmovedFrom} ${mostYears}`;
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

/** The days on which settings left groups, by setting. */
function leavingsOf({ groups }: NationFacts): ReadonlyMap<string, readonly Day[]> {
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
function movedOn(setting: SettingFacts, leftOn: ReadonlyMap<string, readonly Day[]>): Day {
  const until = isFormer(setting) ? setting.leftGroupOn : null;
  let last: Day = '';
  for (const day of leftOn.get(setting.settingId) ?? []) if (day > last && (until === null || day < until)) last = day;
  return last;
}

/**
 * How settings that changed no hands went over the same time.
 *
 * What a setting did before it came to where it is counts nowhere. A setting that left a group is one that changed
 * hands on that day: up to then it is read in that group, and since then where it is.
 */
export function unmovedChanges(
  nation: NationFacts,
  window: Window,
  knownFrom: Day | null,
  mostYears: number,
): readonly Countable[] {
  const leftOn = leavingsOf(nation);
  const changes: Countable[] = [];
  for (const group of nation.groups) {
    const { groupId } = group;
    for (const setting of settingsHeld(group, window)) {
      const joined = setting.joinedGroupOn === knownFrom ? '' : setting.joinedGroupOn;
      const left = movedOn(setting, leftOn);
      const unmovedFrom = left > joined ? left : joined;
      changes.push(...changesOf(setting, { groupId, window, unmovedFrom, mostYears }));
    }
  }
  for (const setting of nation.ungrouped) {
    const unmovedFrom = movedOn(setting, leftOn);
    changes.push(...changesOf(setting, { groupId: null, window, unmovedFrom, mostYears }));
  }
  return changes;
}
