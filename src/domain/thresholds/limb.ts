import type { Citation } from '../law/citation';
import { type GapId, gaps } from '../law/gaps';
import type { Day } from '../values/day';
import type { Answer } from './answer';

/** A fact recorded as relevant to a limb. It is never called a ground: that is for a named person to say. */
export interface StatedFact {
  statement: string;
  /** Where it is recorded: `suspicion 12`, `register of 31 March 2026`. */
  source: string;
  asOf: Day;
}

/** What would have to be recorded for the limb to be settled. */
export interface MissingFact {
  what: string;
  whoCouldRecord: string;
  /** The open question of law, where no record of ours can settle it. */
  gap: GapId | null;
}

/** What no record of facts settles: law that was not read, and where a person could read it. */
export function missingLaw(gap: GapId): MissingFact {
  const { question, whereToLook } = gaps[gap];
  return { what: question, whoCouldRecord: `An administrator, from the live source: ${whereToLook}`, gap };
}

/** One question of a statutory test, with its answer on what is recorded. */
export interface Limb {
  id: string;
  /** The limb of which it is a part; null at the top. */
  partOf: string | null;
  question: string;
  /** The answer to the question as it is put. */
  answer: Answer;
  /** Whether the test has what it needs here: for a bar, that the answer is no. */
  madeOut: Answer;
  /** False where it is policy and no statute: it is shown and does not count. */
  decides: boolean;
  facts: readonly StatedFact[];
  missing: readonly MissingFact[];
  citation: Citation;
}

/** The list with each thing once, in the order of its first mention. */
export function withoutRepeats<T>(things: readonly T[]): readonly T[] {
  return [...new Map(things.map((thing) => [JSON.stringify(thing), thing])).values()];
}
