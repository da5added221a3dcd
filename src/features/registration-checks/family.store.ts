import type { ControlLimb, EdgeBasis } from '../../domain/ownership/parent-edge';
import type { InterestType } from '../../domain/ownership/vocabulary';
import type { Day } from '../../domain/values/day';
import type { Queryable } from '../../platform/database/database';

/** How many bodies of a family, and of companies around its controllers, are read at most. */
export const mostRead = 2000;

export interface FamilyMember {
  partyId: number;
  relation: 'APPLICANT' | 'PARENT' | 'SUBSIDIARY' | 'SIBLING';
}

export interface FamilyEdge {
  parentId: number;
  subsidiaryId: number;
  limb: ControlLimb;
  basis: EdgeBasis;
}

/** A company with a published setting, and through whom it is near the applicant. */
export interface NearCompany {
  partyId: number;
  throughId: number;
  throughKind: 'ENTITY' | 'PERSON';
}

export interface PublishedOwner {
  ownerId: number;
  name: string;
  /** Null where no company is linked to it. */
  partyId: number | null;
  basis: string | null;
}

/** Our policy: a holding from this percentage up is that of somebody behind a company, as of significant control. */
const least = 25;
const behind: readonly InterestType[] = [
  'shareholding',
  'votingRights',
  'appointmentOfBoard',
  'otherInfluenceOrControl',
  'controlViaCompanyRulesOrArticles',
  'controlByLegalFramework',
  'settlor',
  'trustee',
];

const edge = `e.definition = 'COMPANIES_ACT_PARENT' and e.from_day <= $2::date and e.to_day > $2::date`;
const held = `i.recorded_to = 'infinity' and i.valid_from <= $2::date and i.valid_to > $2::date
  and (i.interest_type is null or i.interest_type = any($3)) and coalesce(i.share_most, 100) >= $4
  and i.source_id in (select id from ownership_source where kind <> 'GLEIF')`;

/** Reads who stands around an applicant: its parents and their subsidiaries, and companies with the same people behind. */
export class FamilyStore {
  constructor(private readonly db: Queryable) {}

  /** The applicant first; one row more than is read at most where there are more. */
  async family(applicant: number, asOf: Day): Promise<FamilyMember[]> {
    return this.db.query<FamilyMember>({
      name: 'registration-check-family',
      text: `with recursive up (id) as (
          select $1::int union select e.parent_id from up u join parent_edge e on e.subsidiary_id = u.id and ${edge}),
        own (id) as (
          select $1::int union select e.subsidiary_id from own o join parent_edge e on e.parent_id = o.id and ${edge}),
        around (id) as (
          select id from up union select e.subsidiary_id from around a join parent_edge e on e.parent_id = a.id and ${edge}),
        reached as materialized (select id from around limit $3::int + 1)
        select r.id as "partyId", case when r.id = $1 then 'APPLICANT' when r.id in (select id from up) then 'PARENT'
            when r.id in (select id from own) then 'SUBSIDIARY' else 'SIBLING' end as relation
        from reached r order by r.id <> $1, r.id`,
      values: [applicant, asOf, mostRead],
    });
  }

  /** Why each of the bodies is above another of them. */
  async edgesAmong(bodies: readonly number[], asOf: Day): Promise<FamilyEdge[]> {
    return this.db.query<FamilyEdge>({
      name: 'registration-check-parents',
      text: `select e.parent_id as "parentId", e.subsidiary_id as "subsidiaryId", e.limb, e.basis from parent_edge e
        where e.subsidiary_id = any($1::int[]) and e.parent_id = any($1::int[]) and ${edge}
        order by e.subsidiary_id, e.parent_id, e.limb`,
      values: [bodies, asOf],
    });
  }

  /** Whether any source says who holds the body on the day. */
  async isHeld(applicant: number, asOf: Day): Promise<boolean> {
    const [row] = await this.db.query<{ isHeld: boolean }>({
      name: 'registration-check-held',
      text: `select exists (select from interest i where i.subject_id = $1 and i.recorded_to = 'infinity' and i.party_id is not null
        and i.valid_from <= $2::date and i.valid_to > $2::date) as "isHeld"`,
      values: [applicant, asOf],
    });
    return row?.isHeld ?? false;
  }

  /**
   * Companies to which a published owner is linked, with someone behind them who is behind the applicant, through any
   * number of companies. Natural persons who are taken for one count as one for whom the database lets know it.
   */
  async near(applicant: number, family: readonly number[], asOf: Day): Promise<NearCompany[]> {
    return this.db.query<NearCompany>({
      name: 'registration-check-near',
      text: `with recursive up (id) as (
          select $1::int union select i.party_id from up u join interest i on i.subject_id = u.id and i.party_id is not null and ${held}),
        behind (id) as (
          select id from up where id <> $1
          union select o.party_id from same_person p join same_person o using (first_party_id) join up on up.id = p.party_id),
        down (id, through) as (
          select id, id from behind
          union select i.subject_id, d.through from down d join interest i on i.party_id = d.id and i.subject_id is not null and ${held}),
        reached as materialized (select id, through from down limit $6::int)
        select distinct on (r.id) r.id as "partyId", r.through as "throughId", p.kind as "throughKind"
        from reached r join party p on p.id = r.through
        where r.id <> all($5::int[]) and exists (select from owner_company c where c.party_id = r.id)
        order by r.id, p.kind desc, r.through`,
      values: [applicant, asOf, behind, least, family, mostRead],
    });
  }

  /** Owners as the register publishes them: those linked to the company, or those of the name. */
  async publishedOwners(partyId: number | null, nameKey: string | null): Promise<PublishedOwner[]> {
    return this.db.query<PublishedOwner>({
      name: 'registration-check-owners',
      text: `select o.id as "ownerId", o.display_name as name, c.party_id as "partyId", c.basis
        from owner o left join owner_company c on c.owner_id = o.id
        where o.id in (select owner_id from owner_company where party_id = $1::int union select id from owner where name_key = $2)
        order by o.id limit 50`,
      values: [partyId, nameKey],
    });
  }
}
