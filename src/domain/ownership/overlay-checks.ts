import type { OverlayProblem } from './overlay-changes';
import { type MarketState, wrong } from './overlay-state';
import type { PartyId } from './party';
import { ownerKindOf } from './undertaking-kind';

/** Whether there is such a party. */
export function knownParty({ graph }: MarketState, field: string, id: PartyId): readonly OverlayProblem[] {
  if (graph.party(id) !== null) return [];
  return [wrong('PARTY_NOT_KNOWN', field, `There is no party ${id} on the day.`, 'Look it up by one of its numbers.')];
}

/** Whether there is such a party, and it can be owned. */
export function undertaking(state: MarketState, field: string, id: PartyId): readonly OverlayProblem[] {
  const party = state.graph.party(id);
  if (party === null) return knownParty(state, field, id);
  const { kind, why } = ownerKindOf(party);
  if (kind === 'UNDERTAKING') return [];
  return [wrong('NOT_AN_UNDERTAKING', field, `Party ${id} is no undertaking. ${why}`)];
}

export function notItself(field: string, subject: PartyId, holder: PartyId): readonly OverlayProblem[] {
  return subject === holder ? [wrong('HELD_BY_ITSELF', field, `Party ${subject} cannot come to hold itself.`)] : [];
}
