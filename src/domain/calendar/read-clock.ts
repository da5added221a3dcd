import { valueOn } from '../law/dated-values';
import { type Day, daysBetween } from '../values/day';
import { whyNotKnown, yearsOfBankHolidays } from './bank-holidays';
import type { Clock } from './clock';
import { daysOf } from './clock-rule';
import { type ClockLine, type FoldedClock, foldClock } from './fold-clock';
import { dueSoonDays } from './policy-clocks';
import { workingDaysBetween } from './working-days';

export const clockStatuses = {
  NOT_STARTED: 'It starts on a later day',
  RUNNING: 'It runs',
  DUE_SOON: 'It runs, and its last day is near',
  OVERDUE: 'Its last day is over, and what was to be done is not done',
  ELAPSED: 'Its last day is over, and nothing was due',
  PAUSED: 'Its days do not run',
  MET: 'Done, and not known to be late',
  MET_LATE: 'Done after its last day',
  STOPPED: 'It no longer matters',
  NOT_KNOWN: 'Its last day is not known',
} as const;
export type ClockStatus = keyof typeof clockStatuses;

/** What a clock says on a day. */
export interface ClockReading {
  status: ClockStatus;
  /** Null while paused, since each day of the pause puts it off, and where it is not known. */
  lastDay: Day | null;
  /** Calendar days up to the last one: 0 on it, negative after it. While paused, the days carried over, in the rule's unit. */
  daysLeft: number | null;
  /** The same in working days; null where a year between is not held, and while paused. */
  workingDaysLeft: number | null;
  /** Whether it was done by its last day; null where it is not done, or that day is not known. */
  isInTime: boolean | null;
  /** Why the last day is not known, and what to do about it; null where it is, and while paused. */
  whyNotKnown: string | null;
  history: readonly ClockLine[];
}

function inTime({ end, pausedOn, carried, lastDay }: FoldedClock): boolean | null {
  if (end?.kind !== 'MET') return null;
  if (pausedOn !== null) return carried === null ? null : carried > 0;
  return lastDay === null ? null : end.on <= lastDay;
}

function runningStatus({ rule }: Clock, lastDay: Day | null, day: Day): ClockStatus {
  if (lastDay === null) return 'NOT_KNOWN';
  if (day > lastDay) return rule.purpose === 'DUTY' ? 'OVERDUE' : 'ELAPSED';
  return daysBetween(day, lastDay) <= (valueOn(dueSoonDays, day) ?? 0) ? 'DUE_SOON' : 'RUNNING';
}

function statusOf(clock: Clock, folded: FoldedClock, day: Day): ClockStatus {
  if (day < clock.startedOn) return 'NOT_STARTED';
  if (folded.end?.kind === 'STOPPED') return 'STOPPED';
  if (folded.end !== null) return inTime(folded) === false ? 'MET_LATE' : 'MET';
  return folded.pausedOn === null ? runningStatus(clock, folded.lastDay, day) : 'PAUSED';
}

function whyNoLastDay({ rule, startedOn }: Clock): string {
  if (rule.counting === 'UNTIL_DAY')
    return 'Expected the last day that the notice gives; none was recorded. Record it.';
  if (daysOf(rule, startedOn) === null)
    return `Expected a number of days for ${rule.id} on ${startedOn}; none stood yet.`;
  const afterAllHeld = `${yearsOfBankHolidays.last + 1}-01-01`;
  return whyNotKnown(startedOn) ?? whyNotKnown(afterAllHeld) ?? 'Expected working days that are held.';
}

/** What the clock says on the day, by what had happened to it up to then. */
export function readClock(clock: Clock, day: Day): ClockReading {
  const folded = foldClock(clock, day);
  const isPaused = folded.pausedOn !== null;
  const lastDay = isPaused ? null : folded.lastDay;
  return {
    status: statusOf(clock, folded, day),
    lastDay,
    daysLeft: lastDay === null ? folded.carried : daysBetween(day, lastDay),
    workingDaysLeft: lastDay === null ? null : workingDaysBetween(day, lastDay),
    isInTime: inTime(folded),
    whyNotKnown: folded.lastDay === null ? whyNoLastDay(clock) : null,
    history: folded.history,
  };
}
