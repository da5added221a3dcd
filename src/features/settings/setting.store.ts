import type { Day } from '../../domain/values/day';
import type { Queryable } from '../../platform/database/database';
import type { CursorValue } from '../../platform/graphql/cursor';
import { onRegister, type Setting, type SettingFilter, type SettingOrder, type SettingStretch } from './setting';
import { settingColumns, standingOn } from './setting-columns';

const orders: Readonly<Record<SettingOrder, { sql: string; key: string; direction: '<' | '>' }>> = {
  URN: { sql: 'r.urn', key: `''`, direction: '>' },
  PLACES_DESC: { sql: 'coalesce(v.places, -1) desc, r.urn desc', key: 'coalesce(v.places, -1)', direction: '<' },
  REGISTERED_ON_DESC: {
    sql: `coalesce(v.registered_on, '-infinity') desc, r.urn desc`,
    key: `coalesce(v.registered_on, '-infinity')`,
    direction: '<',
  },
};

/** What a setting is sorted by, for its cursor. */
export function sortKeyOf(setting: Setting, order: SettingOrder): readonly CursorValue[] {
  if (order === 'PLACES_DESC') return [setting.places ?? -1, setting.urn];
  if (order === 'REGISTERED_ON_DESC') return [setting.registeredOn ?? '-infinity', setting.urn];
  return ['', setting.urn];
}

const from = `from setting_version v join registration r on r.id = v.registration_id`;

const matching = `${standingOn('$1::date')}
  and ($2::text[] is null or r.urn = any($2)) and ($3::text[] is null or v.provision_type = any($3))
  and ($4::text[] is null or v.sector = any($4)) and v.status = any($5) and ($6::text[] is null or v.region_code = any($6))
  and ($7::text is null or v.local_authority_id = (select local_authority_id from local_authority_code where code = $7))
  and ($8::text is null or v.owner_as_published ilike '%' || $8 || '%')`;

function filterValues(asOf: Day, filter: SettingFilter): unknown[] {
  return [
    asOf,
    filter.urns ?? null,
    filter.provisionTypes ?? null,
    filter.sectors ?? null,
    filter.statuses ?? onRegister,
    filter.regions ?? null,
    filter.localAuthorityCode ?? null,
    filter.ownerContains?.replace(/[\\%_]/g, '\\$&') ?? null,
  ];
}

/** Reads settings as they stood on a day. */
export class SettingStore {
  constructor(private readonly db: Queryable) {}

  async page(
    asOf: Day,
    filter: SettingFilter,
    order: SettingOrder,
    first: number,
    after: readonly CursorValue[] | null,
  ): Promise<Setting[]> {
    const { sql, key, direction } = orders[order];
    const beyond = after === null ? '' : `and (${key}, r.urn) ${direction} ($10, $11::text)`;
    return this.db.query<Setting>({
      name: `setting-page-${order}-${after === null ? 'start' : 'after'}`,
      text: `select ${settingColumns('$1')} ${from} where ${matching} ${beyond} order by ${sql} limit $9`,
      values: [...filterValues(asOf, filter), first, ...(after ?? [])],
    });
  }

  async count(asOf: Day, filter: SettingFilter): Promise<number> {
    const [row] = await this.db.query<{ count: number }>({
      // No name: with the filter at hand it is planned twice as well as by one plan for all.
      text: `select count(*)::int as count ${from} where ${matching}`,
      values: filterValues(asOf, filter),
    });
    return row?.count ?? 0;
  }

  /** By registration number, whatever its status on the day; null when the register did not yet know it. */
  async byUrn(urn: string, asOf: Day): Promise<Setting | null> {
    const [row] = await this.db.query<Setting>({
      name: 'setting-by-urn',
      text: `select ${settingColumns('$2')} ${from} where r.urn = $1 and ${standingOn('$2::date')}`,
      values: [urn, asOf],
    });
    return row ?? null;
  }

  async byIds(ids: readonly number[], asOf: Day): Promise<Setting[]> {
    return this.db.query<Setting>({
      name: 'settings-by-id',
      text: `select ${settingColumns('$2')} ${from} where v.setting_id = any($1::int[]) and ${standingOn('$2::date')}`,
      values: [ids, asOf],
    });
  }

  /** Each as it stood on a day of its own. */
  async byIdsAndDays(wanted: readonly { id: number; asOf: Day }[]): Promise<Setting[]> {
    return this.db.query<Setting>({
      name: 'settings-by-id-and-day',
      text: `select ${settingColumns('p.day')} from unnest($1::int[], $2::date[]) as p(id, day)
        join setting_version v on v.setting_id = p.id and ${standingOn('p.day')}
        join registration r on r.id = v.registration_id`,
      values: [wanted.map(({ id }) => id), wanted.map(({ asOf }) => asOf)],
    });
  }

  async byLocalAuthorities(ids: readonly number[], asOf: Day, first: number, after: string | null) {
    return this.db.query<Setting & { parentId: number }>({
      name: 'settings-by-local-authority',
      text: `select p.id as "parentId", s.* from unnest($1::int[]) as p(id)
        cross join lateral (select ${settingColumns('$2')} ${from} where v.local_authority_id = p.id
          and ${standingOn('$2::date')} and v.status in ('ACTIVE', 'SUSPENDED') and ($4::text is null or r.urn > $4)
          order by r.urn limit $3) s`,
      values: [ids, asOf, first, after],
    });
  }

  async countsByLocalAuthority(ids: readonly number[], asOf: Day): Promise<{ parentId: number; count: number }[]> {
    return this.db.query({
      name: 'setting-counts-by-local-authority',
      text: `select v.local_authority_id as "parentId", count(*)::int as count ${from}
        where v.local_authority_id = any($1::int[]) and ${standingOn('$2::date')} and v.status in ('ACTIVE', 'SUSPENDED')
        group by v.local_authority_id`,
      values: [ids, asOf],
    });
  }

  /** The stretches of each setting's history that we believe now, oldest first. */
  async historyOf(
    ids: readonly number[],
    first: number,
    after: readonly [Day, number] | null,
  ): Promise<SettingStretch[]> {
    const beyond = after === null ? '' : 'and (v.valid_from, v.id) > ($3::date, $4::int)';
    return this.db.query({
      name: `setting-history-${after === null ? 'start' : 'after'}`,
      text: `select h.* from unnest($1::int[]) as s(id)
        cross join lateral (select v.id as "versionId", ${settingColumns('v.valid_from')},
            nullif(v.valid_to, 'infinity') as "validTo", v.left_reason as "leftReason"
          ${from} where v.setting_id = s.id and v.recorded_to = 'infinity' ${beyond}
          order by v.valid_from, v.id limit $2) h`,
      values: [ids, first, ...(after ?? [])],
    });
  }

  async historyCountsOf(ids: readonly number[]): Promise<{ settingId: number; count: number }[]> {
    return this.db.query({
      name: 'setting-history-counts',
      text: `select setting_id as "settingId", count(*)::int as count from setting_version
        where setting_id = any($1::int[]) and recorded_to = 'infinity' group by setting_id`,
      values: [ids],
    });
  }
}
