import type { JudgedInspection, NationFacts, SettingFacts } from '../nation/facts';
import { policyOn } from '../nation/policy';
import { daysToPublication } from '../nation/publication';
import { addDays, type Day } from '../values/day';

function wasPublished({ inspectedOn, publishedOn }: JudgedInspection, day: Day, days: number): boolean {
  return inspectedOn <= day && (publishedOn ?? addDays(inspectedOn, days)) <= day;
}

function asKnown<Setting extends SettingFacts>(setting: Setting, day: Day, days: number): Setting {
  return {
    ...setting,
    inspections: setting.inspections.filter((inspection) => wasPublished(inspection, day, days)),
    suspensions: setting.suspensions
      .filter(({ from }) => from <= day)
      .map(({ from, to }) => ({ from, to: to !== null && to <= day ? to : null })),
    observations: setting.observations
      .filter(({ from }) => from <= day)
      .map((one) => ({ ...one, to: one.to !== null && one.to <= day ? one.to : null })),
  };
}

/**
 * The nation with everything taken out that came after its day: what was inspected or published later, suspensions and
 * observations that began later, and ends that were not yet known.
 *
 * The store leaves it out already. It is done again here so that no rule of a replay can look ahead, whoever brings
 * the facts.
 */
export function knownOnTheDay({ day, groups, ungrouped, registerDays }: NationFacts): NationFacts {
  const days = policyOn(daysToPublication, day);
  return {
    day,
    groups: groups.map((group) => ({
      ...group,
      settings: group.settings.map((setting) => asKnown(setting, day, days)),
      former: group.former
        .filter(({ leftGroupOn }) => leftGroupOn <= day)
        .map((setting) => asKnown(setting, day, days)),
    })),
    ungrouped: ungrouped.map((setting) => asKnown(setting, day, days)),
    ...(registerDays && { registerDays: registerDays.filter((other) => other <= day) }),
  };
}
