import type { EarlierDecision } from '../../domain/impact/impact-facts';
import { mostEarlierDecisions } from '../../domain/impact/impact-policy';
import type { Day } from '../../domain/values/day';
import type { Queryable } from '../../platform/database/database';
import { namedSettings, proposedAction } from './named-settings';

export interface LikeDecisions {
  matterId: number;
  kind: string;
  /** Only where the same is proposed; null for any. */
  action: string | null;
  scenario: string | null;
  states: readonly string[];
}

export type EarlierRow = Omit<EarlierDecision, 'standsAt'> & { state: string };

/** How open settings, and their places, stood on a day: SQL over the array of settings. */
function openOn(day: string): string {
  return `(select count(*)::int as settings, coalesce(sum(v.places), 0)::int as places from setting_version v
    where v.setting_id = any(e.named) and v.recorded_to = 'infinity' and v.status = 'ACTIVE'
      and v.valid_from <= ${day} and v.valid_to > ${day})`;
}

/** Decisions of the same sort that took effect before, and what followed. */
export class EarlierDecisionsStore {
  constructor(private readonly db: Queryable) {}

  /** Newest first, of those that the caller sees. */
  async like({ matterId, kind, action, scenario, states }: LikeDecisions, day: Day): Promise<EarlierRow[]> {
    return this.db.query<EarlierRow>({
      name: 'impact-earlier-decisions',
      text: `with took as (select m.id, m.title, m.state, e.on_day from matter m
            cross join lateral (select min(s.on_day) as on_day from matter_step s where s.matter_id = m.id and s.state = any($5::text[])) e
            where m.kind = $1 and m.id <> $2 and m.scenario is not distinct from $3 and e.on_day <= $6::date
              and ($4::text is null or ${proposedAction} = $4)
            order by e.on_day desc, m.id desc limit ${mostEarlierDecisions}),
          e as (select t.*, ${namedSettings} as named from took t join matter m on m.id = t.id)
        select e.id as "matterId", e.title, e.state, e.on_day as "tookEffectOn", cardinality(e.named) as settings,
          b.settings as "openBefore", b.places as "placesBefore",
          case when e.on_day + 180 <= $6::date then a.settings end as "openAfter",
          case when e.on_day + 180 <= $6::date then a.places end as "placesAfter"
        from e cross join lateral ${openOn('e.on_day - 1')} b cross join lateral ${openOn('e.on_day + 180')} a
        order by e.on_day desc, e.id desc`,
      values: [kind, matterId, scenario, action, states, day],
    });
  }
}
