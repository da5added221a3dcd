import type { AffectedSetting, SettingsAround } from '../../domain/impact/impact-facts';
import type { Day } from '../../domain/values/day';
import type { Queryable } from '../../platform/database/database';
import { namedSettings, proposedAction } from './named-settings';

/** Where other settings of a kind are looked for. */
export interface Reach {
  provisionType: string;
  region: string;
  isSame: boolean;
}

const onDay = `v.recorded_to = 'infinity' and v.valid_from <= $1::date and v.valid_to > $1::date and v.status in ('ACTIVE', 'SUSPENDED')`;
const council = `coalesce(la.name, v.local_authority_name)`;
const region = `coalesce(v.region_code, la.region_code)`;

/** Reads what a statement of impact is worked out from. */
export class ImpactFactsStore {
  constructor(private readonly db: Queryable) {}

  /** What the matter is about: its settings, and the action that it proposes. */
  async namedBy(matterId: number): Promise<{ settings: readonly number[]; action: string | null }> {
    const [row] = await this.db.query<{ settings: readonly number[]; action: string | null }>({
      name: 'impact-settings-named',
      text: `select ${namedSettings} as settings, ${proposedAction} as action from matter m where m.id = $1`,
      values: [matterId],
    });
    return row ?? { settings: [], action: null };
  }

  /** The settings of registration numbers. */
  async settingsOf(urns: readonly string[]): Promise<{ urn: string; settingId: number }[]> {
    return this.db.query<{ urn: string; settingId: number }>({
      name: 'impact-settings-by-urn',
      text: `select r.urn, r.setting_id as "settingId" from registration r where r.urn = any($1::text[]) order by r.urn`,
      values: [urns],
    });
  }

  /** Those of the settings that stand on the register on the day, by their numbers. */
  async affected(settingIds: readonly number[], day: Day): Promise<AffectedSetting[]> {
    return this.db.query<AffectedSetting>({
      name: 'impact-affected',
      text: `select distinct on (v.setting_id) v.setting_id as "settingId", r.urn, v.provision_type as "provisionType", v.status,
          ${council} as council, ${region} as region, v.places
        from setting_version v join registration r on r.id = v.registration_id left join local_authority la on la.id = v.local_authority_id
        where v.setting_id = any($2::int[]) and ${onDay} order by v.setting_id, v.status, v.valid_from desc, v.id`,
      values: [day, settingIds],
    });
  }

  /** Other settings of the kinds, in the regions that are reached, counted together. */
  async around(settings: readonly AffectedSetting[], reached: readonly Reach[], day: Day): Promise<SettingsAround[]> {
    return this.db.query<SettingsAround>({
      name: 'impact-around',
      text: `with affected as (select * from unnest($2::int[], $3::text[], $4::text[]) a(setting_id, provision_type, council)),
        reach as (select * from unnest($5::text[], $6::text[], $7::boolean[]) w(provision_type, region, is_same)),
        held as (select a.setting_id, m.group_id, m.definition, m.basis from affected a join group_membership m on m.setting_id = a.setting_id
          where m.from_day <= $1::date and m.to_day > $1::date),
        own as (select coalesce(array_agg(distinct group_id), '{}') as groups,
            (select bool_and(exists (select from held h where h.setting_id = a.setting_id and h.definition = 'COMPANIES_ACT_PARENT'
              and h.basis is distinct from 'INDICATED')) from affected a) as is_known,
            (select bool_or(v.sector in ('LOCAL_AUTHORITY', 'HEALTH_AUTHORITY')) from affected a
              join setting_version v on v.setting_id = a.setting_id where ${onDay}) as is_public
          from held where definition in ('COMPANIES_ACT_PARENT', 'OFSTED_PUBLISHED_OWNER')),
        others as (select distinct on (v.setting_id) v.setting_id, v.provision_type, v.status, v.places, v.sector, ${council} as council, w.is_same
          from setting_version v left join local_authority la on la.id = v.local_authority_id
          join reach w on w.provision_type = v.provision_type and w.region = ${region}
          where ${onDay} and v.setting_id <> all($2::int[]) order by v.setting_id, v.status, v.valid_from desc, v.id),
        placed as (select o.*, case when exists (select from affected a where a.provision_type = o.provision_type and a.council = o.council)
            then 'SAME_COUNCIL' when o.is_same then 'SAME_REGION' else 'NEXT_REGION' end as band,
            case when g.is_same then 'SAME' when g.may_be_same then 'NOT_KNOWN' when own.is_known and g.is_known then 'OTHER'
              when o.sector in ('LOCAL_AUTHORITY', 'HEALTH_AUTHORITY') and not own.is_public then 'OTHER' else 'NOT_KNOWN' end as control,
            s.value as standing
          from others o cross join own
          left join lateral (select
              bool_or(m.group_id = any(own.groups) and m.basis is distinct from 'INDICATED') as is_same,
              bool_or(m.group_id = any(own.groups)) as may_be_same,
              bool_or(m.definition = 'COMPANIES_ACT_PARENT' and m.basis is distinct from 'INDICATED') as is_known
            from group_membership m where m.setting_id = o.setting_id and m.from_day <= $1::date and m.to_day > $1::date
              and m.definition in ('COMPANIES_ACT_PARENT', 'OFSTED_PUBLISHED_OWNER')) g on true
          left join grade_span s on s.setting_id = o.setting_id and s.key = 'OVERALL' and s.from_day <= $1::date and s.to_day > $1::date)
        select provision_type as "provisionType", band, council, control, status = 'SUSPENDED' as "isSuspended", standing,
          count(*)::int as settings, coalesce(sum(places), 0)::int as places, count(*) filter (where places is null)::int as "withoutPlaces"
        from placed group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6`,
      values: [
        ...[day, settings.map(({ settingId }) => settingId), settings.map((one) => one.provisionType)],
        ...[settings.map((one) => one.council), reached.map((one) => one.provisionType)],
        ...[reached.map((one) => one.region), reached.map(({ isSame }) => isSame)],
      ],
    });
  }
}
