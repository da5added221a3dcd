import type { ClockRuleId } from '../../../../src/domain/calendar/clock-rules';
import type { Day } from '../../../../src/domain/values/day';
import type { Database } from '../../../../src/platform/database/database';

export interface GivenClock {
  kind: string;
  state: string;
  clock: ClockRuleId;
  lastDay: Day | null;
  status?: string;
  lanes?: string;
  addressees?: string;
  caseId?: number;
  by?: string;
  startedOn?: Day;
}

let recorded = 0;

/** A matter in which one clock runs, as earlier steps left it. */
export async function givenClock(database: Database, of: GivenClock): Promise<{ matterId: number; clockId: number }> {
  const { kind, state, clock, lastDay, status = 'RUNNING', lanes = '{REGULATOR}', addressees = '{OFSTED}' } = of;
  const { caseId = null, by = 'somebody', startedOn = '2026-05-01' } = of;
  recorded += 1;
  const at = new Date(Date.UTC(2026, 4, 1, 9, 0, recorded)).toISOString();
  const [row] = await database.query<{ matterId: number; clockId: number }>({
    text: `with m as (
        insert into matter (kind, case_id, title, state, version, moved_on, is_open, is_hypothetical, opened_by, opened_at, lanes, addressees)
          values ($1, $2, 'A matter', $3, 1, '2026-05-01', true, false, $4, $5, $6, $7) returning id),
      s as (
        insert into matter_step (matter_id, version, step, state, on_day, particulars, reason, taken_by, by_roles, organisation,
            is_hypothetical, recorded_at, lanes, addressees)
          select id, 1, 'A_STEP', $3, '2026-05-01', '{}', 'As it was.', $4, '{REGULATOR_OFFICER}', 'OFSTED', false, $5, $6, $7 from m),
      c as (
        insert into matter_clock (matter_id, clock, started_by, started_on, given_last_day, moves, last_day, status, lanes, addressees)
          select id, $8, 1, $11, $9, '[]', $9, $10, $6, $7 from m returning id)
      select m.id as "matterId", c.id as "clockId" from m, c`,
    values: [kind, caseId, state, by, at, lanes, addressees, clock, lastDay, status, startedOn],
  });
  if (!row) throw new Error('The clock was not kept.');
  return row;
}
