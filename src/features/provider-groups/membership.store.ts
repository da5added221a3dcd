import type { Day } from '../../domain/values/day';
import type { Queryable } from '../../platform/database/database';
import { memberOn } from './member-on';
import type { JoiningSplit, Membership } from './membership';
import { adverseValues, belowGoodValues } from './standing-values';

const neighbour = (side: 'before' | 'after') =>
  side === 'before'
    ? `select o.group_id, o.to_day from group_membership o where o.definition = m.definition and o.setting_id = m.setting_id
        and o.to_day <= m.from_day order by o.to_day desc limit 1`
    : `select o.group_id, o.from_day from group_membership o where o.definition = m.definition and o.setting_id = m.setting_id
        and o.from_day >= m.to_day order by o.from_day limit 1`;

/** Memberships `m`, each with where the setting came from and went to. `$1` is the day up to which things are known. */
const columns = `m.id, m.group_id as "groupId", m.setting_id as "settingId", m.definition, m.from_day as "joinedOn",
    m.from_not_before as "joinedNotBefore", case when m.to_day <= $1::date then m.to_day end as "leftOn", m.basis,
    b.group_id as "cameFromGroupId",
    case when b.group_id is not null then 'CAME_OVER'
      when exists (select from setting_version v where v.setting_id = m.setting_id and v.recorded_to = 'infinity'
        and v.status in ('ACTIVE', 'SUSPENDED') and v.valid_to = m.from_day) then 'FIRST_SEEN'
      else 'REGISTERED' end as joining,
    case when m.to_day <= $1::date then a.group_id end as "wentToGroupId",
    case when m.to_day > $1::date then null
      when a.from_day = m.to_day then 'WENT_OVER'
      when exists (select from setting_version v where v.setting_id = m.setting_id and v.recorded_to = 'infinity'
        and v.status in ('ACTIVE', 'SUSPENDED') and v.valid_from = m.to_day) then 'GROUP_NOT_KNOWN'
      else 'LEFT_THE_REGISTER' end as leaving`;

const neighbours = `left join lateral (${neighbour('before')}) b on true left join lateral (${neighbour('after')}) a on true`;

export interface MembershipFilter {
  /** Only settings that belong on the day, or only those that no longer do. */
  standing?: boolean | null;
}

const wanted = `m.from_day <= $1::date and ($3::boolean is null or (m.to_day > $1::date) = $3)`;

/** Reads which settings belonged to which group, when, and how they came and went. */
export class MembershipStore {
  constructor(private readonly db: Queryable) {}

  /** Of each group, the latest first. */
  async ofGroups(
    groupIds: readonly number[],
    asOf: Day,
    { standing }: MembershipFilter,
    first: number,
    after: readonly [Day, number] | null,
  ): Promise<Membership[]> {
    const beyond = after === null ? '' : 'and (m.from_day, m.id) < ($5::date, $6::int)';
    return this.db.query<Membership>({
      name: `memberships-of-groups-${after === null ? 'start' : 'after'}`,
      text: `select s.* from unnest($2::int[]) as p(id) cross join lateral (
          select ${columns} from (
            select m.* from group_membership m where m.group_id = p.id and ${wanted} ${beyond}
            order by m.from_day desc, m.id desc limit $4) m ${neighbours}
          order by m.from_day desc, m.id desc) s`,
      values: [asOf, groupIds, standing ?? null, first, ...(after ?? [])],
    });
  }

  async counts(
    groupIds: readonly number[],
    asOf: Day,
    { standing }: MembershipFilter,
  ): Promise<{ groupId: number; count: number }[]> {
    return this.db.query({
      name: 'memberships-of-groups-count',
      text: `select m.group_id as "groupId", count(*)::int as count from group_membership m
        where m.group_id = any($2::int[]) and ${wanted} group by m.group_id`,
      values: [asOf, groupIds, standing ?? null],
    });
  }

  /** Of each setting under one definition, oldest first: every group it has been in up to the day. */
  async ofSettings(settingIds: readonly number[], definition: string, asOf: Day): Promise<Membership[]> {
    return this.db.query<Membership>({
      name: 'memberships-of-settings',
      text: `select ${columns} from group_membership m ${neighbours}
        where m.setting_id = any($2::int[]) and m.definition = $3 and m.from_day <= $1::date
        order by m.setting_id, m.from_day`,
      values: [asOf, settingIds, definition],
    });
  }

  /** The membership of each setting that holds on the day. */
  async standingOf(settingIds: readonly number[], definition: string, asOf: Day): Promise<Membership[]> {
    return this.db.query<Membership>({
      name: 'standing-memberships-of-settings',
      text: `select ${columns} from group_membership m ${neighbours}
        where m.setting_id = any($2::int[]) and m.definition = $3 and ${memberOn}`,
      values: [asOf, settingIds, definition],
    });
  }

  /** Of each group: standing overall judgements, told apart by whether the group inherited them. */
  async splits(groupIds: readonly number[], asOf: Day): Promise<JoiningSplit[]> {
    const counts = ['belowGood', 'adverse'].flatMap((what, at) =>
      Object.entries({
        Inherited: 's.from_day < m.from_not_before',
        Own: 's.from_day >= m.from_day',
        Uncertain: 's.from_day >= m.from_not_before and s.from_day < m.from_day',
      }).map(
        ([tag, when]) =>
          `count(*) filter (where s.value = any($${3 + at}::text[]) and ${when})::int as "${what}${tag}"`,
      ),
    );
    return this.db.query<JoiningSplit>({
      name: 'joining-splits-of-groups',
      text: `select m.group_id as "groupId", ${counts.join(', ')}
        from group_membership m
        join grade_span s on s.setting_id = m.setting_id and s.key = 'OVERALL' and s.from_day <= $1::date and s.to_day > $1::date
        where m.group_id = any($2::int[]) and ${memberOn} group by m.group_id`,
      values: [asOf, groupIds, belowGoodValues, adverseValues],
    });
  }
}
