import { type EdgesBySubsidiary, settledEdgesOf } from './control-walk-edges';
import type { Loops } from './control-walk-loops';
import type { ParentEdge } from './parent-edge';
import { compareParentEdges } from './parent-edges-order';
import type { PartyId } from './party';

/** Settled edges out of an undertaking, or out of the loop it is in; the one that a walk follows is first. */
export function exitsFrom(id: PartyId, edges: EdgesBySubsidiary, loops: Loops): readonly ParentEdge[] {
  const loop = loops.get(id);
  if (loop === undefined) return settledEdgesOf(id, edges);
  return loop
    .flatMap((member) => settledEdgesOf(member, edges))
    .filter(({ parent }) => loops.get(parent) !== loop)
    .sort(compareParentEdges);
}

/** Parents that the way up from the followed one, the first, does not lead to anyway. */
export function parentsNotFollowed(exits: readonly ParentEdge[], edges: EdgesBySubsidiary): readonly PartyId[] {
  const [followed] = exits;
  const parents = new Set(exits.map(({ parent }) => parent));
  if (followed === undefined || parents.size < 2) return [];
  const above = new Set([followed.parent]);
  for (const id of above) for (const { parent } of settledEdgesOf(id, edges)) above.add(parent);
  return [...parents].filter((parent) => !above.has(parent)).sort((first, second) => first - second);
}
