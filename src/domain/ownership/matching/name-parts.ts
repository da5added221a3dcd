import { areSame } from '../../values/are-same';
import {
  directionWords,
  holdingWords,
  isLeftOutOfCore,
  type LegalForm,
  legalForms,
  numberWords,
} from './matching-words';

/** A normal name with everything that a comparison needs of it. */
export interface NameParts {
  key: string;
  /** Without the legal form, `uk` at the end, and `the` at the beginning. */
  bare: string;
  legalForm: LegalForm | null;
  saysUk: boolean;
  /** Of the bare name; a Roman numeral stands as figures. */
  words: readonly string[];
  /** What is left when the words that tell nobody apart are left out; the bare name where nothing is. */
  core: string;
  /** The bare name without spaces. */
  close: string;
  /** Figures and Roman numerals, as numbers, in order. */
  numerals: readonly number[];
  /** Numbers written as words. */
  numbersInWords: readonly number[];
  holding: readonly string[];
  directions: readonly string[];
}

const forms: ReadonlySet<string> = new Set(legalForms);
const romanValues: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

/** The number behind a Roman numeral up to 39, or null. One letter is a numeral only at the end: `A V Care` has initials. */
function romanNumeral(word: string, isLast: boolean): number | null {
  if (!/^x{0,3}(ix|iv|v?i{0,3})$/.test(word) || (word.length < 2 && !isLast)) return null;
  let sum = 0;
  for (let at = 0; at < word.length; at += 1) {
    const value = romanValues[word[at] ?? ''] ?? 0;
    sum += value < (romanValues[word[at + 1] ?? ''] ?? 0) ? -value : value;
  }
  return sum === 0 ? null : sum;
}

/** `2`, `care2`: every run of figures in the word. */
function figures(word: string): number[] {
  return (word.match(/\d+/g) ?? []).map(Number);
}

function numeralsOf(words: readonly string[]): number[] {
  return words.flatMap((word, at) => {
    const roman = romanNumeral(word, at === words.length - 1);
    return roman === null ? figures(word) : [roman];
  });
}

/** Takes the ending off; `uk` goes with it on either side, as in `Amberley Care (UK) Ltd`. */
function withoutEnding(
  words: readonly string[],
): Pick<NameParts, 'legalForm' | 'saysUk'> & { rest: readonly string[] } {
  let end = words.length;
  let legalForm: LegalForm | null = null;
  let saysUk = false;
  for (; end > 1; end -= 1) {
    const last = words[end - 1] ?? '';
    if (forms.has(last)) legalForm ??= last as LegalForm;
    else if (last === 'uk') saysUk = true;
    else break;
  }
  return { rest: words.slice(0, end), legalForm, saysUk };
}

/** Takes a normal name (see `ownerNameKey`) apart. */
export function nameParts(key: string): NameParts {
  const { rest, legalForm, saysUk } = withoutEnding(key.replace(/\bu k\b/g, 'uk').split(' '));
  const words = rest[0] === 'the' && rest.length > 1 ? rest.slice(1) : rest;
  const bare = words.join(' ');
  const telling = words.filter((word) => !isLeftOutOfCore(word));
  return {
    key,
    bare,
    legalForm,
    saysUk,
    words: words.map((word, at) => String(romanNumeral(word, at === words.length - 1) ?? word)),
    core: telling.length === 0 ? bare : telling.join(' '),
    close: words.join(''),
    numerals: numeralsOf(words),
    numbersInWords: words.flatMap((word) => numberWords[word] ?? []),
    holding: words.filter((word) => holdingWords.has(word)),
    directions: words.filter((word) => directionWords.has(word)).sort(),
  };
}

/**
 * Whether two names bear different numbers, and so are of different owners however alike the rest. `2`, `II` and `Two`
 * are one number; a number word that only one of them has is a word like any other.
 */
export function haveOtherNumbers(first: NameParts, second: NameParts): boolean {
  const [all, others] = [first, second].map(({ numerals, numbersInWords }) => [...numerals, ...numbersInWords].sort());
  if (areSame(all ?? [], others ?? [])) return false;
  if (!areSame(first.numerals, second.numerals)) return true;
  return (
    first.numbersInWords.length > 0 &&
    second.numbersInWords.length > 0 &&
    !areSame(first.numbersInWords, second.numbersInWords)
  );
}
