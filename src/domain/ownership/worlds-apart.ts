import { bySubject } from './believed';
import type { DatedOwnership } from './dated-ownership';
import { versionsByParty } from './dated-party';
import type { Interest } from './interest';
import type { PartyId } from './party';

/**
 * Splits what is held in bodies into a world for each of them: its own interests, and the parties of these.
 *
 * For a rule that asks of a body only who holds something in it, the small worlds answer as the large one does; and none
 * of them has more days than its own to go through.
 */
export function* worldsApart(
  { parties, interests, rank }: DatedOwnership,
  subjects: Iterable<PartyId>,
): Generator<readonly [subject: PartyId, world: DatedOwnership]> {
  const versions = versionsByParty(parties);
  const held = bySubject(interests);
  for (const subject of subjects) {
    const own = held.get(subject) ?? [];
    const known = [...partiesOf(subject, own)].flatMap((id) => versions.get(id) ?? []);
    yield [subject, { parties: known, interests: own, rank }];
  }
}

function partiesOf(subject: PartyId, interests: readonly Interest[]): ReadonlySet<PartyId> {
  const found = new Set([subject]);
  for (const { party } of interests) if (party !== null) found.add(party);
  return found;
}
