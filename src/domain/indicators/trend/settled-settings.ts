import { isBelowGood } from '../../judgements/frameworks';
import type { NationFacts, SettingFacts } from '../../nation/facts';
import { type FullJudgement, fullJudgements } from '../../nation/full-judgements';
import { readOnceFor } from '../../nation/read-once';
import { compareText } from '../../nation/settings-of';
import type { Day } from '../../values/day';
import type { Trial } from '../excess/comparison';

/** A setting that stood in one group, or in none, from the first of some days to the last, and was judged by the first. */
export interface SettledSetting {
  groupId: string | null;
  setting: SettingFacts;
  /** What stood on the first day, and on the last. */
  first: FullJudgement;
  last: FullJudgement;
  /** Whether it stood below good, on each of the days. */
  belowGood: readonly boolean[];
}

interface SettledReading {
  groupId: string | null;
  days: readonly Day[];
  /** The days as one text, put together once for all settings. */
  daysKey: string;
}

function keyOfReading({ groupId, daysKey }: SettledReading): string {
  return `${groupId} ${daysKey}`;
}

const settledSetting = readOnceFor(keyOfReading, (setting: SettingFacts, { groupId, days }): SettledSetting | null => {
  const [from, to] = [days[0] ?? '', days.at(-1) ?? ''];
  const judgements = fullJudgements(setting, 'OVERALL', to);
  const first = judgements.findLast(({ inspectedOn }) => inspectedOn <= from);
  const last = judgements.at(-1);
  if (first === undefined || last === undefined) return null;
  let at = -1;
  const belowGood = days.map((day) => {
    while ((judgements[at + 1]?.inspectedOn ?? '9999') <= day) at += 1;
    const standing = judgements[at];
    return standing !== undefined && isBelowGood(standing.value);
  });
  return { groupId, setting, first, last, belowGood };
});

/** Settings that moved between owners in the time count nowhere: what changed may be the owner. */
export function settledSettings(nation: NationFacts, days: readonly Day[]): readonly SettledSetting[] {
  const from = days[0] ?? '';
  const daysKey = days.join(' ');
  const moved = new Set(
    nation.groups.flatMap(({ former }) =>
      former.filter(({ leftGroupOn }) => leftGroupOn > from).map(({ settingId }) => settingId),
    ),
  );
  const settled: SettledSetting[] = [];
  const add = (groupId: string | null, setting: SettingFacts): void => {
    const one = moved.has(setting.settingId) ? null : settledSetting(setting, { groupId, days, daysKey });
    if (one !== null) settled.push(one);
  };
  for (const { groupId, settings } of nation.groups) {
    for (const setting of settings) if (setting.joinedGroupOn <= from) add(groupId, setting);
  }
  for (const setting of nation.ungrouped) add(null, setting);
  return settled.sort((one, other) => compareText(one.setting.settingId, other.setting.settingId));
}

/** Where a setting stood at last, as a trial: those of its kind that stood alike at first are expected to go alike. */
export function endingTrial({ groupId, setting, first, last, belowGood }: SettledSetting): Trial {
  const widerClass = isBelowGood(first.value) ? 'from below good' : 'from good';
  const isHit = belowGood.at(-1) === true;
  const stratum = `${setting.provisionType} ${widerClass}`;
  return { groupId, setting, judgement: last, previous: first, isHit, stratum, widerClass };
}

/** The same setting, had every inspection after the first day ended good. */
export function hadItStayedGood(settled: SettledSetting): SettledSetting {
  return { ...settled, belowGood: settled.belowGood.map((isBelow, at) => at === 0 && isBelow) };
}

/** How many stood below good on each of the days. */
export function belowGoodCounts(settled: readonly SettledSetting[], days: number): readonly number[] {
  return Array.from({ length: days }, (_, at) => settled.filter(({ belowGood }) => belowGood[at] === true).length);
}
