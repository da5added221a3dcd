import type {
  EntityRecord,
  InterestDetails,
  OwnershipRecord,
  PartyReference,
  PersonRecord,
  RelationshipRecord,
} from '../../domain/ownership/records';
import type {
  BodsEntityStatement,
  BodsInterest,
  BodsPersonStatement,
  BodsRelationshipStatement,
  BodsShare,
  BodsStatement,
  BodsUnspecified,
} from './bods-statement';
import { decimalText } from './decimal-text';
import { minimiseStatement } from './minimise-statement';
import { normalIdentifier } from './normal-identifier';
import { dayPart } from './rules/instants';
import { mainName, sameAsOf } from './same-person';

type Base = Pick<EntityRecord, 'recordId' | 'saidOn' | 'status' | 'place' | 'statement'>;

function entityRecord({ recordDetails: entity }: BodsEntityStatement, base: Base): EntityRecord {
  return {
    ...base,
    recordType: 'entity',
    name: entity.name ?? null,
    alternateNames: entity.alternateNames ?? [],
    entityType: entity.entityType.type,
    entitySubtype: entity.entityType.subtype ?? null,
    typeDetails: entity.entityType.details ?? null,
    jurisdiction: entity.jurisdiction?.code ?? null,
    foundedOn: entity.foundingDate ?? null,
    dissolvedOn: entity.dissolutionDate ?? null,
    identifiers: (entity.identifiers ?? []).map(normalIdentifier).filter((identifier) => identifier !== null),
  };
}

function personRecord({ recordDetails: person }: BodsPersonStatement, base: Base): PersonRecord {
  return {
    ...base,
    recordType: 'person',
    personType: person.personType,
    name: mainName(person.names),
    sameAs: sameAsOf(person),
  };
}

function reference(party: string | BodsUnspecified): PartyReference {
  if (typeof party === 'string') return { recordId: party };
  return { reason: party.reason, details: party.description ?? null };
}

function shareDetails(share: BodsShare): InterestDetails['share'] {
  const text = (value: number | undefined) => (value === undefined ? null : decimalText(value));
  return {
    exact: text(share.exact),
    minimum: text(share.minimum),
    maximum: text(share.maximum),
    exclusiveMinimum: text(share.exclusiveMinimum),
    exclusiveMaximum: text(share.exclusiveMaximum),
  };
}

function interestDetails(interest: BodsInterest): InterestDetails {
  return {
    type: interest.type ?? null,
    directness: interest.directOrIndirect ?? null,
    share: interest.share ? shareDetails(interest.share) : null,
    isBeneficial: interest.beneficialOwnershipOrControl ?? null,
    details: interest.details ?? null,
    startsOn: interest.startDate ?? null,
    endsOn: interest.endDate ?? null,
  };
}

function relationshipRecord(statement: BodsRelationshipStatement, base: Base): RelationshipRecord {
  const { isComponent, componentRecords, subject, interestedParty, interests } = statement.recordDetails;
  return {
    ...base,
    recordType: 'relationship',
    isComponent,
    componentRecords: componentRecords ?? [],
    subject: reference(subject),
    interestedParty: reference(interestedParty),
    interests: (interests ?? []).map(interestDetails),
  };
}

/** A statement that broke no rule, as the record the importer takes; with what of a person is left out. */
export function bodsRecord(
  statement: BodsStatement,
  place: string,
): { record: OwnershipRecord; leftOut: readonly string[] } {
  const kept = minimiseStatement(statement);
  const base: Base = {
    recordId: statement.recordId,
    saidOn: dayPart(statement.statementDate),
    status: statement.recordStatus ?? null,
    place,
    statement: kept.statement,
  };
  if (statement.recordType === 'entity') return { record: entityRecord(statement, base), leftOut: [] };
  if (statement.recordType === 'person') return { record: personRecord(statement, base), leftOut: kept.leftOut };
  return { record: relationshipRecord(statement, base), leftOut: [] };
}
