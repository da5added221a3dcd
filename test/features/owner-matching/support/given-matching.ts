import { CreateOwnerMatching1763760000049 } from '../../../../migrations/1763760000049-create-owner-matching';
import { ownerNameKey, readOwnerName } from '../../../../src/domain/register/owner-name';
import type { Database, Queryable } from '../../../../src/platform/database/database';
import type { LabelledCompany } from '../../../domain/ownership/matching/labelled/labelled-set';

/** The tables of this feature, where the template has them not yet. */
export async function withMatchingTables(database: Database): Promise<void> {
  const [row] = await database.query<{ there: boolean }>({
    text: `select to_regclass('owner_company') is not null as there`,
  });
  if (row?.there) return;
  const runner = database.dataSource.createQueryRunner();
  await new CreateOwnerMatching1763760000049().up(runner);
  await runner.release();
}

/** One register of companies, with all of these in it, and one owner's number of each, by place in the list. */
export async function givenCompanies(
  db: Queryable,
  companies: readonly LabelledCompany[],
): Promise<Map<number, number>> {
  const rows = companies.map((company) => ({
    ...company,
    nameKey: ownerNameKey(company.name),
    formerName: company.formerly?.name ?? null,
    formerKey: company.formerly === null ? null : ownerNameKey(company.formerly.name),
    until: company.formerly?.until ?? null,
  }));
  const made = await db.query<{ party: number; id: number }>({
    text: `with source as (
        insert into ownership_source (code, kind, name, rank) values ('companies', 'COMPANIES', 'Register of companies', 1)
        on conflict (code) do update set name = excluded.name returning id),
      given as (select * from jsonb_to_recordset($1::jsonb) as g(party int, name text, "nameKey" text, number text, "charityNumber" text,
        "formerName" text, "formerKey" text, until date, "foundedOn" date, "dissolvedOn" date)),
      base as (select coalesce(max(id), 0) as base from party),
      parties as (insert into party (id, kind) overriding system value select base + party, 'ENTITY' from given, base returning id),
      numbers as (insert into party_identifier (party_id, scheme, identifier)
        select base + party, 'GB-COH', number from given, base where number is not null union all
        select base + party, 'GB-CHC', "charityNumber" from given, base where "charityNumber" is not null),
      versions as (insert into party_version (party_id, source_id, record_id, name, name_key, party_type, jurisdiction, founded_on,
          dissolved_on, valid_from, valid_to)
        select base + party, source.id, party::text, name, "nameKey", 'registeredEntity', 'GB', "foundedOn", "dissolvedOn",
          coalesce(until, "foundedOn"), 'infinity' from given, base, source union all
        select base + party, source.id, party::text, "formerName", "formerKey", 'registeredEntity', 'GB', "foundedOn",
          null, "foundedOn", until from given, base, source where until is not null)
      select party, base + party as id from given, base`,
    values: [JSON.stringify(rows)],
  });
  await db.query({ text: `select setval(pg_get_serial_sequence('party', 'id'), (select max(id) from party))` });
  return new Map(made.map(({ party, id }) => [party, id]));
}

export interface GivenOwner {
  text: string;
  publishedFrom?: string;
  publishedTo?: string | null;
}

let urns = 0;

/** Owners as a register publishes them, each for one setting; answers our number of each, by its key. */
export async function givenOwners(db: Queryable, owners: readonly GivenOwner[]): Promise<Map<string, number>> {
  const rows = owners.map(({ text, publishedFrom = '2018-09-01', publishedTo = null }) => {
    const name = readOwnerName(text);
    if (!name) throw new Error(`${text} names nobody.`);
    urns += 1;
    return { ...name, text, publishedFrom, publishedTo: publishedTo ?? 'infinity', urn: `SC${1_000_000 + urns}` };
  });
  const made = await db.query<{ key: string; id: number }>({
    text: `with given as materialized (select * from jsonb_to_recordset($1::jsonb) as g(key text, "displayName" text,
        "companyNumberInText" text, text text, "publishedFrom" date, "publishedTo" date, urn text)),
      owners as (insert into owner (name_key, display_name, company_number_in_text)
        select distinct on (key) key, "displayName", "companyNumberInText" from given
        on conflict (name_key) do update set display_name = excluded.display_name returning id, name_key),
      settings as (insert into setting (first_urn) select urn from given returning id, first_urn),
      registrations as (insert into registration (urn, setting_id) select first_urn, id from settings returning id, urn, setting_id),
      versions as (insert into setting_version (setting_id, registration_id, valid_from, valid_to, begins_not_before, status,
          provision_type, sector, is_name_redacted, is_address_redacted, local_authority_name, owner_id, owner_as_published)
        select r.setting_id, r.id, g."publishedFrom", g."publishedTo", g."publishedFrom", 'ACTIVE', 'CHILDRENS_HOME', 'PRIVATE', true, true,
          'Nowhere', o.id, g.text from given g join registrations r on r.urn = g.urn join owners o on o.name_key = g.key)
      select name_key as key, id from owners`,
    values: [JSON.stringify(rows)],
  });
  return new Map(made.map(({ key, id }) => [key, id]));
}
