import type { GroupFacts, NationFacts, SettingFacts } from './facts';
import { settingsHeld, windowKey } from './held-settings';
import { readOnceFor } from './read-once';
import type { Window } from './window';

type Read<More, One> = (setting: SettingFacts, groupId: string | null, more: More) => readonly One[];

/**
 * What is read of every setting that a group had within a window, in the order of the groups: once for each group as
 * long as it does not change, and for each setting that is in none. A setting that went from one to another is read in both.
 */
export function readSettingsHeld<More, One>(
  keyOf: (more: More) => string,
  windowOf: (more: More) => Window,
  read: Read<More, One>,
): (nation: NationFacts, more: More) => readonly One[] {
  const key = (more: More): string => `${windowKey(windowOf(more))} ${keyOf(more)}`;
  const ofGroup = readOnceFor(key, (group: GroupFacts, more): readonly One[] =>
    settingsHeld(group, windowOf(more)).flatMap((setting) => read(setting, group.groupId, more)),
  );
  const ofUngrouped = readOnceFor(key, (setting: SettingFacts, more): readonly One[] => read(setting, null, more));
  return ({ groups, ungrouped }, more) => {
    const all: One[] = [];
    for (const group of groups) for (const one of ofGroup(group, more)) all.push(one);
    for (const setting of ungrouped) for (const one of ofUngrouped(setting, more)) all.push(one);
    return all;
  };
}
