import type { Day } from '../../domain/values/day';
import type { Queryable } from '../../platform/database/database';
import { queryManyRows } from '../../platform/database/many-rows';
import type { CursorValue } from '../../platform/graphql/cursor';
import type { Setting } from '../settings/setting';
import { settingColumnNames, settingColumns } from '../settings/setting-columns';
import { memberOn } from './member-on';
import type { MembershipMoment } from './membership';
import { membershipsKnown, versionsKnown } from './membership-columns';
import type { QualityCell, TimelineEvent, TimelineOrder } from './provider-group';
import { suspensionEvents } from './suspension-events.store';

/** Each order as SQL over `e`, and what comes after a place in it: `$4` and on. */
const timelineSorts: Readonly<Record<TimelineOrder, { sort: string; beyond: string }>> = {
  NEWEST: { sort: 'e."happenedOn" desc, e.seq desc', beyond: 'where (e."happenedOn", e.seq) < ($4::date, $5)' },
  BY_SETTING: {
    sort: 'e."settingId", e."happenedOn", e.seq',
    beyond: 'where (e."settingId", e."happenedOn", e.seq) > ($4::int, $5::date, $6)',
  },
};

/** What a timeline is sorted by, for its cursors. */
export function timelineKeyOf(
  { settingId, happenedOn, seq }: TimelineEvent,
  order: TimelineOrder,
): readonly CursorValue[] {
  return order === 'NEWEST' ? [happenedOn, seq] : [settingId, happenedOn, seq];
}

/** Reads what is in groups on a day: their settings, the cells of their profile, and what happened in them. */
export class GroupContentsStore {
  constructor(private readonly db: Queryable) {}

  /** As known at the moment, null: now. */
  async settingsOf(
    groupIds: readonly number[],
    { asOf, knownAt }: MembershipMoment,
    first: number,
    after: string | null,
  ) {
    const known = knownAt === null ? null : '$5::timestamptz';
    return queryManyRows<Setting & { groupId: number }>(this.db, {
      name: `settings-by-group${knownAt === null ? '' : '-then'}`,
      columns: ['groupId', ...settingColumnNames],
      text: `select p.id as "groupId", s.* from unnest($2::int[]) as p(id)
        cross join lateral (
          select ${settingColumns('$1')}
          from ${membershipsKnown(known)} m
          join setting_version v on v.setting_id = m.setting_id and ${versionsKnown('v', known)}
            and v.valid_from <= $1::date and v.valid_to > $1::date and v.status in ('ACTIVE', 'SUSPENDED')
          join registration r on r.id = v.registration_id
          where m.group_id = p.id and ${memberOn} and ($4::text is null or r.urn > $4)
          order by r.urn limit $3) s`,
      values: [asOf, groupIds, first, after, ...(knownAt === null ? [] : [knownAt])],
    });
  }

  /** How many those are, as known at a moment; how many as known now is in the standing of a group. */
  async settingCountsThen(
    groupIds: readonly number[],
    asOf: Day,
    knownAt: string,
  ): Promise<{ groupId: number; count: number }[]> {
    const known = '$3::timestamptz';
    return this.db.query({
      name: 'setting-counts-by-group-then',
      text: `select m.group_id as "groupId", count(*)::int as count from ${membershipsKnown(known)} m
        join setting_version v on v.setting_id = m.setting_id and ${versionsKnown('v', known)}
          and v.valid_from <= $1::date and v.valid_to > $1::date and v.status in ('ACTIVE', 'SUSPENDED')
        where m.group_id = any($2::int[]) and ${memberOn} group by m.group_id`,
      values: [asOf, groupIds, knownAt],
    });
  }

