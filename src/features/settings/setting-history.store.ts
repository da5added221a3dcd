import type { Urn } from '../../domain/values/urn';
import { copyRows } from '../../platform/database/copy-rows';
import type { Transaction } from '../../platform/database/database';

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

/** Keeps what we make of the publications: settings, their owners and what held when. */
export class SettingHistoryStore {
  constructor(private readonly tx: Transaction) {}

  /** Rows of this very transaction are in no statistics yet, and without them each batch would read whole tables. */
  async learnFacts(): Promise<void> {
    await this.tx.query({ text: 'analyze setting_version (registration_id), lifecycle_event (registration_id)' });
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
