import { type Day, isDay } from '../values/day';
import type { ClockRule } from './clock-rule';

/** Why a clock stands still. */
export const pauseReasons = {
  APPEAL: 'an appeal was made',
  COURT: 'a court was asked',
  INFORMATION: 'information was asked for',
  AGREEMENT: 'both sides agreed to it',
} as const;
export type PauseReason = keyof typeof pauseReasons;

/** What happened to a clock after its start. Each is kept; none is edited. */
export type ClockMove =
  | { kind: 'PAUSED'; on: Day; why: PauseReason }
  | { kind: 'RESUMED'; on: Day }
  | { kind: 'EXTENDED'; on: Day; to: Day; reason: string }
  | { kind: 'MET'; on: Day }
  | { kind: 'STOPPED'; on: Day; reason: string };

/** A period that runs: its rule, the day it began, and what happened since. What it says on a day is `readClock`'s. */
export interface Clock {
  rule: ClockRule;
  /** The recorded day from which it is counted: of service, of receipt. It is never worked out from that of sending. */
  startedOn: Day;
  /** The last day that the notice, plan or decision gives, where the rule counts none; null where none was recorded. */
  givenLastDay: Day | null;
  moves: readonly ClockMove[];
}

/** Starts a clock. A rule that counts its days takes no given day, since what the statute counts is not ours to set. */
export function startClock(rule: ClockRule, startedOn: Day, givenLastDay: Day | null = null): Clock {
  if (!isDay(startedOn)) throw new RangeError(`Expected a day, YYYY-MM-DD, on which ${rule.id} starts: ${startedOn}.`);
  if (givenLastDay !== null && rule.counting !== 'UNTIL_DAY') {
    throw new RangeError(`${rule.id} counts its own days. Expected no given last day, and not ${givenLastDay}.`);
  }
  if (givenLastDay !== null && (!isDay(givenLastDay) || givenLastDay < startedOn)) {
    throw new RangeError(`Expected a last day of ${rule.id} from ${startedOn} on, and not ${givenLastDay}.`);
  }
  return { rule, startedOn, givenLastDay, moves: [] };
}
