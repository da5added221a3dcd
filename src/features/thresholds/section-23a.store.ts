import type { CancellationGroundCode } from '../../domain/law/grounds';
import type { EntitySubtype, EntityType } from '../../domain/ownership/vocabulary';
import type { ProvisionType } from '../../domain/register/vocabulary';
import type { Day } from '../../domain/values/day';
import type { Queryable } from '../../platform/database/database';

/** A body of the group: the addressee itself, or one below it. */
export interface BodyRow {
  partyId: number;
  kind: 'ENTITY' | 'PERSON';
  name: string | null;
  entityType: EntityType | null;
  entitySubtype: EntitySubtype | null;
  isAddressee: boolean;
  /** Whether some chain to it is shown; else it is only indicated. */
  isShown: boolean;
  limb: string | null;
  from: Day | null;
}

export interface RegistrationRow {
  settingId: number;
  urn: string;
  name: string | null;
  holderId: number;
  provisionType: ProvisionType | null;
  from: Day;
  notBefore: Day | null;
}

export interface SuspicionRow {
  matterId: number;
  settingId: number;
  urn: string;
  grounds: readonly CancellationGroundCode[];
  heldFrom: Day;
  withdrawnOn: Day | null;
}

const definition = 'COMPANIES_ACT_PARENT';

/** Reads what the test of s. 23A is put to: the group of an addressee on a day, its registrations and suspicions. */
export class Section23AStore {
  constructor(private readonly db: Queryable) {}

  /** The addressee and every undertaking below it on the day by the Companies Act, each once. */
  async bodies(addressee: number, day: Day): Promise<BodyRow[]> {
    return this.db.query<BodyRow>({
      name: 'section-23a-bodies',
      text: `with recursive below (party_id, is_shown, limb, from_day) as (
          select e.subsidiary_id, e.basis <> 'INDICATED', e.limb, e.from_day from parent_edge e
          where e.parent_id = $1 and e.definition = '${definition}' and e.from_day <= $2::date and e.to_day > $2::date
          union
          select e.subsidiary_id, b.is_shown and e.basis <> 'INDICATED', e.limb, greatest(b.from_day, e.from_day)
          from below b join parent_edge e on e.parent_id = b.party_id
          where e.definition = '${definition}' and e.from_day <= $2::date and e.to_day > $2::date and e.subsidiary_id <> $1),
        best as (
          select distinct on (party_id) party_id, is_shown, limb, from_day from below order by party_id, is_shown desc, from_day)
        select p.id as "partyId", p.kind, v.name, v.party_type as "entityType", v.party_subtype as "entitySubtype",
          p.id = $1 as "isAddressee", coalesce(b.is_shown, true) as "isShown", b.limb, b.from_day as "from"
        from party p left join best b on b.party_id = p.id
        left join lateral (select pv.name, pv.party_type, pv.party_subtype from party_version pv join ownership_source s on s.id = pv.source_id
          where pv.party_id = p.id and p.kind = 'ENTITY' and pv.recorded_to = 'infinity'
          order by (pv.valid_from <= $2::date and pv.valid_to > $2::date) desc, s.rank, pv.valid_from desc limit 1) v on true
        where p.id = $1 or b.party_id is not null order by p.id`,
      values: [addressee, day],
    });
  }

  /** Every registration on the day of which one of the bodies is the published owner. */
  async registrations(holders: readonly number[], day: Day): Promise<RegistrationRow[]> {
    return this.db.query<RegistrationRow>({
      name: 'section-23a-registrations',
      text: `select v.setting_id as "settingId", r.urn, v.name, c.party_id as "holderId", v.provision_type as "provisionType",
          v.valid_from as "from", v.begins_not_before as "notBefore"
        from owner_company c
        join owner o on o.id = c.owner_id or o.id in (select i.owner_id from owner_stand_in i where i.stand_in_id = c.owner_id)
        join setting_version v on v.owner_id = o.id and v.recorded_to = 'infinity' and v.valid_from <= $1::date
          and v.valid_to > $1::date and v.status in ('ACTIVE', 'SUSPENDED')
        join registration r on r.id = v.registration_id
        where c.party_id = any($2::int[])
          and (o.id = c.owner_id or not exists (select from owner_company own where own.owner_id = o.id))
        order by r.urn`,
      values: [day, holders],
    });
  }

  /** What officers recorded of these settings by the day: of the law as it is, and of the scenario where one is given. */
  async suspicions(settingIds: readonly number[], day: Day, scenario: string | null): Promise<SuspicionRow[]> {
    return this.db.query<SuspicionRow>({
      name: 'section-23a-suspicions',
      text: `select m.id as "matterId", m.setting_id as "settingId", r.urn, said.grounds, begun.on_day as "heldFrom",
          ended.on_day as "withdrawnOn"
        from matter m join registration r on r.id = m.registration_id
        join matter_step begun on begun.matter_id = m.id and begun.version = 1
        join lateral (select s.particulars -> 'grounds' as grounds from matter_step s where s.matter_id = m.id and s.on_day <= $2::date
            and s.step in ('RECORD_SUSPICION', 'AMEND_SUSPICION') order by s.version desc limit 1) said on true
        left join matter_step ended on ended.matter_id = m.id and ended.step = 'WITHDRAW_SUSPICION'
        where m.kind = 'SUSPICION' and m.setting_id = any($1::int[]) and begun.on_day <= $2::date
          and (m.scenario is null or m.scenario = $3)
        order by m.id`,
      values: [settingIds, day, scenario],
    });
  }
}
