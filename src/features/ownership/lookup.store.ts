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

/** Bodies with a name are counted up to here: words such as `ltd` are in millions of names. */
export const mostNamesCounted = 10_000;

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

  /**
   * Bodies of which some source has a name with this in it, by that name. A body with several comes under the first.
   *
   * Names are looked for as they are known at the moment, whatever the day: who looks knows a name, not since when. The
   * function `undertakings_named` knows no natural persons, and can use an index where a request cannot.
   */
  async named(
    key: string,
    { asOf, knownAt }: Moment,
    first: number,
    after: readonly [string, number] | null,
  ): Promise<NamedParty[]> {
    return this.db.query<NamedParty>({
      name: 'parties-named',
      text: `select n.name_key as key, n.party_id as id
        from undertakings_named($1, $2::date, $3::timestamptz, $4, $5, $6) n order by n.name_key, n.party_id`,
      values: [pattern(key), asOf, knownAt, first, after?.[0] ?? null, after?.[1] ?? null],
    });
  }

  /** How many there are: no more than `mostNamesCounted`. */
  async countNamed(key: string, { asOf, knownAt }: Moment): Promise<number> {
    const [row] = await this.db.query<{ count: number }>({
      name: 'count-parties-named',
      text: `select count(*)::int as count from undertakings_named($1, $2::date, $3::timestamptz, $4, null, null)`,
      values: [pattern(key), asOf, knownAt, mostNamesCounted],
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
