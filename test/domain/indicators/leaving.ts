import type { FormerSetting, GroupFacts, NationFacts, SettingFacts } from '../../../src/domain/nation/facts';
import { day, group, setting } from './facts';

/** What of a group is done away with on the day. */
export type Chosen = (setting: SettingFacts) => boolean;

function gone(one: SettingFacts, isOnRegister: boolean): FormerSetting {
  return { ...one, leftGroupOn: day, isOnRegister };
}

function changed(facts: NationFacts, groupId: string, change: (group: GroupFacts) => GroupFacts): NationFacts {
  return { ...facts, groups: facts.groups.map((one) => (one.groupId === groupId ? change(one) : one)) };
}

/** The group closes the chosen settings on the day. */
export function closing(facts: NationFacts, groupId: string, isChosen: Chosen): NationFacts {
  return changed(facts, groupId, (one) => ({
    ...one,
    settings: one.settings.filter((its) => !isChosen(its)),
    former: [...one.former, ...one.settings.filter(isChosen).map((its) => gone(its, false))],
  }));
}

/** The group sells the chosen settings to a new one on the day. */
export function selling(facts: NationFacts, groupId: string, isChosen: Chosen): NationFacts {
  const sold = facts.groups.flatMap((one) => (one.groupId === groupId ? one.settings.filter(isChosen) : []));
  const seller = changed(facts, groupId, (one) => ({
    ...one,
    settings: one.settings.filter((its) => !isChosen(its)),
    former: [...one.former, ...sold.map((its) => gone(its, true))],
  }));
  const shell = group(
    `${groupId} shell`,
    sold.map((its) => ({ ...its, joinedGroupOn: day })),
  );
  return { ...seller, groups: [...seller.groups, shell] };
}

/** The group registers so many homes that nobody has inspected. */
export function registering(facts: NationFacts, groupId: string, count: number, prefix = 'empty'): NationFacts {
  const empties = Array.from({ length: count }, (_, at) =>
    setting(`${groupId} ${prefix}${at}`, [], { registeredOn: '2025-02-01', joinedGroupOn: '2025-02-01' }),
  );
  return changed(facts, groupId, (one) => ({ ...one, settings: [...one.settings, ...empties] }));
}

/** The group closes the chosen settings, and has each registered again under another number. */
export function registeringAgain(facts: NationFacts, groupId: string, isChosen: Chosen): NationFacts {
  const chosen = facts.groups.flatMap((one) => (one.groupId === groupId ? one.settings.filter(isChosen) : []));
  const again = chosen.map((its) => ({
    ...setting(`${its.settingId} again`, []),
    provisionType: its.provisionType,
    region: its.region,
    localAuthority: its.localAuthority,
    registeredOn: day,
    joinedGroupOn: day,
  }));
  return changed(closing(facts, groupId, isChosen), groupId, (one) => ({
    ...one,
    settings: [...one.settings, ...again],
  }));
}
