import type { Day } from '../values/day';
import type { MatterKind } from './matter-kinds';

/** Where a matter stands: what its steps so far add up to. */
export interface MatterState {
  kind: MatterKind;
  /** Null before the step that begins it. */
  state: string | null;
  /** The state before this one, to which a step `AS_BEFORE` returns. */
  stateBefore: string | null;
  /** How many steps were taken. */
  version: number;
  /** The day of the last step that moved it. */
  movedOn: Day | null;
  /** Whether a step of it rests on a commencement that was recorded for a scenario only. */
  isHypothetical: boolean;
}

/** A matter that has not begun; one that is walked under a scenario is hypothetical from its first step. */
export function notBegun(kind: MatterKind, isHypothetical = false): MatterState {
  return { kind, state: null, stateBefore: null, version: 0, movedOn: null, isHypothetical };
}
