import { createHash } from 'node:crypto';
import type { Database } from '../../../../src/platform/database/database';

/** What holds as far as we now know, by natural keys: neither ids nor recorded times. */
const currentFacts: Readonly<Record<string, string>> = {
  versions: `select s.first_urn, r.urn, v.valid_from, v.valid_to, v.begins_not_before, v.status, v.registered_on,
      v.linked_education_urn, v.provision_type, v.sector, v.name, v.is_name_redacted, v.address, v.postcode,
      v.is_address_redacted, a.name as council, v.local_authority_name, v.region_code, v.ofsted_region, v.constituency,
      v.places, v.premises, v.short_breaks_only, v.multi_building, o.name_key, v.owner_as_published,
      v.owner_unstated_reason, v.left_reason
    from setting_version v join registration r on r.id = v.registration_id join setting s on s.id = v.setting_id
    left join owner o on o.id = v.owner_id left join local_authority a on a.id = v.local_authority_id
    where v.recorded_to = 'infinity'`,
  events: `select r.urn, e.kind, e.happened_on, e.not_before, e.not_after, e.status_after
    from lifecycle_event e join registration r on r.id = e.registration_id where e.recorded_to = 'infinity'`,
  inspections: `select r.urn, i.event_key, i.event_number, i.event_type, i.event_type_as_published, i.inspected_on,
      i.published_on, i.provision_type, p.dataset, p.as_at
    from inspection i join registration r on r.id = i.registration_id join release p on p.id = i.release_id
    where i.recorded_to = 'infinity'`,
  judgements: `select r.urn, i.event_key, j.framework, j.framework_version, j.key, j.scale, j.value, j.as_published
    from judgement j join inspection i on i.id = j.inspection_id join registration r on r.id = i.registration_id
    where i.recorded_to = 'infinity'`,
  gradeSpans: `select s.first_urn, i.event_key, g.key, g.scale, g.value, g.event_type, g.from_day, g.to_day
    from grade_span g join setting s on s.id = g.setting_id join inspection i on i.id = g.inspection_id`,
  owners: `select o.name_key, o.display_name, o.company_number_in_text from owner o
    where exists (select from setting_version v where v.owner_id = o.id and v.recorded_to = 'infinity')`,
  ownerNames: `select distinct o.name_key, n.as_published from owner_name n join owner o on o.id = n.owner_id
    join setting_version v on v.owner_as_published = n.as_published and v.recorded_to = 'infinity'`,
  memberships: `select m.definition, g.key, g.name, s.first_urn, m.from_day, m.from_not_before, m.to_day
    from group_membership m join provider_group g on g.id = m.group_id join setting s on s.id = m.setting_id`,
  proposals: `select least(a.name_key, b.name_key), greatest(a.name_key, b.name_key), p.similarity, p.reason
    from owner_merge_proposal p join owner a on a.id = p.first_owner_id join owner b on b.id = p.second_owner_id`,
  councilInspections: `select a.name as council, i.event_key, i.event_type, i.inspected_on, i.published_on, i.theme, j.key, j.value
    from council_inspection i join local_authority a on a.id = i.local_authority_id
    left join council_judgement j on j.council_inspection_id = i.id where i.recorded_to = 'infinity'`,
};

const everyTable = [
  ...['release', 'register_entry', 'inspection_entry', 'lifecycle_entry', 'premises_entry', 'council_inspection_entry'],
  ...[
    'setting',
    'registration',
    'owner',
    'owner_name',
    'setting_version',
    'lifecycle_event',
    'inspection',
    'judgement',
  ],
  ...['grade_span', 'provider_group', 'group_membership', 'owner_merge_proposal', 'council_inspection'],
  'council_judgement',
];

async function hashesOf(db: Database, queries: Readonly<Record<string, string>>): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {};
  for (const [name, text] of Object.entries(queries)) {
    const rows = await db.query<{ line: string }>({ text: `select q::text as line from (${text}) q` });
    const lines = rows.map(({ line }) => line).sort();
    const hash = createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 16);
    hashes[name] = `${lines.length} rows, ${hash}`;
  }
  return hashes;
}

/** The facts that hold now, as a count and a hash for each kind. */
export function factsIn(db: Database): Promise<Record<string, string>> {
  return hashesOf(db, currentFacts);
}

/** Everything stored but the record of the imports themselves: ids, recorded times and closed rows too. */
export function everythingIn(db: Database): Promise<Record<string, string>> {
  return hashesOf(db, Object.fromEntries(everyTable.map((table) => [table, `select * from ${table}`])));
}
