import type { GroupFacts, NationFacts, SettingFacts } from './facts';
import { settingsHeld, windowKey } from './held-settings';
import { readOnceFor } from './read-once';
import type { Window } from './window';

type Read<More, One> = (setting: SettingFacts, groupId: string | null, more: More) => readonly One[];

/**
 * What was read, in one list for each group and one for each setting in none, empty ones too: so that each keeps its
 * place. Where nothing changed it is the list that it was, so that what was made of it holds too.
 */
export type Lists<One> = readonly (readonly One[])[];

/**
 * What is read of every setting that a group had within a window, in the order of the groups: once for each group as
 * long as it does not change, and for each setting that is in none. A setting that went from one to another is read in both.
 */
export function readSettingsHeld<More, One>(
  keyOf: (more: More) => string,
  windowOf: (more: More) => Window,
  read: Read<More, One>,
): (nation: NationFacts, more: More) => Lists<One> {
  const key = (more: More): string => `${windowKey(windowOf(more))} ${keyOf(more)}`;
  const ofGroup = readOnceFor(key, (group: GroupFacts, more): readonly One[] =>
    settingsHeld(group, windowOf(more)).flatMap((setting) => read(setting, group.groupId, more)),
  );
  const ofUngrouped = readOnceFor(key, (setting: SettingFacts, more): readonly One[] => read(setting, null, more));
  return ({ groups, ungrouped }, more) => [
    ...groups.map((group) => ofGroup(group, more)),
    ...ungrouped.map((setting) => ofUngrouped(setting, more)),
  ];
}
