import type { ClockMove } from '../../domain/calendar/clock';
import { type ClockRuleId, clockRuleOf } from '../../domain/calendar/clock-rules';
import { type ClockInKind, dutyClocks } from '../../domain/matters/clock-duties';
import type { Day } from '../../domain/values/day';
import type { Queryable } from '../../platform/database/database';
import type { ClockPlace, ClocksWanted, DueClock, Reminder } from './due-clock';

interface ClockRow {
  id: number;
  matterId: number;
  code: ClockRuleId;
  startedBy: number;
  startedOn: Day;
  givenLastDay: Day | null;
  moves: readonly ClockMove[];
  lastDay: Day | null;
  isForYou: boolean;
  movedAt: string;
}

/** A clock waits for one of the caller's roles where its kind and code are among those pairs. */
const isForYou = `exists (select from unnest($1::text[], $2::text[]) p(kind, clock) where p.kind = m.kind and p.clock = c.clock)`;

/** Of what only closes something, nothing is shown once that day is over. */
const wanted = `c.status = 'RUNNING' and (c.last_day is null or c.last_day >= $3::date or c.clock = any($4::text[]))
  and ($5::text[] is null or m.kind = any($5)) and ($6::text[] is null or c.clock = any($6))
  and ($7::boolean is null or $7 = (c.last_day < $3::date and c.clock = any($4::text[])) is true)
  and ($8::date is null or c.last_day <= $8)
  and ($9::int is null or m.id in (
    with recursive below(id) as (
      select $9::int union select o.id from below b join matter o on o.case_id = b.id or o.parent_id = b.id)
    select id from below))
  and ($10::boolean is null or $10 = ${isForYou})`;

function valuesOf(mine: readonly ClockInKind[], today: Day, of: ClocksWanted): unknown[] {
  const pairs = [mine.map(({ kind }) => kind), mine.map(({ clock }) => clock)];
  return [...pairs, today, dutyClocks, of.kinds, of.codes, of.isOverdue, of.dueBy, of.caseId, of.isForYou];
}

/** Reads clocks that run, and reminders of them, as far as row security shows them. */
export class DueClockStore {
  constructor(private readonly db: Queryable) {}

  /** What is due first comes first; what has no known last day comes last. */
  async page(
    mine: readonly ClockInKind[],
    today: Day,
    of: ClocksWanted,
    first: number,
    after: ClockPlace | null,
  ): Promise<DueClock[]> {
    const rows = await this.db.query<ClockRow>({
      name: 'due-clocks',
      text: `select c.id, c.matter_id as "matterId", c.clock as code, c.started_by as "startedBy", c.started_on as "startedOn",
          c.given_last_day as "givenLastDay", c.moves, c.last_day as "lastDay", ${isForYou} as "isForYou", s.recorded_at as "movedAt"
        from matter_clock c join matter m on m.id = c.matter_id
        cross join lateral (select s.recorded_at from matter_step s where s.matter_id = m.id order by s.version desc limit 1) s
        where ${wanted} and ($12::int is null or case when $11::date is null then c.last_day is null and c.id > $12
          else c.last_day is null or (c.last_day, c.id) > ($11::date, $12) end)
        order by c.last_day, c.id limit $13`,
      values: [...valuesOf(mine, today, of), after?.[0] ?? null, after?.[1] ?? null, first],
    });
    return rows.map(({ startedOn, givenLastDay, moves, ...row }) => ({
      ...row,
      clock: { rule: clockRuleOf(row.code), startedOn, givenLastDay, moves },
    }));
  }

  async count(mine: readonly ClockInKind[], today: Day, of: ClocksWanted): Promise<number> {
    const [row] = await this.db.query<{ count: number }>({
      name: 'due-clock-count',
      text: `select count(*)::int as count from matter_clock c join matter m on m.id = c.matter_id where ${wanted}`,
      values: valuesOf(mine, today, of),
    });
    return row?.count ?? 0;
  }

  /** Reminders that nobody acknowledged, of clocks that run and whose last day is still the one that is named. */
  reminders(mine: readonly ClockInKind[], first: number, after: readonly [Day, number] | null): Promise<Reminder[]> {
    return this.db.query<Reminder>({
      name: 'reminders',
      text: `select ${reminderColumns} from ${standingReminders}
          and ($3::date is null or (r.last_day, r.id) > ($3, $4)) order by r.last_day, r.id limit $5`,
      values: [
        mine.map(({ kind }) => kind),
        mine.map(({ clock }) => clock),
        after?.[0] ?? null,
        after?.[1] ?? null,
        first,
      ],
    });
  }

  async reminderCount(mine: readonly ClockInKind[]): Promise<number> {
    const [row] = await this.db.query<{ count: number }>({
      name: 'reminder-count',
      text: `select count(*)::int as count from ${standingReminders}`,
      values: [mine.map(({ kind }) => kind), mine.map(({ clock }) => clock)],
    });
    return row?.count ?? 0;
  }
}

export const reminderColumns = `r.id, r.matter_id as "matterId", r.clock as code, r.last_day as "lastDay", r.remind_on as "remindOn",
  r.acknowledged_by as "acknowledgedBy", r.acknowledged_at as "acknowledgedAt"`;

const standingReminders = `matter_reminder r join matter_clock c on c.matter_id = r.matter_id and c.clock = r.clock and c.started_by = r.started_by
    join matter m on m.id = r.matter_id
  where r.acknowledged_at is null and c.status = 'RUNNING' and c.last_day = r.last_day and ${isForYou}`;
