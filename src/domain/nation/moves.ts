import type { Day } from '../values/day';
import type { NationFacts, SettingFacts } from './facts';
import { isFormer, settingsLeft, windowKey } from './held-settings';
import { readOnceFor } from './read-once';
import { compareText, settingsOf } from './settings-of';
import type { Window } from './window';

/** A setting that groups had within a window and have no more. */
interface Move {
  /** Those groups, in the order in which it left them. */
  leftGroups: readonly string[];
  /** Whether it stands anywhere on the day, in a group or in none. */
  isStanding: boolean;
}

export type Moves = ReadonlyMap<string, Move>;

/** How something read of a setting counts in what others are measured by. */
export interface Yardstick {
  /** Of what several groups answer for, only one is anybody's yardstick: true where this is left out. */
  isYardstick?: boolean;
  /** Other groups that had the setting within the window: it is no yardstick for them. */
  alsoOf?: readonly string[];
}

/** Every setting that left a group in the window. */
export const movesWithin = readOnceFor(windowKey, (nation: NationFacts, window): Moves => {
  const left = new Map<string, { groupId: string; on: Day }[]>();
  for (const group of nation.groups) {
    for (const { settingId, leftGroupOn } of settingsLeft(group, window)) {
      const own = left.get(settingId) ?? [];
      left.set(settingId, [...own, { groupId: group.groupId, on: leftGroupOn }]);
    }
  }
  if (left.size === 0) return new Map();
  const standing = new Set<string>();
  for (const { setting } of settingsOf(nation)) if (left.has(setting.settingId)) standing.add(setting.settingId);
  return new Map(
    [...left].map(([settingId, groups]) => {
      const ordered = groups.sort((a, b) => compareText(a.on, b.on) || compareText(a.groupId, b.groupId));
      return [settingId, { leftGroups: ordered.map(({ groupId }) => groupId), isStanding: standing.has(settingId) }];
    }),
  );
});

/**
 * What was read of a setting in one group, marked so that no setting counts twice in what others are measured by, and
 * none in what a group is measured by that had it.
 *
 * A setting counts where it stands; one that closed counts where it stood last.
 */
export function markedBy<One extends { setting: SettingFacts; groupId: string | null }>(
  one: One,
  moves: Moves,
): One & Yardstick {
  const move = moves.get(one.setting.settingId);
  if (move === undefined) return one;
  const isYardstick = !isFormer(one.setting) || (!move.isStanding && move.leftGroups.at(-1) === one.groupId);
  return { ...one, isYardstick, alsoOf: move.leftGroups.filter((groupId) => groupId !== one.groupId) };
}

/** The same of all that was read. */
export function marked<One extends { setting: SettingFacts; groupId: string | null }>(
  all: readonly One[],
  nation: NationFacts,
  window: Window,
): readonly (One & Yardstick)[] {
  const moves = movesWithin(nation, window);
  return moves.size === 0 ? all : all.map((one) => markedBy(one, moves));
}
