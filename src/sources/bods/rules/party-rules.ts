import type {
  BodsAddress,
  BodsEntityDetails,
  BodsPersonDetails,
  BodsPlaceName,
  BodsUnspecified,
} from '../bods-statement';
import type { BodsRule, Finding } from './catalogue';
import { isBefore } from './instants';

const countryCode = /^[A-Za-z]{2}$/;
const jurisdictionCode = /^[A-Za-z]{2}(-[A-Za-z0-9]{1,3})?$/;
const personScheme = /^[A-Z]{3}-(PASSPORT|TAXID|IDCARD)$/;
const details = '/recordDetails';

function* codeFindings(
  rule: 'country-code' | 'jurisdiction-code',
  name: BodsPlaceName | undefined,
  path: string,
): Generator<Finding> {
  const pattern = rule === 'country-code' ? countryCode : jurisdictionCode;
  if (name?.code === undefined || pattern.test(name.code)) return;
  yield { rule, path: `${path}/code`, found: 'The code is none.' };
}

function* countriesFindings(countries: readonly BodsPlaceName[] | undefined, path: string): Generator<Finding> {
  for (const [index, country] of (countries ?? []).entries())
    yield* codeFindings('country-code', country, `${path}/${index}`);
}

function* addressFindings(addresses: readonly BodsAddress[] | undefined): Generator<Finding> {
  for (const [index, address] of (addresses ?? []).entries()) {
    yield* codeFindings('country-code', address.country, `${details}/addresses/${index}/country`);
  }
}

function* reasonFindings(isKnown: boolean, reason: BodsUnspecified | undefined, property: string): Generator<Finding> {
  const rule: BodsRule = isKnown ? 'reason-not-needed' : 'reason-given';
  if (isKnown !== (reason !== undefined)) return;
  yield { rule, path: `${details}/${property}`, found: isKnown ? 'There is a reason.' : 'There is no reason.' };
}

function* listingFindings(listing: NonNullable<BodsEntityDetails['publicListing']>): Generator<Finding> {
  const path = `${details}/publicListing`;
  const hasSome = [...(listing.companyFilingsURLs ?? []), ...(listing.securitiesListings ?? [])].length > 0;
  if (hasSome && !listing.hasPublicListing) {
    yield { rule: 'listing-claimed', path: `${path}/hasPublicListing`, found: 'It says that it has none.' };
  }
  for (const [index, one] of (listing.securitiesListings ?? []).entries()) {
    const at = `${path}/securitiesListings/${index}`;
    if ((one.marketIdentifierCode === undefined) !== (one.operatingMarketIdentifierCode === undefined)) {
      yield { rule: 'market-codes', path: at, found: 'One of the two codes is missing.' };
    }
    if (!jurisdictionCode.test(one.stockExchangeJurisdiction)) {
      yield { rule: 'jurisdiction-code', path: `${at}/stockExchangeJurisdiction`, found: 'The code is none.' };
    }
  }
}

/** What the standard asks of the details of an entity. */
export function* entityFindings(entity: BodsEntityDetails): Generator<Finding> {
  const { foundingDate, dissolutionDate, entityType } = entity;
  if (foundingDate && dissolutionDate && dissolutionDate < foundingDate) {
    const found = `It is dissolved on ${dissolutionDate}, and founded on ${foundingDate}.`;
    yield { rule: 'entity-dates', path: `${details}/dissolutionDate`, found };
  }
  const isKnown = entityType.type !== 'anonymousEntity' && entityType.type !== 'unknownEntity';
  yield* reasonFindings(isKnown, entity.unspecifiedEntityDetails, 'unspecifiedEntityDetails');
  yield* codeFindings('jurisdiction-code', entity.jurisdiction, `${details}/jurisdiction`);
  yield* addressFindings(entity.addresses);
  if (entity.publicListing) yield* listingFindings(entity.publicListing);
}

function* lifeFindings({ birthDate, deathDate }: BodsPersonDetails, today: string): Generator<Finding> {
  // The dates themselves are personal, and are not repeated.
  const path = `${details}/${birthDate !== undefined && isBefore(today, birthDate) ? 'birthDate' : 'deathDate'}`;
  if ((birthDate && isBefore(today, birthDate)) || (deathDate && isBefore(today, deathDate))) {
    yield { rule: 'person-dates', path, found: 'The date is in the future.' };
  } else if (birthDate && deathDate && isBefore(deathDate, birthDate)) {
    yield { rule: 'person-dates', path, found: 'The date of death is before that of birth.' };
  }
  const lived = birthDate && deathDate ? Number(deathDate.slice(0, 4)) - Number(birthDate.slice(0, 4)) : 0;
  if (lived > 120 || (birthDate ?? '1800') < '1800' || (deathDate ?? '1800') < '1800') {
    yield { rule: 'person-age', path: details, found: 'The dates of birth and death are unlikely.' };
  }
}

function* exposureFindings(exposure: NonNullable<BodsPersonDetails['politicalExposure']>): Generator<Finding> {
  for (const [index, one] of (exposure.details ?? []).entries()) {
    const path = `${details}/politicalExposure/details/${index}`;
    if (one.startDate && one.endDate && one.endDate < one.startDate) {
      yield { rule: 'exposure-dates', path: `${path}/endDate`, found: 'The end is before the start.' };
    }
    if (one.missingInfoReason !== undefined && exposure.status !== 'unknown') {
      yield { rule: 'exposure-missing', path: `${path}/missingInfoReason`, found: `The status is ${exposure.status}.` };
    }
    yield* codeFindings('jurisdiction-code', one.jurisdiction, `${path}/jurisdiction`);
  }
}

/** What the standard asks of the details of a person. No finding repeats what is said of the person. */
export function* personFindings(person: BodsPersonDetails, today: string): Generator<Finding> {
  yield* lifeFindings(person, today);
  const isKnown = person.personType === 'knownPerson';
  yield* reasonFindings(isKnown, person.unspecifiedPersonDetails, 'unspecifiedPersonDetails');
  if (isKnown && !person.names?.some((name) => name.fullName.trim() !== '')) {
    yield { rule: 'named-when-known', path: `${details}/names`, found: 'There is no name.' };
  }
  for (const [index, { scheme }] of (person.identifiers ?? []).entries()) {
    if (scheme === undefined || personScheme.test(scheme)) continue;
    yield { rule: 'person-identifier-scheme', path: `${details}/identifiers/${index}/scheme`, found: 'It is another.' };
  }
  yield* countriesFindings(person.nationalities, `${details}/nationalities`);
  yield* countriesFindings(person.taxResidencies, `${details}/taxResidencies`);
  yield* codeFindings('country-code', person.placeOfBirth?.country, `${details}/placeOfBirth/country`);
  yield* addressFindings(person.addresses);
  if (person.politicalExposure) yield* exposureFindings(person.politicalExposure);
}
