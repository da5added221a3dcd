import { countByUndertaking, view, type WatchState, watchState } from '../indicators/section-23a-observations';
import type { GroupFacts, SettingFacts } from '../nation/facts';
import { compareText } from '../nation/settings-of';
import type { PlaceInGroup } from '../ownership/definitions/group-definition';
import type { PartyId } from '../ownership/party';
import type { Day } from '../values/day';
import type { SimulatedSetting } from './simulated-setting';

/** A group as s. 23A would see it. These are observations: no suspicion was recorded, and none may be inferred. */
export interface Section23AState {
  /** Null: the observations come to nothing. */
  state: WatchState | null;
  /** URNs of settings of subsidiaries with a standing adverse judgement. */
  observed: readonly string[];
  /** How many subsidiaries have one or more of them. */
  subsidiariesObserved: number;
}

export interface Section23AChange {
  group: PartyId;
  before: Section23AState;
  after: Section23AState;
}

/** Settings and the groups of their providers, at one time. */
export interface SettingsInGroups {
  settings: readonly SimulatedSetting[];
  places: ReadonlyMap<PartyId, PlaceInGroup>;
}

/** Every group of which s. 23A would see something else than before; by group. */
export function section23AChanges(
  before: SettingsInGroups,
  after: SettingsInGroups,
  day: Day,
): readonly Section23AChange[] {
  const [statesBefore, statesAfter] = [statesByGroup(before, day), statesByGroup(after, day)];
  const groups = [...new Set([...statesBefore.keys(), ...statesAfter.keys()])].sort((a, b) => a - b);
  return groups
    .map((group) => ({
      group,
      before: statesBefore.get(group) ?? nothingObserved,
      after: statesAfter.get(group) ?? nothingObserved,
    }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
}

const nothingObserved: Section23AState = { state: null, observed: [], subsidiariesObserved: 0 };

function statesByGroup({ settings, places }: SettingsInGroups, day: Day): ReadonlyMap<PartyId, Section23AState> {
  const byGroup = new Map<PartyId, SettingFacts[]>();
  for (const { provider, facts } of settings) {
    const group = places.get(provider)?.group;
    if (group === undefined) continue;
    const own = byGroup.get(group) ?? [];
    byGroup.set(group, own);
    // The parent's own registrations do not count: s. 23A counts those of its subsidiaries.
    own.push({ ...facts, undertakingKey: String(provider), registeredInParentsOwnName: provider === group });
  }
  return new Map([...byGroup].map(([group, own]) => [group, stateOf(group, own, day)]));
}

function stateOf(group: PartyId, settings: readonly SettingFacts[], day: Day): Section23AState {
  const facts: GroupFacts = {
    groupId: String(group),
    name: '',
    definition: 'COMPANIES_ACT_PARENT',
    canAssessRouteB: true,
    settings,
    former: [],
  };
  const seen = view(facts, day);
  return {
    state: watchState(seen),
    observed: seen.observed.map(({ setting }) => setting.urn).sort(compareText),
    subsidiariesObserved: countByUndertaking(seen.observed.map(({ setting }) => setting)).size,
  };
}
