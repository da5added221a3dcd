import type { Outcome } from '../../domain/expectation/expected-trial';
import type { Day } from '../../domain/values/day';
import type { Queryable } from '../../platform/database/database';
import type { MatchedEffect } from './definition-effects';
import type { StoredGroupEffect } from './group-effect';
import { effectColumns } from './group-effect.store';

/** A match beside the effect of its group; every column of that is null where there is none. */
type Row = Pick<MatchedEffect, 'askedId' | 'definition' | 'sharedSettings' | 'settings'> & {
  matchedId: number;
  matchedOn: Day;
} & Omit<StoredGroupEffect, 'id'> & { id: number | null };

function matchedFrom({
  askedId,
  matchedId,
  matchedOn,
  definition,
  sharedSettings,
  settings,
  ...figures
}: Row): MatchedEffect {
  const { id } = figures;
  const effect = id === null ? null : { ...figures, id };
  return { askedId, asOf: matchedOn, definition, groupId: matchedId, sharedSettings, settings, effect };
}

/** Finds the groups of other definitions in which the settings of a group are, and their effects. */
export class DefinitionEffectsStore {
  constructor(private readonly db: Queryable) {}

  /**
   * Of each group and each definition with a run of the same day, the group that shares the most settings with it on
   * that day; of two that share as many, the smaller. The day is that of the run that counts for the group itself.
   */
  async ofGroups(groupIds: readonly number[], day: Day, outcome: Outcome): Promise<MatchedEffect[]> {
    const rows = await this.db.query<Row>({
      name: 'effects-by-definition',
      text: `with own as (
          select distinct on (definition) definition, as_of from detection_run where as_of <= $1 order by definition, as_of desc),
        asked as (
          select g.id, o.as_of from provider_group g join own o on o.definition = g.definition where g.id = any($2::int[])),
        run as (
          select distinct on (definition, as_of) id, definition, as_of from detection_run
          where as_of in (select as_of from asked) order by definition, as_of, id desc),
        shared as (
          select a.id as asked_id, u.id as run_id, u.definition, u.as_of, o.group_id, count(*)::int as shared
          from asked a
          join group_membership m on m.group_id = a.id and m.from_day <= a.as_of and m.to_day > a.as_of
          join run u on u.as_of = a.as_of
          join group_membership o on o.setting_id = m.setting_id and o.definition = u.definition
            and o.from_day <= a.as_of and o.to_day > a.as_of
          group by a.id, u.id, u.definition, u.as_of, o.group_id),
        sized as (
          select s.*, (select count(*)::int from group_membership m
            where m.group_id = s.group_id and m.from_day <= s.as_of and m.to_day > s.as_of) as settings
          from shared s),
        best as (
          select distinct on (asked_id, definition) * from sized
          order by asked_id, definition, shared desc, settings, group_id)
        select b.asked_id as "askedId", b.as_of::text as "matchedOn", b.definition, b.group_id as "matchedId", b.shared as "sharedSettings", b.settings, s.*
        from best b
        left join lateral (
          select ${effectColumns} from group_effect e join detection_run r on r.id = e.detection_run_id
          where e.detection_run_id = b.run_id and e.group_id = b.group_id and e.outcome = $3) s on true
        order by b.asked_id, b.definition`,
      values: [day, groupIds, outcome],
    });
    return rows.map(matchedFrom);
  }
}
