import type { MatterClock } from '../../domain/matters/step-clocks';
import type { Day } from '../../domain/values/day';

/** A clock that runs, with the matter it runs in. */
export type DueClock = MatterClock & {
  id: number;
  matterId: number;
  lastDay: Day | null;
  /** Whether a step of the caller's roles is what it waits for. */
  isForYou: boolean;
  /** When the last step of the matter that the caller sees was recorded. */
  movedAt: string;
};

/** Which clocks; null where it does not matter. */
export interface ClocksWanted {
  kinds: readonly string[] | null;
  codes: readonly string[] | null;
  isOverdue: boolean | null;
  dueBy: Day | null;
  caseId: number | null;
  isForYou: boolean | null;
}

/** A last day and a number; the day is null for clocks whose last day is not known, which come last. */
export type ClockPlace = readonly [lastDay: Day | null, id: number];

/** That a last day is near. */
export interface Reminder {
  id: number;
  matterId: number;
  code: string;
  lastDay: Day;
  remindOn: Day;
  acknowledgedBy: string | null;
  acknowledgedAt: string | null;
}
