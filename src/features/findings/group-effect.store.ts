import type { Outcome } from '../../domain/expectation/expected-trial';
import type { GroupEffect } from '../../domain/group-effect/group-effect';
import type { Day } from '../../domain/values/day';
import type { Queryable } from '../../platform/database/database';
import type { EvidenceRead } from './finding';
import { columnsOfEffect, type EffectsUnderOutcome, type StoredGroupEffect } from './group-effect';
import { nextNumber } from './numbered-apart';

/** The columns of an effect `e` in its run `r`. */
export const effectColumns = `e.id, e.detection_run_id as "runId", r.as_of::text as "asOf", e.group_id as "groupId", e.outcome, e.place, e.n, e.observed,
  e.expected, e.ratio_low95 as "ratioLow95", e.ratio_high95 as "ratioHigh95", e.ratio_low80 as "ratioLow80",
  e.ratio_high80 as "ratioHigh80", e.ratio as "ratioPoint", e.shrunken_low95 as "shrunkenLow95",
  e.shrunken_high95 as "shrunkenHigh95", e.shrunken_low80 as "shrunkenLow80", e.shrunken_high80 as "shrunkenHigh80",
  e.shrunken as "shrunkenPoint", e.precision, e.funnel_low95 as "funnelLow95", e.funnel_high95 as "funnelHigh95",
  e.funnel_low998 as "funnelLow998", e.funnel_high998 as "funnelHigh998", e.p, e.q, e.own, e.inherited, e.uncertain,
  e.own_n as "ownN", e.own_observed as "ownObserved", e.own_expected as "ownExpected", e.own_p as "ownP", e.own_q as "ownQ",
  e.judged_from::text as "judgedFrom", e.judged_to::text as "judgedTo",
  e.record_expected as "recordExpected", e.record_low95 as "recordLow95", e.record_high95 as "recordHigh95",
  e.record_low80 as "recordLow80", e.record_high80 as "recordHigh80"`;

const from = 'from group_effect e join detection_run r on r.id = e.detection_run_id';

/** What is taken over from a run before: all but whose it is, and its place. */
const columnsTakenOver = `n, observed, expected, ratio_low95, ratio_high95, ratio_low80, ratio_high80, ratio, shrunken_low95,
  shrunken_high95, shrunken_low80, shrunken_high80, shrunken, precision, funnel_low95, funnel_high95, funnel_low998,
  funnel_high998, p, q, own, inherited, uncertain, own_n, own_observed, own_expected, own_p, own_q, judged_from, judged_to,
  record_expected, record_low95, record_high95, record_low80, record_high80`;

type EffectRow = Readonly<Record<string, number | string | null>>;

/** The effects that a run keeps: those that are the same object are the same row. */
export interface EffectsOfRun {
  runId: number;
  effects: ReadonlySet<GroupEffect>;
}

/** The run that effects are of, and what it read. */
export interface RunOfEffects {
  runId: number;
  evidence: EvidenceRead;
}

/** Keeps what can be said of every group under each outcome, remarkable or not. */
export class GroupEffectStore {
  constructor(private readonly db: Queryable) {}

  async add({ runId, evidence }: RunOfEffects, underOutcomes: readonly EffectsUnderOutcome[]): Promise<void> {
    const rows = underOutcomes.flatMap(({ outcome, effects }) =>
      effects.map((effect, index) => ({ outcome, place: index + 1, ...columnsOfEffect(effect) })),
    );
    await this.addRows({ runId, evidence }, rows);
  }

  /**
   * The same where an earlier run holds most of it already: what did not change is taken over from there, at its new
   * place. Throws where the run does not hold what it is said to.
   */
  async addChanged(
    { runId, evidence }: RunOfEffects,
    before: EffectsOfRun,
    underOutcomes: readonly EffectsUnderOutcome[],
  ): Promise<void> {
    const changed: EffectRow[] = [];
    const [groupIds, outcomes, places]: [string[], Outcome[], number[]] = [[], [], []];
    for (const { outcome, effects } of underOutcomes) {
      for (const [index, effect] of effects.entries()) {
        if (before.effects.has(effect)) {
          groupIds.push(effect.groupId);
          outcomes.push(outcome);
          places.push(index + 1);
        } else changed.push({ outcome, place: index + 1, ...columnsOfEffect(effect) });
      }
    }
    const [taken] = await this.db.query<{ count: number }>({
      text: `with taken as (
          insert into group_effect (id, detection_run_id, outcome, place, group_id, ${columnsTakenOver})
          select ${nextNumber('group_effect', evidence)}, $1, c.outcome, c.place, c.group_id, ${columnsTakenOver}
          from unnest($3::int[], $4::text[], $5::int[]) as c(group_id, outcome, place)
          join (select group_id as of_group, outcome as of_outcome, ${columnsTakenOver} from group_effect
            where detection_run_id = $2) e on e.of_group = c.group_id and e.of_outcome = c.outcome
          returning 1)
        select count(*)::int as count from taken`,
      values: [runId, before.runId, groupIds, outcomes, places],
    });
    if (taken?.count !== groupIds.length) throw new Error(`Run ${before.runId} does not hold what it was to hold.`);
    await this.addRows({ runId, evidence }, changed);
  }

  private async addRows({ runId, evidence }: RunOfEffects, rows: readonly EffectRow[]): Promise<void> {
    const [first] = rows;
    if (!first) return;
    const names = Object.keys(first).join(', ');
    await this.db.query({
      text: `insert into group_effect (id, detection_run_id, ${names})
        select ${nextNumber('group_effect', evidence)}, $1, ${names} from jsonb_populate_recordset(null::group_effect, $2::jsonb)`,
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