  /** The finest cells of the profile: kind, council, judgement. Every rollup is a sum over them. */
  async qualityCells(groupIds: readonly number[], asOf: Day): Promise<QualityCell[]> {
    return queryManyRows<QualityCell>(this.db, {
      name: 'group-quality-cells',
      columns: [
        'groupId',
        'provisionType',
        'regionCode',
        'localAuthorityName',
        'key',
        'scale',
        'value',
        'settings',
        'places',
      ],
      text: `with member as (
          select m.group_id, m.setting_id, v.provision_type, v.region_code, v.local_authority_name, v.places
          from group_membership m
          join setting_version v on v.setting_id = m.setting_id and v.recorded_to = 'infinity'
            and v.valid_from <= $1::date and v.valid_to > $1::date and v.status in ('ACTIVE', 'SUSPENDED')
          where m.group_id = any($2::int[]) and ${memberOn}),
        judged as (
          select m.*, 'OVERALL' as key, s.scale, s.value from member m
          left join grade_span s on s.setting_id = m.setting_id and s.key = 'OVERALL'
            and s.from_day <= $1::date and s.to_day > $1::date
          union all
          select m.*, s.key, s.scale, s.value from member m
          join grade_span s on s.setting_id = m.setting_id and s.key <> 'OVERALL'
            and s.from_day <= $1::date and s.to_day > $1::date)
        select group_id as "groupId", provision_type as "provisionType", region_code as "regionCode",
          local_authority_name as "localAuthorityName", key, scale, value,
          count(*)::int as settings, coalesce(sum(places), 0)::int as places
        from judged group by group_id, provision_type, region_code, local_authority_name, key, scale, value`,
      values: [asOf, groupIds],
    });
  }

  /** What happened in each group up to the day, newest first. */
  async timelines(
    groupIds: readonly number[],
    asOf: Day,
    first: number,
    order: TimelineOrder,
    after: readonly CursorValue[] | null,
  ): Promise<TimelineEvent[]> {
    const { sort, beyond } = timelineSorts[order];
    return this.db.query<TimelineEvent>({
      name: `group-timelines-${order}-${after === null ? 'start' : 'after'}`,
      text: `select p.id as "groupId", t.* from unnest($2::int[]) as p(id)
        cross join lateral (select * from (
          select 'c' || m.id as seq, 'SETTING_JOINED' as kind, m.from_day as "happenedOn", m.from_not_before as "notBefore",
            m.setting_id as "settingId", null::int as "inspectionId", null::text as value
          from group_membership m where m.group_id = p.id and m.from_day <= $1::date
          union all
          select 'a' || m.id, 'SETTING_LEFT', m.to_day, coalesce(v.begins_not_before, m.to_day), m.setting_id, null, v.status
          from group_membership m
          left join setting_version v on v.setting_id = m.setting_id and v.recorded_to = 'infinity' and v.valid_from = m.to_day
          where m.group_id = p.id and m.to_day <= $1::date
          union all
          select 'b' || i.id, 'INSPECTED', i.inspected_on, i.inspected_on, i.setting_id, i.id,
            (select value from judgement j where j.inspection_id = i.id and j.key = 'OVERALL')
          from group_membership m join inspection i on i.setting_id = m.setting_id and i.recorded_to = 'infinity'
            and i.inspected_on >= m.from_day and i.inspected_on < m.to_day
          where m.group_id = p.id and i.inspected_on <= $1::date
          union all
          select x.seq, x.kind, x."happenedOn", x."notBefore", m.setting_id, null, null
          from group_membership m cross join lateral (${suspensionEvents}) x where m.group_id = p.id) e
        ${after === null ? '' : beyond} order by ${sort} limit $3) t`,
      values: [asOf, groupIds, first, ...(after ?? [])],
    });
  }

  async timelineCounts(groupIds: readonly number[], asOf: Day): Promise<{ groupId: number; count: number }[]> {
    return this.db.query({
      name: 'group-timeline-counts',
      text: `select p.id as "groupId",
          (select count(*) + count(*) filter (where m.to_day <= $1::date) from group_membership m
            where m.group_id = p.id and m.from_day <= $1::date)::int
          + (select count(*) from group_membership m join inspection i on i.setting_id = m.setting_id
            and i.recorded_to = 'infinity' and i.inspected_on >= m.from_day and i.inspected_on < m.to_day
            where m.group_id = p.id and i.inspected_on <= $1::date)::int
          + (select count(*) from group_membership m cross join lateral (${suspensionEvents}) x where m.group_id = p.id)::int as count
        from unnest($2::int[]) as p(id)`,
      values: [asOf, groupIds],
    });
  }
}
