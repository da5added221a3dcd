import type { GroupFacts, SettingFacts } from '../../nation/facts';
import type { Day } from '../../values/day';
import { settingInputs } from '../finding-inputs';
import type { FindingInputs } from '../indicator';
import { type JoiningReading, joiningInputs } from '../joining-split';
import { adverseForLeaders, couldCount, type Section23AView } from '../section-23a-observations';
import { leftAdverseInputs } from './left-adverse';

function registrant({ registeredInParentsOwnName }: SettingFacts): string | null {
  if (registeredInParentsOwnName === null) return null;
  return registeredInParentsOwnName ? "the parent's own name" : 'a subsidiary';
}

/** What the statutory watch read of a group; the observed settings in the order in which clearing them is tried. */
export function watchInputs(
  group: GroupFacts,
  { eligible, observed }: Section23AView,
  reading: JoiningReading,
  day: Day,
): FindingInputs {
  const ofSetting = ({ urn }: SettingFacts) => ({ of: `setting ${urn}`, asOf: day });
  const settings = observed.map(({ setting }) => setting);
  const judgements = observed.flatMap(({ setting, adverse }) => adverse.map((judgement) => ({ setting, judgement })));
  return {
    eligibleUndertaking: eligible.map((one) => ({ value: one.undertakingKey, ...ofSetting(one) })),
    observedSetting: settings.map((one) => ({ value: one.settingId, ...ofSetting(one) })),
    observedUndertaking: settings.map((one) => ({ value: one.undertakingKey, ...ofSetting(one) })),
    observedRegistrant: settings.map((one) => ({ value: registrant(one), ...ofSetting(one) })),
    adverseForLeaders: settingInputs(adverseForLeaders(eligible, day), day),
    outOfScope: settingInputs(
      group.settings.filter((setting) => !couldCount(setting)),
      day,
    ),
    ...joiningInputs(judgements, reading),
    ...leftAdverseInputs(group, day),
    canAssessRouteB: [{ value: group.canAssessRouteB ? 'yes' : 'no', of: `definition ${group.definition}`, asOf: day }],
  };
}
