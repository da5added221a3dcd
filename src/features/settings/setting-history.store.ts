import type { LifecycleFact, RegisterRelease } from '../../domain/register/registration-facts';
import type { RegistrationStatus } from '../../domain/register/vocabulary';
import type { Day } from '../../domain/values/day';
import type { Urn } from '../../domain/values/urn';
import { copyRows } from '../../platform/database/copy-rows';
import type { Transaction } from '../../platform/database/database';

/** What a publication says of a registration, ready to be compared with what another says. */
export interface Particulars {
  linkedEducationUrn: string | null;
  provisionType: string;
  sector: string;
  name: string | null;
  isNameRedacted: boolean;
  address: string | null;
  postcode: string | null;
  isAddressRedacted: boolean;
  localAuthorityName: string;
  regionCode: string | null;
  ofstedRegion: string | null;
  constituency: string | null;
  places: number | null;
  premises: number | null;
  shortBreaksOnly: boolean | null;
  multiBuilding: boolean | null;
  owner: string | null;
}

export interface RegisterEntry extends Particulars {
  urn: Urn;
  dataset: string;
  asAt: Day;
  registeredOn: Day | null;
  status: RegistrationStatus;
  /** The last of its inspections in the same release; null in a register, which is as at a day of its own. */
  lastInspectedOn: Day | null;
}

export interface LifecycleEntry extends LifecycleFact {
  urn: Urn;
  asAt: Day;
  provisionType: string;
  name: string | null;
  isNameRedacted: boolean;
  regionCode: string | null;
  localAuthorityName: string;
  sector: string;
  places: number | null;
}

const versionColumns = [
  'setting_id',
  'registration_id',
  'valid_from',
  'valid_to',
  'begins_not_before',
  'status',
  'registered_on',
  'linked_education_urn',
  'provision_type',
  'sector',
  'name',
  'is_name_redacted',
  'address',
  'postcode',
  'is_address_redacted',
  'local_authority_id',
  'local_authority_name',
  'region_code',
  'ofsted_region',
  'constituency',
  'places',
  'premises',
  'short_breaks_only',
  'multi_building',
  'owner_id',
  'owner_as_published',
  'owner_unstated_reason',
  'left_reason',
] as const;

const eventColumns = [
  'setting_id',
  'registration_id',
  'kind',
  'happened_on',
  'not_before',
  'not_after',
  'status_after',
] as const;

type Cell = string | number | boolean | null;
export type VersionRow = Record<(typeof versionColumns)[number], Cell>;
export type EventRow = Record<(typeof eventColumns)[number], Cell>;

/** The tables of facts that `refreshSettings` keeps in step with the entries. */
const factTables = {
  setting_version: versionColumns,
  lifecycle_event: eventColumns,
} as const;
export type FactTable = keyof typeof factTables;

const current = `recorded_to = 'infinity'`;

/** The next numbers in one table, by its index: each batch costs the same, however many there are. */
function from(table: string, where = 'true'): string {
  return `(select distinct urn from ${table} where urn > $1 and ${where} order by urn limit $2)`;
}

/** Reads what the publications say, and keeps what we make of it. */
export class SettingHistoryStore {
  constructor(private readonly tx: Transaction) {}

  /** Rows of this very transaction are in no statistics yet, and without them each batch would read whole tables. */
  async learnEntries(): Promise<void> {
    await this.tx.query({ text: 'analyze register_entry (urn), inspection_entry (urn), lifecycle_entry (urn)' });
  }

  /** The same for the facts, as they grow. */
  async learnFacts(): Promise<void> {
    await this.tx.query({ text: 'analyze setting_version (registration_id), lifecycle_event (registration_id)' });
  }

  /** Every register release that says anything, oldest first. */
  async calendar(): Promise<RegisterRelease[]> {
    return this.tx.query<RegisterRelease>({
      text: `select as_at as "asAt", covers from release r
        where dataset in ('PROVIDER_REGISTER', 'PROVIDERS_AND_PLACES')
          and exists (select from register_entry where release_id = r.id and recorded_to = 'infinity')
        order by as_at, dataset`,
    });
  }

  /** The next registrations to look at, in order: the touched ones, or every one that any publication names. */
  async nextUrns(scope: 'ALL' | 'TOUCHED', after: Urn, limit: number): Promise<Urn[]> {
    const sources =
      scope === 'TOUCHED'
        ? [from('touched_provider')]
        : [from('registration'), from('register_entry', current), from('lifecycle_entry', current)];
    const rows = await this.tx.query<{ urn: Urn }>({
      text: `select urn from (${sources.join(' union ')}) named order by urn limit $2`,
      values: [after, limit],
    });
    return rows.map(({ urn }) => urn);
  }

