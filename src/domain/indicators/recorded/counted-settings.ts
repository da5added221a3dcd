import type { SettingFacts } from '../../nation/facts';
import { wasEverJudged } from '../../nation/held-settings';
import { compareText } from '../../nation/settings-of';

/** The settings of a group as a share of them counts. */
export interface CountedSettings {
  /** Of which the share is taken, in the order of their ids: those judged at some inspection, and those found. */
  settings: readonly SettingFacts[];
  /** Found, and never judged: they count, and are compared with nothing. */
  foundNotJudged: readonly SettingFacts[];
  /** Neither found nor ever judged: no share is taken of them. */
  notCounted: readonly SettingFacts[];
}

/**
 * Which settings a share is of.
 *
 * One that no inspector has judged is not in it, unless it is found: else a group could make every share of its own
 * smaller by registering homes.
 */
export function countedAmong(
  given: readonly SettingFacts[],
  isFound: (setting: SettingFacts) => boolean,
): CountedSettings {
  const all = [...given].sort((first, second) => compareText(first.settingId, second.settingId));
  const unjudged = all.filter(({ inspections }) => !wasEverJudged(inspections));
  const notCounted = unjudged.filter((setting) => !isFound(setting));
  const left = new Set(notCounted);
  return { settings: all.filter((one) => !left.has(one)), foundNotJudged: unjudged.filter(isFound), notCounted };
}
