import type { InterestDetails, RecordIdentifier } from '../../domain/ownership/records';
import type {
  EntitySubtype,
  EntityType,
  PersonType,
  RecordType,
  UnspecifiedReason,
} from '../../domain/ownership/vocabulary';
import type { Day } from '../../domain/values/day';

/**
 * Our facts about ownership, as they are handed over to be written as statements. A record is a list of versions, each
 * holding from its day until the next, and it may be closed.
 */

export interface UnspecifiedFact {
  reason: UnspecifiedReason;
  details: string | null;
}

export interface EntityFacts {
  recordType: 'entity';
  isComponent: boolean;
  entityType: EntityType;
  entitySubtype: EntitySubtype | null;
  typeDetails: string | null;
  /** Why nothing is known of it, for an anonymous or unknown entity. */
  unspecified: UnspecifiedFact | null;
  name: string | null;
  alternateNames: readonly string[];
  /** The standard asks for a name; where we have none, the code stands for it. */
  jurisdiction: { code: string; name: string | null } | null;
  identifiers: readonly Pick<RecordIdentifier, 'scheme' | 'id'>[];
  foundedOn: Day | null;
  dissolvedOn: Day | null;
}

export interface PersonFacts {
  recordType: 'person';
  isComponent: boolean;
  personType: PersonType;
  unspecified: UnspecifiedFact | null;
  name: string | null;
}

export interface RelationshipFacts {
  recordType: 'relationship';
  isComponent: boolean;
  componentRecords: readonly string[];
  /** The record, or why there is none. */
  subject: string | UnspecifiedFact;
  interestedParty: string | UnspecifiedFact;
  interests: readonly InterestDetails[];
}

export type RecordFacts = EntityFacts | PersonFacts | RelationshipFacts;

/** What is said of where the facts come from, the same for all versions of a record. */
export interface SourceFacts {
  types: readonly ('selfDeclaration' | 'officialRegister' | 'thirdParty' | 'primaryResearch' | 'verified')[];
  description: string | null;
  url: string | null;
  retrievedOn: Day | null;
}

export interface RecordHistory {
  recordId: string;
  recordType: RecordType;
  /** The record whose ownership this belongs to. */
  declarationSubject: string;
  /** At least one, in order; no two of one day. All have the type of the record. */
  versions: readonly { from: Day; facts: RecordFacts }[];
  /** The day on which the record ended; null while it stands. On or after the last version's day. */
  closedOn: Day | null;
  source: SourceFacts | null;
}

/** Who publishes, and when. */
export interface PublicationFacts {
  publishedOn: Day;
  publisher: string;
  /** A link to the licence; null where none is claimed. */
  licence: string | null;
}
