import { type MembershipMove, membershipMoves, type QualityChange, qualityChanges } from '../ownership/compare-groups';
import { type ConcentrationChange, concentrationChanges } from '../ownership/compare-groups-concentration';
import type { DrawnDefinition, GroupDefinitionId, PlaceInGroup } from '../ownership/definitions/group-definition';
import type { OwnershipGraph } from '../ownership/graph';
import { applyChanges } from '../ownership/overlay-apply';
import type { OverlayProblem, SimulatedChange } from '../ownership/overlay-changes';
import type { PartyId } from '../ownership/party';
import { joiningSamePersons } from '../ownership/same-persons';
import type { Day } from '../values/day';
import { type Section23AChange, section23AChanges } from './compare-section-23a';
import { grouped, provided, type SimulatedSetting, settingsAfter } from './simulated-setting';

/** What a simulation starts from: one day, whatever of the graph bears upon it, and the settings to be compared. */
export interface SimulationBase {
  day: Day;
  /** Natural persons who are one are not put together in it yet. */
  graph: OwnershipGraph;
  sameAs?: ReadonlyMap<PartyId, number | string>;
  settings: readonly SimulatedSetting[];
}

/** What would be another than it is. Lists hold only what changes. */
export interface SimulationResult {
  day: Day;
  definition: { id: GroupDefinitionId; version: number };
  moves: readonly MembershipMove[];
  /** Null under a definition that is not the statute's. */
  section23A: readonly Section23AChange[] | null;
  concentration: readonly ConcentrationChange[];
  quality: readonly QualityChange[];
}

export type Simulation =
  | { isApplied: true; result: SimulationResult }
  | { isApplied: false; problems: readonly OverlayProblem[] };

/** Tries changes, and tells what would follow. Nothing is stored, and the base stays as it is. */
export function simulate(
  base: SimulationBase,
  definition: DrawnDefinition,
  changes: readonly SimulatedChange[],
): Simulation {
  const { day, graph, settings } = base;
  const start = { day, graph, settings: new Map(settings.map((setting) => [setting.facts.urn, provided(setting)])) };
  const outcome = applyChanges(start, changes);
  if (!outcome.isApplied) return outcome;
  const before = inGroups(graph, base, settings, definition);
  const after = inGroups(outcome.state.graph, base, settingsAfter(settings, outcome.state), definition);
  const [groupedBefore, groupedAfter] = [
    grouped(before.settings, before.places, day),
    grouped(after.settings, after.places, day),
  ];
  return {
    isApplied: true,
    result: {
      day,
      definition: { id: definition.id, version: definition.version },
      moves: membershipMoves(groupedBefore, groupedAfter),
      section23A: definition.mayReadSection23A ? section23AChanges(before, after, day) : null,
      concentration: concentrationChanges(groupedBefore, groupedAfter),
      quality: qualityChanges(groupedBefore, groupedAfter),
    },
  };
}

function inGroups(
  graph: OwnershipGraph,
  { sameAs }: SimulationBase,
  settings: readonly SimulatedSetting[],
  { partition }: DrawnDefinition,
): { settings: readonly SimulatedSetting[]; places: ReadonlyMap<PartyId, PlaceInGroup> } {
  const whole = sameAs === undefined ? graph : joiningSamePersons(graph, sameAs);
  return { settings, places: partition(whole, new Set(settings.map(({ provider }) => provider))) };
}
