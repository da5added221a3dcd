import { remindersOf } from '../../domain/calendar/clock-reminders';
import { clockRuleOf } from '../../domain/calendar/clock-rules';
import { addDays } from '../../domain/values/day';
import type { Clock } from '../../platform/clock';
import type { Database, Queryable } from '../../platform/database/database';
import { ReminderStore, type RunningClock } from './reminder.store';

/** Further ahead than anyone is reminded of a last day, weekends and bank holidays before it included. */
const lookAheadDays = 28;
const batch = 1_000;

function dueReminders({ id, code, ...clock }: RunningClock, today: string) {
  const days = remindersOf({ rule: clockRuleOf(code), ...clock }, today).filter((day) => day <= today);
  return days.map((remindOn) => ({ clockId: id, remindOn }));
}

async function writeBatch(db: Queryable, clocks: readonly RunningClock[], today: string, now: string): Promise<number> {
  const due = clocks.flatMap((clock) => dueReminders(clock, today));
  return due.length === 0 ? 0 : new ReminderStore(db).write(due, now);
}

/**
 * Writes the reminders of the day, and those of days on which nothing ran; each once for a clock and its last day, however
 * often and in however many servers it is done. Answers how many are new.
 */
export async function writeReminders(
  system: Database,
  clock: Clock,
  stopping: AbortSignal = new AbortController().signal,
): Promise<number> {
  const [today, now] = [clock.today(), clock.now()];
  const store = new ReminderStore(system);
  let written = 0;
  for (let after = 0; !stopping.aborted; ) {
    const clocks = await store.running(today, addDays(today, lookAheadDays), after, batch);
    written += await writeBatch(system, clocks, today, now);
    const last = clocks.at(-1);
    if (last === undefined || clocks.length < batch) return written;
    after = last.id;
  }
  return written;
}
