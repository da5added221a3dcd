import type { DatedOwnership } from './dated-ownership';
import type { PartyId } from './party';

/**
 * Whether what is held in a body tells by itself who its parents are, on every day.
 *
 * It does not where two bodies or more have shares or votes in it, because those of a parent and its subsidiaries add up;
 * nor where a nomination holds something, because that is another's: then what stands above them bears on it too.
 */
export function isToldAlone({ parties, interests }: DatedOwnership): boolean {
  const subtypes = new Map<PartyId, string | null>();
  for (const { party } of parties) if (party.kind === 'ENTITY') subtypes.set(party.id, party.entitySubtype);
  const ofBodies = interests.filter(({ party }) => party !== null && subtypes.has(party));
  if (ofBodies.some(({ party }) => party !== null && subtypes.get(party) === 'nomination')) return false;
  const sharers = ofBodies.filter(({ type }) => type === 'shareholding' || type === 'votingRights');
  return sharers.every(({ party }) => party === sharers[0]?.party);
}
