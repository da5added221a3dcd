import type {
  Directness,
  EntitySubtype,
  EntityType,
  InterestType,
  PersonType,
  RecordStatus,
  RecordType,
  UnspecifiedReason,
} from '../../domain/ownership/vocabulary';

/** A statement of the Beneficial Ownership Data Standard 0.4 that its schema accepts. Only what we read is typed. */

export interface BodsUnspecified {
  reason: UnspecifiedReason;
  description?: string;
}

export interface BodsIdentifier {
  id?: string;
  scheme?: string;
  schemeName?: string;
  uri?: string;
}

export interface BodsPlaceName {
  name: string;
  code?: string;
}

export interface BodsAddress {
  type?: string;
  country?: BodsPlaceName;
}

export interface BodsSecuritiesListing {
  stockExchangeJurisdiction: string;
  marketIdentifierCode?: string;
  operatingMarketIdentifierCode?: string;
}

export interface BodsEntityDetails {
  isComponent: boolean;
  entityType: { type: EntityType; subtype?: EntitySubtype; details?: string };
  unspecifiedEntityDetails?: BodsUnspecified;
  name?: string;
  alternateNames?: string[];
  jurisdiction?: BodsPlaceName;
  identifiers?: BodsIdentifier[];
  foundingDate?: string;
  dissolutionDate?: string;
  addresses?: BodsAddress[];
  publicListing?: {
    hasPublicListing: boolean;
    companyFilingsURLs?: string[];
    securitiesListings?: BodsSecuritiesListing[];
  };
}

export interface BodsName {
  type?: string;
  fullName: string;
  familyName?: string;
  givenName?: string;
  patronymicName?: string;
}

export interface BodsPepDetails {
  missingInfoReason?: string;
  jurisdiction?: BodsPlaceName;
  startDate?: string;
  endDate?: string;
}

export interface BodsPersonDetails {
  isComponent: boolean;
  personType: PersonType;
  unspecifiedPersonDetails?: BodsUnspecified;
  names?: BodsName[];
  identifiers?: BodsIdentifier[];
  nationalities?: BodsPlaceName[];
  placeOfBirth?: BodsAddress;
  birthDate?: string;
  deathDate?: string;
  taxResidencies?: BodsPlaceName[];
  addresses?: BodsAddress[];
  politicalExposure?: { status: 'isPep' | 'isNotPep' | 'unknown'; details?: BodsPepDetails[] };
}

export interface BodsShare {
  exact?: number;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;
}

export interface BodsInterest {
  type?: InterestType;
  directOrIndirect?: Directness;
  beneficialOwnershipOrControl?: boolean;
  details?: string;
  share?: BodsShare;
  startDate?: string;
  endDate?: string;
}

export interface BodsRelationshipDetails {
  isComponent: boolean;
  componentRecords?: string[];
  subject: string | BodsUnspecified;
  interestedParty: string | BodsUnspecified;
  interests?: BodsInterest[];
}

export interface BodsAnnotation {
  motivation: string;
  statementPointerTarget: string;
  creationDate?: string;
  transformedContent?: string;
}

interface BodsClaim {
  statementId: string;
  statementDate: string;
  declarationSubject: string;
  recordId: string;
  recordType: RecordType;
  recordStatus?: RecordStatus;
  annotations?: BodsAnnotation[];
  publicationDetails?: { publicationDate: string; bodsVersion: string; publisher: { name?: string; url?: string } };
  source?: { retrievedAt?: string };
}

export interface BodsEntityStatement extends BodsClaim {
  recordType: 'entity';
  recordDetails: BodsEntityDetails;
}

export interface BodsPersonStatement extends BodsClaim {
  recordType: 'person';
  recordDetails: BodsPersonDetails;
}

export interface BodsRelationshipStatement extends BodsClaim {
  recordType: 'relationship';
  recordDetails: BodsRelationshipDetails;
}

export type BodsStatement = BodsEntityStatement | BodsPersonStatement | BodsRelationshipStatement;
