import { compareDays, type Day } from '../values/day';
import { type DatedOwnership, isKnownOn, lives } from './dated-ownership';
import type { GroupDefinition } from './definitions/group-definition';
import { type ControlLimb, type EdgeBasis, edgeBases, type ParentEdge } from './parent-edge';
import type { PartyId } from './party';
import { Runs } from './runs';
import { sweep } from './sweep';

interface Edge {
  subsidiary: PartyId;
  parent: PartyId;
  limb: ControlLimb;
  basis: EdgeBasis;
}

/** A stretch of days over which one undertaking was a parent of another by one limb, and it was equally sure. */
export interface ParentEdgeStretch extends Edge {
  from: Day;
  /** The first day it was not so any more; null while it is. */
  to: Day | null;
}

/** Who was whose parent by a definition, by which limb, and when; nothing for a definition that knows no parents. */
export function parentEdgeStretches(
  { parentEdges, reach }: GroupDefinition,
  dated: DatedOwnership,
  subjects: Iterable<PartyId>,
): readonly ParentEdgeStretch[] {
  if (parentEdges === null) return [];
  const asked = new Set(subjects);
  const known = lives(dated);
  const runs = new Runs<string, Edge>((first, second) => first.basis === second.basis);
  const saidBefore = new Map<PartyId, readonly string[]>();
  sweep(dated, reach, (day, graph, affected) => {
    const moved = [...affected].filter((id) => asked.has(id));
    const standing = moved.filter((id) => isKnownOn(known, id, day));
    const edges = surestByLimb(parentEdges(graph, standing));
    for (const subject of moved) {
      for (const key of saidBefore.get(subject) ?? []) if (!edges.has(key)) runs.say(key, null, day);
      saidBefore.set(subject, []);
    }
    for (const [key, edge] of edges) {
      runs.say(key, edge, day);
      saidBefore.set(edge.subsidiary, [...(saidBefore.get(edge.subsidiary) ?? []), key]);
    }
  });
  return runs
    .all()
    .map(({ value, from, to }) => ({ ...value, from, to }))
    .sort(inOrder);
}

const surestFirst = Object.keys(edgeBases) as readonly EdgeBasis[];

/** One edge for each parent and limb: the surest, where it is so in several ways. */
function surestByLimb(edges: readonly ParentEdge[]): ReadonlyMap<string, Edge> {
  const surest = new Map<string, Edge>();
  for (const { subsidiary, parent, limb, basis } of edges) {
    const key = `${subsidiary} ${parent} ${limb}`;
    const known = surest.get(key);
    if (known === undefined || surestFirst.indexOf(basis) < surestFirst.indexOf(known.basis)) {
      surest.set(key, { subsidiary, parent, limb, basis });
    }
  }
  return surest;
}

function inOrder(first: ParentEdgeStretch, second: ParentEdgeStretch): number {
  if (first.subsidiary !== second.subsidiary) return first.subsidiary - second.subsidiary;
  if (first.from !== second.from) return compareDays(first.from, second.from);
  if (first.parent !== second.parent) return first.parent - second.parent;
  return first.limb < second.limb ? -1 : 1;
}
