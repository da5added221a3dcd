import { compareDays, type Day } from '../values/day';
import { type DatedOwnership, isKnownOn, lives } from './dated-ownership';
import type { DrawnDefinition, PlaceInGroup } from './definitions/group-definition';
import type { PartyId } from './party';
import { Runs } from './runs';
import { sweep } from './sweep';

/** A stretch of days over which an undertaking was in one group, and it was equally sure. */
export interface GroupStretch extends PlaceInGroup {
  party: PartyId;
  from: Day;
  /** The first day it was not so any more; null while it is. */
  to: Day | null;
}

/**
 * In which group each undertaking was, and when. Stretches are as long as can be: two that follow each other differ.
 *
 * An undertaking is in a group from the first day anything is known of it until it ends.
 */
export function groupStretches(
  definition: DrawnDefinition,
  dated: DatedOwnership,
  of: Iterable<PartyId>,
): readonly GroupStretch[] {
  const asked = new Set(of);
  const known = lives(dated);
  const runs = new Runs<PartyId, PlaceInGroup>(isSamePlace);
  sweep(dated, definition.reach, (day, graph, affected) => {
    const moved = [...affected].filter((id) => asked.has(id));
    const standing = moved.filter((id) => isKnownOn(known, id, day));
    const places = definition.partition(graph, standing);
    for (const id of moved) runs.say(id, places.get(id) ?? null, day);
  });
  return runs
    .all()
    .map(({ key, value, from, to }) => ({ party: key, ...value, from, to }))
    .sort((a, b) => a.party - b.party || compareDays(a.from, b.from));
}

function isSamePlace(first: PlaceInGroup, second: PlaceInGroup): boolean {
  return first.group === second.group && first.basis === second.basis && first.confidence === second.confidence;
}
