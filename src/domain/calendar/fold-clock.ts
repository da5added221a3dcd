import type { Stated } from '../law/citation';
import { addDays, type Day, daysBetween, writtenDay } from '../values/day';
import { type Clock, type ClockMove, pauseReasons } from './clock';
import { type ClockRule, lastDayBy, ruleInWords } from './clock-rule';
import { addWorkingDays, workingDaysBetween } from './working-days';

/** What a pause does. It is ours: what an appeal does to any of these periods was not read (GAP-5, GAP-6). */
export const pausePolicy: Stated = {
  text: 'While a clock is paused its days do not run, the day of the pause included. When it goes on, the days that were left are carried on, and the day it goes on is the first of them.',
  confidence: 'inferred',
};

/** One line of what happened to a clock. */
export interface ClockLine {
  on: Day;
  said: string;
  /** The last day as it stood after it; null while paused, and where it is not known. */
  lastDay: Day | null;
}

export interface FoldedClock {
  lastDay: Day | null;
  pausedOn: Day | null;
  /** The days that a pause left over, in the unit the rule counts; null where not paused, or not known. */
  carried: number | null;
  end: { kind: 'MET' | 'STOPPED'; on: Day } | null;
  history: readonly ClockLine[];
}

function daysFrom(rule: ClockRule, day: Day, lastDay: Day | null): number | null {
  if (lastDay === null) return null;
  if (lastDay < day) return 0;
  return rule.counting === 'WORKING_DAYS_AFTER'
    ? workingDaysBetween(addDays(day, -1), lastDay)
    : daysBetween(day, lastDay) + 1;
}

function lastOf(rule: ClockRule, day: Day, days: number): Day | null {
  return rule.counting === 'WORKING_DAYS_AFTER' ? addWorkingDays(addDays(day, -1), days) : addDays(day, days - 1);
}

function resumed(rule: ClockRule, folded: FoldedClock, on: Day): Day | null {
  const { lastDay, carried, pausedOn } = folded;
  // What had run out before the pause stays so, and a pause of no day moves nothing.
  if (carried === 0 || pausedOn === on) return lastDay;
  return carried === null ? null : lastOf(rule, on, carried);
}

function shown(lastDay: Day | null): string {
  return lastDay === null ? 'Its last day is not known' : `Its last day is ${writtenDay(lastDay)}`;
}

function moved(rule: ClockRule, folded: FoldedClock, move: ClockMove): FoldedClock {
  const { on } = move;
  const line = (said: string, lastDay: Day | null) => [...folded.history, { on, said, lastDay }];
  switch (move.kind) {
    case 'PAUSED': {
      const carried = daysFrom(rule, on, folded.lastDay);
      const said = `Paused, because ${pauseReasons[move.why]}. Days left: ${carried ?? 'not known'}.`;
      return { ...folded, pausedOn: on, carried, history: line(said, null) };
    }
    case 'RESUMED': {
      const lastDay = resumed(rule, folded, on);
      const history = line(`Goes on; the days that were left are carried on. ${shown(lastDay)}.`, lastDay);
      return { ...folded, pausedOn: null, carried: null, lastDay, history };
    }
    case 'EXTENDED': {
      const history = line(`Put off to ${writtenDay(move.to)}: ${move.reason}`, move.to);
      return { ...folded, lastDay: move.to, history };
    }
    case 'MET':
      return { ...folded, end: { kind: 'MET', on }, history: line('Done.', folded.lastDay) };
    case 'STOPPED':
      return { ...folded, end: { kind: 'STOPPED', on }, history: line(`Stopped: ${move.reason}`, folded.lastDay) };
  }
}

/** What came of the clock by its moves up to and with the day; all of them where none is given. */
export function foldClock(clock: Clock, upTo: Day | null = null): FoldedClock {
  const { rule, startedOn, givenLastDay } = clock;
  const lastDay = givenLastDay ?? lastDayBy(rule, startedOn);
  const said = `Started: ${ruleInWords(rule, startedOn)}. ${shown(lastDay)}.`;
  const start = { lastDay, pausedOn: null, carried: null, end: null, history: [{ on: startedOn, said, lastDay }] };
  return clock.moves
    .filter(({ on }) => upTo === null || on <= upTo)
    .reduce<FoldedClock>((folded, move) => moved(rule, folded, move), start);
}
