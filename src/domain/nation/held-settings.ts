import type { Day } from '../values/day';
import type { FormerSetting, GroupFacts, SettingFacts } from './facts';
import { readOnce, readOnceFor } from './read-once';
import type { Window } from './window';

/** Whether the setting is one that its group has no more. */
export function isFormer(setting: SettingFacts | FormerSetting): setting is FormerSetting {
  return 'leftGroupOn' in setting;
}

/** Whether the group had it on the day. Of one that closed, the last day counts too: nobody else can have had it then. */
export function wasHeldOn({ leftGroupOn, isOnRegister }: FormerSetting, day: Day): boolean {
  return isOnRegister ? day < leftGroupOn : day <= leftGroupOn;
}

/** The list itself where nothing of it is left out: what was read of it holds. */
export function only<One>(all: readonly One[], isKept: (one: One) => boolean): readonly One[] {
  return all.every(isKept) ? all : all.filter(isKept);
}

/** A setting as far as its former group answers for it: with what happened up to the day it left, and nothing later. */
export const asHeld = readOnce(
  (setting: FormerSetting): FormerSetting => ({
    ...setting,
    inspections: only(setting.inspections, ({ inspectedOn }) => wasHeldOn(setting, inspectedOn)),
    suspensions: only(setting.suspensions, ({ from }) => wasHeldOn(setting, from)),
    observations: only(setting.observations, ({ from }) => wasHeldOn(setting, from)),
  }),
);

/** The same of a setting that may stand in its group, and then is whole. */
export function asFarAsHeld(setting: SettingFacts | FormerSetting): SettingFacts {
  return isFormer(setting) ? asHeld(setting) : setting;
}

export const windowKey = ({ from, to }: Window): string => `${from} ${to}`;

/**
 * The settings that left the group in the window, as far as it answers for them.
 *
 * What happened in a setting is of the group that had it then. Were it gone with the setting, a group could be rid of
 * what was found in it by closing a home, or by selling it.
 */
export function settingsLeft(group: GroupFacts, window: Window): readonly FormerSetting[] {
  return group.former.length === 0 ? group.former : leftWithin(group, window);
}

const leftWithin = readOnceFor(
  windowKey,
  ({ settings, former }: GroupFacts, { from, to }): readonly FormerSetting[] => {
    const left = former.filter(({ leftGroupOn }) => from <= leftGroupOn && leftGroupOn <= to);
    if (left.length === 0) return left;
    const standing = new Set(settings.map(({ settingId }) => settingId));
    return left.filter(({ settingId }) => !standing.has(settingId)).map(asHeld);
  },
);

/** Every setting that the group had within the window: those it has, then those it has no more. */
export function settingsHeld(group: GroupFacts, window: Window): readonly SettingFacts[] {
  return group.former.length === 0 ? group.settings : heldIn(group, window);
}

const heldIn = readOnceFor(windowKey, (group: GroupFacts, window): readonly SettingFacts[] => {
  const left = settingsLeft(group, window);
  return left.length === 0 ? group.settings : [...group.settings, ...left];
});

/** The days of the window on which the group had the setting, as far as it left. */
export function heldWithin(setting: SettingFacts, { from, to }: Window): Window {
  return { from, to: isFormer(setting) && setting.leftGroupOn < to ? setting.leftGroupOn : to };
}

/**
 * Whether any inspection on record judged the setting.
 *
 * Nobody but an inspector can bring that about: shares are taken of settings that were judged, so that no group can
 * make a share smaller by registering homes.
 */
export const wasEverJudged = readOnce((inspections: SettingFacts['inspections']): boolean =>
  inspections.some(({ judgements }) => judgements.some(({ value }) => value !== 'NOT_JUDGED')),
);
