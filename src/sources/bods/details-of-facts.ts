import type { InterestDetails } from '../../domain/ownership/records';
import type {
  BodsEntityDetails,
  BodsInterest,
  BodsPersonDetails,
  BodsRelationshipDetails,
  BodsShare,
  BodsUnspecified,
} from './bods-statement';
import type { EntityFacts, PersonFacts, RecordFacts, RelationshipFacts, UnspecifiedFact } from './facts';

/** Without what is not known: the standard has no nulls. */
function known<T extends object>(value: { [Key in keyof T]: T[Key] | null }): T {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== null && member !== undefined)) as T;
}

function orNone<T>(items: readonly T[]): T[] | null {
  return items.length > 0 ? [...items] : null;
}

function unspecifiedDetails(fact: UnspecifiedFact): BodsUnspecified {
  return known<BodsUnspecified>({ reason: fact.reason, description: fact.details });
}

const schemeCode = /^[A-Z]{2}-[A-Z0-9-]+$/;

function entityDetails(facts: EntityFacts): BodsEntityDetails {
  const { jurisdiction } = facts;
  return known<Required<BodsEntityDetails>>({
    isComponent: facts.isComponent,
    entityType: known<BodsEntityDetails['entityType']>({
      type: facts.entityType,
      subtype: facts.entitySubtype,
      details: facts.typeDetails,
    }),
    unspecifiedEntityDetails: facts.unspecified && unspecifiedDetails(facts.unspecified),
    name: facts.name,
    alternateNames: orNone(facts.alternateNames),
    jurisdiction: jurisdiction && { name: jurisdiction.name ?? jurisdiction.code, code: jurisdiction.code },
    identifiers: orNone(
      facts.identifiers.map(({ scheme, id }) =>
        schemeCode.test(scheme) ? { scheme, id } : { schemeName: scheme, id },
      ),
    ),
    foundingDate: facts.foundedOn,
    dissolutionDate: facts.dissolvedOn,
    addresses: null,
    publicListing: null,
  });
}

function personDetails(facts: PersonFacts): BodsPersonDetails {
  return known<Pick<Required<BodsPersonDetails>, 'isComponent' | 'personType' | 'unspecifiedPersonDetails' | 'names'>>({
    isComponent: facts.isComponent,
    personType: facts.personType,
    unspecifiedPersonDetails: facts.unspecified && unspecifiedDetails(facts.unspecified),
    names: facts.name === null ? null : [{ fullName: facts.name }],
  });
}

function shareOf(share: NonNullable<InterestDetails['share']>): BodsShare {
  const number = (text: string | null) => (text === null ? null : Number(text));
  return known<Required<BodsShare>>({
    exact: number(share.exact),
    minimum: number(share.minimum),
    maximum: number(share.maximum),
    exclusiveMinimum: number(share.exclusiveMinimum),
    exclusiveMaximum: number(share.exclusiveMaximum),
  });
}

function interestOf(interest: InterestDetails): BodsInterest {
  return known<Required<BodsInterest>>({
    type: interest.type,
    directOrIndirect: interest.directness,
    beneficialOwnershipOrControl: interest.isBeneficial,
    details: interest.details,
    share: interest.share && shareOf(interest.share),
    startDate: interest.startsOn,
    endDate: interest.endsOn,
  });
}

function relationshipDetails(facts: RelationshipFacts): BodsRelationshipDetails {
  const party = (one: string | UnspecifiedFact) => (typeof one === 'string' ? one : unspecifiedDetails(one));
  return known<Required<BodsRelationshipDetails>>({
    isComponent: facts.isComponent,
    componentRecords: orNone(facts.componentRecords),
    subject: party(facts.subject),
    interestedParty: party(facts.interestedParty),
    interests: orNone(facts.interests.map(interestOf)),
  });
}

/** Facts in the layout of the standard's `recordDetails`. */
export function detailsOfFacts(facts: RecordFacts): BodsEntityDetails | BodsPersonDetails | BodsRelationshipDetails {
  if (facts.recordType === 'entity') return entityDetails(facts);
  return facts.recordType === 'person' ? personDetails(facts) : relationshipDetails(facts);
}
