import { statesInEffect, weighedKinds } from '../../domain/impact/decision-effects';
import type { Happened } from '../../domain/impact/follow-up';
import type { Day } from '../../domain/values/day';
import type { Queryable } from '../../platform/database/database';

const states = weighedKinds.flatMap((kind) => statesInEffect(kind).map((state) => ({ kind, state })));

export interface LookedAfter {
  statementId: number;
  effectOn: Day;
  on: Day;
}

export type HappenedRow = Happened & { statementId: number; on: Day };

/** Reads what became of the settings of statements once a decision had effect. */
export class FollowUpStore {
  constructor(private readonly db: Queryable) {}

  /** The first day on which the decision of each matter had effect, of those whose decision had. */
  async effectDays(matterIds: readonly number[]): Promise<{ matterId: number; effectOn: Day }[]> {
    return this.db.query<{ matterId: number; effectOn: Day }>({
      name: 'impact-effect-days',
      text: `select m.id as "matterId", min(s.on_day) as "effectOn" from matter m join matter_step s on s.matter_id = m.id
          join unnest($2::text[], $3::text[]) e(kind, state) on e.kind = m.kind and e.state = s.state
        where m.id = any($1::int[]) group by m.id`,
      values: [matterIds, states.map(({ kind }) => kind), states.map(({ state }) => state)],
    });
  }

  /** How the settings of each statement stood on a day, and how often they were inspected from the effect to that day. */
  async happened(looked: readonly LookedAfter[]): Promise<HappenedRow[]> {
    return this.db.query<HappenedRow>({
      name: 'impact-happened',
      text: `select w.id as "statementId", w.on_day as "on", open.settings as "settingsOpen", open.places, open.unsaid as "withoutPlaces",
          seen.count as inspections
        from unnest($1::int[], $2::date[], $3::date[]) w(id, effect_on, on_day) join impact_statement s on s.id = w.id
        cross join lateral (select count(*)::int as settings, coalesce(sum(v.places), 0)::int as places,
            count(*) filter (where v.places is null)::int as unsaid
          from (select distinct on (v.setting_id) v.places from setting_version v where v.setting_id = any(s.settings) and v.status = 'ACTIVE'
            and v.recorded_to = 'infinity' and v.valid_from <= w.on_day and v.valid_to > w.on_day
            order by v.setting_id, v.valid_from desc, v.id) v) open
        cross join lateral (select count(*)::int as count from inspection i where i.setting_id = any(s.settings)
          and i.recorded_to = 'infinity' and i.inspected_on >= w.effect_on and i.inspected_on <= w.on_day) seen
        order by w.id, w.on_day`,
      values: [
        looked.map(({ statementId }) => statementId),
        looked.map(({ effectOn }) => effectOn),
        looked.map(({ on }) => on),
      ],
    });
  }
}
