import type { SettingFacts } from '../../nation/facts';
import { compareText } from '../../nation/settings-of';
import type { Day } from '../../values/day';
import { fewestToClear } from '../clearing';
import type { FindingInput } from '../indicator';
import { input } from './formula-pieces';

/** Settings by how often each is given, most first, so that the fewest settings take most away; then by setting. */
export function mostOftenFirst(settings: readonly SettingFacts[]): readonly SettingFacts[] {
  const count = new Map<SettingFacts, number>();
  for (const setting of settings) count.set(setting, (count.get(setting) ?? 0) + 1);
  return [...count]
    .sort(([one, first], [other, second]) => second - first || compareText(one.settingId, other.settingId))
    .map(([setting]) => setting);
}

/** The first few settings that take a finding away, had they gone the other way: the rule is run again on each try. */
export function settingsToClear(
  settings: readonly SettingFacts[],
  isStillFound: (cleared: ReadonlySet<string>) => boolean,
): readonly SettingFacts[] {
  const ids = settings.map(({ settingId }) => settingId);
  const cleared = new Set(fewestToClear(ids, isStillFound));
  return settings.filter(({ settingId }) => cleared.has(settingId));
}

/** The inputs from which `clearsWith` is counted. */
export function clearingInputs(settings: readonly SettingFacts[], day: Day): readonly FindingInput[] {
  return settings.map(({ settingId, urn }) => input(settingId, `setting ${urn}`, day));
}
