import type { InterestType, UnspecifiedReason } from '../../domain/ownership/vocabulary';
import type { Day } from '../../domain/values/day';
import type { Transaction } from '../../platform/database/database';

export interface ExportSource {
  id: number;
  code: string;
  kind: string;
  name: string;
  url: string | null;
  licence: string | null;
  retrievedOn: Day | null;
}

export interface ExportVersion {
  partyId: number;
  kind: 'ENTITY' | 'PERSON';
  recordId: string | null;
  name: string | null;
  partyType: string | null;
  partySubtype: string | null;
  typeDetails: string | null;
  jurisdiction: string | null;
  foundedOn: Day | null;
  dissolvedOn: Day | null;
  alternateNames: string[] | null;
  from: Day | null;
  to: Day | null;
  identifiers: { scheme: string; id: string }[];
}

export interface ExportInterest {
  id: number;
  recordId: string;
  part: number;
  subjectId: number;
  partyId: number | null;
  unspecifiedReason: UnspecifiedReason | null;
  unspecifiedDetails: string | null;
  type: InterestType | null;
  directness: 'direct' | 'indirect' | 'unknown' | null;
  least: string | null;
  most: string | null;
  isOverLeast: boolean;
  isUnderMost: boolean;
  isBeneficial: boolean | null;
  details: string | null;
  isStartStated: boolean;
  from: Day;
  to: Day | null;
}

const atOnce = 1000;

/** `$2` is a day, or null for all days. */
const onDay = (alias: string) =>
  `${alias}.recorded_to = 'infinity' and ($2::date is null or ${alias}.valid_from <= $2 and $2 < ${alias}.valid_to)`;

/** Reads what is given out of a group, page by page. One transaction, of which every page sees the same moment. */
export class ExportOwnershipStore {
  constructor(private readonly tx: Transaction) {}

  /**
   * Lists the parties of a group in `exported_party`: those named, all bodies below them, and whoever stands above any
   * of these, up to the top.
   */
  async findGroup(parties: readonly number[], asOf: Day | null): Promise<void> {
    await this.tx.query({ text: 'drop table if exists exported_party, exported_record' });
    await this.tx.query({
      text: `create temporary table exported_party on commit drop as
        with recursive below(id) as (
          select unnest($1::int[])
          union
          select i.subject_id from below b join interest i on i.party_id = b.id where i.subject_id is not null and ${onDay('i')}),
        above(id) as (
          select id from below
          union
          select i.party_id from above a join interest i on i.subject_id = a.id where i.party_id is not null and ${onDay('i')})
        select id from above`,
      values: [parties, asOf],
    });
    await this.tx.query({ text: 'create unique index on exported_party (id)' });
  }

  /** The sources that say something of the group, most believed first. */
  sources(): Promise<ExportSource[]> {
    return this.tx.query<ExportSource>({
      text: `select s.id, s.code, s.kind, s.name, s.url, s.licence,
          (select max(i.retrieved_on) from ownership_import i where i.source_id = s.id) as "retrievedOn"
        from ownership_source s where exists (
          select from exported_party p join party_version v on v.party_id = p.id where v.source_id = s.id and v.recorded_to = 'infinity')
          or exists (select from exported_party p join interest i on i.subject_id = p.id where i.source_id = s.id and i.recorded_to = 'infinity')
        order by s.rank, s.code`,
    });
  }

  /** Lists the records of a source whose statements are kept: of the parties, of what is held in them, and components. */
  async findRecords(source: ExportSource): Promise<number> {
    await this.tx.query({ text: 'drop table if exists exported_record' });
    await this.tx.query({
      text: `create temporary table exported_record on commit drop as
        with recursive of_party as (
          select v.record_id from exported_party p join party_version v on v.party_id = p.id where v.source_id = $1
          union
          select i.identifier from exported_party p join party_identifier i on i.party_id = p.id where i.scheme = $2),
        relationship as (
          select o.record_id, o.statement #> '{recordDetails,componentRecords}' as components, o.statement ->> 'declarationSubject' as declared,
            o.statement #>> '{recordDetails,subject}' as subject, o.statement #>> '{recordDetails,interestedParty}' as party
          from ownership_statement o where o.source_id = $1 and o.record_type = 'relationship'),
        found(record_id) as (
          select record_id from of_party
          union
          select r.record_id from relationship r join of_party p on p.record_id = r.subject
          union
          select r.record_id from relationship r join of_party p on p.record_id = r.party where r.subject like '{%'
          union
          select n.record_id from found f join relationship r on r.record_id = f.record_id
          cross join lateral (
            select jsonb_array_elements_text(coalesce(r.components, '[]')) as record_id
            union all select r.subject union all select r.party union all select r.declared) n
          where n.record_id is not null)
        select distinct record_id from found`,
      values: [source.id, `record:${source.code}`],
    });
    const [row] = await this.tx.query<{ count: number }>({
      text: `select count(*)::int as count from ownership_statement o join exported_record r using (record_id) where o.source_id = $1`,
      values: [source.id],
    });
    return row?.count ?? 0;
  }

