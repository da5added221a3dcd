import type { GroupFacts, NationFacts, SettingFacts } from '../../domain/nation/facts';
import { readOnceFor } from '../../domain/nation/read-once';
import type { RecordedObservation } from '../../domain/observations/observation';

/** What is recorded of settings beside what is published, by setting. */
export type RecordedOfSettings = ReadonlyMap<number, readonly RecordedObservation[]>;

const observed = readOnceFor(
  (observations: readonly RecordedObservation[]) => JSON.stringify(observations),
  <Setting extends SettingFacts>(setting: Setting, observations: readonly RecordedObservation[]): Setting => ({
    ...setting,
    observations,
  }),
) as <Setting extends SettingFacts>(setting: Setting, observations: readonly RecordedObservation[]) => Setting;

function laidOver<Setting extends SettingFacts>(setting: Setting, recorded: RecordedOfSettings): Setting {
  const observations = recorded.get(Number(setting.settingId));
  return observations === undefined ? setting : observed(setting, observations);
}

const observedGroup = readOnceFor(
  ({ key }: { key: string; recorded: RecordedOfSettings }) => key,
  (group: GroupFacts, { recorded }): GroupFacts => ({
    ...group,
    settings: group.settings.map((setting) => laidOver(setting, recorded)),
    former: group.former.map((setting) => laidOver(setting, recorded)),
  }),
);

function groupLaidOver(group: GroupFacts, recorded: RecordedOfSettings): GroupFacts {
  const own = [...group.settings, ...group.former].flatMap(({ settingId }) => {
    const observations = recorded.get(Number(settingId));
    return observations === undefined ? [] : [[settingId, observations]];
  });
  return own.length === 0 ? group : observedGroup(group, { key: JSON.stringify(own), recorded });
}

/** The same nation with what is recorded of its settings. Whatever nothing is recorded of stays the object it was. */
export function withObservations(nation: NationFacts, recorded: RecordedOfSettings): NationFacts {
  return {
    ...nation,
    groups: nation.groups.map((group) => groupLaidOver(group, recorded)),
    ungrouped: nation.ungrouped.map((setting) => laidOver(setting, recorded)),
  };
}
