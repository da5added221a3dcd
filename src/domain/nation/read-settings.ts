import type { GroupFacts, NationFacts, SettingFacts } from './facts';
import { readOnceFor } from './read-once';

/**
 * What is read of every setting of a nation, in the order of its groups: once for each group as long as it does not
 * change, and for each setting that is in none.
 */
export function readSettings<More, Read>(
  keyOf: (more: More) => string,
  read: (setting: SettingFacts, groupId: string | null, more: More) => readonly Read[],
): (nation: NationFacts, more: More) => readonly Read[] {
  const ofGroup = readOnceFor(keyOf, ({ groupId, settings }: GroupFacts, more): readonly Read[] =>
    settings.flatMap((setting) => read(setting, groupId, more)),
  );
  const ofUngrouped = readOnceFor(keyOf, (setting: SettingFacts, more): readonly Read[] => read(setting, null, more));
  return ({ groups, ungrouped }, more) => {
    const all: Read[] = [];
    for (const group of groups) for (const one of ofGroup(group, more)) all.push(one);
    for (const setting of ungrouped) for (const one of ofUngrouped(setting, more)) all.push(one);
    return all;
  };
}
