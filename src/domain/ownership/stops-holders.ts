import { isOfConsolidation } from './believed';
import type { OwnershipGraph } from './graph';
import type { Interest } from './interest';
import { holdersOf } from './parent-edges-holders';
import type { PartyId } from './party';
import { compareShares, type Share } from './share';
import { type OwnerKindCode, ownerKindOf } from './undertaking-kind';
import type { InterestType } from './vocabulary';

/** A holder as a walk meets it where no parent is settled. */
export interface StandingHolder {
  party: PartyId;
  kind: OwnerKindCode | 'DISSOLVED';
  share: Share | null;
  mayAppointBoard: boolean;
}

function largest(interests: readonly Interest[], type: InterestType): Share | null {
  let found: Share | null = null;
  for (const interest of interests) {
    if (interest.type !== type || interest.share === null) continue;
    if (found === null || compareShares(interest.share, found) > 0) found = interest.share;
  }
  return found;
}

/** What a party may vote: its published votes, or its shares where none are; null where neither is. */
export function votesOrShares(interests: readonly Interest[]): Share | null {
  return largest(interests, 'votingRights') ?? largest(interests, 'shareholding');
}

/** What part of a body is a party's: its shares, or its votes where no shares are published; null where neither is. */
export function sharesOrVotes(interests: readonly Interest[]): Share | null {
  return largest(interests, 'shareholding') ?? largest(interests, 'votingRights');
}

/** What a holder is, as a walk meets it. */
export function kindOfHolder(id: PartyId, graph: OwnershipGraph): OwnerKindCode | 'DISSOLVED' {
  const party = graph.party(id);
  return party?.kind === 'ENTITY' && party.dissolvedOn !== null ? 'DISSOLVED' : ownerKindOf(party).kind;
}

/** Everyone who holds something in a body. A nominee for several holds in trust, because it is nobody's alone. */
export function standingHoldersOf(id: PartyId, graph: OwnershipGraph): readonly StandingHolder[] {
  const holders = holdersOf(id, graph);
  const counted = new Set(holders.flatMap(({ interests }) => interests.map((interest) => interest.id)));
  const found = holders.map(({ party, interests }) => standing(party, interests, kindOfHolder(party, graph)));
  for (const interest of graph.interestsIn(id)) {
    const { party } = interest;
    if (party === null || party === id || isOfConsolidation(interest) || counted.has(interest.id)) continue;
    found.push(standing(party, [interest], 'TRUST'));
  }
  return found;
}

function standing(party: PartyId, interests: readonly Interest[], kind: StandingHolder['kind']): StandingHolder {
  const mayAppointBoard = interests.some(({ type }) => type === 'appointmentOfBoard');
  return { party, kind, share: votesOrShares(interests), mayAppointBoard };
}
