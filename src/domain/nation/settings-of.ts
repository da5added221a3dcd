import type { NationFacts, SettingFacts } from './facts';

/** Every setting of the nation once, with the group it is in, or null. */
export function* settingsOf(nation: NationFacts): Generator<{ setting: SettingFacts; groupId: string | null }> {
  for (const { groupId, settings } of nation.groups) for (const setting of settings) yield { setting, groupId };
  for (const setting of nation.ungrouped) yield { setting, groupId: null };
}

/** Text order by code unit, so that it is the same on every machine. */
export function compareText(first: string, second: string): number {
  if (first === second) return 0;
  return first < second ? -1 : 1;
}

/** Kind of setting in its region: settings of one stratum are expected to go alike. */
export function kindAndRegion({ provisionType, region }: SettingFacts): string {
  return `${provisionType} in ${region ?? 'no region'}`;
}
