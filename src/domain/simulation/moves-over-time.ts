import type { DatedOwnership } from '../ownership/dated-ownership';
import { type Days, sooner } from '../ownership/dated-party';
import type { DrawnDefinition, GroupDefinition, GroupDefinitionId } from '../ownership/definitions/group-definition';
import { groupDefinitions } from '../ownership/definitions/group-definitions';
import { type GroupStretch, groupStretches } from '../ownership/group-stretches';
import type { PartyId } from '../ownership/party';
import type { Day } from '../values/day';

/** Days over which an undertaking provided a setting. */
export interface ProvidedStay extends Days {
  setting: number;
  provider: PartyId;
}

/** How many settings are in another group on some day by a definition, and on which days. */
export interface MovedOverTime extends Days {
  definition: GroupDefinitionId;
  definitionVersion: number;
  settings: number;
}

/** Under which definitions settings are in other groups on any day in the second world than in the first. */
export function movesOverTime(
  before: DatedOwnership,
  after: DatedOwnership,
  stays: readonly ProvidedStay[],
): readonly MovedOverTime[] {
  const providers = new Set(stays.map(({ provider }) => provider));
  if (providers.size === 0) return [];
  return groupDefinitions.filter(isDrawn).flatMap((definition): MovedOverTime[] => {
    const other = daysElsewhere(
      groupStretches(definition, before, providers),
      groupStretches(definition, after, providers),
    );
    const moved = stays.flatMap(({ setting, provider, ...stay }) =>
      (other.get(provider) ?? []).flatMap((days) => {
        const common = overlap(days, stay);
        return common === null ? [] : [{ setting, ...common }];
      }),
    );
    const [first] = moved;
    if (first === undefined) return [];
    return [
      {
        definition: definition.id,
        definitionVersion: definition.version,
        settings: new Set(moved.map(({ setting }) => setting)).size,
        from: moved.reduce((day: Day, { from }) => (from < day ? from : day), first.from),
        to: moved.reduce(
          (day: Day | null, { to }) => (day === null || to === null ? null : to > day ? to : day),
          first.to,
        ),
      },
    ];
  });
}

function isDrawn(definition: GroupDefinition): definition is DrawnDefinition {
  return definition.partition !== null;
}

function overlap(first: Days, second: Days): Days | null {
  const [from, to] = [first.from > second.from ? first.from : second.from, sooner(first.to, second.to)];
  return to !== null && to <= from ? null : { from, to };
}

/** The days on which an undertaking is in another group, or in one where it was in none. */
function daysElsewhere(
  before: readonly GroupStretch[],
  after: readonly GroupStretch[],
): ReadonlyMap<PartyId, readonly Days[]> {
  const [was, is] = [byParty(before), byParty(after)];
  return new Map(
    [...new Set([...was.keys(), ...is.keys()])].map((id) => [
      id,
      [...without(was.get(id) ?? [], is.get(id) ?? []), ...without(is.get(id) ?? [], was.get(id) ?? [])],
    ]),
  );
}

function byParty(stretches: readonly GroupStretch[]): ReadonlyMap<PartyId, readonly GroupStretch[]> {
  const lists = new Map<PartyId, GroupStretch[]>();
  for (const stretch of stretches) {
    const list = lists.get(stretch.party);
    if (list) list.push(stretch);
    else lists.set(stretch.party, [stretch]);
  }
  return lists;
}

/** What is left of the first stretches where the others are of the same group taken away. */
function without(stretches: readonly GroupStretch[], others: readonly GroupStretch[]): readonly Days[] {
  return stretches.flatMap(({ group, from, to }) => {
    let left: Days[] = [{ from, to }];
    for (const other of others) if (other.group === group) left = left.flatMap((days) => cutOut(days, other));
    return left;
  });
}

function cutOut(days: Days, other: Days): Days[] {
  const common = overlap(days, other);
  if (common === null) return [days];
  const rest: Days[] = [];
  if (days.from < common.from) rest.push({ from: days.from, to: common.from });
  if (common.to !== null && (days.to === null || common.to < days.to)) rest.push({ from: common.to, to: days.to });
  return rest;
}
