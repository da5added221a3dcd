import { isAdverse, type JudgementValue, judgementValues } from '../../domain/judgements/frameworks';
import { type FactRecord, mattersAsFacts, recentFrom } from '../../domain/suspicions/relevant-facts';
import type { Day } from '../../domain/values/day';
import type { Queryable } from '../../platform/database/database';

/** A place in the facts of a setting, newest first: the day, what it is, and its number. */
export type FactPlace = readonly [Day, string, number];

/** A record about a setting, and its place in the list. */
export type FactRow = FactRecord & {
  settingId: number;
  /** `JUDGEMENT:OVERALL`, `OBSERVATION`, `MATTER`: one inspection may have several. */
  code: string;
  target: number;
};

const adverse = (Object.keys(judgementValues) as JudgementValue[]).filter(isAdverse);
const kinds = Object.keys(mattersAsFacts);

const facts = `
  select 'JUDGEMENT:' || g.key as code, g.inspection_id as target, g.from_day as "on", 'STANDING_JUDGEMENT' as kind, g.key, g.value,
    i.event_number as "eventNumber", null as action, null as regulation, null::date as "to", null as organisation, null as document,
    null::int as "matterId", null as "matterKind", null as state
  from grade_span g join inspection i on i.id = g.inspection_id
  where g.setting_id = p.id and g.from_day <= $1::date and g.to_day > $1::date and g.value = any($4)
  union all
  select 'OBSERVATION', o.id, o.from_day, o.kind, null, null, null, o.action, o.regulation, nullif(o.to_day, 'infinity'), o.organisation,
    o.document, null, null, null
  from observation o
  where o.setting_id = p.id and o.kind in ('REQUIREMENT', 'ENFORCEMENT_ACTION') and o.recorded_to = 'infinity' and o.from_day <= $1::date
    and (o.to_day > $1::date or o.from_day >= $3::date)
  union all
  select 'MATTER', m.id, s.on_day, $5::jsonb ->> m.kind, null, null, null, null, null, null, null, null, m.id, m.kind, s.state
  from matter m cross join lateral (select s.on_day, s.state from matter_step s where s.matter_id = m.id and s.on_day <= $1::date
    order by s.version desc limit 1) s
  where m.setting_id = p.id and m.kind = any($6) and m.scenario is null`;

/** Reads what is recorded of settings that may bear on a ground for cancelling, as far as row security shows it. */
export class RelevantFactStore {
  constructor(private readonly db: Queryable) {}

  /** Of each setting on the day, newest first. */
  async ofSettings(ids: readonly number[], asOf: Day, size: number, after: FactPlace | null): Promise<FactRow[]> {
    return this.db.query<FactRow>({
      name: 'relevant-facts',
      text: `select p.id as "settingId", f.* from unnest($2::int[]) as p(id) cross join lateral (
          select * from (${facts}) f where $7::date is null or (f."on", f.code, f.target) < ($7::date, $8, $9::int)
          order by f."on" desc, f.code desc, f.target desc limit $10) f`,
      values: [...this.wanted(ids, asOf), ...(after ?? [null, null, null]), size],
    });
  }

  async counts(ids: readonly number[], asOf: Day): Promise<{ settingId: number; count: number }[]> {
    return this.db.query({
      name: 'relevant-fact-counts',
      text: `select p.id as "settingId", f.count from unnest($2::int[]) as p(id) cross join lateral (
          select count(*)::int as count from (${facts}) f) f`,
      values: this.wanted(ids, asOf),
    });
  }

  private wanted(ids: readonly number[], asOf: Day): unknown[] {
    return [asOf, ids, recentFrom(asOf), adverse, JSON.stringify(mattersAsFacts), kinds];
  }
}
