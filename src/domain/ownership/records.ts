import type { Day } from '../values/day';
import type {
  Directness,
  EntitySubtype,
  EntityType,
  InterestType,
  PersonType,
  RecordStatus,
  UnspecifiedReason,
} from './vocabulary';

/**
 * What readers of outside registers yield, whatever the layout: one record at a time, in the order of the file. The
 * importer gives each party our number, and each interest its days.
 */

export interface RecordIdentifier {
  /** An org-id scheme such as `GB-COH`, `XI-LEI`, `GB-CHC`; or the source's own word where it has none. */
  scheme: string;
  /** In the normal form of its scheme. */
  id: string;
  /** The first day it identifies nothing any more; null while it does. */
  retiredOn: Day | null;
}

interface SourceRecord {
  /** The source's own name of the record, unique within the source. */
  recordId: string;
  /** The day from which this says how the record stands. */
  saidOn: Day;
  status: RecordStatus | null;
  /** Place in the file, such as `line 17` or `[3]`, for whoever has to put it right. */
  place: string;
  /** The statement as published, for layouts that are kept word for word; without what we do not keep of persons. */
  statement: Readonly<Record<string, unknown>> | null;
}

export interface EntityRecord extends SourceRecord {
  recordType: 'entity';
  name: string | null;
  alternateNames: readonly string[];
  entityType: EntityType;
  entitySubtype: EntitySubtype | null;
  typeDetails: string | null;
  jurisdiction: string | null;
  foundedOn: Day | null;
  dissolvedOn: Day | null;
  identifiers: readonly RecordIdentifier[];
}

/** Of a natural person we keep a name, and what tells two people of one name apart without saying it. */
export interface PersonRecord extends SourceRecord {
  recordType: 'person';
  personType: PersonType;
  name: string | null;
  /**
   * Normal name and month of birth, as text. It is made into a keyed hash on the way in and is never stored, logged or
   * shown; null where the source has no month of birth.
   */
  sameAs: string | null;
}

/** A reference to a party, or why none is named. */
export type PartyReference =
  | { recordId: string }
  | { identifier: RecordIdentifier; name: string | null; entityType: EntityType }
  | { reason: UnspecifiedReason; details: string | null };

export interface InterestDetails {
  /** Null where the source does not say which. */
  type: InterestType | null;
  directness: Directness | null;
  /** As published: decimal hundredths as text, so that nothing is lost. */
  share: {
    exact: string | null;
    minimum: string | null;
    maximum: string | null;
    exclusiveMinimum: string | null;
    exclusiveMaximum: string | null;
  } | null;
  isBeneficial: boolean | null;
  details: string | null;
  startsOn: Day | null;
  endsOn: Day | null;
}

export interface RelationshipRecord extends SourceRecord {
  recordType: 'relationship';
  isComponent: boolean;
  componentRecords: readonly string[];
  subject: PartyReference;
  interestedParty: PartyReference;
  /** Empty where the source says that there is a relationship, and nothing of what it is. */
  interests: readonly InterestDetails[];
}

export type OwnershipRecord = EntityRecord | PersonRecord | RelationshipRecord;

/** Something in a file that is not as it should be. */
export interface RecordProblem {
  /** `line 17`, `[3]`, `row 4`. */
  place: string;
  /** RFC 6901 pointer, or a column. */
  path: string;
  /** Short code of the rule that it breaks, such as `schema/required` or `bods/unique-statement-id`. */
  rule: string;
  message: string;
  expected: string | null;
}

/**
 * A stretch of a file, read. Records and problems come in batches, because a promise for each of twelve million lines
 * would cost more than the reading.
 */
export interface RecordBatch {
  records: readonly OwnershipRecord[];
  /** What could not be taken: each names a record that is not among `records`. */
  problems: readonly RecordProblem[];
  /** What was taken and leaves something open, such as a holder whose register is not said. */
  notices: readonly RecordProblem[];
}

/** How a register file is read. */
export interface RecordReading {
  /** The day the file describes; what bears no day of its own is said on it. */
  publishedOn: Day;
  onProgress?: (bytesRead: number, bytesTotal: number) => void;
  signal?: AbortSignal;
}
