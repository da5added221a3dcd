import type { CancellationGroundCode } from '../../domain/law/grounds';
import type { EntitySubtype, EntityType } from '../../domain/ownership/vocabulary';
import type { ProvisionType } from '../../domain/register/vocabulary';
import type { Day } from '../../domain/values/day';
import type { Queryable } from '../../platform/database/database';

/** A body of the group of an addressee: the addressee itself, or one below it. */
export interface BodyRow {
  addressee: number;
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

/** One that stands above an undertaking. */
export interface AboveRow {
  undertaking: number;
  partyId: number;
}

const definition = 'COMPANIES_ACT_PARENT';

/** Reads what the test of s. 23A is put to: the groups of addressees on a day, their registrations and suspicions. */
export class Section23AStore {
  constructor(private readonly db: Queryable) {}

  /** Each addressee and every undertaking below it on the day by the Companies Act, once for each addressee. */
  async bodies(addressees: readonly number[], day: Day): Promise<BodyRow[]> {
    return this.db.query<BodyRow>({
      name: 'section-23a-bodies',
      text: `with recursive asked (id) as (select distinct a from unnest($1::int[]) a),
        below (root, party_id, is_shown, limb, from_day) as (
          select e.parent_id, e.subsidiary_id, e.basis <> 'INDICATED', e.limb, e.from_day from asked join parent_edge e on e.parent_id = asked.id
          where e.definition = '${definition}' and e.from_day <= $2::date and e.to_day > $2::date
          union
          select b.root, e.subsidiary_id, b.is_shown and e.basis <> 'INDICATED', e.limb, greatest(b.from_day, e.from_day)
          from below b join parent_edge e on e.parent_id = b.party_id
          where e.definition = '${definition}' and e.from_day <= $2::date and e.to_day > $2::date and e.subsidiary_id <> b.root),
        best as (
          select distinct on (root, party_id) root, party_id, is_shown, limb, from_day from below
          order by root, party_id, is_shown desc, from_day),
        found as (
          select id as root, id as party_id, true as is_shown, null::text as limb, null::date as from_day from asked
          union all select root, party_id, is_shown, limb, from_day from best)
        select f.root as addressee, p.id as "partyId", p.kind, v.name, v.party_type as "entityType", v.party_subtype as "entitySubtype",
          p.id = f.root as "isAddressee", f.is_shown as "isShown", f.limb, f.from_day as "from"
        from found f join party p on p.id = f.party_id
        left join lateral (select pv.name, pv.party_type, pv.party_subtype from party_version pv join ownership_source s on s.id = pv.source_id
          where pv.party_id = p.id and p.kind = 'ENTITY' and pv.recorded_to = 'infinity'
          order by (pv.valid_from <= $2::date and pv.valid_to > $2::date) desc, s.rank, pv.valid_from desc limit 1) v on true
        order by f.root, p.id`,
      values: [addressees, day],
    });
  }

  /** Who stands above each on the day by the Companies Act, nearest first: of each at most so many. */
  async above(undertakings: readonly number[], day: Day, atMost: number): Promise<AboveRow[]> {
    return this.db.query<AboveRow>({
      name: 'section-23a-above',
      text: `with recursive above (root, party_id, steps) as (
          select distinct a, a, 0 from unnest($1::int[]) a
          union
          select b.root, e.parent_id, b.steps + 1 from above b join parent_edge e on e.subsidiary_id = b.party_id
          where e.definition = '${definition}' and e.from_day <= $2::date and e.to_day > $2::date and b.steps < $3 and e.parent_id <> b.root),
        nearest as (select root, party_id, min(steps) as steps from above where steps > 0 group by root, party_id),
        numbered as (select n.*, row_number() over (partition by root order by steps, party_id) as place from nearest n)
        select root as undertaking, party_id as "partyId" from numbered where place <= $3 order by root, place`,
      values: [undertakings, day, atMost],
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
