import type { Citation, Stated } from '../law/citation';
import type { GapId } from '../law/gaps';
import type { StandardOfProof } from './recorded-answer';

/** One question that a named person can answer on the record. */
export interface Question {
  id: string;
  question: string;
  citation: Citation;
  whoCouldRecord: string;
  /** The answer that the test needs: NO where the question is a bar. */
  needs: 'YES' | 'NO';
  standard: StandardOfProof | null;
  /** What of its law was not read. A recorded yes then settles nothing. */
  gap: GapId | null;
  /** False for policy, which is shown and does not count. */
  decides: boolean;
}

/** Questions of which all, or any, must be made out. */
export interface Limbs {
  id: string;
  question: string;
  citation: Citation;
  join: 'ALL' | 'ANY';
  parts: readonly Question[];
}

/** The test of a power that turns on what named persons recorded. All its limbs must be made out. */
export interface QuestionsTest {
  limbs: readonly (Question | Limbs)[];
  /** What to say where it is met and the statute asks for little or nothing; it would otherwise read as a finding. */
  metBecause?: string;
  notes: readonly Stated[];
}

type Asked = Pick<Question, 'id' | 'question' | 'citation' | 'whoCouldRecord'>;

/** A question that must be answered yes. */
export function ask(asked: Asked & Partial<Pick<Question, 'standard' | 'gap' | 'decides'>>): Question {
  return { needs: 'YES', standard: null, gap: null, decides: true, ...asked };
}

/** A question that must be answered no: whatever it asks bars the power. */
export function bar(asked: Asked): Question {
  return { ...ask(asked), needs: 'NO' };
}
