import type { Interest } from './interest';
import type { Party, PartyId } from './party';

/**
 * Who holds what in whom on one day, as known at one moment: whatever of it was loaded.
 *
 * Rules read it through these three questions only, so that it may lie in maps, in typed arrays, or under an overlay.
 */
export interface OwnershipGraph {
  party(id: PartyId): Party | null;
  /** Interests held in a body. */
  interestsIn(subject: PartyId): readonly Interest[];
  /** Interests that a party holds. */
  interestsOf(party: PartyId): readonly Interest[];
}

/** Puts parties and interests into a graph. */
export function ownershipGraph(parties: Iterable<Party>, interests: Iterable<Interest>): OwnershipGraph {
  const byId = new Map<PartyId, Party>();
  for (const party of parties) byId.set(party.id, party);
  const into = new Map<PartyId, Interest[]>();
  const out = new Map<PartyId, Interest[]>();
  for (const interest of interests) {
    addTo(into, interest.subject, interest);
    addTo(out, interest.party, interest);
  }
  return {
    party: (id) => byId.get(id) ?? null,
    interestsIn: (subject) => into.get(subject) ?? [],
    interestsOf: (party) => out.get(party) ?? [],
  };
}

function addTo(lists: Map<PartyId, Interest[]>, key: PartyId | null, interest: Interest): void {
  if (key === null) return;
  const list = lists.get(key);
  if (list) list.push(interest);
  else lists.set(key, [interest]);
}
