import type { OwnershipSourceKind } from '../../domain/ownership/interest';
import type { EntitySubtype, EntityType } from '../../domain/ownership/vocabulary';
import type { Day } from '../../domain/values/day';
import type { Queryable } from '../../platform/database/database';
import type { Moment } from './ownership-moment';

/** A party as it is shown: what the most trusted source that speaks of the day says. A person has no name here. */
export interface PartyRow {
  id: number;
  kind: 'ENTITY' | 'PERSON';
  name: string | null;
  entityType: EntityType;
  entitySubtype: EntitySubtype | null;
  typeDetails: string | null;
  jurisdiction: string | null;
  foundedOn: Day | null;
  dissolvedOn: Day | null;
  /** Whether any source says what it is. */
  isDescribed: boolean;
  /** Whether anything of it was known at the moment. */
  isKnown: boolean;
}

export interface IdentifierRow {
  partyId: number;
  scheme: string;
  identifier: string;
  retiredOn: Day | null;
}

export interface NameRow {
  partyId: number;
  name: string;
  sourceKind: OwnershipSourceKind;
  sourceCode: string;
  sourceName: string;
  sourceUrl: string | null;
  from: Day;
  to: Day | null;
}

/**
 * Who says what a body is: of those who speak of the day the most trusted, else who first speaks after it, else who last
 * did before; as `partyOn` has it.
 */
const bestFirst = `(v.valid_from <= $2::date and v.valid_to > $2::date) desc,
  case when v.valid_from <= $2::date and v.valid_to > $2::date then s.rank end, v.valid_from > $2::date desc,
  case when v.valid_from > $2::date then v.valid_from end, v.valid_from desc, s.rank`;

const isSpokenOf = `exists (select from interest i where (i.subject_id = p.id or i.party_id = p.id)
  and i.recorded_from <= $3::timestamptz and i.recorded_to > $3::timestamptz)`;

function known(knownAt: string | null, version = 'v'): string {
  return knownAt === null
    ? `${version}.recorded_to = 'infinity'`
    : `${version}.recorded_from <= $3::timestamptz and ${version}.recorded_to > $3::timestamptz`;
}

/**
 * Reads parties. Names of natural persons stand behind a fence of their own, and are asked for by `personsByIds` alone.
 */
export class PartyStore {
  constructor(private readonly db: Queryable) {}

  /** When it ended is asked of all sources: the one that is believed of its owners is often silent of it. */
  async byIds(ids: readonly number[], { asOf, knownAt }: Moment): Promise<PartyRow[]> {
    return this.db.query<PartyRow>({
      name: `parties-${knownAt === null ? 'now' : 'then'}`,
      text: `select p.id, p.kind, v.name, coalesce(v.party_type, case when exists (select from party_identifier n
            where n.party_id = p.id and n.scheme not like 'record:%') then 'registeredEntity' else 'unknownEntity' end) as "entityType",
          v.party_subtype as "entitySubtype", v.type_details as "typeDetails", v.jurisdiction,
          e.founded_on as "foundedOn",
          case when e.dissolved_on <= $2::date and not exists (select from party_version r where r.party_id = p.id
            and r.valid_from > e.dissolved_on and r.dissolved_on is null and ${known(knownAt, 'r')}) then e.dissolved_on end as "dissolvedOn",
          v.id is not null as "isDescribed", ${knownAt === null ? 'true' : `v.id is not null or ${isSpokenOf}`} as "isKnown"
        from party p left join lateral (
          select v.* from party_version v join ownership_source s on s.id = v.source_id
          where p.kind = 'ENTITY' and v.party_id = p.id and ${known(knownAt)} order by ${bestFirst} limit 1) v on true
        left join lateral (select min(o.founded_on) as founded_on, max(o.dissolved_on) as dissolved_on from party_version o
          where o.party_id = v.party_id and ${known(knownAt, 'o')}) e on true
        where p.id = any($1::int[])`,
      values: [ids, asOf, ...(knownAt === null ? [] : [knownAt])],
    });
  }

  /** What persons are called, for whom the database lets know it. */
  async personsByIds(ids: readonly number[], { asOf, knownAt }: Moment): Promise<PersonRow[]> {
    return this.db.query<PersonRow>({
      name: `persons-${knownAt === null ? 'now' : 'then'}`,
      text: `select distinct on (v.party_id) v.party_id as id, v.name, v.party_type as "personType"
        from party_version v join ownership_source s on s.id = v.source_id join party p on p.id = v.party_id
        where v.party_id = any($1::int[]) and p.kind = 'PERSON' and ${known(knownAt)} order by v.party_id, ${bestFirst}`,
      values: [ids, asOf, ...(knownAt === null ? [] : [knownAt])],
    });
  }

  /** Numbers by which registers know bodies; not our sources' own names of their records. */
  async identifiersOf(ids: readonly number[]): Promise<IdentifierRow[]> {
    return this.db.query<IdentifierRow>({
      name: 'party-identifiers',
      text: `select party_id as "partyId", scheme, identifier, retired_on as "retiredOn" from party_identifier
        where party_id = any($1::int[]) and scheme not like 'record:%' order by party_id, scheme, identifier`,
      values: [ids],
    });
  }

  /** Every name that each body has had up to the day, by whom, oldest first. */
  async namesOf(ids: readonly number[], { asOf, knownAt }: Moment): Promise<NameRow[]> {
    return this.db.query<NameRow>({
      name: `party-names-${knownAt === null ? 'now' : 'then'}`,
      text: `select v.party_id as "partyId", n.name, s.kind as "sourceKind", s.code as "sourceCode",
          s.name as "sourceName", s.url as "sourceUrl", v.valid_from as "from",
          nullif(v.valid_to, 'infinity') as "to"
        from party_version v join ownership_source s on s.id = v.source_id join party p on p.id = v.party_id
        cross join lateral (select v.name union select unnest(v.alternate_names)) n
        where v.party_id = any($1::int[]) and p.kind = 'ENTITY' and v.valid_from <= $2::date and n.name is not null
          and ${known(knownAt)} order by v.party_id, v.valid_from, v.id, n.name`,
      values: [ids, asOf, ...(knownAt === null ? [] : [knownAt])],
    });
  }
}

export interface PersonRow {
  id: number;
  name: string | null;
  personType: string;
}
