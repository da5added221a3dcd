import { compareDays, type Day } from '../values/day';
import { believed, type Rank, rankByKind } from './believed';
import { type DatedParty, type Days, dissolvedOn, includes, partyOn, sooner, versionsByParty } from './dated-party';
import { type OwnershipGraph, ownershipGraph } from './graph';
import type { Interest } from './interest';
import type { Party, PartyId } from './party';
import { joiningSamePersons } from './same-persons';

/** Who held what in whom, day by day, as known at one moment: whatever of it was loaded. */
export interface DatedOwnership {
  /** Where several sources speak of one party on one day, the one listed first counts. */
  parties: readonly DatedParty[];
  /** Of all sources: which of them count on a day is worked out for that day. */
  interests: readonly Interest[];
  /** Natural persons under several of our numbers who are one: those with equal values are. */
  sameAs?: ReadonlyMap<PartyId, number | string>;
  /** The order in which sources are believed; by their kind where it is left out. */
  rank?: Rank;
}

/** The later of two ends. */
function later(first: Day | null, second: Day | null): Day | null {
  if (first === null || second === null) return null;
  return first < second ? second : first;
}

/**
 * The interests with the days on which they could be held, earliest first.
 *
 * A dissolved body holds nothing, and nothing is held in it: what was its own passes to the Crown. See Companies Act
 * 2006, s. 1012. Registers are slow to say so.
 */
export function heldInterests({ parties, interests }: DatedOwnership): readonly Interest[] {
  const ends = new Map<PartyId, Day>();
  for (const [id, versions] of versionsByParty(parties)) {
    const end = dissolvedOn(versions);
    if (end !== null) ends.set(id, end);
  }
  const endOf = (id: PartyId | null) => (id === null ? null : (ends.get(id) ?? null));
  return interests
    .map((interest) => {
      const to = sooner(interest.to, sooner(endOf(interest.subject), endOf(interest.party)));
      return to === interest.to ? interest : { ...interest, to };
    })
    .filter(({ from, to }) => to === null || from < to)
    .sort((a, b) => compareDays(a.from, b.from) || a.id - b.id);
}

/** Who held what in whom on one day: the interests of that day that are believed. */
export function graphOn(dated: DatedOwnership, day: Day): OwnershipGraph {
  const parties: Party[] = [];
  for (const versions of versionsByParty(dated.parties).values()) {
    const party = partyOn(versions, day);
    if (party !== null) parties.push(party);
  }
  const inForce = heldInterests(dated).filter((interest) => includes(interest, day));
  const graph = ownershipGraph(parties, believed(inForce, dated.rank ?? rankByKind));
  return dated.sameAs === undefined ? graph : joiningSamePersons(graph, dated.sameAs);
}

/** The days on which anything begins or ends, earliest first: between two of them nothing changes. */
export function eventDays(dated: DatedOwnership): readonly Day[] {
  const days = new Set<Day>();
  for (const { from, to } of [...dated.parties, ...heldInterests(dated)]) {
    days.add(from);
    if (to !== null) days.add(to);
  }
  for (const versions of versionsByParty(dated.parties).values()) {
    const end = dissolvedOn(versions);
    if (end !== null) days.add(end);
  }
  return [...days].sort(compareDays);
}

/** The days over which anything is known of each party: from when it is first spoken of until its end. */
export function lives(dated: DatedOwnership): ReadonlyMap<PartyId, Days> {
  const found = new Map<PartyId, Days>();
  const extend = (id: PartyId | null, { from, to }: Days) => {
    if (id === null) return;
    const known = found.get(id);
    if (known === undefined) found.set(id, { from, to });
    else found.set(id, { from: from < known.from ? from : known.from, to: later(known.to, to) });
  };
  for (const version of dated.parties) extend(version.party.id, version);
  for (const interest of heldInterests(dated)) {
    extend(interest.subject, interest);
    extend(interest.party, interest);
  }
  for (const [id, versions] of versionsByParty(dated.parties)) {
    const [life, end] = [found.get(id), dissolvedOn(versions)];
    if (life === undefined || end === null) continue;
    if (end > life.from) found.set(id, { from: life.from, to: sooner(life.to, end) });
    else found.delete(id);
  }
  return found;
}

/** Whether anything is known of a party on a day, given the lives of all. */
export function isKnownOn(known: ReadonlyMap<PartyId, Days>, id: PartyId, day: Day): boolean {
  const life = known.get(id);
  return life !== undefined && includes(life, day);
}
