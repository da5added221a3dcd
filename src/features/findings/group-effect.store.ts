import type { Outcome } from '../../domain/expectation/expected-trial';
import type { Day } from '../../domain/values/day';
import type { Queryable } from '../../platform/database/database';
import { columnsOfEffect, type EffectsUnderOutcome, type StoredGroupEffect } from './group-effect';

/** The columns of an effect `e` in its run `r`. */
export const effectColumns = `e.id, e.detection_run_id as "runId", r.as_of::text as "asOf", e.group_id as "groupId", e.outcome, e.place, e.n, e.observed,
  e.expected, e.ratio_low95 as "ratioLow95", e.ratio_high95 as "ratioHigh95", e.ratio_low80 as "ratioLow80",
  e.ratio_high80 as "ratioHigh80", e.ratio as "ratioPoint", e.shrunken_low95 as "shrunkenLow95",
  e.shrunken_high95 as "shrunkenHigh95", e.shrunken_low80 as "shrunkenLow80", e.shrunken_high80 as "shrunkenHigh80",
  e.shrunken as "shrunkenPoint", e.precision, e.funnel_low95 as "funnelLow95", e.funnel_high95 as "funnelHigh95",
  e.funnel_low998 as "funnelLow998", e.funnel_high998 as "funnelHigh998", e.p, e.q, e.own, e.inherited, e.uncertain,
  e.own_n as "ownN", e.own_observed as "ownObserved", e.own_expected as "ownExpected", e.own_p as "ownP", e.own_q as "ownQ",
  e.judged_from::text as "judgedFrom", e.judged_to::text as "judgedTo"`;

const from = 'from group_effect e join detection_run r on r.id = e.detection_run_id';

/** Keeps what can be said of every group under each outcome, remarkable or not. */
export class GroupEffectStore {
  constructor(private readonly db: Queryable) {}

  async add(runId: number, underOutcomes: readonly EffectsUnderOutcome[]): Promise<void> {
    const rows = underOutcomes.flatMap(({ outcome, effects }) =>
      effects.map((effect, index) => ({ outcome, place: index + 1, ...columnsOfEffect(effect) })),
    );
    const [first] = rows;
    if (!first) return;
    const names = Object.keys(first).join(', ');
    await this.db.query({
      text: `insert into group_effect (detection_run_id, ${names})
        select $1, ${names} from jsonb_populate_recordset(null::group_effect, $2::jsonb)`,
      values: [runId, JSON.stringify(rows)],
    });
  }

  /** A page of the groups of a run under an outcome, the most remarkable first. */
  async page(runId: number, outcome: Outcome, first: number, afterPlace: number): Promise<StoredGroupEffect[]> {
    return this.db.query<StoredGroupEffect>({
      name: 'group-effect-page',
      text: `select ${effectColumns} ${from} where e.detection_run_id = $1 and e.outcome = $2 and e.place > $3
        order by e.place limit $4`,
      values: [runId, outcome, afterPlace, first],
    });
  }

  async count(runId: number, outcome: Outcome): Promise<number> {
    const [row] = await this.db.query<{ count: number }>({
      name: 'group-effect-count',
      text: 'select count(*)::int as count from group_effect where detection_run_id = $1 and outcome = $2',
      values: [runId, outcome],
    });
    return row?.count ?? 0;
  }

  /** Under every outcome, in the run that counts on the day for each group's own definition. */
  async ofGroups(groupIds: readonly number[], day: Day): Promise<StoredGroupEffect[]> {
    return this.db.query<StoredGroupEffect>({
      name: 'group-effects-by-group',
      text: `with run as (
          select distinct on (definition) id from detection_run where as_of <= $1 order by definition, as_of desc, id desc)
        select ${effectColumns} ${from} where e.group_id = any($2::int[]) and e.detection_run_id in (select id from run)
        order by e.group_id, e.outcome`,
      values: [day, groupIds],
    });
  }

  /** In one run, under one outcome. */
  async ofGroupsInRun(runId: number, outcome: Outcome, groupIds: readonly number[]): Promise<StoredGroupEffect[]> {
    return this.db.query<StoredGroupEffect>({
      name: 'group-effects-by-group-in-run',
      text: `select ${effectColumns} ${from}
        where e.detection_run_id = $1 and e.outcome = $2 and e.group_id = any($3::int[])`,
      values: [runId, outcome, groupIds],
    });
  }
}
