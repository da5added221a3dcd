import { isOfConsolidation } from './believed';
import { type EdgesBySubsidiary, edgesAbove, settledEdgesOf } from './control-walk-edges';
import { exitsFrom, parentsNotFollowed } from './control-walk-exits';
import { type Loops, loopsAmong } from './control-walk-loops';
import type { OwnershipGraph } from './graph';
import type { Interest } from './interest';
import type { ParentEdge } from './parent-edge';
import type { PartyId } from './party';
import type { Share } from './share';
import { type Stop, type StopHolder, stopByLoop, stopByMinority, stopBySeveralParents } from './stops';
import { stopAt } from './stops-at';
import { kindOfHolder, type StandingHolder, sharesOrVotes } from './stops-holders';

/** What one party, or somebody unnamed, holds in a body of a chain. */
export interface ChainHolding {
  party: PartyId | null;
  /** Null where nobody is named. */
  kind: StandingHolder['kind'] | null;
  unspecified: Interest['unspecified'];
  /** Its shares, or its votes where no shares are published. */
  share: Share | null;
  interests: readonly Interest[];
  /** Each limb by which it is a parent, settled or indicated; none where it is no parent. */
  edges: readonly ParentEdge[];
}

/** One body of a chain, and who holds it. */
export interface ChainBody {
  id: PartyId;
  /** From where the walk began up to this body, by a shortest way. */
  path: readonly PartyId[];
  holdings: readonly ChainHolding[];
  /** Where nothing above it is its parent; null where the chain goes on. */
  stop: Stop | null;
}

/** Everything above an undertaking, level by level: the first level is the undertaking itself. */
export interface Chain {
  levels: readonly (readonly ChainBody[])[];
  /** Each end, loop, fork and minority in it, nearest first. */
  stops: readonly Stop[];
  /** Whether bodies were left out because there are more than were asked for. */
  isTruncated: boolean;
}

const manyBodies = 10_000;

/**
 * Everything that holds something in an undertaking, at any depth, in one answer, with each end in words' reach.
 *
 * Natural persons are holders and no bodies: nobody holds anything in them. A body that is reached by several ways is
 * given once, at its lowest level.
 */
export function chainAbove(id: PartyId, graph: OwnershipGraph, mostBodies = manyBodies): Chain {
  return new ChainWalk(id, graph, mostBodies).chain();
}

class ChainWalk {
  private readonly edges: EdgesBySubsidiary;
  private readonly loops: Loops;
  private readonly stops = new Map<string, Stop>();
  private isTruncated = false;

  constructor(
    private readonly start: PartyId,
    private readonly graph: OwnershipGraph,
    private readonly mostBodies: number,
  ) {
    this.edges = edgesAbove([start], graph);
    this.loops = loopsAmong([start], (id) => settledEdgesOf(id, this.edges).map(({ parent }) => parent));
  }

  chain(): Chain {
    const levels: (readonly ChainBody[])[] = [];
    const found = new Set([this.start]);
    let level: readonly ChainBody[] = [this.bodyAt(this.start, [])];
    while (level.length > 0) {
      levels.push(level);
      level = level.flatMap(({ path, holdings }) => this.bodiesAbove(path, holdings, found));
    }
    return { levels, stops: [...this.stops.values()], isTruncated: this.isTruncated };
  }

  private bodiesAbove(path: readonly PartyId[], holdings: readonly ChainHolding[], found: Set<PartyId>): ChainBody[] {
    const above: ChainBody[] = [];
    for (const { party } of holdings) {
      if (party === null || found.has(party) || this.graph.party(party)?.kind === 'PERSON') continue;
      if (found.size >= this.mostBodies) {
        this.isTruncated = true;
        continue;
      }
      found.add(party);
      above.push(this.bodyAt(party, path));
    }
    return above;
  }

  private bodyAt(id: PartyId, below: readonly PartyId[]): ChainBody {
    const holdings = holdingsIn(id, this.graph, this.edges.get(id) ?? []);
    return { id, path: [...below, id], holdings, stop: this.stopOf(id, holdings) };
  }

  private stopOf(id: PartyId, holdings: readonly ChainHolding[]): Stop | null {
    const loop = this.loops.get(id);
    const exits = exitsFrom(id, this.edges, this.loops);
    const byLoop = loop === undefined ? null : this.note(stopByLoop(loop));
    const [followed] = exits;
    const others = parentsNotFollowed(exits, this.edges);
    if (followed !== undefined && others.length > 0) this.note(stopBySeveralParents(followed, others));
    const end = followed === undefined ? (byLoop ?? this.note(stopAt(id, this.graph))) : null;
    const minorities = holdings.filter(({ kind, edges }) => kind === 'UNDERTAKING' && edges.length === 0);
    const isGoneOn = followed !== undefined || loop !== undefined;
    if (isGoneOn && minorities.length > 0) this.note(stopByMinority(id, minorities.flatMap(toStopHolder)));
    return end;
  }

  private note(stop: Stop): Stop {
    const key = `${stop.code} ${stop.at}`;
    if (!this.stops.has(key)) this.stops.set(key, stop);
    return stop;
  }
}

function toStopHolder({ party, share }: ChainHolding): readonly StopHolder[] {
  return party === null ? [] : [{ party, share }];
}

/** What each party holds in a body, and what is held there by nobody named. */
function holdingsIn(id: PartyId, graph: OwnershipGraph, edges: readonly ParentEdge[]): readonly ChainHolding[] {
  const named = new Map<PartyId, Interest[]>();
  const unnamed: ChainHolding[] = [];
  for (const interest of graph.interestsIn(id)) {
    const { party, unspecified, share } = interest;
    if (isOfConsolidation(interest) || party === id) continue;
    if (party === null) unnamed.push({ party, kind: null, unspecified, share, interests: [interest], edges: [] });
    else if (named.has(party)) named.get(party)?.push(interest);
    else named.set(party, [interest]);
  }
  const holdings = Array.from(named, ([party, interests]): ChainHolding => {
    const ownEdges = edges.filter(({ parent }) => parent === party);
    const kind = kindOfHolder(party, graph);
    return { party, kind, unspecified: null, share: sharesOrVotes(interests), interests, edges: ownEdges };
  });
  return [...holdings, ...unnamed];
}
