import { createHmac } from 'node:crypto';
import type {
  EntityRecord,
  InterestDetails,
  OwnershipRecord,
  PartyReference,
  PersonRecord,
  RecordIdentifier,
  RelationshipRecord,
} from '../../domain/ownership/records';
import { ownerNameKey } from '../../domain/register/owner-name';
import { shareBounds } from './share-bounds';

type Row = readonly unknown[];

/** Columns of the staging tables, in the order in which rows are made here. */
export const stagedColumns = {
  staged_party: `n int, record_id text, said_on date, is_closed boolean, place text, kind text, name text, name_key text,
    party_type text, party_subtype text, type_details text, jurisdiction text, founded_on date, dissolved_on date,
    alternate_names text[], same_as text`,
  staged_identifier: 'n int, record_id text, key text, scheme text, identifier text, retired_on date',
  staged_reference: `n int, key text, scheme text, identifier text, name text, name_key text, party_type text,
    said_on date`,
  staged_relationship: `n int, record_id text, said_on date, is_closed boolean, place text, subject_key text, party_key text,
    unspecified_reason text, unspecified_details text, is_component boolean, component_records text[]`,
  staged_interest: `n int, interest_type text, directness text, part int, share_least numeric, share_most numeric,
    is_over_least boolean, is_under_most boolean, is_beneficial boolean, details text, starts_on date, ends_on date`,
  staged_statement:
    'n int, statement_id text, record_id text, record_type text, said_on date, place text, statement jsonb',
} as const;
export type StagedTable = keyof typeof stagedColumns;
export type StagedRows = Record<StagedTable, Row[]>;

/** Identifiers and records lie in one space of keys. */
export const recordKey = (recordId: string): string => `r:${recordId}`;
export const identifierKey = ({ scheme, id }: Pick<RecordIdentifier, 'scheme' | 'id'>): string => `i:${scheme}:${id}`;

export function noRows(): StagedRows {
  return {
    staged_party: [],
    staged_identifier: [],
    staged_reference: [],
    staged_relationship: [],
    staged_interest: [],
    staged_statement: [],
  };
}

/** Turns records into rows of the staging tables. */
export class RecordStaging {
  constructor(private readonly samePerson: Buffer) {}

  /** `n` orders statements that are of one day: that of the file, or for those held before, a lower one. */
  add(rows: StagedRows, record: OwnershipRecord, n: number): void {
    if (record.recordType === 'entity') this.addEntity(rows, record, n);
    else if (record.recordType === 'person') this.addPerson(rows, record, n);
    else addRelationship(rows, record, n);
  }

  private addEntity(rows: StagedRows, record: EntityRecord, n: number): void {
    const { name, entityType, entitySubtype, typeDetails, jurisdiction, foundedOn, dissolvedOn } = record;
    const about = [entityType, entitySubtype, typeDetails, jurisdiction, foundedOn, dissolvedOn];
    const others = record.alternateNames.length > 0 ? record.alternateNames : null;
    const key = name === null ? null : ownerNameKey(name);
    rows.staged_party.push([...commonOf(record, n), 'ENTITY', name, key, ...about, others, null]);
    for (const identifier of record.identifiers) {
      const { scheme, id, retiredOn } = identifier;
      rows.staged_identifier.push([n, record.recordId, identifierKey(identifier), scheme, id, retiredOn]);
    }
  }

  /** The text that tells two people of one name apart goes no further than this. */
  private addPerson(rows: StagedRows, record: PersonRecord, n: number): void {
    const { name, personType, sameAs } = record;
    const hash = sameAs === null ? null : createHmac('sha256', this.samePerson).update(sameAs).digest('base64');
    const unsaid = [null, null, null, null, null, null];
    rows.staged_party.push([...commonOf(record, n), 'PERSON', name, null, personType, ...unsaid, hash]);
  }
}

function commonOf(record: OwnershipRecord, n: number): Row {
  return [n, record.recordId, record.saidOn, record.status === 'closed', record.place];
}

function addRelationship(rows: StagedRows, record: RelationshipRecord, n: number): void {
  const subject = keyOf(rows, record, n, record.subject);
  const party = keyOf(rows, record, n, record.interestedParty);
  const nobody = 'reason' in record.interestedParty ? record.interestedParty : null;
  const components = record.componentRecords.length > 0 ? record.componentRecords : null;
  rows.staged_relationship.push([
    ...commonOf(record, n),
    subject,
    party,
    nobody?.reason ?? null,
    nobody?.details ?? null,
    record.isComponent,
    components,
  ]);
  const seen = new Map<string, number>();
  const interests = record.interests.length > 0 ? record.interests : [unsaidInterest];
  for (const { type, directness, share, isBeneficial, details, startsOn, endsOn } of interests) {
    const kind = `${type}:${directness}`;
    const part = seen.get(kind) ?? 0;
    seen.set(kind, part + 1);
    const held = [n, type, directness, part, ...shareBounds(share), isBeneficial, details, startsOn, endsOn];
    rows.staged_interest.push(held);
  }
}

/** A source may say that there is a relationship, and nothing of what it is. */
const unsaidInterest: InterestDetails = {
  type: null,
  directness: null,
  share: null,
  isBeneficial: null,
  details: null,
  startsOn: null,
  endsOn: null,
};

/** The key of a party that is named, and a reference by identifier on the way, in case nothing else tells of it. */
function keyOf(rows: StagedRows, record: RelationshipRecord, n: number, reference: PartyReference): string | null {
  if ('reason' in reference) return null;
  if ('recordId' in reference) return recordKey(reference.recordId);
  const { identifier, name, entityType } = reference;
  const key = identifierKey(identifier);
  const { scheme, id } = identifier;
  const nameKey = name === null ? null : ownerNameKey(name);
  rows.staged_reference.push([n, key, scheme, id, name, nameKey, entityType, record.saidOn]);
  return key;
}
