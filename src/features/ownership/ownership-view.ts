import type { Rank } from '../../domain/ownership/believed';
import { graphOn } from '../../domain/ownership/dated-ownership';
import type { OwnershipGraph } from '../../domain/ownership/graph';
import type { Party, PartyId } from '../../domain/ownership/party';
import type { WalkBounds } from './ownership-graph.store';
import type { StoredInterest } from './ownership-interest';
import type { Moment } from './ownership-moment';
import type { PartyRow } from './party.store';

/** What stands above, or below, one party on a day, as known at a moment: as far as it was read. */
export interface OwnershipView {
  of: PartyId;
  moment: Moment;
  /** Who holds what in whom: what is believed of it. No natural person has a name in it. */
  graph: OwnershipGraph;
  /** Whatever was reached, nearest first, the party itself included. */
  reached: ReadonlySet<PartyId>;
  /** What all sources say, by its number. */
  interests: ReadonlyMap<number, StoredInterest>;
  /** Why it is not the whole; null where it is. */
  truncatedBecause: string | null;
}

/** How far one question reads. Beyond it an answer says that it was cut, and where. */
export const walkBounds: WalkBounds = { parties: 2_000, interestsOfEach: 500 };

/** Two sources are believed in the order of their ranks, as for the read model. */
export const rankOfStored: Rank = (interest) => (interest as StoredInterest).sourceRank;

/** A party as rules know it; null for a body of which nothing is said, as the read model has it. */
export function domainParty(row: PartyRow): Party | null {
  if (row.kind === 'ENTITY' && !row.isDescribed) return null;
  const { id, kind, name, entityType, entitySubtype, typeDetails, jurisdiction, dissolvedOn } = row;
  return kind === 'PERSON'
    ? { kind, id, name: null, personType: 'knownPerson' }
    : { kind, id, name, entityType, entitySubtype, typeDetails, jurisdiction, dissolvedOn };
}

/** Every party that is spoken of, so that its name can be read. */
export function partiesNamedIn(seeds: readonly PartyId[], interests: readonly StoredInterest[]): PartyId[] {
  const named = new Set(seeds);
  for (const { subject, party } of interests) {
    if (subject !== null) named.add(subject);
    if (party !== null) named.add(party);
  }
  return [...named];
}

/** The graph of one day over everything that was read. */
export function graphOf(rows: readonly PartyRow[], interests: readonly StoredInterest[], { asOf }: Moment) {
  const parties = rows.flatMap((row) => {
    const party = domainParty(row);
    return party === null ? [] : { party, from: asOf, to: null };
  });
  return graphOn({ parties, interests, rank: rankOfStored }, asOf);
}

function linksOf(interests: readonly StoredInterest[], direction: 'ABOVE' | 'BELOW') {
  const links = new Map<PartyId, PartyId[]>();
  for (const { subject, party } of interests) {
    if (subject === null || party === null) continue;
    const [from, to] = direction === 'ABOVE' ? [subject, party] : [party, subject];
    const list = links.get(from);
    if (list) list.push(to);
    else links.set(from, [to]);
  }
  return links;
}

function reachedFrom(seed: PartyId, links: ReadonlyMap<PartyId, readonly PartyId[]>): ReadonlySet<PartyId> {
  const reached = new Set([seed]);
  // A set may grow while it is gone through, and then the new members come last: nearest first.
  for (const id of reached) for (const next of links.get(id) ?? []) reached.add(next);
  return reached;
}

/** Which bodies have more interests held in them than were read. */
function crowdedAmong(interests: readonly StoredInterest[], bounds: WalkBounds): ReadonlySet<PartyId> {
  const counts = new Map<PartyId, number>();
  for (const { subject } of interests) if (subject !== null) counts.set(subject, (counts.get(subject) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count > bounds.interestsOfEach).map(([id]) => id));
}

function whyTruncated(reached: ReadonlySet<PartyId>, crowded: ReadonlySet<PartyId>, bounds: WalkBounds): string | null {
  if (reached.size > bounds.parties) {
    return `More than ${bounds.parties} parties stand in it. The nearest are told; ask about one of them for what lies beyond.`;
  }
  const crowd = [...crowded].filter((id) => reached.has(id)).length;
  if (crowd === 0) return null;
  return `In ${crowd === 1 ? 'one body' : `${crowd} bodies`} more than ${bounds.interestsOfEach} interests are held. Those without a share, and the largest, are told.`;
}

/** What was read, as seen from each seed. */
export function viewsOf(
  seeds: readonly PartyId[],
  direction: 'ABOVE' | 'BELOW',
  { rows, interests }: { rows: readonly PartyRow[]; interests: readonly StoredInterest[] },
  moment: Moment,
  bounds: WalkBounds = walkBounds,
): OwnershipView[] {
  const graph = graphOf(rows, interests, moment);
  const links = linksOf(interests, direction);
  const crowded = crowdedAmong(interests, bounds);
  const byNumber = new Map(interests.map((interest) => [interest.id, interest]));
  return seeds.map((of) => {
    const reached = reachedFrom(of, links);
    const truncatedBecause = whyTruncated(reached, crowded, bounds);
    return { of, moment, graph, reached, interests: byNumber, truncatedBecause };
  });
}
