import type { JudgedInspection, SettingFacts } from '../../domain/nation/facts';
import type { SimulatedSetting } from '../../domain/simulation/simulated-setting';
import type { Day } from '../../domain/values/day';
import type { Queryable } from '../../platform/database/database';
import { queryManyRows } from '../../platform/database/many-rows';
import { factsKnown, standingNow, standingThen } from './standing-known';

type ReadElsewhere = 'inspections' | 'undertakingKey' | 'registeredInParentsOwnName' | 'suspensions' | 'observations';

interface SettingRow extends Omit<SettingFacts, ReadElsewhere> {
  provider: number;
  inspections: readonly JudgedInspection[] | null;
}

/** For which day, and as of which moment's knowledge, something is simulated. */
export interface SimulationMoment {
  asOf: Day;
  /** Null: as it is known now. */
  knownAt: string | null;
}

/** Reads what a simulation compares: settings on the register, who provides them, and which judgements stand. */
export class SimulationStore {
  constructor(private readonly db: Queryable) {}

  /** Settings whose published owner is linked to an undertaking. Only judgements that stand are read: no other counts. */
  async settingsOn(asOf: Day, knownAt: string | null = null): Promise<SimulatedSetting[]> {
    const known = knownAt === null ? null : '$2::timestamptz';
    const rows = await queryManyRows<SettingRow>(this.db, {
      name: `simulation-settings${knownAt === null ? '' : '-then'}`,
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
          from ${known === null ? standingNow : standingThen(known)}
          group by s.setting_id)
        select coalesce(c.party_id, sc.party_id) as provider, v.places, v.setting_id::text as "settingId", r.urn,
          v.provision_type as "provisionType", v.sector, v.region_code as region, v.local_authority_name as "localAuthority",
          v.valid_from::text as "joinedGroupOn", v.registered_on::text as "registeredOn", s.inspections
        from setting_version v join registration r on r.id = v.registration_id
        left join owner_company c on c.owner_id = v.owner_id
        left join owner_stand_in i on i.owner_id = v.owner_id left join owner_company sc on sc.owner_id = i.stand_in_id
        left join standing s on s.setting_id = v.setting_id
        where ${factsKnown('v', known)} and v.valid_from <= $1::date and v.valid_to > $1::date
          and v.status in ('ACTIVE', 'SUSPENDED') and coalesce(c.party_id, sc.party_id) is not null
        order by r.urn`,
      values: [asOf, ...(knownAt === null ? [] : [knownAt])],
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
  async names(partyIds: readonly number[], knownAt: string | null = null): Promise<ReadonlyMap<number, string>> {
    const rows = await this.db.query<{ id: number; name: string }>({
      name: `simulation-names${knownAt === null ? '' : '-then'}`,
      text: `select distinct on (v.party_id) v.party_id as id, v.name from party_version v
        join ownership_source s on s.id = v.source_id
        where v.party_id = any($1::int[]) and ${factsKnown('v', knownAt === null ? null : '$2::timestamptz')} and v.name is not null
        order by v.party_id, s.rank, v.valid_from desc`,
      values: [partyIds, ...(knownAt === null ? [] : [knownAt])],
    });
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}
