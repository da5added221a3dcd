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
  /** Names with other digits are other owners: `Care 1` and `Care 2`. */
  digits: string;
}

function comparable(key: string): Comparable {
  const bare = withoutSuffix(key);
  const close = bare.replaceAll(' ', '');
  return { key, bare, close, digits: close.replace(/\D+/g, '') };
}

type Likeness = Pick<MergeProposal, 'similarity' | 'reason'>;

function compareNames(first: Comparable, second: Comparable): Likeness | null {
  if (first.digits !== second.digits) return null;
  if (first.bare === second.bare) {
    return { similarity: 0.99, reason: 'They differ only in the legal suffix or in "the".' };
  }
  if (first.close === second.close) return { similarity: 0.98, reason: 'They differ only in spacing.' };
  const length = Math.max(first.close.length, second.close.length);
  const limit = length < 14 ? 1 : 2;
  if (length < 8 || Math.abs(first.close.length - second.close.length) > limit) return null;
  const edits = editDistance(first.close, second.close, limit);
  if (edits > limit) return null;
  return { similarity: 1 - edits / length, reason: edits === 1 ? 'One letter differs.' : 'Two letters differ.' };
}

/** What two keys must share to be compared: their digits, and either end of their letters. */
const blocks: readonly ((key: string) => string)[] = [
  (key) => {
    const { close, digits } = comparable(key);
    return `${digits}^${close.slice(0, 5)}`;
  },
  (key) => {
    const { close, digits } = comparable(key);
    return `${digits}$${close.slice(-7)}`;
  },
];

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/** A hash and a place in a list fit one number together, as long as the list is no longer than this. */
const longestList = 2 ** 21;

/**
 * The keys that share a block, one block after the other, for eight bytes a key. Two blocks of one hash come
 * together, which costs a few comparisons and changes nothing else.
 */
function* stretches(keys: readonly string[], block: (key: string) => string): Generator<readonly string[]> {
  if (keys.length > longestList) throw new RangeError(`${keys.length} names are more than can be compared.`);
  const places = Float64Array.from(keys, (key, index) => hashOf(block(key)) * longestList + index).sort();
  const hashAt = (index: number) => Math.floor((places[index] ?? -1) / longestList);
  let start = 0;
  for (let end = 1; end <= places.length; end += 1) {
    if (end < places.length && hashAt(end) === hashAt(start)) continue;
    const stretch = places.subarray(start, end);
    if (stretch.length > 1) yield Array.from(stretch, (place) => keys[place % longestList] ?? '');
    start = end;
  }
}

/** No stretch of a real register is near as long; a made-up one must not cost its square. */
const comparedWithNext = 400;

function pairsAmong(keys: readonly string[], found: Map<string, MergeProposal>): void {
  const names = [...keys].sort().map(comparable);
  names.forEach((first, index) => {
    for (const second of names.slice(index + 1, index + 1 + comparedWithNext)) {
      const likeness = compareNames(first, second);
      if (likeness) found.set(`${first.key}\n${second.key}`, { first: first.key, second: second.key, ...likeness });
    }
  });
}

function nearestFirst(a: MergeProposal, b: MergeProposal): number {
  if (a.similarity !== b.similarity) return b.similarity - a.similarity;
  if (a.first !== b.first) return a.first < b.first ? -1 : 1;
  return a.second < b.second ? -1 : 1;
}

/**
 * Pairs of owner names that may be one owner, nearest first. Proposals only: a person decides.
 *
 * Names are compared when they share their first five letters or their last seven, which finds a typo anywhere
 * but in both places. One stretch of names is held at a time, so that a long list costs little memory.
 */
export function proposeMerges(keys: readonly string[]): readonly MergeProposal[] {
  const unique = [...new Set(keys)];
  const found = new Map<string, MergeProposal>();
  for (const block of blocks) {
    for (const stretch of stretches(unique, block)) pairsAmong(stretch, found);
  }
  return [...found.values()].sort(nearestFirst);
}
