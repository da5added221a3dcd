import { isBelowGood } from '../../judgements/frameworks';
import type { NationFacts, SettingFacts } from '../../nation/facts';
import { type FullJudgement, fullJudgements } from '../../nation/full-judgements';
import { isFormer, only, wasHeldOn } from '../../nation/held-settings';
import { readOnceFor } from '../../nation/read-once';
import { type Lists, readSettingsHeld } from '../../nation/read-settings';
import { compareText } from '../../nation/settings-of';
import type { Day } from '../../values/day';
import type { Trial } from '../excess/comparison';

/**
 * A setting that stood in one group, or in none, from the first of some days, and was judged by that one. What left the
 * group since stands on each later day as it stood when it left.
 */
export interface SettledSetting {
  groupId: string | null;
  setting: SettingFacts;
  /** What stood on the first day, and on the last. */
  first: FullJudgement;
  last: FullJudgement;
  /** Whether it stood below good, on each of the days. */
  belowGood: readonly boolean[];
}

interface Days {
  days: readonly Day[];
  /** The days as one text, put together once for all settings. */
  key: string;
}

function settledSetting(setting: SettingFacts, groupId: string | null, days: readonly Day[]): SettledSetting | null {
  const [from, to] = [days[0] ?? '', days.at(-1) ?? ''];
  if (groupId !== null && setting.joinedGroupOn > from) return null;
  if (isFormer(setting) && !wasHeldOn(setting, from)) return null;
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
}

const settledOver = readSettingsHeld(
  ({ key }: Days) => key,
  ({ days }) => ({ from: days[0] ?? '', to: days.at(-1) ?? '' }),
  (setting, groupId, { days }): readonly SettledSetting[] => {
    const one = settledSetting(setting, groupId, days);
    return one === null ? [] : [one];
  },
);

/**
 * A setting that moved in the time counts where it was on the first day, up to the day it left, and nowhere
 * since: what changed then may be the owner.
 */
export function settledSettings(nation: NationFacts, days: readonly Day[]): Lists<SettledSetting> {
  const from = days[0] ?? '';
  const moved = new Set<string>();
  for (const { former } of nation.groups)
    for (const { settingId, leftGroupOn } of former) if (leftGroupOn > from) moved.add(settingId);
  const isRead = ({ setting }: SettledSetting): boolean => isFormer(setting) || !moved.has(setting.settingId);
  return settledOver(nation, { days, key: days.join(' ') }).map((list) => only(list, isRead));
}

/** What of a list of settled settings depends on nobody else: worked out once as long as the list stays the same. */
export interface SettledGroup {
  sorted: readonly SettledSetting[];
  trials: readonly Trial[];
  /** How many stood below good on each of the days. */
  below: readonly number[];
}

export const settledGroup = readOnceFor(
  String,
  (list: readonly SettledSetting[], days: number): SettledGroup => ({
    sorted: [...list].sort((first, second) => compareText(first.setting.settingId, second.setting.settingId)),
    trials: list.map(endingTrial),
    below: belowGoodCounts(list, days),
  }),
);

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
