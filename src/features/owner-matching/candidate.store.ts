import type { MatchableCompany } from '../../domain/ownership/matching/matchable';
import type { Day } from '../../domain/values/day';
import type { Transaction } from '../../platform/database/database';

/** A published owner as it is stored: its texts, and the days on which it is published. */
export interface PublishedOwner {
  id: number;
  key: string;
  texts: readonly string[];
  publishedFrom: Day;
  publishedTo: Day | null;
}

export interface Pair {
  ownerId: number;
  partyId: number;
}

/** What of an owner companies are looked up by. */
export interface LookedUp {
  ownerId: number;
  bare: string;
  core: string;
  numbers: readonly { scheme: string; id: string }[];
}

/** Finds the companies that published owners may be, for many owners in one statement. */
export class CandidateStore {
  constructor(private readonly tx: Transaction) {}

  /** Owners that are, or were, published for a setting; those of these keys only where keys are given. */
  async owners(keys: readonly string[] | null): Promise<PublishedOwner[]> {
    return this.tx.query<PublishedOwner>({
      text: `select o.id, o.name_key as key, d.texts, d.published_from as "publishedFrom",
          nullif(d.published_to, 'infinity') as "publishedTo"
        from owner o join (
          select owner_id, min(valid_from) as published_from, max(valid_to) as published_to,
            array_agg(distinct owner_as_published) filter (where owner_as_published is not null) as texts
          from setting_version where recorded_to = 'infinity' and owner_id is not null group by owner_id) d on d.owner_id = o.id
        where $1::text[] is null or o.name_key = any($1) order by o.id`,
      values: [keys],
    });
  }

  /** Every company that was ever called so but for the ending, and every one whose number is in the text. */
  async ofNameOrNumber(owners: readonly LookedUp[]): Promise<Pair[]> {
    const numbers = owners.flatMap(({ ownerId, numbers: its }) => its.map((number) => ({ ownerId, ...number })));
    return this.tx.query<Pair>({
      text: `select o.id as "ownerId", n.party_id as "partyId"
        from unnest($1::int[], $2::text[]) as o(id, bare) join company_name n on n.bare = o.bare
        union
        select o.id, i.party_id from unnest($3::int[], $4::text[], $5::text[]) as o(id, scheme, number)
        join party_identifier i on i.identifier = o.number and i.scheme = o.scheme
        where exists (select from company_name n where n.party_id = i.party_id)`,
      values: [
        owners.map(({ ownerId }) => ownerId),
        owners.map(({ bare }) => bare),
        numbers.map(({ ownerId }) => ownerId),
        numbers.map(({ scheme }) => scheme),
        numbers.map(({ id }) => id),
      ],
    });
  }

  /** The companies whose telling words are most alike in their letters, so many for each owner. */
  async ofLikeCore(owners: readonly LookedUp[], least: number, most: number): Promise<Pair[]> {
    await this.tx.query({
      text: `select set_config('pg_trgm.similarity_threshold', $1, true)`,
      values: [String(least)],
    });
    return this.tx.query<Pair>({
      text: `select o.id as "ownerId", k.party_id as "partyId" from unnest($1::int[], $2::text[], $3::text[]) as o(id, core, bare)
        cross join lateral (
          select n.party_id from company_name n where n.core % o.core group by n.party_id
          order by max(similarity(n.core, o.core) + similarity(n.bare, o.bare)) desc, n.party_id limit $4) k`,
      values: [
        owners.map(({ ownerId }) => ownerId),
        owners.map(({ core }) => core),
        owners.map(({ bare }) => bare),
        most,
      ],
    });
  }

  /** Companies with all their names and numbers, as of what is known of them now. */
  async companies(parties: readonly number[]): Promise<MatchableCompany[]> {
    return this.tx.query<MatchableCompany>({
      text: `select p.id as party, v."foundedOn", v."dissolvedOn", v.jurisdiction, n.names, coalesce(i.numbers, '[]') as numbers
        from unnest($1::int[]) as p(id)
        join lateral (
          select jsonb_agg(jsonb_build_object('key', name_key, 'isDated', is_dated, 'from', nullif(held_from, '-infinity'),
            'to', nullif(held_to, 'infinity')) order by name_key) as names from company_name where party_id = p.id) n on n.names is not null
        left join lateral (
          select jsonb_agg(jsonb_build_object('scheme', scheme, 'id', identifier) order by scheme, identifier) as numbers
          from party_identifier where party_id = p.id and scheme not like 'record:%') i on true
        left join lateral (
          select min(founded_on) as "foundedOn", max(dissolved_on) as "dissolvedOn", max(jurisdiction) as jurisdiction
          from party_version where party_id = p.id and recorded_to = 'infinity') v on true`,
      values: [parties],
    });
  }

  async countNames(): Promise<number> {
    const [row] = await this.tx.query<{ count: number }>({ text: 'select count(*)::int as count from company_name' });
    return row?.count ?? 0;
  }

  /** In how many names each of these words is; those that only one has are left out. */
  async countsOf(words: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await this.tx.query<{ word: string; names: number }>({
      text: 'select word, names from company_word where word = any($1::text[])',
      values: [words],
    });
    return new Map(rows.map(({ word, names }) => [word, names]));
  }
}
