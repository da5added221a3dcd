import type { Lane } from '../../domain/access/lanes';
import type { GuardFacts } from '../../domain/matters/guard-facts';
import type { Machine } from '../../domain/matters/machine';
import type { Particulars } from '../../domain/matters/particulars';
import type { Day } from '../../domain/values/day';
import type { MutationRun } from '../access/mutation.context';
import type { Matter, MatterSubject, StoredStep } from './matter';

/** A step as it was asked for, before anything is known of whether it may be taken. */
export interface AskedStep {
  step: string;
  on: Day;
  particulars: Particulars;
}

/** What is known of a matter when a step in it is asked for. */
export interface MatterBefore {
  /** Null where the step begins it. */
  matter: Matter | null;
  subject: MatterSubject;
  /** The steps that the caller sees, oldest first. */
  past: readonly StoredStep[];
}

/** What the feature of a kind adds to the kernel: its machine, what its guards ask, and to whom a step is addressed. */
export interface KindOfMatter {
  machine: Machine;
  /** What guards need beyond the matter itself. */
  facts?: (run: MutationRun, before: MatterBefore, asked: AskedStep) => Promise<GuardFacts>;
  /** Organisations, beside the keeper and the group, that a step is addressed to, such as `LA:888`. */
  addressees?: (run: MutationRun, before: MatterBefore, asked: AskedStep) => Promise<readonly string[]>;
  /** Lanes, beside those that the row gives, in which a step is seen, as earlier steps of the matter said. */
  lanes?: (before: MatterBefore, asked: AskedStep) => readonly Lane[];
}
