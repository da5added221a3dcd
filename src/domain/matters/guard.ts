import type { Caller } from '../access/caller';
import type { Refusal } from '../law/refusal';
import type { Day } from '../values/day';
import type { GuardFacts } from './guard-facts';
import type { Particulars } from './particulars';

/** One step that was taken. */
export interface PastStep {
  step: string;
  on: Day;
  /** The id of the caller who took it. */
  by: string;
  particulars: Particulars;
}

/** A step as a matter keeps it, as the guards and the views see what was done. */
export function pastStepOf({ step, on, takenBy, particulars }: Omit<PastStep, 'by'> & { takenBy: string }): PastStep {
  return { step, on, by: takenBy, particulars };
}

/** What a guard looks at. */
export interface GuardSituation {
  caller: Pick<Caller, 'id' | 'roles'>;
  on: Day;
  today: Day;
  particulars: Particulars;
  /** What was done before, oldest first. */
  past: readonly PastStep[];
  facts: GuardFacts;
}

/** A condition of a step, in words for the drawing and as code for the refusal. */
export interface Guard {
  /** As a table of the process says it: `route A or route B is met`. */
  says: string;
  /** Whether it looks at the matter and its clocks alone, so that it can be told before the step is asked for. */
  isOfMatterAlone?: true;
  refuse: (situation: GuardSituation) => readonly Refusal[];
}

/** A guard that is one yes or no; the refusal is the same whatever the reason. */
export function guard(says: string, holds: (situation: GuardSituation) => boolean, refusal: Refusal): Guard {
  return { says, refuse: (situation) => (holds(situation) ? [] : [refusal]) };
}
