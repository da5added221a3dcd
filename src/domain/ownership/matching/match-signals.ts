/**
 * What speaks for and against a company being a published owner, and what each counts. A score is their sum: nothing
 * else goes into it. Equal names alone make 100. The weights are ours, set on the labelled look-alikes of the tests.
 */
export const matchSignals = {
  COMPANY_NUMBER_IN_TEXT: { weight: 60, is: 'The published text carries its company number.' },
  POSSIBLE_NUMBER_IN_TEXT: {
    weight: 30,
    is: 'The text carries a number that is its own, though the figures could be meant as another kind of number.',
  },
  SAME_NAME: { weight: 30, is: 'The names are equal in their normal form.' },
  SAME_BUT_FOR_ENDING: {
    weight: 20,
    is: 'The names differ only in the legal ending, in "UK" or "the", or in how a number is written.',
  },
  LETTERS: { weight: 35, is: 'So much of the letters is shared, in runs of three.' },
  WORDS: { weight: 35, is: 'So much of the words is shared; rare words count more.' },
  TYPING: { weight: 15, is: 'They differ as by a typing error: spacing, one letter, or two in a long name.' },
  OTHER_ORDER: { weight: 5, is: 'The words are the same in another order.' },
  SINCE_RENAMED: { weight: 0, is: 'It had this name then, and has another now.' },
  SHARED_NAME: { weight: 0, is: 'Another company had the same name on the days on which the owner is published.' },
  UNDATED_NAME: { weight: -5, is: 'It is another name of it, and no source says when it was in use.' },
  NAME_AT_ANOTHER_TIME: { weight: -10, is: 'It had this name only on days on which the owner is not published.' },
  OTHER_NUMBER_IN_TEXT: { weight: -25, is: 'The published text carries another company number.' },
  NUMBER_AGAINST_NAME: { weight: -40, is: 'The number in the text is its own, and the name is of another.' },
  OTHER_NUMERALS: { weight: -80, is: 'The names bear different numbers, such as 2 and 3.' },
  OTHER_DIRECTION: { weight: -35, is: 'One is named for another part of the country, such as North and South.' },
  HOLDING_WORDS: { weight: -20, is: 'Only one is named as a company that holds others, such as "Holdings".' },
  ONLY_ONE_UK: { weight: -5, is: 'Only one of the names says "UK".' },
  OTHER_LEGAL_FORM: { weight: -15, is: 'They are of different legal forms, such as LLP and Limited.' },
  OTHER_WORDS: { weight: -15, is: 'Each has a telling word that the other has not.' },
  DISSOLVED_BEFORE: { weight: -50, is: 'It was dissolved before the owner was first published.' },
  DISSOLVED_WHILE_PUBLISHED: { weight: -5, is: 'It was dissolved while the owner was still published.' },
  FOUNDED_AFTER: { weight: -50, is: 'It was founded after the owner was last published.' },
  FOUNDED_WHILE_PUBLISHED: { weight: -15, is: 'It was founded when the owner had been published already.' },
  ABROAD: { weight: -15, is: 'It is registered outside the United Kingdom.' },
} as const satisfies Readonly<Record<string, { weight: number; is: string }>>;
export type MatchSignalCode = keyof typeof matchSignals;

/** Raised whenever equal facts may give another answer, so that what was worked out by an older rule is worked out anew. */
export const matchingVersion = 1;

/** One thing that speaks for or against, with what it adds to the score. */
export interface MatchSignal {
  code: MatchSignalCode;
  points: number;
}

/** Below this a company is not proposed: names of so little likeness are of the same trade, not of one owner. */
export const leastProposedScore = 45;

/** A signal with its whole weight, or with a share of it, in whole points. */
export function signal(code: MatchSignalCode, share = 1): MatchSignal {
  return { code, points: Math.round(matchSignals[code].weight * share) };
}

/** The score: the sum of what the signals add. */
export function sumOf(signals: readonly MatchSignal[]): number {
  return signals.reduce((sum, { points }) => sum + points, 0);
}
