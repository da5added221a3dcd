import { citationWithDoubt } from '../law/citation';
import { type Day, daysBetween } from '../values/day';
import type { Clock } from './clock';
import { remindersOf } from './clock-reminders';
import { ruleInWords } from './clock-rule';
import { readClock } from './read-clock';

/** A clock as one whole day in somebody's calendar. */
export interface ClockEntry {
  day: Day;
  summary: string;
  description: string;
  /** How many days before it someone is reminded. */
  remindDaysBefore: readonly number[];
  /** Rises with every move, so that a calendar replaces what it has. */
  revision: number;
}

/** What a clock is about, for somebody's calendar. Nothing that is not open may stand in it: calendars are shared. */
export interface ClockSubject {
  /** Such as the reference of the matter. */
  reference: string;
  /** A line more, such as where it can be looked up; null where there is none. */
  note: string | null;
}

/** The entry of the clock as it stands on the day; null where it has no last day then, or is done with. */
export function entryOfClock(clock: Clock, subject: ClockSubject, asOf: Day): ClockEntry | null {
  const { status, lastDay } = readClock(clock, asOf);
  if (lastDay === null || status === 'STOPPED' || status.startsWith('MET')) return null;
  const { rule, startedOn, moves } = clock;
  const lines = [
    `Last day of: ${rule.title}.`,
    `Started on ${startedOn}. ${ruleInWords(rule, startedOn)}.`,
    rule.citation === null ? null : `${citationWithDoubt(rule.citation)}.`,
    rule.note,
    ...rule.caveats.map(({ text }) => text),
    subject.note,
  ];
  return {
    day: lastDay,
    summary: `${subject.reference}: ${rule.title}`,
    description: lines.filter((line) => line !== null).join('\n'),
    remindDaysBefore: remindersOf(clock, asOf).map((day) => daysBetween(day, lastDay)),
    revision: moves.filter(({ on }) => on <= asOf).length,
  };
}
