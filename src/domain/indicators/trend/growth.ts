import type { GroupFacts, NationFacts, SettingFacts } from '../../nation/facts';
import { settingsHeld, windowKey } from '../../nation/held-settings';
import { readOnceFor } from '../../nation/read-once';
import { compareText } from '../../nation/settings-of';
import { isWithin, type Window } from '../../nation/window';
import { addDays, type Day } from '../../values/day';
import { arrivalOf, groupsKnownFrom, isThere, staysIn } from './stays';

/** A setting that came to a group in a window, and when: the day of registration, or of joining. */
export interface Arriving {
  setting: SettingFacts;
  how: 'OPENED' | 'ACQUIRED';
  on: Day;
}

export interface Growth {
  groupId: string;
  /** Settings of the group on the day before the window. */
  sizeBefore: number;
  arrivals: readonly Arriving[];
  /** Settings first known in the group in the window, of which it is not known whether they came then. */
  notKnown: readonly SettingFacts[];
}

interface GrowthReading {
  window: Window;
  knownFrom: Day | null;
  openingMonths: number;
}

const growthOf = readOnceFor(keyOfReading, (group: GroupFacts, { window, knownFrom, openingMonths }): Growth => {
  const before = addDays(window.from, -1);
  const arrivals: Arriving[] = [];
  const notKnown: SettingFacts[] = [];
  for (const setting of settingsHeld(group, window)) {
    const how = arrivalOf(setting, knownFrom, openingMonths);
    const on = how === 'OPENED' ? (setting.registeredOn ?? setting.joinedGroupOn) : setting.joinedGroupOn;
    if (!isWithin(on, window)) continue;
    if (how === 'NOT_KNOWN') notKnown.push(setting);
    else arrivals.push({ setting, how, on });
  }
  return {
    groupId: group.groupId,
    sizeBefore: staysIn(group).filter((stay) => isThere(stay, before)).length,
    arrivals: arrivals.sort(
      (one, other) => compareText(one.on, other.on) || compareText(one.setting.settingId, other.setting.settingId),
    ),
    notKnown,
  };
});

function keyOfReading({ window, knownFrom, openingMonths }: GrowthReading): string {
  return `${windowKey(window)} ${knownFrom} ${openingMonths}`;
}

/** How every group grew in the window. */
export function growthOfAll(nation: NationFacts, window: Window, openingMonths: number): readonly Growth[] {
  const reading = { window, knownFrom: groupsKnownFrom(nation), openingMonths };
  return nation.groups.map((group) => growthOf(group, reading));
}

/** The other groups that had from one `ratio`th to `ratio` times as many settings before the window. */
export function groupsOfLikeSize(own: Growth, all: readonly Growth[], ratio: number): readonly Growth[] {
  return all
    .filter(({ groupId, sizeBefore }) => groupId !== own.groupId && sizeBefore > 0 && isLike(sizeBefore, own, ratio))
    .sort((one, other) => compareText(one.groupId, other.groupId));
}

function isLike(size: number, { sizeBefore }: Growth, ratio: number): boolean {
  return size * ratio >= sizeBefore && size <= sizeBefore * ratio;
}

/** Arrivals expected of a group, at the rate of groups of like size for each setting they had; null without any. */
export function expectedArrivals(
  sizeBefore: number,
  likeSizes: readonly number[],
  likeArrivals: readonly number[],
): number | null {
  const settings = likeSizes.reduce((sum, size) => sum + size, 0);
  const arrivals = likeArrivals.reduce((sum, count) => sum + count, 0);
  return settings === 0 || sizeBefore === 0 ? null : (arrivals / settings) * sizeBefore;
}
