import type { Registration } from '../../domain/continuity/registration';
import type { Day } from '../../domain/values/day';
import type { Queryable } from '../../platform/database/database';

/** A registration on one side of a link as the register gives it, before names, tokens and controllers are put to it. */
export interface RegistrationRow extends Pick<Registration, 'id' | 'urn' | 'kind' | 'council' | 'places' | 'owner'> {
  name: string | null;
  educationUrn: string | null;
  leftReason: string | null;
  beganNotBefore: Day;
  beganNotAfter: Day;
  /** Null of one that began. */
  endedNotBefore: Day | null;
  endedNotAfter: Day | null;
}

export interface OwnerFacts {
  owner: number;
  company: number | null;
  /** The first day on which it is known to have anything on the register. */
  since: Day;
}

export interface StandingStretch {
  owner: number;
  registrationId: number;
  from: Day;
  to: Day;
}

export interface TokenStay {
  registrationId: number;
  token: string;
  from: Day;
  to: Day;
}

/** The value nearest to that end of the registration at which something is known. */
function nearest(column: string, order: 'asc' | 'desc'): string {
  return `(array_agg(v.${column} order by v.valid_from ${order}) filter (where v.${column} is not null))[1]`;
}

function particulars(order: 'asc' | 'desc'): string {
  return `r.id, r.urn, ${nearest('provision_type', order)} as kind, ${nearest('local_authority_id', order)} as council,
    ${nearest('places', order)} as places, ${nearest('owner_id', order)} as owner, ${nearest('name', order)} as name,
    ${nearest('linked_education_urn', order)} as "educationUrn", ${nearest('left_reason', 'desc')} as "leftReason",
    coalesce(${nearest('registered_on', 'asc')}, j.not_before, min(v.valid_from)) as "beganNotBefore",
    coalesce(${nearest('registered_on', 'asc')}, j.not_after, min(v.valid_from)) as "beganNotAfter"`;
}

const joined = `left join lateral (select coalesce(e.happened_on, e.not_before) as not_before, coalesce(e.happened_on, e.not_after) as not_after
    from lifecycle_event e where e.registration_id = r.id and e.kind = 'JOINED' and e.recorded_to = 'infinity'
    order by e.not_after limit 1) j on true`;

const leaving = `join lateral (select coalesce(e.happened_on, e.not_before) as not_before, coalesce(e.happened_on, e.not_after) as not_after
    from lifecycle_event e where e.registration_id = r.id and e.kind = 'LEFT' and e.recorded_to = 'infinity'
      and not exists (select from lifecycle_event b where b.registration_id = r.id and b.kind = 'JOINED'
        and b.recorded_to = 'infinity' and b.not_before >= e.not_after)
    order by e.not_after desc limit 1) l on true`;

/** Reads what continuity is judged by, for all registrations at once. For the system login only. */
export class ContinuityFactsStore {
  constructor(private readonly db: Queryable) {}

  /** Each registration that ended, as it last stood. */
  async ended(): Promise<RegistrationRow[]> {
    return this.db.query<RegistrationRow>({
      text: `select ${particulars('desc')}, l.not_before as "endedNotBefore", l.not_after as "endedNotAfter"
        from registration r ${leaving} ${joined}
        join setting_version v on v.registration_id = r.id and v.recorded_to = 'infinity'
        group by r.id, r.urn, j.not_before, j.not_after, l.not_before, l.not_after order by r.id`,
    });
  }

  /** Each registration whose beginning is known, as it first stood. */
  async begun(): Promise<RegistrationRow[]> {
    return this.db.query<RegistrationRow>({
      text: `select ${particulars('asc')}, null as "endedNotBefore", null as "endedNotAfter"
        from registration r ${joined}
        join setting_version v on v.registration_id = r.id and v.recorded_to = 'infinity'
        group by r.id, r.urn, j.not_before, j.not_after
        having ${nearest('registered_on', 'asc')} is not null or j.not_before is not null order by r.id`,
    });
  }

  /** Each published owner: which company it is, and since when it has had anything. */
  async owners(): Promise<OwnerFacts[]> {
    return this.db.query<OwnerFacts>({
      text: `with first as (select registration_id, min(valid_from) as day from setting_version
            where recorded_to = 'infinity' group by registration_id)
        select v.owner_id as owner, c.party_id as company,
          min(case when v.valid_from = f.day then least(v.registered_on, v.valid_from) else v.valid_from end) as since
        from setting_version v join first f on f.registration_id = v.registration_id
        left join owner_company c on c.owner_id = v.owner_id
        where v.recorded_to = 'infinity' and v.owner_id is not null group by v.owner_id, c.party_id order by v.owner_id`,
    });
  }

  /** When each owner had which registration standing on the register. */
  async standing(): Promise<StandingStretch[]> {
    return this.db.query<StandingStretch>({
      text: `select owner_id as owner, registration_id as "registrationId", valid_from as "from", valid_to as "to"
        from setting_version where recorded_to = 'infinity' and owner_id is not null and status in ('ACTIVE', 'SUSPENDED')`,
    });
  }

  /** The token of each registration that has one, the regulator's own first, with the days on which it stood there. */
  async tokens(): Promise<TokenStay[]> {
    return this.db.query<TokenStay>({
      text: `select distinct on (t.registration_id) t.registration_id as "registrationId", encode(t.token, 'hex') as token,
          s.from_day as "from", s.to_day as "to"
        from premises_token t join lateral (select min(coalesce(v.registered_on, v.valid_from)) as from_day, max(v.valid_to) as to_day
          from setting_version v where v.registration_id = t.registration_id and v.recorded_to = 'infinity'
            and v.status in ('ACTIVE', 'SUSPENDED')) s on s.from_day is not null
        order by t.registration_id, t.source`,
    });
  }
}
