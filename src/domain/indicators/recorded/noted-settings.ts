import type { SettingFacts } from '../../nation/facts';
import { fewestToClear } from '../clearing';
import { leavingNote } from '../former-settings';
import type { FindingSetting } from '../indicator';

/** A setting in which something recorded is seen, with the inspections read there and what is said of it. */
export interface NotedSetting {
  setting: SettingFacts;
  inspectionIds: readonly string[];
  note: string;
}

/** As a finding lists them. */
export function asListed(noted: readonly NotedSetting[]): readonly FindingSetting[] {
  return noted.map(({ setting, inspectionIds, note }) => {
    const { settingId, urn } = setting;
    return { settingId, urn, inspectionIds, note: note + leavingNote(setting) };
  });
}

/** The fewest of them, the first ones listed, without which fewer than are needed would be left. */
export function fewestToFallShort(noted: readonly NotedSetting[], needed: number): readonly string[] {
  const ids = noted.map(({ setting }) => setting.settingId);
  return fewestToClear(ids, (gone) => ids.length - gone.size >= needed);
}
