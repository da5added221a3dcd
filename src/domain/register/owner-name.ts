/** An owner's published text, taken apart. The text itself is kept as published, elsewhere. */
export interface OwnerName {
  /** Equal for two texts that name one owner as far as spelling goes; see `ownerNameKey`. */
  key: string;
  /** The text without the numbers pasted after it, spaces tidied. */
  displayName: string;
  /** A company number pasted into the text, eight characters; null where none, or where it may be a charity's. */
  companyNumberInText: string | null;
}

const pastedNumber = /[\s,;:(]*\b((?:[A-Z]{2}|R)?\d{6,8})\b\)?\s*$/;

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

const suffixes = /\s+(ltd|plc|llp|cic|inc|uk)$/;

function withoutSuffix(key: string): string {
  let bare = key;
  while (suffixes.test(bare)) bare = bare.replace(suffixes, '');
  return bare.startsWith('the ') ? bare.slice(4) : bare;
}

/** Edits (insert, delete, replace, swap neighbours) from one text to the other, or `limit + 1` when more. */
export function editDistance(first: string, second: string, limit: number): number {
  if (Math.abs(first.length - second.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: second.length + 1 }, (_, index) => index);
  for (let i = 1; i <= first.length; i++) {
    const row = [i];
    for (let j = 1; j <= second.length; j++) {
      const same = first[i - 1] === second[j - 1] ? 0 : 1;
      let best = Math.min((last[j] as number) + 1, (row[j - 1] as number) + 1, (last[j - 1] as number) + same);
      if (i > 1 && j > 1 && first[i - 1] === second[j - 2] && first[i - 2] === second[j - 1]) {
        best = Math.min(best, (beforeLast[j - 2] as number) + 1);
      }
      row.push(best);
    }
    if (Math.min(...row) > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return last[second.length] as number;
}

export interface MergeProposal {
  first: string;
  second: string;
  /** 1 is equal. */
  similarity: number;
  /** One sentence for the person who decides. */
  reason: string;
}

/** A key with what every comparison needs of it. */
interface Comparable {
  key: string;
  bare: string;
  /** Without suffix and spaces. */
  close: string;
  digits: string;
}

function comparable(key: string): Comparable {
  const bare = withoutSuffix(key);
  const close = bare.replaceAll(' ', '');
  return { key, bare, close, digits: close.replace(/\D+/g, '') };
}

function compareNames(first: Comparable, second: Comparable): { similarity: number; reason: string } | null {
  if (first.bare === second.bare) {
    return { similarity: 0.99, reason: 'They differ only in the legal suffix or in "the".' };
  }
  if (first.close === second.close) return { similarity: 0.98, reason: 'They differ only in spacing.' };
  const length = Math.max(first.close.length, second.close.length);
  const limit = length < 14 ? 1 : 2;
  if (length < 8 || Math.abs(first.close.length - second.close.length) > limit) return null;
  if (first.digits !== second.digits) return null;
  const edits = editDistance(first.close, second.close, limit);
  if (edits > limit) return null;
  return { similarity: 1 - edits / length, reason: edits === 1 ? 'One letter differs.' : 'Two letters differ.' };
}

/**
 * Pairs of owner names that may be one owner, nearest first. Proposals only: a person decides.
 *
 * Names are compared when they share their first five letters or their last seven, which finds a typo anywhere
 * but in both places.
 */
export function proposeMerges(keys: readonly string[]): readonly MergeProposal[] {
  const blocks = new Map<string, Comparable[]>();
  for (const name of [...new Set(keys)].sort().map(comparable)) {
    for (const block of new Set([`^${name.close.slice(0, 5)}`, `${name.close.slice(-7)}$`])) {
      const members = blocks.get(block);
      if (members) members.push(name);
      else blocks.set(block, [name]);
    }
  }
  const proposals = new Map<string, MergeProposal>();
  for (const members of blocks.values()) {
    members.forEach((first, index) => {
      for (const second of members.slice(index + 1)) {
        const found = compareNames(first, second);
        if (found) proposals.set(`${first.key}\n${second.key}`, { first: first.key, second: second.key, ...found });
      }
    });
  }
  return [...proposals.values()].sort(
    (a, b) => b.similarity - a.similarity || (a.first < b.first ? -1 : 1) || (a.second < b.second ? -1 : 1),
  );
}
