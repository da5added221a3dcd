import { capitalised } from './html';

/** `SECURE_CHILDRENS_HOME` as a person reads it: `Secure children’s home`. */
export function codeInWords(code: string): string {
  const words = code.toLowerCase().replace(/_/g, ' ').replace('childrens', 'children’s');
  return capitalised(words);
}

const written = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** A day of the API, or the day of an instant: `31 March 2025`. */
export function dayInWords(day: string): string {
  return written.format(new Date(`${day.slice(0, 10)}T00:00:00Z`));
}

/** What definitions of a group are called; a number is never without one. */
export const definitionsInWords: Readonly<Record<string, string>> = {
  COMPANIES_ACT_PARENT: 'Parent undertaking',
  ULTIMATE_CONSOLIDATING: 'Ultimate consolidating parent',
  ANY_COMMON_CONTROLLER: 'Any common controller',
  OFSTED_PUBLISHED_OWNER: 'Published owner',
};

/** How sure it is that one is the parent of another. */
export const basesInWords: Readonly<Record<string, string>> = {
  DECIDED: 'decided: a named person decided it',
  SHOWN: 'shown: what is published meets the test by itself',
  ATTRIBUTED: 'attributed: the rights of its subsidiaries are added to its own',
  INFERRED: 'inferred: something ordinary is taken for granted',
  INDICATED: 'indicated only: what is published points to it and does not settle it',
};

/** How far what a source says may be relied on. */
export const confidencesInWords: Readonly<Record<string, string>> = {
  DECIDED: 'decided by a named person',
  DECLARED: 'stated by the party itself',
  STATED: 'stated in a register',
  INFERRED: 'worked out by a rule of this service',
};

/** How a setting came to a group. */
export const joiningsInWords: Readonly<Record<string, string>> = {
  REGISTERED: 'Registered in the group',
  CAME_OVER: 'Acquired: came from another group',
  FIRST_SEEN: 'On the register before; no group of it is known before',
};

/** How a setting went from a group. */
export const leavingsInWords: Readonly<Record<string, string>> = {
  LEFT_THE_REGISTER: 'Left the register',
  WENT_OVER: 'Disposed of: went to another group',
  GROUP_NOT_KNOWN: 'Stayed on the register; no group of it is known after',
};

/** What numbers are called, by their schemes. */
export const schemesInWords: Readonly<Record<string, string>> = {
  'GB-COH': 'Company number',
  'GB-CHC': 'Charity number (England and Wales)',
  'GB-SC': 'Charity number (Scotland)',
  'GB-NIC': 'Charity number (Northern Ireland)',
  'XI-LEI': 'Legal entity identifier (LEI)',
  'OFSTED-URN': 'Ofsted URN of a setting',
};

/** A code in the words of a list, or as it reads where the list does not know it. */
export function wordsFor(words: Readonly<Record<string, string>>, code: string): string {
  return words[code] ?? codeInWords(code);
}

/** A number by what it is called, and whether it is still in use. */
export function numberInWords(number: { scheme: string; identifier: string; retiredOn: string | null }): string {
  const { scheme, identifier, retiredOn } = number;
  const retired = retiredOn === null ? '' : `, retired on ${dayInWords(retiredOn)}`;
  return `${schemesInWords[scheme] ?? scheme} ${identifier}${retired}`;
}

/** `1 setting`, `2 settings`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
