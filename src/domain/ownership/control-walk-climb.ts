import { type EdgesBySubsidiary, settledEdgesOf } from './control-walk-edges';
import { exitsFrom, parentsNotFollowed } from './control-walk-exits';
import { type Loops, loopsAmong } from './control-walk-loops';
import type { OwnershipGraph } from './graph';
import { type Confidence, confidences } from './interest';
import type { EdgeBasis, ParentEdge } from './parent-edge';
import { leastSureBasis } from './parent-edges-order';
import type { PartyId } from './party';
import { type Stop, stopByLoop, stopBySeveralParents } from './stops';
import { stopAt } from './stops-at';

/** One step up. */
export interface ControlStep {
  subsidiary: PartyId;
  parent: PartyId;
  /** Of the surest of its edges. */
  basis: EdgeBasis;
  confidence: Confidence;
  /** Each limb by which this parent is one. */
  edges: readonly ParentEdge[];
}

/** Who is on top of an undertaking, how sure that is, and why the walk ended there. */
export interface UltimateParent {
  /** The undertaking itself where it has no parent. Of a loop, the member with the smallest number. */
  entity: PartyId;
  /** As sure as the least sure step; null without any. */
  basis: EdgeBasis | null;
  confidence: Confidence | null;
  stoppedBecause: Stop;
  /** From the undertaking up, one parent after the other. */
  steps: readonly ControlStep[];
  /** Loops and forks on the way that the walk went past. */
  passed: readonly Stop[];
}

const surestFirst = Object.keys(confidences) as readonly Confidence[];

function leastSureOf(found: readonly Confidence[]): Confidence | null {
  const places = found.map((confidence) => surestFirst.indexOf(confidence));
  return places.length === 0 ? null : (surestFirst[Math.max(...places)] ?? null);
}

/** Walks up from undertakings, over edges and loops that were worked out once. */
export class Climb {
  private readonly loops: Loops;

  constructor(
    private readonly graph: OwnershipGraph,
    private readonly edges: EdgesBySubsidiary,
    ids: Iterable<PartyId>,
  ) {
    this.loops = loopsAmong(ids, (id) => settledEdgesOf(id, edges).map(({ parent }) => parent));
  }

  /**
   * The way to the top. A loop counts as one: the walk goes on from whichever of its members has a parent outside it.
   * At a fork it follows the first parent in the order of limbs, and says which others there are.
   */
  from(id: PartyId): UltimateParent {
    const way: ParentEdge[] = [];
    const passed: Stop[] = [];
    let at = id;
    for (;;) {
      const exits = exitsFrom(at, this.edges, this.loops);
      const [exit] = exits;
      if (exit === undefined) break;
      const loop = this.loops.get(at);
      if (loop !== undefined) passed.push(stopByLoop(loop));
      const others = parentsNotFollowed(exits, this.edges);
      if (others.length > 0) passed.push(stopBySeveralParents(exit, others));
      way.push(...this.within(at, exit.subsidiary), exit);
      at = exit.parent;
    }
    const loop = this.loops.get(at);
    const entity = loop?.[0] ?? at;
    way.push(...this.within(at, entity));
    const steps = way.map((edge) => this.stepBy(edge));
    return {
      entity,
      basis: leastSureBasis(steps.map(({ basis }) => basis)),
      confidence: leastSureOf(steps.map(({ confidence }) => confidence)),
      stoppedBecause: loop === undefined ? stopAt(entity, this.graph) : stopByLoop(loop),
      steps,
      passed,
    };
  }

  /** A shortest way between two of one loop; no way at all where they are the same. */
  private within(from: PartyId, to: PartyId): readonly ParentEdge[] {
    const loop = this.loops.get(from);
    const reachedBy = new Map<PartyId, ParentEdge>();
    const found = new Set([from]);
    for (const id of found) {
      if (found.has(to)) break;
      for (const edge of settledEdgesOf(id, this.edges)) {
        if (found.has(edge.parent) || this.loops.get(edge.parent) !== loop) continue;
        found.add(edge.parent);
        reachedBy.set(edge.parent, edge);
      }
    }
    const way: ParentEdge[] = [];
    for (let edge = reachedBy.get(to); edge !== undefined; edge = reachedBy.get(edge.subsidiary)) way.unshift(edge);
    return way;
  }

  private stepBy({ subsidiary, parent }: ParentEdge): ControlStep {
    const edges = settledEdgesOf(subsidiary, this.edges).filter((edge) => edge.parent === parent);
    const surest = [...edges].sort((first, second) => this.sureness(first) - this.sureness(second));
    const basis = surest[0]?.basis ?? 'INFERRED';
    return { subsidiary, parent, basis, confidence: this.confidenceOf(surest[0]), edges };
  }

  private sureness(edge: ParentEdge): number {
    return surestFirst.indexOf(this.confidenceOf(edge));
  }

  /** As sure as the least sure interest it rests on, and no surer than a rule of ours where it rests on one. */
  private confidenceOf(edge: ParentEdge | undefined): Confidence {
    if (edge === undefined || edge.basis === 'INFERRED' || edge.basis === 'ATTRIBUTED') return 'INFERRED';
    if (edge.basis === 'DECIDED') return 'DECIDED';
    const rests = new Set(edge.interests);
    const held = this.graph.interestsIn(edge.subsidiary).filter(({ id }) => rests.has(id));
    return leastSureOf(held.map(({ confidence }) => confidence)) ?? 'INFERRED';
  }
}
