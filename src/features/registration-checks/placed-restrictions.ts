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

type Places = ReadonlyMap<number, Place>;

function ofMatter(places: Places, row: MatterOfPlace, asOf: Day): readonly PlacedRestriction[] {
  const { id, isHypothetical, registrationId, partyId, ...matter } = row;
  const place = registrationId === null ? undefined : places.get(registrationId);
  // About another registration of a group that was found by one of these.
  if (registrationId !== null && place === undefined) return [];
  const restriction = restrictionOfMatter(matter, asOf);
  if (restriction === null || !stillMatters(place, restriction)) return [];
  const found = at(place, restriction, { source: 'MATTER', sourceId: id, isHypothetical });
  return [{ ...found, partyId: found.partyId ?? partyId }];
}

function ofObservation(places: Places, row: EnforcementOfPlace): readonly PlacedRestriction[] {
  const place = places.get(row.registrationId);
  const restriction = restrictionOfObservation(row.action, row.from);
  if (restriction === null || place === undefined || !stillMatters(place, restriction)) return [];
  return [at(place, restriction, { source: 'OBSERVATION', sourceId: row.id, isHypothetical: false })];
}

function ofRegister(place: Place): readonly PlacedRestriction[] {
  if (place.status !== 'SUSPENDED') return [];
  return [at(place, suspensionOnRegister(place.since), { source: 'REGISTER', sourceId: null, isHypothetical: false })];
}

/** Everything that is recorded to restrict one of the places, or an application, on the day, from all three sources. */
export function placedRestrictions(
  places: readonly Place[],
  matters: readonly MatterOfPlace[],
  enforcement: readonly EnforcementOfPlace[],
  asOf: Day,
): readonly PlacedRestriction[] {
  const byRegistration = new Map(places.map((place) => [place.registrationId, place]));
  return [
    ...matters.flatMap((row) => ofMatter(byRegistration, row, asOf)),
    ...enforcement.flatMap((row) => ofObservation(byRegistration, row)),
    ...places.flatMap(ofRegister),
  ];
}
