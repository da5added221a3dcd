import type { Day } from '../values/day';
import type { NationFacts, SettingFacts } from './facts';
import { isFormer, settingsLeft, windowKey } from './held-settings';
import { readOnceFor } from './read-once';
import type { Lists } from './read-settings';
import { compareText } from './settings-of';
import type { Window } from './window';

/** A setting that groups had within a window and have no more. */
interface Move {
  /** Those groups, in the order in which it left them. */
  leftGroups: readonly string[];
  /** Whether it stands anywhere on the day, in a group or in none. */
  isStanding: boolean;
}

/** Which settings moved within a window. */
export interface Moves {
  of: ReadonlyMap<string, Move>;
  /** The groups that had or have any of them; null stands for none. */
  groups: ReadonlySet<string | null>;
  /** All of it as one text: where nothing moved otherwise, what was marked stays marked. */
  key: string;
}

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
  const groups = new Set<string | null>();
  for (const group of nation.groups) {
    for (const { settingId, leftGroupOn } of settingsLeft(group, window)) {
      const own = left.get(settingId) ?? [];
      left.set(settingId, [...own, { groupId: group.groupId, on: leftGroupOn }]);
      groups.add(group.groupId);
    }
  }
  const standing = new Set<string>();
  const lookFor = (settings: readonly SettingFacts[], groupId: string | null): void => {
    for (const { settingId } of settings) {
      if (!left.has(settingId)) continue;
      standing.add(settingId);
      groups.add(groupId);
    }
  };
  for (const { groupId, settings } of nation.groups) lookFor(settings, groupId);
  lookFor(nation.ungrouped, null);
  const of = new Map<string, Move>();
  for (const [settingId, own] of left) {
    own.sort((a, b) => compareText(a.on, b.on) || compareText(a.groupId, b.groupId));
    const inOrder = own.map(({ groupId }) => groupId);
    const leftGroups = inOrder.filter((groupId, place) => inOrder.lastIndexOf(groupId) === place);
    of.set(settingId, { leftGroups, isStanding: standing.has(settingId) });
  }
  const key = [...of].map(([settingId, move]) => `${settingId} ${move.isStanding} ${move.leftGroups.join(' ')}`);
  return { of, groups, key: key.join('\n') };
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
  const move = moves.of.get(one.setting.settingId);
  if (move === undefined) return one;
  const isYardstick = !isFormer(one.setting) || (!move.isStanding && move.leftGroups.at(-1) === one.groupId);
  return { ...one, isYardstick, alsoOf: move.leftGroups.filter((groupId) => groupId !== one.groupId) };
}

interface Readable {
  setting: SettingFacts;
  groupId: string | null;
}

const markedList = readOnceFor(
  ({ key }: Moves) => key,
  (list: readonly Readable[], moves): readonly (Readable & Yardstick)[] =>
    list.some(({ setting }) => moves.of.has(setting.settingId)) ? list.map((one) => markedBy(one, moves)) : list,
);

/** The same of all that was read, of which each list is of one group: one in which nothing moved is the list that it was. */
export function marked<One extends Readable>(
  lists: Lists<One>,
  nation: NationFacts,
  window: Window,
): Lists<One & Yardstick> {
  const moves = movesWithin(nation, window);
  const isTouched = ([first]: readonly One[]): boolean => first !== undefined && moves.groups.has(first.groupId);
  // What is marked is what was read, and more.
  return lists.map((list) => (isTouched(list) ? (markedList(list, moves) as readonly (One & Yardstick)[]) : list));
}
