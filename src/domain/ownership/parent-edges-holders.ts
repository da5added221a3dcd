import { isOfConsolidation } from './believed';
import type { OwnershipGraph } from './graph';
import type { Interest } from './interest';
import type { PartyId } from './party';

/** Who has rights in a body, as the Act counts them, and which. */
export interface Holder {
  party: PartyId;
  interests: readonly Interest[];
  /** Interests that a nominee holds for it. */
  fromNominee: readonly number[];
}

interface Gathering {
  interests: Interest[];
  fromNominee: number[];
}

const nobody: readonly Holder[] = [];

function isNomination(id: PartyId, graph: OwnershipGraph): boolean {
  const party = graph.party(id);
  return party?.kind === 'ENTITY' && party.entitySubtype === 'nomination';
}

function onlyNominatorAmong(interests: readonly Interest[]): PartyId | null {
  let only: PartyId | null = null;
  for (const { type, party } of interests) {
    if (type !== 'nominator' || party === null || party === only) continue;
    if (only !== null) return null;
    only = party;
  }
  return only;
}

/** For whom a holder of something holds it: itself, its one nominator, or, where there are several, nobody alone. */
function behind(party: PartyId, subject: PartyId, held: readonly Interest[], graph: OwnershipGraph): PartyId | null {
  if (isNomination(party, graph)) return onlyNominatorAmong(graph.interestsIn(party));
  const isNominee = held.some((interest) => interest.type === 'nominee' && interest.party === party);
  if (!isNominee) return party;
  const nominator = onlyNominatorAmong(held);
  return nominator === subject ? null : nominator;
}

function gather(into: Map<PartyId, Gathering>, party: PartyId, interest: Interest, isFromNominee: boolean): void {
  let gathering = into.get(party);
  if (!gathering) {
    gathering = { interests: [], fromNominee: [] };
    into.set(party, gathering);
  }
  gathering.interests.push(isFromNominee ? { ...interest, confidence: 'INFERRED' } : interest);
  if (isFromNominee) gathering.fromNominee.push(interest.id);
}

/**
 * Everyone with rights in a body. What a body holds in itself is disregarded; what a nominee holds is its nominator's,
 * as Schedule 7 (not read) is taken to say, and is nobody's where there are several.
 */
export function holdersOf(subject: PartyId, graph: OwnershipGraph): readonly Holder[] {
  const held = graph.interestsIn(subject);
  if (held.length === 0) return nobody;
  const gatherings = new Map<PartyId, Gathering>();
  for (const interest of held) {
    const { party, type } = interest;
    if (party === null || party === subject || isOfConsolidation(interest)) continue;
    const owner = type === 'nominator' || type === 'nominee' ? party : behind(party, subject, held, graph);
    if (owner !== null && owner !== subject) gather(gatherings, owner, interest, owner !== party);
  }
  return Array.from(gatherings, ([party, gathering]) => ({ party, ...gathering }));
}