  /** Statements as kept, in the order in which they were published. */
  async *keptStatements(sourceId: number): AsyncGenerator<Readonly<Record<string, unknown>>> {
    let after = 0;
    for (;;) {
      const rows = await this.tx.query<{ id: number; statement: Readonly<Record<string, unknown>> }>({
        text: `select o.id, o.statement from ownership_statement o
          where o.source_id = $1 and o.id > $2 and o.record_id in (select record_id from exported_record)
          order by o.id limit ${atOnce}`,
        values: [sourceId, after],
      });
      for (const { id, statement } of rows) {
        after = id;
        yield statement;
      }
      if (rows.length < atOnce) return;
    }
  }

  /** What a source says of each party, in order; one row with nothing said for a party that only others describe. */
  async *versions(sourceId: number, asOf: Day | null): AsyncGenerator<ExportVersion[]> {
    let after = 0;
    for (;;) {
      const rows = await this.tx.query<ExportVersion>({
        text: `select p.id as "partyId", p.kind, v.record_id as "recordId", v.name, v.party_type as "partyType",
            v.party_subtype as "partySubtype", v.type_details as "typeDetails", v.jurisdiction, v.founded_on as "foundedOn",
            v.dissolved_on as "dissolvedOn", v.alternate_names as "alternateNames", v.valid_from as "from",
            nullif(v.valid_to, 'infinity') as "to",
            coalesce((select json_agg(json_build_object('scheme', i.scheme, 'id', i.identifier) order by i.scheme, i.identifier)
              from party_identifier i where i.party_id = p.id and i.scheme not like 'record:%'), '[]') as identifiers
          from (select p.id, p.kind from exported_party e join party p using (id)
            where p.id > $3 and (
              exists (select from party_version v where v.party_id = p.id and v.source_id = $1 and ${onDay('v')})
              or exists (select from interest i where i.source_id = $1 and i.subject_id = p.id and ${onDay('i')})
              or exists (select from interest i where i.source_id = $1 and i.party_id = p.id and ${onDay('i')}))
            order by p.id limit ${atOnce}) p
          left join party_version v on v.party_id = p.id and v.source_id = $1 and ${onDay('v')}
          order by p.id, v.valid_from`,
        values: [sourceId, asOf, after],
      });
      if (rows.length === 0) return;
      after = rows.at(-1)?.partyId ?? after;
      yield rows;
    }
  }

  /** What is held in the bodies of the group, whole records at a time. */
  async *interests(sourceId: number, asOf: Day | null): AsyncGenerator<ExportInterest[]> {
    let after = '';
    for (;;) {
      const rows = await this.tx.query<ExportInterest>({
        text: `with record as (
            select distinct i.record_id from exported_party e join interest i on i.subject_id = e.id
            where i.source_id = $1 and i.record_id > $3 and ${onDay('i')} order by 1 limit ${atOnce})
          select i.id, i.record_id as "recordId", i.part, i.subject_id as "subjectId", i.party_id as "partyId",
            i.unspecified_reason as "unspecifiedReason", i.unspecified_details as "unspecifiedDetails", i.interest_type as type,
            i.directness, i.share_least as least, i.share_most as most, i.is_over_least as "isOverLeast",
            i.is_under_most as "isUnderMost", i.is_beneficial as "isBeneficial", i.details, i.is_start_stated as "isStartStated", i.valid_from as "from",
            nullif(i.valid_to, 'infinity') as "to"
          from record r join interest i on i.source_id = $1 and i.record_id = r.record_id and i.subject_id is not null and ${onDay('i')}
          order by i.record_id, i.valid_from, i.part, i.id`,
        values: [sourceId, asOf, after],
      });
      if (rows.length === 0) return;
      after = rows.at(-1)?.recordId ?? after;
      yield rows;
    }
  }
}
