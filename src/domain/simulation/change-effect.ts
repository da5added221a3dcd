import { membershipMoves } from '../ownership/compare-groups';
import { type DatedOwnership, graphOn } from '../ownership/dated-ownership';
import { companiesActParent } from '../ownership/definitions/companies-act-parent';
import type { GroupDefinitionId } from '../ownership/definitions/group-definition';
import type { PartyId } from '../ownership/party';
import type { Day } from '../values/day';
import { type Section23AState, section23AChanges } from './compare-section-23a';
import { type MovedOverTime, movesOverTime, type ProvidedStay } from './moves-over-time';
import { grouped, type SimulatedSetting } from './simulated-setting';

/** Settings that go from one group to another. */
export interface GroupFlow {
  from: PartyId | null;
  to: PartyId | null;
  settings: number;
  /** Of those whose places are known. */
  places: number;
}

export type Section23ARoute = 'ROUTE_A' | 'ROUTE_B';

/** A group in which as many are observed as a route of s. 23A counts, and were not, or the other way round. */
export interface RouteChange {
  group: PartyId;
  begins: readonly Section23ARoute[];
  ends: readonly Section23ARoute[];
}

/** What accepting a change would do on a day, under the group that the statute speaks of. */
export interface ChangeEffect {
  day: Day;
  definition: GroupDefinitionId;
  definitionVersion: number;
  settings: number;
  places: number;
  /** The largest first. */
  flows: readonly GroupFlow[];
  routes: readonly RouteChange[];
  /** Groups that have settings and had none, and those that had some and have none. */
  groupsBegin: readonly PartyId[];
  groupsEnd: readonly PartyId[];
  /** Under each definition by which a setting is in another group on any day. */
  overTime: readonly MovedOverTime[];
}

export interface EffectFacts {
  day: Day;
  /** Settings on the register on the day. */
  settings: readonly SimulatedSetting[];
  /** Who provided which setting, on any day. */
  stays: readonly ProvidedStay[];
}

/** What it does that a world becomes another. */
export function changeEffect(before: DatedOwnership, after: DatedOwnership, facts: EffectFacts): ChangeEffect {
  const { day, settings, stays } = facts;
  const providers = new Set(settings.map(({ provider }) => provider));
  const places = [before, after].map((world) => companiesActParent.partition(graphOn(world, day), providers));
  const [placesBefore, placesAfter] = places as [(typeof places)[0], (typeof places)[0]];
  const groupsBefore = grouped(settings, placesBefore, day);
  const groupsAfter = grouped(settings, placesAfter, day);
  const flows = flowsOf(membershipMoves(groupsBefore, groupsAfter), settings);
  const groupIds = (of: typeof groupsBefore) => new Set(of.flatMap(({ group }) => (group === null ? [] : [group])));
  const [idsBefore, idsAfter] = [groupIds(groupsBefore), groupIds(groupsAfter)];
  const seen = section23AChanges({ settings, places: placesBefore }, { settings, places: placesAfter }, day);
  return {
    day,
    definition: companiesActParent.id,
    definitionVersion: companiesActParent.version,
    settings: flows.reduce((sum, flow) => sum + flow.settings, 0),
    places: flows.reduce((sum, flow) => sum + flow.places, 0),
    flows,
    routes: seen.flatMap(({ group, before: was, after: is }) => routeChange(group, was, is)),
    groupsBegin: [...idsAfter].filter((id) => !idsBefore.has(id)).sort((a, b) => a - b),
    groupsEnd: [...idsBefore].filter((id) => !idsAfter.has(id)).sort((a, b) => a - b),
    overTime: movesOverTime(before, after, stays),
  };
}

/** Whether no setting is in another group on any day by any definition, and nothing else is observed. */
export function movesNothing({ settings, routes, overTime }: ChangeEffect): boolean {
  return settings === 0 && routes.length === 0 && overTime.length === 0;
}

/** How many routes begin or end. */
export function routesOf({ routes }: Pick<ChangeEffect, 'routes'>): number {
  return routes.reduce((sum, { begins, ends }) => sum + begins.length + ends.length, 0);
}

function flowsOf(moves: ReturnType<typeof membershipMoves>, settings: readonly SimulatedSetting[]): GroupFlow[] {
  const placesOf = new Map(settings.map(({ facts, places }) => [facts.urn, places ?? 0]));
  const flows = new Map<string, GroupFlow>();
  for (const { urn, from, to } of moves) {
    const key = `${from} ${to}`;
    const flow = flows.get(key) ?? { from, to, settings: 0, places: 0 };
    flow.settings += 1;
    flow.places += placesOf.get(urn) ?? 0;
    flows.set(key, flow);
  }
  return [...flows.values()].sort(
    (a, b) => b.settings - a.settings || (a.from ?? 0) - (b.from ?? 0) || (a.to ?? 0) - (b.to ?? 0),
  );
}

const routesIn: Readonly<Record<string, readonly Section23ARoute[]>> = {
  ROUTE_A: ['ROUTE_A'],
  ROUTE_B: ['ROUTE_B'],
  ROUTES_A_AND_B: ['ROUTE_A', 'ROUTE_B'],
};

function routeChange(group: PartyId, before: Section23AState, after: Section23AState): RouteChange[] {
  const [was, is] = [routesIn[before.state ?? ''] ?? [], routesIn[after.state ?? ''] ?? []];
  const begins = is.filter((route) => !was.includes(route));
  const ends = was.filter((route) => !is.includes(route));
  return begins.length + ends.length === 0 ? [] : [{ group, begins, ends }];
}
