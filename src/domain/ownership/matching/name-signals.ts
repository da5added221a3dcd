import { editDistance } from '../../register/propose-merges';
import { type MatchSignal, signal } from './match-signals';
import { haveOtherNumbers, type NameParts, nameParts } from './name-parts';
import { trigramSimilarity, trigramsOf } from './trigrams';
import { type WordOverlap, type WordRarity, wordOverlap } from './word-overlap';

/** A name with its trigrams, made once and compared often. */
export interface ComparableName {
  parts: NameParts;
  trigrams: ReadonlySet<string>;
}

/** Makes a normal name ready to be compared. */
export function comparableName(key: string): ComparableName {
  const parts = nameParts(key);
  return { parts, trigrams: trigramsOf(parts.bare) };
}

const longName = 14;
const shortestWithError = 6;

/** Whether the letters, without spaces, are one error apart, or two in a long name. */
function differByTyping(first: NameParts, second: NameParts): boolean {
  const length = Math.min(first.close.length, second.close.length);
  const limit = length < longName ? 1 : 2;
  return length >= shortestWithError && editDistance(first.close, second.close, limit) <= limit;
}

function isSameSet(first: readonly string[], second: readonly string[]): boolean {
  return [...first].sort().join(' ') === [...second].sort().join(' ');
}

/** How equal two names are that are not letter for letter so. */
function closeness(first: NameParts, second: NameParts): MatchSignal[] {
  if (first.key === second.key) return [signal('SAME_NAME')];
  if (first.words.join(' ') === second.words.join(' ')) return [signal('SAME_BUT_FOR_ENDING')];
  if (isSameSet(first.words, second.words)) return [signal('OTHER_ORDER')];
  return differByTyping(first, second) ? [signal('TYPING')] : [];
}

function isTelling(words: readonly string[], rarity: WordRarity): boolean {
  return words.some((word) => rarity(word) > 0.3);
}

/** Words that would have to be equal, and are not. */
function differences(first: NameParts, second: NameParts, words: WordOverlap, rarity: WordRarity): MatchSignal[] {
  const found: MatchSignal[] = [];
  if (haveOtherNumbers(first, second)) found.push(signal('OTHER_NUMERALS'));
  if (!isSameSet(first.directions, second.directions)) found.push(signal('OTHER_DIRECTION'));
  if ((first.holding.length === 0) !== (second.holding.length === 0)) found.push(signal('HOLDING_WORDS'));
  if (first.saysUk !== second.saysUk) found.push(signal('ONLY_ONE_UK'));
  const areFormsKnown = first.legalForm !== null && second.legalForm !== null;
  if (areFormsKnown && first.legalForm !== second.legalForm) found.push(signal('OTHER_LEGAL_FORM'));
  if (isTelling(words.onlyFirst, rarity) && isTelling(words.onlySecond, rarity)) found.push(signal('OTHER_WORDS'));
  return found;
}

/** What two names alone say for and against their being of one owner. */
export function nameSignals(first: ComparableName, second: ComparableName, rarity: WordRarity): MatchSignal[] {
  const words = wordOverlap(first.parts.words, second.parts.words, rarity);
  return [
    ...closeness(first.parts, second.parts),
    signal('LETTERS', trigramSimilarity(first.trigrams, second.trigrams)),
    signal('WORDS', words.share),
    ...differences(first.parts, second.parts, words, rarity),
  ].filter(({ code, points }) => points !== 0 || code === 'SAME_NAME');
}
