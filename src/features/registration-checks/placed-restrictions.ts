import { isOnRegister } from '../../domain/register/vocabulary';
import type { PlacedRestriction } from '../../domain/restrictions/placed-restriction';
import type { Restriction } from '../../domain/restrictions/restriction';
import { restrictionOfMatter } from '../../domain/restrictions/restriction-of-matter';
import { restrictionOfObservation, suspensionOnRegister } from '../../domain/restrictions/restriction-of-observation';
import type { Day } from '../../domain/values/day';
import type { EnforcementOfPlace, MatterOfPlace, Place } from './restricted-place';

type Recorded = Pick<PlacedRestriction, 'source' | 'sourceId' | 'isHypothetical'>;

function at(place: Place | undefined, restriction: Restriction, recorded: Recorded): PlacedRestriction {
  return {
    ...restriction,
    ...recorded,
    settingId: place?.settingId ?? null,
    urn: place?.urn ?? null,
    settingName: place?.name ?? null,
    partyId: place?.partyId ?? null,
  };
}

/** What goes on at a registration that is no more restricts nobody; that it was cancelled stays told. */
function stillMatters(place: Place | undefined, { kind }: Restriction): boolean {
  return place === undefined || isOnRegister(place.status) || kind === 'CANCELLATION' || kind === 'REFUSAL';
}

/** Everything that is recorded to restrict one of the places, or an application, on the day, from all three sources. */
export function placedRestrictions(
  places: readonly Place[],
  matters: readonly MatterOfPlace[],
  enforcement: readonly EnforcementOfPlace[],
  asOf: Day,
): readonly PlacedRestriction[] {
  const byRegistration = new Map(places.map((place) => [place.registrationId, place]));
  const placed: PlacedRestriction[] = [];
  for (const { id, isHypothetical, registrationId, partyId, ...matter } of matters) {
    const place = registrationId === null ? undefined : byRegistration.get(registrationId);
    const restriction = restrictionOfMatter(matter, asOf);
    if (restriction === null || !stillMatters(place, restriction)) continue;
    const found = at(place, restriction, { source: 'MATTER', sourceId: id, isHypothetical });
    placed.push({ ...found, partyId: found.partyId ?? partyId });
  }
  for (const { id, registrationId, action, from } of enforcement) {
    const place = byRegistration.get(registrationId);
    const restriction = restrictionOfObservation(action, from);
    if (restriction === null || place === undefined || !stillMatters(place, restriction)) continue;
    placed.push(at(place, restriction, { source: 'OBSERVATION', sourceId: id, isHypothetical: false }));
  }
  for (const place of places) {
    if (place.status !== 'SUSPENDED') continue;
    const recorded = { source: 'REGISTER', sourceId: null, isHypothetical: false } as const;
    placed.push(at(place, suspensionOnRegister(place.since), recorded));
  }
  return placed;
}
