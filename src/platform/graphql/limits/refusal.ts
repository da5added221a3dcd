/** Why an operation was not run: each code is one limit. */
export type RefusalCode =
  | 'TOKEN_LIMIT_EXCEEDED'
  | 'OPERATION_LIMIT_EXCEEDED'
  | 'DEPTH_LIMIT_EXCEEDED'
  | 'ALIAS_LIMIT_EXCEEDED'
  | 'DIRECTIVE_LIMIT_EXCEEDED'
  | 'FIELD_LIMIT_EXCEEDED'
  | 'PAGE_SIZE_OUT_OF_RANGE'
  | 'COST_LIMIT_EXCEEDED';

export interface Refusal {
  code: RefusalCode;
  /** What was found, what is allowed and what to do. */
  message: string;
  limit: number;
  /** What was found by the time it was refused: counting stops at the first excess, so there may be more. */
  found: number | string;
  /** Where in the answer it would have been. */
  path?: string;
}

/** Most characters of a caller's own words that an answer repeats: an answer is no echo for long texts. */
const longest = 200;

/** A caller's own words, cut where they are too long to repeat. */
export function shortened(words: string, most: number = longest): string {
  return words.length > most ? `${words.slice(0, most)}…` : words;
}

/** A number with its thousands set apart. */
export function spelled(count: number): string {
  return count.toLocaleString('en-GB');
}
