import { entitySubtypes, entityTypes } from '../../../domain/ownership/vocabulary';
import {
  addressOf,
  day,
  flag,
  identifier,
  jurisdiction,
  listOf,
  objectOf,
  oneOfCodes,
  type Schema,
  subdivisionCode,
  text,
  unspecified,
  uri,
  where,
} from './shared-parts';

/** Which subtypes go with which types; what is not listed may only be `other`. */
const entityType: Schema = {
  ...objectOf({ type: oneOfCodes(entityTypes), subtype: oneOfCodes(entitySubtypes), details: text }, ['type']),
  allOf: [
    where('type', ['arrangement'], { properties: { subtype: { enum: ['trust', 'nomination', 'other'] } } }),
    where('type', ['legalEntity'], { properties: { subtype: { enum: ['trust', 'other'] } } }),
    where('type', ['stateBody'], {
      properties: { subtype: { enum: ['governmentDepartment', 'stateAgency', 'other'] } },
    }),
    where('type', ['registeredEntity', 'state', 'anonymousEntity', 'unknownEntity'], {
      properties: { subtype: { enum: ['other'] } },
    }),
  ],
};

const security = objectOf({ idScheme: oneOfCodes(['isin', 'figi', 'cusip', 'cins']), id: text, ticker: text }, [
  'ticker',
]);

const securitiesListing = objectOf(
  {
    marketIdentifierCode: text,
    operatingMarketIdentifierCode: text,
    stockExchangeJurisdiction: subdivisionCode,
    stockExchangeName: text,
    security,
  },
  ['stockExchangeJurisdiction', 'security', 'stockExchangeName'],
);

export const entitySchema = objectOf(
  {
    isComponent: flag,
    entityType,
    unspecifiedEntityDetails: unspecified,
    name: text,
    alternateNames: listOf(text),
    jurisdiction,
    identifiers: listOf(identifier),
    foundingDate: day,
    dissolutionDate: day,
    addresses: listOf(addressOf(['registered', 'business', 'alternative'])),
    uri,
    publicListing: objectOf(
      { hasPublicListing: flag, companyFilingsURLs: listOf(uri), securitiesListings: listOf(securitiesListing) },
      ['hasPublicListing'],
    ),
    formedByStatute: objectOf({ name: text, date: day }),
  },
  ['isComponent', 'entityType'],
);
