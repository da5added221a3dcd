import type { ClockMove } from '../../domain/calendar/clock';
import { type ClockRuleId, clockRuleOf } from '../../domain/calendar/clock-rules';
import type { MatterClock } from '../../domain/matters/step-clocks';
import type { Day } from '../../domain/values/day';
import type { Queryable } from '../../platform/database/database';

interface ClockRow {
  matterId: number;
  code: ClockRuleId;
  startedBy: number;
  startedOn: Day;
  givenLastDay: Day | null;
  moves: readonly ClockMove[];
}

export type ClockOfMatter = MatterClock & { matterId: number };

const columns = `c.matter_id as "matterId", c.clock as code, c.started_by as "startedBy", c.started_on as "startedOn",
  c.given_last_day as "givenLastDay", c.moves`;

function clockOf({ matterId, code, startedBy, startedOn, givenLastDay, moves }: ClockRow): ClockOfMatter {
  return { matterId, code, startedBy, clock: { rule: clockRuleOf(code), startedOn, givenLastDay, moves } };
}

/** Reads the clocks of matters, as far as row security shows them. */
export class ClockStore {
  constructor(private readonly db: Queryable) {}

  /** Of each kind the latest: where a period begins anew, the one before it has ended. First started first. */
  async ofMatters(ids: readonly number[]): Promise<ClockOfMatter[]> {
    const rows = await this.db.query<ClockRow>({
      name: 'matter-clocks',
      text: `select c.* from (select distinct on (c.matter_id, c.clock) ${columns} from matter_clock c where c.matter_id = any($1::int[])
          order by c.matter_id, c.clock, c.started_by desc) c order by c."matterId", c."startedBy", c.code`,
      values: [ids],
    });
    return rows.map(clockOf);
  }
}
