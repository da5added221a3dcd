import type { Day } from '../../domain/values/day';
import type { Queryable } from '../../platform/database/database';
import type { RegulationCell, RegulationPlace, RequirementSums } from './regulation-heat';

/** Requirements `o` that stand and had been made by the day. */
const made = `o.kind = 'REQUIREMENT' and o.recorded_to = 'infinity' and o.from_day <= $1::date`;

const isOpen = 'o.to_day > $1::date';

const belonging = {
  settings: 'o.setting_id = p.id',
  groups: `o.setting_id in (select m.setting_id from group_membership m
    where m.group_id = p.id and m.from_day <= $1::date and m.to_day > $1::date)`,
} as const;
export type HeatOf = keyof typeof belonging;

/** Counts requirements by regulation. Which of them the caller may see, and so what is counted, is the database's own fence. */
export class RegulationHeatStore {
  constructor(private readonly db: Queryable) {}

  /** Of each setting, or of the settings that are in each group on the day: what is cited most first. */
  cells(of: HeatOf, ids: readonly number[], asOf: Day, first: number, after: RegulationPlace | null) {
    const beyond = after === null ? '' : 'having (-count(*), o.regulation) > (-$4::int, $5::text)';
    return this.db.query<RegulationCell & { parentId: number }>({
      name: `regulation-cells-of-${of}-${after === null ? 'start' : 'after'}`,
      text: `select p.id as "parentId", s.* from unnest($2::int[]) as p(id) cross join lateral (
          select o.regulation, count(*)::int as requirements, count(*) filter (where ${isOpen})::int as open,
            count(distinct o.setting_id)::int as settings, max(o.from_day) as "latestOn", min(o.evidence) as evidence,
            json_agg(json_build_object('id', o.id, 'organisation', o.organisation) order by o.id) as counted
          from observation o where ${belonging[of]} and ${made}
          group by o.regulation ${beyond} order by count(*) desc, o.regulation limit $3) s`,
      values: [asOf, ids, first, ...(after ?? [])],
    });
  }

  /** All of them together. */
  sums(of: HeatOf, ids: readonly number[], asOf: Day) {
    return this.db.query<RequirementSums & { parentId: number }>({
      name: `requirement-sums-of-${of}`,
      text: `select p.id as "parentId", s.* from unnest($2::int[]) as p(id) cross join lateral (
          select count(distinct o.regulation)::int as regulations, count(*)::int as requirements,
            count(*) filter (where ${isOpen})::int as open
          from observation o where ${belonging[of]} and ${made}) s`,
      values: [asOf, ids],
    });
  }
}
