import type {
  EntityRecord,
  InterestDetails,
  OwnershipRecord,
  PersonRecord,
  RelationshipRecord,
} from '../../../../src/domain/ownership/records';

let place = 0;
const common = () => {
  place += 1;
  return { saidOn: '2020-01-01', status: null, place: `line ${place}`, statement: null };
};

export function company(recordId: string, more: Partial<EntityRecord> = {}): EntityRecord {
  return {
    ...common(),
    recordType: 'entity',
    recordId,
    name: `${recordId} Ltd`,
    alternateNames: [],
    entityType: 'registeredEntity',
    entitySubtype: null,
    typeDetails: null,
    jurisdiction: 'GB',
    foundedOn: null,
    dissolvedOn: null,
    identifiers: [],
    ...more,
  };
}

export const numbered = (id: string, more: Partial<EntityRecord> = {}) =>
  company(id, { identifiers: [{ scheme: 'GB-COH', id, retiredOn: null }], ...more });

export const byNumber = (id: string, name: string | null = null) =>
  ({ identifier: { scheme: 'GB-COH', id, retiredOn: null }, name, entityType: 'registeredEntity' }) as const;

export function person(recordId: string, more: Partial<PersonRecord> = {}): PersonRecord {
  return {
    ...common(),
    recordType: 'person',
    recordId,
    personType: 'knownPerson',
    name: `${recordId} Smith`,
    sameAs: null,
    ...more,
  };
}

export function interest(more: Partial<InterestDetails> = {}): InterestDetails {
  return {
    type: 'shareholding',
    directness: 'direct',
    share: null,
    isBeneficial: null,
    details: null,
    startsOn: null,
    endsOn: null,
    ...more,
  };
}

export const exactly = (exact: string): InterestDetails['share'] => ({
  exact,
  minimum: null,
  maximum: null,
  exclusiveMinimum: null,
  exclusiveMaximum: null,
});

type Reference = RelationshipRecord['subject'];
const reference = (named: string | Reference): Reference => (typeof named === 'string' ? { recordId: named } : named);

export function holds(
  recordId: string,
  party: string | Reference,
  subject: string | Reference,
  more: Partial<RelationshipRecord> = {},
): RelationshipRecord {
  return {
    ...common(),
    recordType: 'relationship',
    recordId,
    isComponent: false,
    componentRecords: [],
    subject: reference(subject),
    interestedParty: reference(party),
    interests: [interest()],
    ...more,
  };
}

/** A statement that carries itself, as the strict layouts keep them: reading one back is the inverse. */
export function stated<R extends OwnershipRecord>(record: R, statementId: string): R {
  const { statement: _, place: __, ...rest } = record;
  const details =
    record.recordType === 'relationship'
      ? { subject: nameOf(record.subject), interestedParty: nameOf(record.interestedParty) }
      : {};
  return { ...record, statement: { statementId, recordDetails: details, record: rest } };
}

const nameOf = (named: Reference) => ('recordId' in named ? named.recordId : named);

export function ofStatement(statement: Readonly<Record<string, unknown>>): OwnershipRecord {
  return { ...(statement['record'] as OwnershipRecord), statement, place: '' };
}
