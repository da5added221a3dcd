import { compareDays, type Day } from '../values/day';
import type { Answer } from './answer';

/** How surely a finding was made. A finding beyond reasonable doubt is one on the balance of probabilities too. */
export const standardsOfProof = {
  BALANCE_OF_PROBABILITIES: 'on the balance of probabilities',
  BEYOND_REASONABLE_DOUBT: 'beyond reasonable doubt',
} as const;
export type StandardOfProof = keyof typeof standardsOfProof;

const weakestFirst = Object.keys(standardsOfProof) as readonly StandardOfProof[];

/** What a named person, or the register, recorded in answer to one question of a test. */
export interface RecordedAnswer {
  /** The question's id. */
  question: string;
  answer: boolean;
  /** To which standard it was found; null where that was not recorded, or does not arise. */
  standard: StandardOfProof | null;
  statement: string;
  source: string;
  from: Day;
  /** The first day on which it does not stand any more; null while it does. */
  to: Day | null;
}

/**
 * What one record answers where a standard of proof is asked for.
 *
 * A yes to a lower standard, or a no to a higher one, leaves it open.
 */
export function answerTo({ answer, standard }: RecordedAnswer, needed: StandardOfProof | null): Answer {
  if (needed === null) return answer ? 'YES' : 'NO';
  if (standard === null) return 'NOT_KNOWN';
  const [given, asked] = [weakestFirst.indexOf(standard), weakestFirst.indexOf(needed)];
  if (answer) return given >= asked ? 'YES' : 'NOT_KNOWN';
  return given <= asked ? 'NO' : 'NOT_KNOWN';
}

/** What stands recorded on the day, newest first. */
export function standingOn(records: readonly RecordedAnswer[], question: string, day: Day): readonly RecordedAnswer[] {
  return records
    .filter((record) => record.question === question && record.from <= day && (record.to === null || day < record.to))
    .toSorted((a, b) => compareDays(b.from, a.from));
}

/** What the newest record that settles the question answers; open where two of the same day contradict each other. */
export function settledAnswer(standing: readonly RecordedAnswer[], needed: StandardOfProof | null): Answer {
  const settling = standing.filter((record) => answerTo(record, needed) !== 'NOT_KNOWN');
  const newest = settling.filter(({ from }) => from === settling[0]?.from).map((record) => answerTo(record, needed));
  return newest[0] !== undefined && newest.every((answer) => answer === newest[0]) ? newest[0] : 'NOT_KNOWN';
}
