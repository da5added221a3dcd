import type { Day } from '../values/day';

/** An owner's published text, taken apart. The text itself is kept as published, elsewhere. */
export interface OwnerName {
  /** Equal for two texts that name one owner as far as spelling goes; see `ownerNameKey`. */
  key: string;
  /** The text without the numbers pasted after it, spaces tidied. */
  displayName: string;
  /** A company number pasted into the text, eight characters; null where none, or where it may be a charity's. */
  companyNumberInText: string | null;
}

/** It begins where a run of separators does and nowhere within one, or a long run would be tried from each of its places. */
const pastedNumber = /(?<![\s,;:(])[\s,;:(]*\b((?:[A-Z]{2}|R)?\d{6,8})\b\)?\s*$/;

/** A seven-digit number that starts like this may be a charity's, so it identifies no company. */
const charityLike = /^1[012]\d{5}$/;

/**
 * Eight characters, as Companies House writes them; null when the number cannot be told from a charity's.
 *
 * Six digits are charity numbers as often as old company numbers, so they identify nothing either.
 */
function companyNumber(pasted: string): string | null {
  if (/^\d{8}$/.test(pasted)) return pasted;
  if (/^[A-Z]{2}\d{6}$/.test(pasted)) return pasted;
  if (/^\d{7}$/.test(pasted) && !charityLike.test(pasted)) return pasted.padStart(8, '0');
  return null;
}

/**
 * The normal form under which owner texts are compared: case, punctuation, spacing, `&`/`and` and the spelling
 * of the legal suffix do not tell owners apart. Nothing else is folded: near names are proposals for a person.
 */
export function ownerNameKey(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/['’‘`´]/g, '')
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/\blimited\b/g, 'ltd')
    .replace(/\bpublic ltd company\b|\bp l c\b/g, 'plc')
    .replace(/\bl l p\b|\blimited liability partnership\b|\bltd liability partnership\b/g, 'llp')
    .replace(/\bl t d\b/g, 'ltd')
    .replace(/\bcommunity interest company\b|\bc i c\b/g, 'cic');
}

/** Takes an owner's published text apart; null when nothing but spaces and punctuation is left. */
export function readOwnerName(published: string): OwnerName | null {
  let name = published.replace(/\s+/g, ' ').trim();
  let number: string | null = null;
  for (let match = pastedNumber.exec(name); match; match = pastedNumber.exec(name)) {
    const rest = name.slice(0, match.index).trim();
    if (rest === '') break;
    number = companyNumber(match[1] as string) ?? number;
    name = rest;
  }
  const key = ownerNameKey(name);
  return key === '' ? null : { key, displayName: name, companyNumberInText: number };
}

/** One text under which an owner was published, with how it was used. */
export interface OwnerSpelling {
  asPublished: string;
  /** How many settings go by it now. */
  standing: number;
  /** The day until which it was last used; `infinity` while it is. */
  usedUntil: Day | 'infinity';
  uses: number;
}

function byUse(first: OwnerSpelling, second: OwnerSpelling): number {
  if (first.standing !== second.standing) return second.standing - first.standing;
  if (first.usedUntil !== second.usedUntil) return first.usedUntil > second.usedUntil ? -1 : 1;
  if (first.uses !== second.uses) return second.uses - first.uses;
  return first.asPublished < second.asPublished ? -1 : 1;
}

/**
 * What an owner goes by: the spelling that most of its settings have now or, once it has none, had last. The company
 * number is that of the first spelling, in the same order, that carries one.
 */
export function nameOwner(spellings: readonly OwnerSpelling[]): Omit<OwnerName, 'key'> | null {
  const names = [...spellings].sort(byUse).map(({ asPublished }) => readOwnerName(asPublished));
  const known = names.filter((name) => name !== null);
  const [first] = known;
  if (!first) return null;
  const companyNumberInText = known.find((name) => name.companyNumberInText !== null)?.companyNumberInText ?? null;
  return { displayName: first.displayName, companyNumberInText };
}

/** Eight characters as Companies House writes them: `5921904` and ` sc 12345 ` come in without their zeros. */
export function normaliseCompanyNumber(text: string): string {
  const close = text.replace(/\s+/g, '').toUpperCase();
  const prefix = /^[A-Z]{0,2}/.exec(close)?.[0] ?? '';
  return prefix + close.slice(prefix.length).padStart(8 - prefix.length, '0');
}
