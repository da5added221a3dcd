import type { FormerSetting, NationFacts, SettingFacts } from '../nation/facts';
import { readOnceFor } from '../nation/read-once';
import { compareText } from '../nation/settings-of';
import { seedOf } from '../statistics/seeded-random';
import type { Day } from '../values/day';

/** The fold of a group, or of a setting in no group. */
export function foldOf(groupId: string | null, settingId: string, folds: number): number {
  return seedOf(groupId === null ? `setting ${settingId}` : `group ${groupId}`) % folds;
}

/** A setting of the register with every fold that none of its inspections may inform. */
export interface FoldedSetting {
  setting: SettingFacts;
  folds: ReadonlySet<number>;
  /** The same for all settings of the same folds. */
  foldKey: string;
  /** The first day it was on the register no more, as far as its groups tell; null while it is on it. */
  leftOn: Day | null;
}

function isLater(first: FormerSetting, second: FormerSetting): boolean {
  return (
    first.leftGroupOn > second.leftGroupOn ||
    (first.leftGroupOn === second.leftGroupOn && compareText(first.undertakingKey, second.undertakingKey) > 0)
  );
}

interface Met<S extends SettingFacts> {
  setting: S;
  folds: Set<number>;
}

/** Settings by their id, each with the folds it was met in. */
class Folded<S extends SettingFacts> {
  readonly byId = new Map<string, Met<S>>();

  meet(setting: S, fold: number, isBetter: (known: S) => boolean = () => false): void {
    const known = this.byId.get(setting.settingId);
    if (known === undefined) this.byId.set(setting.settingId, { setting, folds: new Set([fold]) });
    else {
      known.folds.add(fold);
      if (isBetter(known.setting)) known.setting = setting;
    }
  }
}

function withKey<S extends SettingFacts>({ setting, folds }: Met<S>): Omit<FoldedSetting, 'leftOn'> {
  const [only = 0] = folds;
  const foldKey = folds.size === 1 ? String(only) : [...folds].sort((first, second) => first - second).join();
  return { setting, folds, foldKey };
}

/**
 * Every setting on record once, as it stands, or as it stood when it last left a group.
 *
 * It belongs to the fold of its group and to that of each group it was in before: what happened in a group, then or
 * now, never tells what is expected of that group.
 */
export const foldedSettings = readOnceFor(String, (nation: NationFacts, folds: number): readonly FoldedSetting[] => {
  const standing = new Folded<SettingFacts>();
  const gone = new Folded<FormerSetting>();
  for (const { groupId, settings } of nation.groups) {
    const fold = foldOf(groupId, '', folds);
    for (const setting of settings) standing.meet(setting, fold);
  }
  for (const setting of nation.ungrouped) standing.meet(setting, foldOf(null, setting.settingId, folds));
  for (const { groupId, former } of nation.groups) {
    const fold = foldOf(groupId, '', folds);
    for (const setting of former) {
      const known = standing.byId.get(setting.settingId);
      if (known === undefined) gone.meet(setting, fold, (other) => isLater(setting, other));
      else known.folds.add(fold);
    }
  }
  return [
    ...[...standing.byId.values()].map((one) => ({ ...withKey(one), leftOn: null })),
    ...[...gone.byId.values()].map((one) => ({ ...withKey(one), leftOn: one.setting.leftGroupOn })),
  ];
});
