import type { NationFacts, SettingFacts } from '../../nation/facts';
import { type FullJudgement, fullJudgements } from '../../nation/full-judgements';
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

/** The latest judgement in the window against the last one before it in each band of years. */
function changesOf(
  groupId: string | null,
  setting: SettingFacts,
  window: Window,
  unmovedFrom: Day,
  mostYears: number,
): readonly Countable[] {
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
}

/** The last day on which each setting left a group. */
function lastLeft({ groups }: NationFacts): ReadonlyMap<string, Day> {
  const leftOn = new Map<string, Day>();
  for (const { settingId, leftGroupOn } of groups.flatMap(({ former }) => former)) {
    if (leftGroupOn > (leftOn.get(settingId) ?? '')) leftOn.set(settingId, leftGroupOn);
  }
  return leftOn;
}

/**
 * How settings that changed no hands went over the same time.
 *
 * What a setting did before it came to where it is counts nowhere. A setting that left a group is one that changed
 * hands on that day.
 */
export function unmovedChanges(
  nation: NationFacts,
  window: Window,
  knownFrom: Day | null,
  mostYears: number,
): readonly Countable[] {
  const leftOn = lastLeft(nation);
  const changes: Countable[] = [];
  for (const { groupId, settings } of nation.groups) {
    for (const setting of settings) {
      const joined = setting.joinedGroupOn === knownFrom ? '' : setting.joinedGroupOn;
      const from = [joined, leftOn.get(setting.settingId) ?? ''].sort().at(-1) ?? '';
      changes.push(...changesOf(groupId, setting, window, from, mostYears));
    }
  }
  for (const setting of nation.ungrouped) {
    changes.push(...changesOf(null, setting, window, leftOn.get(setting.settingId) ?? '', mostYears));
  }
  return changes;
}
