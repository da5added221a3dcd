import type { Database } from '../../../../src/platform/database/database';

/**
 * What is held of ownership, without our numbers and without when we learnt it: parties by their identifiers and
 * records, what is said of them, and interests. Two databases of one graph have equal dumps.
 */
export async function graphIn(db: Database): Promise<unknown> {
  const [row] = await db.query<{ graph: unknown }>({
    text: `with named as (
        select p.id, p.kind, coalesce((
          select json_agg(json_build_array(i.scheme, i.identifier, i.retired_on) order by i.scheme, i.identifier)
          from party_identifier i where i.party_id = p.id and i.scheme not like 'record:%')::text, '[]')
          || coalesce((select json_agg(distinct v.record_id) from party_version v
              where v.party_id = p.id and v.recorded_to = 'infinity' and v.record_id not like 'named:%'
                and not exists (select from party_identifier i where i.party_id = p.id and i.scheme not like 'record:%'))::text, '') as name
        from party p),
      party as (select name, kind, count(*) from named group by 1, 2),
      version as (
        select n.name as party, s.code, v.record_id, v.name, v.name_key, v.party_type, v.party_subtype, v.type_details,
          v.jurisdiction, v.founded_on, v.dissolved_on, v.alternate_names, v.valid_from, v.valid_to
        from party_version v join named n on n.id = v.party_id join ownership_source s on s.id = v.source_id
        where v.recorded_to = 'infinity'),
      held as (
        select b.name as subject, p.name as party, s.code, i.record_id, i.part, i.unspecified_reason, i.unspecified_details,
          i.interest_type, i.directness, i.share_least, i.share_most, i.is_over_least, i.is_under_most, i.is_beneficial,
          i.details, i.is_component, i.component_records, i.confidence, i.valid_from, i.valid_to, i.is_start_stated
        from interest i left join named b on b.id = i.subject_id left join named p on p.id = i.party_id
        join ownership_source s on s.id = i.source_id where i.recorded_to = 'infinity')
      select json_build_object(
        'parties', (select json_agg(p order by p::text) from party p),
        'versions', (select json_agg(v order by v::text) from version v),
        'interests', (select json_agg(h order by h::text) from held h)) as graph`,
  });
  return row?.graph;
}

/** Every row with its number and its times, to show that nothing was touched. */
export async function rowsIn(db: Database): Promise<unknown> {
  const tables = ['party', 'party_identifier', 'party_version', 'interest', 'ownership_statement', 'ownership_change'];
  const found: Record<string, unknown> = {};
  for (const table of tables) {
    found[table] = await db.query({ text: `select to_jsonb(t) as row from ${table} t order by id` });
  }
  return found;
}

/** Interests as one line each, oldest first: `Holder > Body: type share, from..to`. */
export async function interestLines(db: Database, knownAt = 'infinity'): Promise<string[]> {
  const rows = await db.query<{ line: string }>({
    text: `select coalesce(p.name, i.unspecified_reason) || ' > ' || coalesce(s.name, '?') || ': ' || coalesce(i.interest_type, '?')
        || coalesce(' ' || case when i.share_least = i.share_most then i.share_least::text
            when num_nonnulls(i.share_least, i.share_most) > 0 then concat_ws('-', i.share_least, i.share_most) end, '')
        || ', ' || i.valid_from || '..' || case when i.valid_to = 'infinity' then '' else i.valid_to::text end
        || case when i.is_start_stated then '' else ' (seen)' end as line
      from interest i
      left join lateral (select name from party_version v where v.party_id = i.party_id order by id limit 1) p on true
      left join lateral (select name from party_version v where v.party_id = i.subject_id order by id limit 1) s on true
      where case when $1 = 'infinity' then i.recorded_to = 'infinity'
        else i.recorded_from <= $1::timestamptz and $1::timestamptz < i.recorded_to end
      order by i.valid_from, 1`,
    values: [knownAt],
  });
  return rows.map(({ line }) => line);
}

/**
 * The same without the names of records and sources, for facts that were written anew: persons go by their names, and
 * what is only named is as what is described.
 */
export async function factsIn(db: Database): Promise<unknown> {
  const [row] = await db.query<{ facts: unknown }>({
    text: `with named as (
        select p.id, p.kind, coalesce((select json_agg(json_build_array(i.scheme, i.identifier) order by i.scheme, i.identifier)
            from party_identifier i where i.party_id = p.id and i.scheme not like 'record:%')::text,
          (select json_agg(distinct v.name)::text from party_version v where v.party_id = p.id)) as name
        from party p),
      version as (
        select n.name as party, v.name, v.name_key, v.party_type, v.party_subtype, v.type_details,
          v.jurisdiction, v.founded_on, v.dissolved_on, v.alternate_names, v.valid_from, v.valid_to
        from party_version v join named n on n.id = v.party_id where v.recorded_to = 'infinity'),
      held as (
        select b.name as subject, p.name as party, i.unspecified_reason, i.unspecified_details,
          i.interest_type, i.directness, i.share_least, i.share_most, i.is_over_least, i.is_under_most, i.is_beneficial,
          i.details, i.valid_from, i.valid_to, i.is_start_stated
        from interest i left join named b on b.id = i.subject_id left join named p on p.id = i.party_id
        where i.recorded_to = 'infinity')
      select json_build_object(
        'versions', (select json_agg(v order by v::text) from version v),
        'interests', (select json_agg(h order by h::text) from held h)) as facts`,
  });
  return row?.facts;
}
