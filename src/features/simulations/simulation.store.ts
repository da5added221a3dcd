import type { JudgedInspection, SettingFacts } from '../../domain/nation/facts';
import type { SimulatedSetting } from '../../domain/simulation/simulated-setting';
import type { Day } from '../../domain/values/day';
import type { Queryable } from '../../platform/database/database';
import { queryManyRows } from '../../platform/database/many-rows';

type ReadElsewhere = 'inspections' | 'undertakingKey' | 'registeredInParentsOwnName' | 'suspensions' | 'observations';

interface SettingRow extends Omit<SettingFacts, ReadElsewhere> {
  provider: number;
  inspections: readonly JudgedInspection[] | null;
}

/** Reads what a simulation compares: settings on the register, who provides them, and which judgements stand. */
export class SimulationStore {
  constructor(private readonly db: Queryable) {}

  /** Settings whose published owner is linked to an undertaking. Only judgements that stand are read: no other counts. */
  async settingsOn(asOf: Day): Promise<SimulatedSetting[]> {
    const rows = await queryManyRows<SettingRow>(this.db, {
      name: 'simulation-settings',
      columns: [
        'provider',
        'places',
        'settingId',
        'urn',
        'provisionType',
        'sector',
        'region',
        'localAuthority',
        'joinedGroupOn',
        'registeredOn',
        'inspections',
      ],
      text: `with standing as (
          select s.setting_id, jsonb_agg(jsonb_build_object('inspectionId', s.inspection_id::text, 'eventNumber', i.event_number,
            'eventType', s.event_type, 'inspectedOn', s.from_day, 'publishedOn', i.published_on,
            'judgements', jsonb_build_array(jsonb_build_object('key', s.key, 'scale', s.scale, 'value', s.value)))
            order by s.from_day, s.key) as inspections
          from grade_span s join inspection i on i.id = s.inspection_id
          where s.from_day <= $1::date and s.to_day > $1::date
            and s.key in ('OVERALL', 'HELPED_AND_PROTECTED', 'LEADERS_AND_MANAGERS')
          group by s.setting_id)
        select coalesce(c.party_id, sc.party_id) as provider, v.places, v.setting_id::text as "settingId", r.urn,
          v.provision_type as "provisionType", v.sector, v.region_code as region, v.local_authority_name as "localAuthority",
          v.valid_from::text as "joinedGroupOn", v.registered_on::text as "registeredOn", s.inspections
        from setting_version v join registration r on r.id = v.registration_id
        left join owner_company c on c.owner_id = v.owner_id
        left join owner_stand_in i on i.owner_id = v.owner_id left join owner_company sc on sc.owner_id = i.stand_in_id
        left join standing s on s.setting_id = v.setting_id
        where v.recorded_to = 'infinity' and v.valid_from <= $1::date and v.valid_to > $1::date
          and v.status in ('ACTIVE', 'SUSPENDED') and coalesce(c.party_id, sc.party_id) is not null
        order by r.urn`,
      values: [asOf],
    });
    return rows.map(({ provider, inspections, ...facts }) => ({
      provider,
      places: facts.places,
      facts: {
        ...facts,
        suspensions: [],
        observations: [],
        undertakingKey: String(provider),
        registeredInParentsOwnName: null,
        inspections: inspections ?? [],
      },
    }));
  }

  /** What undertakings are called, by number. */
  async names(partyIds: readonly number[]): Promise<ReadonlyMap<number, string>> {
    const rows = await this.db.query<{ id: number; name: string }>({
      name: 'simulation-names',
      text: `select distinct on (v.party_id) v.party_id as id, v.name from party_version v
        join ownership_source s on s.id = v.source_id
        where v.party_id = any($1::int[]) and v.recorded_to = 'infinity' and v.name is not null
        order by v.party_id, s.rank, v.valid_from desc`,
      values: [partyIds],
    });
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}
