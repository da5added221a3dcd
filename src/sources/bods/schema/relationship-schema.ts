import { directnesses, interestTypes } from '../../../domain/ownership/vocabulary';
import { day, flag, listOf, objectOf, oneOfCodes, type Schema, text, unspecified, where } from './shared-parts';

/** A record by its id, or why there is none: what is asked of an object is asked of objects only. */
const party: Schema = { ...unspecified, type: ['string', 'object'] };

const percentage: Schema = { type: 'number', minimum: 0, maximum: 100 };

const share = objectOf({
  exact: percentage,
  minimum: percentage,
  maximum: percentage,
  exclusiveMinimum: percentage,
  exclusiveMaximum: percentage,
});

const interest = objectOf({
  type: oneOfCodes(interestTypes),
  directOrIndirect: oneOfCodes(directnesses),
  beneficialOwnershipOrControl: flag,
  details: text,
  share,
  startDate: day,
  endDate: day,
});

export const relationshipSchema: Schema = {
  ...objectOf(
    {
      isComponent: flag,
      componentRecords: listOf(text),
      subject: party,
      interestedParty: party,
      interests: listOf(interest),
    },
    ['isComponent', 'subject', 'interestedParty'],
  ),
  ...where('isComponent', [true], { properties: { componentRecords: { maxItems: 0 } } }),
};
