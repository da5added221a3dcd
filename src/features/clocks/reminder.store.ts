import type { ClockMove } from '../../domain/calendar/clock';
import type { ClockRuleId } from '../../domain/calendar/clock-rules';
import type { Day } from '../../domain/values/day';
import type { Queryable } from '../../platform/database/database';
import type { Reminder } from './due-clock';
import { reminderColumns } from './due-clock.store';

export interface RunningClock {
  id: number;
  code: ClockRuleId;
  startedOn: Day;
  givenLastDay: Day | null;
  moves: readonly ClockMove[];
}

/** Writes reminders, and keeps that one was acknowledged. */
export class ReminderStore {
  constructor(private readonly db: Queryable) {}

  /** Clocks whose last day is between the two days, after a number. */
  running(from: Day, to: Day, after: number, size: number): Promise<RunningClock[]> {
    return this.db.query<RunningClock>({
      name: 'reminded-clocks',
      text: `select c.id, c.clock as code, c.started_on as "startedOn", c.given_last_day as "givenLastDay", c.moves from matter_clock c
        where c.status = 'RUNNING' and c.last_day between $1::date and $2::date and c.id > $3 order by c.id limit $4`,
      values: [from, to, after, size],
    });
  }

  /** Writes each once, under the sight of its clock; answers how many are new. */
  async write(reminders: readonly { clockId: number; remindOn: Day }[], now: string): Promise<number> {
    const rows = await this.db.query<{ id: number }>({
      name: 'write-reminders',
      text: `insert into matter_reminder (matter_id, clock, started_by, last_day, remind_on, written_at, lanes, addressees)
        select c.matter_id, c.clock, c.started_by, c.last_day, n.remind_on, $3, c.lanes, c.addressees
        from unnest($1::int[], $2::date[]) n(clock_id, remind_on) join matter_clock c on c.id = n.clock_id
        where c.status = 'RUNNING' and c.last_day is not null
        on conflict (matter_id, clock, started_by, last_day, remind_on) do nothing returning id`,
      values: [reminders.map(({ clockId }) => clockId), reminders.map(({ remindOn }) => remindOn), now],
    });
    return rows.length;
  }

  async byId(id: number): Promise<Reminder | null> {
    const [row] = await this.db.query<Reminder>({
      name: 'reminder-by-id',
      text: `select ${reminderColumns} from matter_reminder r where r.id = $1`,
      values: [id],
    });
    return row ?? null;
  }

  /** False where it was acknowledged before, or is not for the caller to change. */
  async acknowledge(id: number, by: string, now: string): Promise<boolean> {
    const rows = await this.db.query<{ id: number }>({
      text: `update matter_reminder set acknowledged_by = $2, acknowledged_at = $3 where id = $1 and acknowledged_at is null returning id`,
      values: [id, by, now],
    });
    return rows.length > 0;
  }
}
