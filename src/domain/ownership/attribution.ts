import type { OwnershipGraph } from './graph';
import { largestOf } from './limbs/limb';
import type { ParentEdge } from './parent-edge';
import { holdingOf, parentEdgesOf } from './parent-edges';
import { type Holder, holdersOf } from './parent-edges-holders';
import { compareParentEdges, isSettled } from './parent-edges-order';
import type { PartyId } from './party';
import { hundredPercent, isMajority, type Share, sumOf, sumOfLeast } from './share';
import { writtenShare } from './share-words';
import { isStandingUndertaking } from './undertaking-kind';

/** What one undertaking may vote in a body: its published votes, or its shares taken for votes. */
interface Votes {
  party: PartyId;
  share: Share;
  interest: number;
}

/** A body in which no undertaking has a majority by itself, and several may have one together. */
interface Candidate {
  subject: PartyId;
  votes: readonly Votes[];
}

type Parents = ReadonlyMap<PartyId, ReadonlySet<PartyId>>;

function votesOf(holder: Holder, subject: PartyId, graph: OwnershipGraph): Votes | null {
  const holding = holdingOf(holder, subject, graph);
  const shares = holding.doSharesVote ? largestOf(holding, 'shareholding', 'OWN') : null;
  const largest = largestOf(holding, 'votingRights', 'OWN') ?? shares;
  return largest === null ? null : { party: holder.party, share: largest.share, interest: largest.id };
}

/** Most bodies are not held by two others: they are told before anything is gathered. */
function isHeldByTwoBodies(subject: PartyId, graph: OwnershipGraph): boolean {
  let first: PartyId | null = null;
  for (const { party } of graph.interestsIn(subject)) {
    if (party === null || party === first || graph.party(party)?.kind !== 'ENTITY') continue;
    if (first !== null) return true;
    first = party;
  }
  return false;
}

function candidateOf(subject: PartyId, graph: OwnershipGraph): Candidate | null {
  if (!isHeldByTwoBodies(subject, graph)) return null;
  const party = graph.party(subject);
  if (party !== null && !isStandingUndertaking(party)) return null;
  const all = holdersOf(subject, graph)
    .map((holder) => votesOf(holder, subject, graph))
    .filter((votes) => votes !== null);
  // Over a whole, some of them must be the same votes told twice, and none may be added up.
  if (sumOfLeast(all.map(({ share }) => share)) > hundredPercent) return null;
  const votes = all.filter((each) => isStandingUndertaking(graph.party(each.party)));
  return votes.length > 1 && isShownTogether(votes) ? { subject, votes } : null;
}

function isShownTogether(votes: readonly Votes[]): boolean {
  return isMajority(sumOf(votes.map(({ share }) => share))) === 'SHOWN';
}

/** The undertaking and everything above it. Goes round no loop: a set may grow while it is gone through. */
function withAncestors(id: PartyId, parents: Parents): ReadonlySet<PartyId> {
  const found = new Set([id]);
  for (const each of found) for (const parent of parents.get(each) ?? []) found.add(parent);
  return found;
}

/** Every undertaking that, with its subsidiaries, holds several of the votes, and a majority by them together. */
function majoritiesIn({ subject, votes }: Candidate, parents: Parents): ReadonlyMap<PartyId, readonly Votes[]> {
  const together = new Map<PartyId, Votes[]>();
  for (const each of votes) {
    for (const id of withAncestors(each.party, parents)) {
      const known = together.get(id);
      if (known) known.push(each);
      else together.set(id, [each]);
    }
  }
  for (const [id, group] of together) {
    if (id === subject || group.length < 2 || !isShownTogether(group)) together.delete(id);
  }
  return together;
}

/** The lowest of them: whoever is above one is its parent through it. Of several that are above each other, one. */
function lowestOf(ids: readonly PartyId[], parents: Parents): readonly PartyId[] {
  const above = new Map(ids.map((id) => [id, withAncestors(id, parents)]));
  return ids.filter((id) =>
    ids.every((other) => {
      if (other === id || !above.get(other)?.has(id)) return true;
      return above.get(id)?.has(other) === true && id < other;
    }),
  );
}

function edgesOf(candidate: Candidate, parents: Parents): readonly ParentEdge[] {
  const majorities = majoritiesIn(candidate, parents);
  return lowestOf([...majorities.keys()], parents).map((parent) => {
    const group = majorities.get(parent) ?? [];
    const sum = writtenShare(sumOf(group.map(({ share }) => share)));
    const because = `Undertakings that are it or its subsidiaries hold ${sum} of the votes, or of shares taken for votes; what a subsidiary holds counts as its parent's (Schedule 7, not read).`;
    const interests = group.map(({ interest }) => interest);
    return { subsidiary: candidate.subject, parent, limb: 'VOTING_MAJORITY', basis: 'ATTRIBUTED', because, interests };
  });
}

function addParents(parents: Map<PartyId, Set<PartyId>>, edges: Iterable<ParentEdge>): void {
  for (const edge of edges) {
    if (!isSettled(edge)) continue;
    const known = parents.get(edge.subsidiary) ?? new Set();
    parents.set(edge.subsidiary, known);
    known.add(edge.parent);
  }
}

/**
 * Parents by a majority of votes that only they and their subsidiaries together have.
 *
 * Each parent found may make another, so it goes on until nothing is found any more. Each round looks at what the round
 * before knew, so that the answer does not depend on the order. It is right for a subject if everything above the
 * subject is among the subjects too.
 */
export function attributedParentEdges(
  subjects: Iterable<PartyId>,
  graph: OwnershipGraph,
  directEdges: readonly ParentEdge[],
): readonly ParentEdge[] {
  const hasMajority = new Set(
    directEdges.filter((edge) => edge.limb === 'VOTING_MAJORITY' && isSettled(edge)).map((edge) => edge.subsidiary),
  );
  const candidates: Candidate[] = [];
  for (const subject of subjects) {
    const candidate = hasMajority.has(subject) ? null : candidateOf(subject, graph);
    if (candidate !== null) candidates.push(candidate);
  }
  if (candidates.length === 0) return [];
  const parents = new Map<PartyId, Set<PartyId>>();
  addParents(parents, directEdges);
  const found = new Map<string, ParentEdge>();
  for (;;) {
    const before = found.size;
    for (const edge of candidates.flatMap((candidate) => edgesOf(candidate, parents))) {
      const key = `${edge.subsidiary} ${edge.parent}`;
      if (!found.has(key)) found.set(key, edge);
    }
    if (found.size === before) return [...found.values()];
    addParents(parents, found.values());
  }
}

/** Every parent of these undertakings, by its own rights and with those of its subsidiaries: see both rules. */
export function allParentEdges(graph: OwnershipGraph, subjects: Iterable<PartyId>): readonly ParentEdge[] {
  const all = [...subjects];
  const direct = all.flatMap((subject) => parentEdgesOf(subject, graph));
  return [...direct, ...attributedParentEdges(all, graph, direct)].sort(compareParentEdges);
}
