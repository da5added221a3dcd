import { allParentEdges } from './attribution';
import { Climb, type UltimateParent } from './control-walk-climb';
import { edgesAbove, withHeld } from './control-walk-edges';
import type { OwnershipGraph } from './graph';
import type { ParentEdge } from './parent-edge';
import { isSettled } from './parent-edges-order';
import type { PartyId } from './party';

/** Every parent of an undertaking with each limb it meets, by itself or with its subsidiaries. */
export function parentsOf(id: PartyId, graph: OwnershipGraph): readonly ParentEdge[] {
  return edgesAbove([id], graph).get(id) ?? [];
}

/** Every undertaking below one, at any depth; never itself, not even where it is in a loop. */
export function subsidiariesOf(id: PartyId, graph: OwnershipGraph): ReadonlySet<PartyId> {
  const below = new Map<PartyId, PartyId[]>();
  for (const edge of allParentEdges(graph, withHeld([id], graph))) {
    if (!isSettled(edge)) continue;
    const known = below.get(edge.parent);
    if (known) known.push(edge.subsidiary);
    else below.set(edge.parent, [edge.subsidiary]);
  }
  const found = new Set([id]);
  for (const each of found) for (const subsidiary of below.get(each) ?? []) found.add(subsidiary);
  found.delete(id);
  return found;
}

/** Who is on top of one undertaking. */
export function ultimateParentOf(id: PartyId, graph: OwnershipGraph): UltimateParent {
  return new Climb(graph, edgesAbove([id], graph), [id]).from(id);
}

/** Who is on top of each of these, with what is above them worked out once. */
export function ultimateParentsOf(ids: Iterable<PartyId>, graph: OwnershipGraph): ReadonlyMap<PartyId, UltimateParent> {
  const all = [...ids];
  const climb = new Climb(graph, edgesAbove(all, graph), all);
  return new Map(all.map((id) => [id, climb.from(id)]));
}

/**
 * Whether a setting that this party registered is registered by the parent undertaking itself: s. 23A counts those of
 * its subsidiaries only.
 */
export function registeredInOwnName(party: PartyId, { entity }: Pick<UltimateParent, 'entity'>): boolean {
  return party === entity;
}
