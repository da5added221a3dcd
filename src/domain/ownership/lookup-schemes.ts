import { isUrn, normaliseUrn } from '../values/urn';
import {
  charityNumberOf,
  companyNumberOf,
  leiOf,
  northernIrishCharityNumberOf,
  scottishCharityNumberOf,
} from './identifiers';

export interface LookupScheme {
  /** What its numbers are called in a sentence. */
  is: string;
  /** The number in its normal form, or null where it cannot be one. */
  read(text: string): string | null;
  expected: string;
}

/** Our own word: Ofsted's numbers are of settings, and lead to whoever is registered for one. */
export const settingScheme = 'OFSTED-URN';

/** The schemes whose form we know, by their codes of org-id.guide. */
export const lookupSchemes: Readonly<Record<string, LookupScheme>> = {
  'GB-COH': {
    is: 'company number',
    read: companyNumberOf,
    expected: 'a company number such as "01234567", "SC123456" or "OC301234"',
  },
  'GB-CHC': {
    is: 'charity number of England and Wales',
    read: charityNumberOf,
    expected: 'a charity number of six or seven digits, such as "1089879"',
  },
  'GB-SC': {
    is: 'charity number of Scotland',
    read: scottishCharityNumberOf,
    expected: 'a Scottish charity number such as "SC012345"',
  },
  'GB-NIC': {
    is: 'charity number of Northern Ireland',
    read: northernIrishCharityNumberOf,
    expected: 'a Northern Irish charity number such as "NIC100012" or "100012"',
  },
  'XI-LEI': {
    is: 'legal entity identifier',
    read: leiOf,
    expected: 'a legal entity identifier: 20 letters and digits of which the last two check the rest',
  },
  [settingScheme]: {
    is: 'registration number of Ofsted',
    read: (text) => (isUrn(normaliseUrn(text)) ? normaliseUrn(text) : null),
    expected: 'a registration number of Ofsted such as "SC009423" or "2611190"',
  },
};

function schemeOf(scheme: string): LookupScheme | null {
  return Object.hasOwn(lookupSchemes, scheme) ? (lookupSchemes[scheme] ?? null) : null;
}

/** What a number of a scheme is called: `company number`, or by its code where that is all we know of the scheme. */
export function schemeWord(scheme: string): string {
  return schemeOf(scheme)?.is ?? `number of the scheme ${scheme}`;
}

/** A number in the normal form of its scheme, or what was expected. Of a scheme we do not know it is taken as written. */
export function readIdentifier(scheme: string, text: string): { id: string } | { expected: string } {
  const known = schemeOf(scheme);
  if (!known) return text.trim() === '' ? { expected: 'a number' } : { id: text.trim() };
  const id = known.read(text);
  return id === null ? { expected: known.expected } : { id };
}
