import { allParentEdges } from './attribution';
import type { OwnershipGraph } from './graph';
import type { ParentEdge } from './parent-edge';
import { isSettled } from './parent-edges-order';
import type { PartyId } from './party';

/** Parents by subsidiary, in the order in which they are followed. */
export type EdgesBySubsidiary = ReadonlyMap<PartyId, readonly ParentEdge[]>;

const none: readonly ParentEdge[] = [];

/** These parties and everyone who holds anything in them, and so on up. A set may grow while it is gone through. */
export function withHolders(ids: Iterable<PartyId>, graph: OwnershipGraph): ReadonlySet<PartyId> {
  const found = new Set(ids);
  for (const id of found) {
    for (const { party } of graph.interestsIn(id)) if (party !== null) found.add(party);
  }
  return found;
}

/** These parties and everything they hold anything in, and so on down. */
export function withHeld(ids: Iterable<PartyId>, graph: OwnershipGraph): ReadonlySet<PartyId> {
  const found = new Set(ids);
  for (const id of found) {
    for (const { subject } of graph.interestsOf(id)) if (subject !== null) found.add(subject);
  }
  return found;
}

/** Puts edges by their subsidiary; those of one stay in order. */
export function bySubsidiary(edges: Iterable<ParentEdge>): EdgesBySubsidiary {
  const lists = new Map<PartyId, ParentEdge[]>();
  for (const edge of edges) {
    const list = lists.get(edge.subsidiary);
    if (list) list.push(edge);
    else lists.set(edge.subsidiary, [edge]);
  }
  return lists;
}

/** Every parent of these parties and of everyone above them: all that can bear upon who is on top. */
export function edgesAbove(ids: Iterable<PartyId>, graph: OwnershipGraph): EdgesBySubsidiary {
  return bySubsidiary(allParentEdges(graph, withHolders(ids, graph)));
}

/** The parents of one that a walk goes up to: those that are settled. */
export function settledEdgesOf(id: PartyId, edges: EdgesBySubsidiary): readonly ParentEdge[] {
  return edges.get(id)?.filter(isSettled) ?? none;
}
