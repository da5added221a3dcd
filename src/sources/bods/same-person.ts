import type { BodsName, BodsPersonDetails } from './bods-statement';

/** Left off a name; a register that has them in a field of their own leaves them off too. */
const titles = /^(?:(?:MR|MRS|MS|MISS|DR|SIR|DAME|LORD|LADY|PROF|PROFESSOR|REV|REVEREND|HON|CAPT|COL)\.? )+/i;

/** The name a person goes by: the legal one, else one without a type, else the first. */
export function mainName(names: readonly BodsName[] | undefined): string | null {
  const given = (names ?? []).filter((name) => name.fullName.trim() !== '');
  const main = given.find((name) => name.type === 'legal') ?? given.find((name) => name.type === undefined) ?? given[0];
  return main?.fullName ?? null;
}

/**
 * A person's name in capitals without titles, accents and punctuation, so that «Mr O’Neill» and «ONEILL» are one name.
 * The reader of the register of people with significant control makes the same of its names: change both or neither.
 */
export function normalPersonName(name: string): string {
  return name
    .trim()
    .replace(titles, '')
    .normalize('NFKD')
    .toUpperCase()
    .replace(/\s/g, ' ')
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .replace(/ {2,}/g, ' ');
}

/** Normal name and month of birth, or null where the month is not given. It never leaves the database as it is. */
export function sameAsOf(person: BodsPersonDetails): string | null {
  const name = mainName(person.names);
  const month = /^\d{4}-\d{2}/.exec(person.birthDate ?? '')?.[0];
  return name !== null && month !== undefined ? `${normalPersonName(name)}|${month}` : null;
}
