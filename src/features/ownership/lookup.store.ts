import type { Day } from '../../domain/values/day';
import type { Queryable } from '../../platform/database/database';
import type { Moment } from './ownership-moment';

export interface FoundParty {
  partyId: number;
  retiredOn: Day | null;
}

export interface FoundSetting {
  /** Null where the register names no owner on the day. */
  owner: string | null;
  /** The company that the owner was matched to; null while it is to none. */
  partyId: number | null;
}

/** Finds parties by what is known of them: a number, a part of a name, a setting. */
export class LookupStore {
  constructor(private readonly db: Queryable) {}

  async byIdentifiers(wanted: readonly { scheme: string; id: string }[]): Promise<(FoundParty & Wanted)[]> {
    return this.db.query({
      name: 'party-by-identifier',
      text: `select n.scheme, n.identifier as id, n.party_id as "partyId", n.retired_on as "retiredOn"
        from unnest($1::text[], $2::text[]) as w(scheme, id)
        join party_identifier n on n.identifier = w.id and n.scheme = w.scheme`,
      values: [wanted.map(({ scheme }) => scheme), wanted.map(({ id }) => id)],
    });
  }

  /** Whose a setting is on the day, as the register and our matching of its owner's name tell. */
  async ofSetting(urn: string, asOf: Day): Promise<FoundSetting | null> {
    const [row] = await this.db.query<FoundSetting>({
      name: 'party-of-setting',
      text: `select v.owner_as_published as owner, c.party_id as "partyId"
        from registration r join setting_version v on v.registration_id = r.id and v.recorded_to = 'infinity'
          and v.valid_from <= $2::date and v.valid_to > $2::date
        left join owner_company c on c.owner_id = v.owner_id where r.urn = $1`,
      values: [urn, asOf],
    });
    return row ?? null;
  }

  /** Bodies of which some source has a name with this in it, by that name. A body with several comes under the first. */
  async named(
    key: string,
    moment: Moment,
    first: number,
    after: readonly [string, number] | null,
  ): Promise<NamedParty[]> {
    const [holds, at] = named(moment);
    return this.db.query<NamedParty>({
      name: `parties-named-${moment.knownAt === null ? 'now' : 'then'}`,
      text: `select v.name_key as key, v.party_id as id from party_version v
        where v.name_key like $1 and ${holds('v')} and ${noPerson('v')}
          and (v.name_key > $4::text or v.name_key = $4 and v.party_id > $5 or $4 is null)
          and not exists (select from party_version o where o.party_id = v.party_id and o.name_key like $1
            and o.name_key < v.name_key and ${holds('o')})
        group by v.name_key, v.party_id order by v.name_key, v.party_id limit $3`,
      values: [pattern(key), moment.asOf, first, after?.[0] ?? null, after?.[1] ?? null, ...at],
    });
  }

  async countNamed(key: string, moment: Moment): Promise<number> {
    const [holds, at] = named(moment, 3);
    const [row] = await this.db.query<{ count: number }>({
      text: `select count(distinct v.party_id)::int as count from party_version v
        where v.name_key like $1 and ${holds('v')} and ${noPerson('v')}`,
      values: [pattern(key), moment.asOf, ...at],
    });
    return row?.count ?? 0;
  }
}

interface Wanted {
  scheme: string;
  id: string;
}

export interface NamedParty {
  key: string;
  id: number;
}

function pattern(key: string): string {
  return `%${key.replace(/[\\%_]/g, '\\$&')}%`;
}

function noPerson(version: string): string {
  return `${version}.party_type not in ('knownPerson', 'anonymousPerson', 'unknownPerson')`;
}

/** Names are looked for as they are known at the moment, whatever the day: who looks knows a name, not since when. */
function named({ knownAt }: Moment, place = 6): [holds: (version: string) => string, values: readonly string[]] {
  const holds = (version: string) =>
    `${version}.valid_from <= $2::date and ${
      knownAt === null
        ? `${version}.recorded_to = 'infinity'`
        : `${version}.recorded_from <= $${place}::timestamptz and ${version}.recorded_to > $${place}::timestamptz`
    }`;
  return [holds, knownAt === null ? [] : [knownAt]];
}
