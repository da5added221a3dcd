import type { Day } from '../../domain/values/day';
import type { Queryable } from '../../platform/database/database';
import type { Setting } from '../settings/setting';
import { settingColumns } from '../settings/setting-columns';
import { memberOn } from './member-on';
import type { JoiningSplit, Membership, MembershipMoment } from './membership';
import { membershipColumns, membershipsKnown, neighboursKnown, versionsKnown } from './membership-columns';
import { adverseValues, belowGoodValues } from './standing-values';

export interface MembershipFilter {
  /** Only settings that belong on the day, or only those that no longer do. */
  standing?: boolean | null;
}

const wanted = `m.from_day <= $1::date and ($3::boolean is null or (m.to_day > $1::date) = $3)`;

/** How a statement about the moment ends its name, and what it takes for it at a place among its values. */
function knownAtPlace(place: number, knownAt: string | null) {
  return knownAt === null
    ? ({ when: 'now', known: null, values: [] } as const)
    : ({ when: 'then', known: `$${place}::timestamptz`, values: [knownAt] } as const);
}

/** Reads which settings belonged to which group, when, and how they came and went. */
export class MembershipStore {
  constructor(private readonly db: Queryable) {}

  /** Of each group, the latest first. */
  async ofGroups(
    groupIds: readonly number[],
    { asOf, knownAt }: MembershipMoment,
    { standing }: MembershipFilter,
    first: number,
    after: readonly [Day, number] | null,
  ): Promise<Membership[]> {
    const { when, known, values } = knownAtPlace(after === null ? 5 : 7, knownAt);
    const beyond = after === null ? '' : 'and (m.from_day, m.id) < ($5::date, $6::int)';
    return this.db.query<Membership>({
      name: `memberships-of-groups-${after === null ? 'start' : 'after'}-${when}`,
      text: `select s.* from unnest($2::int[]) as p(id) cross join lateral (
          select ${membershipColumns(known)} from (
            select m.* from ${membershipsKnown(known)} m where m.group_id = p.id and ${wanted} ${beyond}
            order by m.from_day desc, m.id desc limit $4) m ${neighboursKnown(known)}
          order by m.from_day desc, m.id desc) s`,
      values: [asOf, groupIds, standing ?? null, first, ...(after ?? []), ...values],
    });
  }

  async counts(
    groupIds: readonly number[],
    { asOf, knownAt }: MembershipMoment,
    { standing }: MembershipFilter,
  ): Promise<{ groupId: number; count: number }[]> {
    const { when, known, values } = knownAtPlace(4, knownAt);
    return this.db.query({
      name: `memberships-of-groups-count-${when}`,
      text: `select m.group_id as "groupId", count(*)::int as count from ${membershipsKnown(known)} m
        where m.group_id = any($2::int[]) and ${wanted} group by m.group_id`,
      values: [asOf, groupIds, standing ?? null, ...values],
    });
  }

  /** Of each setting under one definition, oldest first: every group it has been in up to the day. */
  async ofSettings(
    settingIds: readonly number[],
    definition: string,
    { asOf, knownAt }: MembershipMoment,
  ): Promise<Membership[]> {
    const { when, known, values } = knownAtPlace(4, knownAt);
    return this.db.query<Membership>({
      name: `memberships-of-settings-${when}`,
      text: `select ${membershipColumns(known)} from ${membershipsKnown(known)} m ${neighboursKnown(known)}
        where m.setting_id = any($2::int[]) and m.definition = $3 and m.from_day <= $1::date
        order by m.setting_id, m.from_day`,
      values: [asOf, settingIds, definition, ...values],
    });
  }

  /** Settings as they stood on the days, as the register was known at the moment. */
  async settingsThen(wanted: readonly { id: number; asOf: Day }[], knownAt: string): Promise<Setting[]> {
    return this.db.query<Setting>({
      name: 'settings-of-memberships-then',
      text: `select ${settingColumns('p.day')} from unnest($1::int[], $2::date[]) as p(id, day)
        join setting_version v on v.setting_id = p.id and ${versionsKnown('v', '$3::timestamptz')}
          and v.valid_from <= p.day and v.valid_to > p.day
        join registration r on r.id = v.registration_id`,
      values: [wanted.map(({ id }) => id), wanted.map(({ asOf }) => asOf), knownAt],
    });
  }

  /** The membership of each setting that holds on the day. */
  async standingOf(settingIds: readonly number[], definition: string, asOf: Day): Promise<Membership[]> {
    return this.db.query<Membership>({
      name: 'standing-memberships-of-settings',
      text: `select ${membershipColumns(null)} from group_membership m ${neighboursKnown(null)}
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
