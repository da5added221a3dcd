import type { Day } from '../values/day';
import type { EntitySubtype, EntityType, PersonType } from './vocabulary';

/** A body or a natural person, as of a day. Our number of it, the same in every source. */
export type PartyId = number;

export interface EntityParty {
  kind: 'ENTITY';
  id: PartyId;
  name: string | null;
  entityType: EntityType;
  entitySubtype: EntitySubtype | null;
  /** In the source's own words, such as `Limited partnership` or `Charity`. */
  typeDetails: string | null;
  /** ISO 3166-1, or -2 for a part of a state. */
  jurisdiction: string | null;
  dissolvedOn: Day | null;
}

export interface PersonParty {
  kind: 'PERSON';
  id: PartyId;
  name: string | null;
  personType: PersonType;
}

export type Party = EntityParty | PersonParty;
