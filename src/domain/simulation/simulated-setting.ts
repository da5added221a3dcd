import type { SettingFacts } from '../nation/facts';
import { standingJudgement } from '../nation/full-judgements';
import type { GroupedSetting } from '../ownership/compare-groups';
import type { PlaceInGroup } from '../ownership/definitions/group-definition';
import type { MarketState, ProvidedSetting } from '../ownership/overlay-state';
import type { PartyId } from '../ownership/party';
import type { Day } from '../values/day';

/** A setting as it stands on the day: who provides it, and what was observed there. */
export interface SimulatedSetting {
  provider: PartyId;
  places: number | null;
  facts: SettingFacts;
}

/** What of it a change can move. */
export function provided({ provider, places, facts }: SimulatedSetting): ProvidedSetting {
  const { urn, localAuthority, provisionType } = facts;
  return { urn, provider, localAuthority, provisionType, places };
}

/**
 * The settings of a changed state. What was observed in a setting goes with it; a new one has been inspected never, and
 * is taken to be of the sector of what its provider has, or private.
 */
export function settingsAfter(
  before: readonly SimulatedSetting[],
  { settings, day }: MarketState,
): readonly SimulatedSetting[] {
  const known = new Map(before.map((setting) => [setting.facts.urn, setting]));
  const sectors = new Map(before.map(({ provider, facts }) => [provider, facts.sector]));
  return [...settings.values()].map((setting) => {
    const { urn, provider, places, localAuthority, provisionType } = setting;
    const one = known.get(urn);
    if (one !== undefined) return { ...one, provider, places };
    const facts: SettingFacts = {
      settingId: urn,
      urn,
      provisionType,
      sector: sectors.get(provider) ?? 'PRIVATE',
      region: null,
      localAuthority,
      undertakingKey: String(provider),
      registeredInParentsOwnName: null,
      joinedGroupOn: day,
      inspections: [],
      places,
      registeredOn: day,
      suspensions: [],
      observations: [],
    };
    return { provider, places, facts };
  });
}

/** Each setting with the group that its provider is in. */
export function grouped(
  settings: readonly SimulatedSetting[],
  places: ReadonlyMap<PartyId, PlaceInGroup>,
  day: Day,
): readonly GroupedSetting[] {
  return settings.map((setting) => ({
    ...provided(setting),
    group: places.get(setting.provider)?.group ?? null,
    overall: standingJudgement(setting.facts, 'OVERALL', day)?.value ?? null,
  }));
}
