import { editDistance } from '../../register/propose-merges';
import { isLeftOutOfCore } from './matching-words';

/** How much a word tells: 1 for one that no other name has, near 0 for one that they all have. */
export type WordRarity = (word: string) => number;

const least = 0.05;
/** Words that tell nobody apart weigh no more than this, also where few names have been read. */
const mostOfCommon = 0.15;

/** The rarity of words out of how many of all names have each; a word that is not counted is rare. */
export function rarityOf(counts: ReadonlyMap<string, number>, names: number): WordRarity {
  const scale = Math.log(Math.max(names, 2) + 1);
  return (word) => {
    const rarity = Math.max(least, 1 - Math.log((counts.get(word) ?? 0) + 1) / scale);
    return isLeftOutOfCore(word) ? Math.min(rarity, mostOfCommon) : rarity;
  };
}

/** What a word that is one letter off, or another's plural, counts for, of one that is equal. */
const nearCounts = 0.75;
const shortestNear = 5;

function areNear(first: string, second: string): boolean {
  if (`${first}s` === second || `${second}s` === first) return true;
  return Math.min(first.length, second.length) >= shortestNear && editDistance(first, second, 1) <= 1;
}

export interface WordOverlap {
  /** The weight of shared words, of the weight of all: 1 is the same words. */
  share: number;
  /** Words of the first that the second has not, not even one letter off; and the other way round. */
  onlyFirst: readonly string[];
  onlySecond: readonly string[];
}

function weightOf(words: readonly string[], rarity: WordRarity): number {
  return words.reduce((sum, word) => sum + rarity(word), 0);
}

/** Compares two names word by word, in any order: rare words count more. Each word is used once. */
export function wordOverlap(first: readonly string[], second: readonly string[], rarity: WordRarity): WordOverlap {
  const rest = [...second];
  const take = (fits: (word: string) => boolean): string | null => {
    const at = rest.findIndex(fits);
    return at < 0 ? null : (rest.splice(at, 1)[0] ?? null);
  };
  const unequal = first.filter((word) => take((other) => other === word) === null);
  const shared = weightOf(first, rarity) - weightOf(unequal, rarity);
  let near = 0;
  const onlyFirst = unequal.filter((word) => {
    const found = take((other) => areNear(word, other));
    if (found !== null) near += Math.min(rarity(word), rarity(found));
    return found === null;
  });
  const all = shared + near + weightOf(onlyFirst, rarity) + weightOf(rest, rarity);
  return { share: all === 0 ? 0 : (shared + nearCounts * near) / all, onlyFirst, onlySecond: rest };
}
