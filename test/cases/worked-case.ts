/** A worked case for a lawyer to read: plain data, run by a test and printed into `docs/rules.md`. */
export interface WorkedCase {
  title: string;
  /** The facts in words. Those that a test runs on are made by the same lines, so that the two cannot differ. */
  given: readonly string[];
  /** The answer in words. */
  expected: string;
  /** The authority, and how sure it is where it was not read. */
  citation: string;
}

/** One line of what is given: in words, and as what it adds to the facts. */
export interface Given<Facts> {
  words: string;
  add: (facts: Facts) => Facts;
}

/** The facts that the lines make, one after another. */
export function factsOf<Facts>(lines: readonly Given<Facts>[], none: Facts): Facts {
  return lines.reduce((facts, { add }) => add(facts), none);
}

const resultWords = { MET: 'met', NOT_MET: 'not met', INSUFFICIENT_FACTS: 'insufficient facts' } as const;

/** The result as a case gives it: `met`, `not met`, `insufficient facts`. */
export function resultInWords(result: keyof typeof resultWords): string {
  return resultWords[result];
}