  async registerEntries(urns: readonly Urn[]): Promise<RegisterEntry[]> {
    return this.tx.query<RegisterEntry>({
      text: `select e.urn, r.dataset, r.as_at as "asAt", e.registered_on as "registeredOn", e.status,
          e.linked_education_urn as "linkedEducationUrn", e.provision_type as "provisionType", e.sector, e.name,
          e.is_name_redacted as "isNameRedacted", e.address, e.postcode, e.is_address_redacted as "isAddressRedacted",
          e.local_authority_name as "localAuthorityName", e.region_code as "regionCode", e.ofsted_region as "ofstedRegion",
          e.constituency, e.places, e.premises, e.short_breaks_only as "shortBreaksOnly", e.multi_building as "multiBuilding", e.owner,
          case when r.dataset = 'IN_YEAR_INSPECTIONS' then (select max(i.inspected_on) from inspection_entry i
            where i.release_id = e.release_id and i.urn = e.urn and i.recorded_to = 'infinity') end as "lastInspectedOn"
        from register_entry e join release r on r.id = e.release_id
        where e.urn = any($1) and e.recorded_to = 'infinity'`,
      values: [urns],
    });
  }

  async lifecycleEntries(urns: readonly Urn[]): Promise<LifecycleEntry[]> {
    return this.tx.query<LifecycleEntry>({
      text: `select e.urn, r.as_at as "asAt", e.active_on as "activeOn", e.left_on as "leftOn", e.left_by as "leftBy", e.reason,
          e.provision_type as "provisionType", e.name, e.is_name_redacted as "isNameRedacted", e.region_code as "regionCode",
          e.local_authority_name as "localAuthorityName", e.sector, e.places
        from lifecycle_entry e join release r on r.id = e.release_id
        where e.urn = any($1) and e.recorded_to = 'infinity'`,
      values: [urns],
    });
  }

  /** The first day on which each was inspected, as far as any publication says. */
  async firstInspections(urns: readonly Urn[]): Promise<Map<Urn, Day>> {
    const rows = await this.tx.query<{ urn: Urn; first: Day }>({
      text: `select urn, min(inspected_on) as first from inspection_entry
        where urn = any($1) and recorded_to = 'infinity' group by urn`,
      values: [urns],
    });
    return new Map(rows.map(({ urn, first }) => [urn, first]));
  }

  async localAuthorityIds(): Promise<Map<string, number>> {
    const rows = await this.tx.query<{ key: string; id: number }>({
      text: 'select name_key as key, local_authority_id as id from local_authority_name',
    });
    return new Map(rows.map(({ key, id }) => [key, id]));
  }

  /** The registration and its setting for each number that has one, made for those in `wanted` that have none. */
  async registrations(
    urns: readonly Urn[],
    wanted: readonly Urn[],
  ): Promise<Map<Urn, { registrationId: number; settingId: number }>> {
    await this.tx.query({
      text: `with made as (
          insert into setting (first_urn) select u.urn from unnest($1::text[]) as u(urn)
          where not exists (select from registration where urn = u.urn) order by u.urn returning id, first_urn)
        insert into registration (urn, setting_id) select first_urn, id from made`,
      values: [wanted],
    });
    const rows = await this.tx.query<{ urn: Urn; registrationId: number; settingId: number }>({
      text: 'select urn, id as "registrationId", setting_id as "settingId" from registration where urn = any($1)',
      values: [urns],
    });
    return new Map(rows.map(({ urn, ...ids }) => [urn, ids]));
  }

  /** The owner for each published text, made where there is none; what it goes by is settled with the groups. */
  async owners(
    names: readonly { asPublished: string; key: string; displayName: string }[],
  ): Promise<Map<string, number>> {
    if (names.length === 0) return new Map();
    const values = [JSON.stringify(names)];
    const wanted = `jsonb_to_recordset($1::jsonb) as n("asPublished" text, key text, "displayName" text)`;
    await this.tx.query({
      text: `insert into owner (name_key, display_name)
        select key, min("displayName") from ${wanted} group by key order by key on conflict (name_key) do nothing`,
      values,
    });
    await this.tx.query({
      text: `insert into owner_name (owner_id, as_published)
        select o.id, n."asPublished" from ${wanted} join owner o on o.name_key = n.key
        order by n."asPublished" on conflict do nothing`,
      values,
    });
    const rows = await this.tx.query<{ key: string; id: number }>({
      text: `select name_key as key, id from owner where name_key = any($1)`,
      values: [names.map(({ key }) => key)],
    });
    return new Map(rows.map(({ key, id }) => [key, id]));
  }

  /** What we hold now about these registrations, with each row's id. */
  async held<T extends FactTable>(table: T, registrationIds: readonly number[]): Promise<Record<string, Cell>[]> {
    return this.tx.query<Record<string, Cell>>({
      text: `select id, ${factTables[table].join(', ')} from ${table}
        where registration_id = any($1) and recorded_to = 'infinity'`,
      values: [registrationIds],
    });
  }

  /** Ends the recorded time of rows we no longer believe. */
  async close(table: FactTable, ids: readonly number[]): Promise<void> {
    if (ids.length === 0) return;
    await this.tx.query({ text: `update ${table} set recorded_to = now() where id = any($1)`, values: [ids] });
  }

  async add(table: FactTable, rows: readonly Record<string, Cell>[]): Promise<void> {
    if (rows.length === 0) return;
    const columns = factTables[table];
    await copyRows(
      this.tx,
      table,
      [...columns],
      rows.map((row) => columns.map((column) => row[column] ?? null)),
    );
  }

  columnsOf(table: FactTable): readonly string[] {
    return factTables[table];
  }
}
