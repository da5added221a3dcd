import { recordStatuses, recordTypes } from '../../../domain/ownership/vocabulary';
import {
  anyRequired,
  dayOrInstant,
  listOf,
  objectOf,
  oneOfCodes,
  type Schema,
  source,
  text,
  uri,
  where,
} from './shared-parts';

const motivations = ['commenting', 'correcting', 'identifying', 'linking', 'transformation'];

const annotation: Schema = {
  ...objectOf(
    {
      statementPointerTarget: text,
      creationDate: dayOrInstant,
      createdBy: objectOf({ name: text, uri }),
      motivation: oneOfCodes(motivations),
      description: text,
      transformedContent: text,
      url: uri,
    },
    ['motivation', 'statementPointerTarget'],
  ),
  allOf: [
    where('motivation', ['linking'], { required: ['url'] }),
    where(
      'motivation',
      motivations.filter((motivation) => motivation !== 'transformation'),
      { properties: { transformedContent: { maxLength: 0 } } },
    ),
  ],
};

const publicationDetails = objectOf(
  {
    publicationDate: dayOrInstant,
    bodsVersion: { type: 'string', pattern: '^(\\d+\\.)(\\d+)$' },
    license: uri,
    publisher: { ...objectOf({ name: text, url: uri }), anyOf: anyRequired('name', 'url') },
  },
  ['publicationDate', 'bodsVersion', 'publisher'],
);

/** Everything of a statement but the inside of `recordDetails`, which `recordType` decides. */
export const statementSchema = objectOf(
  {
    statementId: { type: 'string', minLength: 32, maxLength: 64 },
    statementDate: dayOrInstant,
    annotations: listOf(annotation),
    publicationDetails,
    source,
    declaration: text,
    declarationSubject: text,
    recordId: text,
    recordType: oneOfCodes(recordTypes),
    recordStatus: oneOfCodes(recordStatuses),
    recordDetails: { type: 'object' },
  },
  ['statementId', 'declarationSubject', 'recordId', 'recordType', 'recordDetails', 'statementDate'],
);
