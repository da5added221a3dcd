import type { BodsName, BodsPersonDetails } from './bods-statement';

const titles = new Set(['mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'prof', 'professor', 'sir', 'dame', 'lord', 'lady']);

/** The name a person goes by: the legal one, else one without a type, else the first. */
export function mainName(names: readonly BodsName[] | undefined): string | null {
  const given = (names ?? []).filter((name) => name.fullName.trim() !== '');
  const main = given.find((name) => name.type === 'legal') ?? given.find((name) => name.type === undefined) ?? given[0];
  return main?.fullName ?? null;
}

/** A person's name without case, accents, punctuation and titles, so that spellings of one name are equal. */
export function normalPersonName(name: string): string {
  const words = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/['’.]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const first = words.findIndex((word) => !titles.has(word));
  return words.slice(first < 0 ? 0 : first).join(' ');
}

/** Normal name and month of birth, or null where the month is not given. It never leaves the database as it is. */
export function sameAsOf(person: BodsPersonDetails): string | null {
  const name = mainName(person.names);
  const month = /^\d{4}-\d{2}/.exec(person.birthDate ?? '')?.[0];
  return name !== null && month !== undefined ? `${normalPersonName(name)} ${month}` : null;
}
