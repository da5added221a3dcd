import type { InterestType } from '../../domain/ownership/vocabulary';
import type { Day } from '../../domain/values/day';
import type { Queryable } from '../../platform/database/database';

/** Through which interests someone is behind a company, for a signal. It is no finding of control by law. */
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

/** Our policy: a holding from this percentage up is that of a person with significant control. */
const least = 25;

export interface CompanyOnDay {
  company: number;
  on: Day;
}

export interface Behind extends CompanyOnDay {
  /** The company itself, or someone behind it; natural persons who are one have one number. */
  controller: number;
}

/** Reads who is behind companies. For the system login only: that two persons are one never leaves the database. */
export class ControllersStore {
  constructor(private readonly db: Queryable) {}

  /** Everyone behind each company at some time within a year of the day, through any number of companies. */
  async behind(companies: readonly CompanyOnDay[]): Promise<Behind[]> {
    if (companies.length === 0) return [];
    return this.db.query<Behind>({
      text: `with recursive up as (
          select s.company, s.day, s.company as party from unnest($1::int[], $2::date[]) as s(company, day)
          union
          select u.company, u.day, i.party_id from up u
            join interest i on i.subject_id = u.party and i.recorded_to = 'infinity' and i.party_id is not null
              and i.valid_from <= u.day + 365 and i.valid_to > u.day - 365
              and (i.interest_type is null or i.interest_type = any($3)) and coalesce(i.share_most, 100) >= $4
            join ownership_source o on o.id = i.source_id and o.kind <> 'GLEIF')
        select distinct u.company, u.day as "on",
          coalesce((select min(q.id) from party q where q.same_as = p.same_as), p.id) as controller
        from up u join party p on p.id = u.party`,
      values: [companies.map(({ company }) => company), companies.map(({ on }) => on), behind, least],
    });
  }
}
