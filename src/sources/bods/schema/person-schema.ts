import { personTypes } from '../../../domain/ownership/vocabulary';
import {
  addressOf,
  country,
  day,
  flag,
  identifier,
  jurisdiction,
  listOf,
  objectOf,
  oneOfCodes,
  partOfDate,
  source,
  text,
  unspecified,
} from './shared-parts';

const name = objectOf(
  {
    type: oneOfCodes(['legal', 'translation', 'transliteration', 'former', 'alternative', 'birth']),
    fullName: text,
    familyName: text,
    givenName: text,
    patronymicName: text,
  },
  ['fullName'],
);

const exposureDetails = objectOf({
  reason: text,
  missingInfoReason: text,
  jurisdiction,
  startDate: day,
  endDate: day,
  source,
});

export const personSchema = objectOf(
  {
    isComponent: flag,
    personType: oneOfCodes(personTypes),
    unspecifiedPersonDetails: unspecified,
    names: listOf(name),
    identifiers: listOf(identifier),
    nationalities: listOf(country),
    placeOfBirth: addressOf(['placeOfBirth']),
    birthDate: partOfDate,
    deathDate: partOfDate,
    taxResidencies: listOf(country),
    addresses: listOf(addressOf(['residence', 'service', 'alternative'])),
    politicalExposure: objectOf(
      { status: oneOfCodes(['isPep', 'isNotPep', 'unknown']), details: listOf(exposureDetails) },
      ['status'],
    ),
  },
  ['personType', 'isComponent'],
);
