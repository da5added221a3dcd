import { nameOwner, type OwnerSpelling } from '../../domain/register/owner-name';
import type { MergeProposal } from '../../domain/register/propose-merges';
import type { Transaction } from '../../platform/database/database';

/** The definition under which settings with one published owner, spelling apart, form a group. */
export const publishedOwner = 'OFSTED_PUBLISHED_OWNER';

const ownersAtOnce = 1000;

/** Keeps the groups of published owners, and who belonged when, in step with the settings. */
export class GroupMembershipStore {
  constructor(private readonly tx: Transaction) {}

  /** Lets each owner go by what `nameOwner` says, a batch of owners at a time. */
  async nameOwners(): Promise<void> {
    let after = 0;
    for (;;) {
      const owners = await this.tx.query<{ id: number }>({
        text: 'select id from owner where id > $1 order by id limit $2',
        values: [after, ownersAtOnce],
      });
      const last = owners.at(-1);
      if (!last) return;
      await this.nameBetween(after, last.id);
      after = last.id;
    }
  }

  private async nameBetween(after: number, last: number): Promise<void> {
    const spellings = await this.tx.query<OwnerSpelling & { ownerId: number }>({
      text: `select owner_id as "ownerId", owner_as_published as "asPublished", max(valid_to)::text as "usedUntil",
          count(*) filter (where valid_to = 'infinity')::int as standing, count(*)::int as uses
        from setting_version where recorded_to = 'infinity' and owner_id > $1 and owner_id <= $2
        group by owner_id, owner_as_published`,
      values: [after, last],
    });
    const byOwner = new Map<number, OwnerSpelling[]>();
    for (const { ownerId, ...spelling } of spellings) {
      const others = byOwner.get(ownerId);
      if (others) others.push(spelling);
      else byOwner.set(ownerId, [spelling]);
    }
    const names = [...byOwner].map(([id, itsSpellings]) => ({ id, ...nameOwner(itsSpellings) }));
    await this.tx.query({
      text: `update owner o set display_name = n."displayName", company_number_in_text = n."companyNumberInText"
        from jsonb_to_recordset($1::jsonb) as n(id int, "displayName" text, "companyNumberInText" text)
        where n.id = o.id and n."displayName" is not null
          and (o.display_name, o.company_number_in_text) is distinct from (n."displayName", n."companyNumberInText")`,
      values: [JSON.stringify(names)],
    });
  }

  /** Of these owners, by the keys of their names, those that have had a setting on the register. */
  async withSettings(keys: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.tx.query<{ key: string }>({
      text: `select o.name_key as key from owner o where o.name_key = any($1::text[]) and exists (
        select from setting_version v where v.owner_id = o.id and v.recorded_to = 'infinity' and v.status in ('ACTIVE', 'SUSPENDED'))`,
      values: [keys],
    });
    return new Set(rows.map(({ key }) => key));
  }

  /** Makes the list of owners for which another stands say exactly this, by the keys of their names. */
  async setStandIns(standIns: ReadonlyMap<string, string>): Promise<void> {
    const values = [[...standIns.keys()], [...standIns.values()]];
    const wanted = `(select o.id as owner_id, s.id as stand_in_id from unnest($1::text[], $2::text[]) as w(name, stand_in)
      join owner o on o.name_key = w.name join owner s on s.name_key = w.stand_in)`;
    await this.tx.query({
      text: `delete from owner_stand_in i where not exists (select from ${wanted} w where (w.owner_id, w.stand_in_id) = (i.owner_id, i.stand_in_id))`,
      values,
    });
    await this.tx.query({
      text: `insert into owner_stand_in (owner_id, stand_in_id) select owner_id, stand_in_id from ${wanted} w
        on conflict (owner_id) do nothing`,
      values,
    });
  }

  async refresh(): Promise<{ added: number; removed: number }> {
    await this.tx.query({
      text: `create temporary table wanted_membership on commit drop as
        with named as (
          select v.setting_id, coalesce(i.stand_in_id, v.owner_id) as owner_id, v.valid_from, v.valid_to, v.begins_not_before
          from setting_version v left join owner_stand_in i on i.owner_id = v.owner_id
          where v.recorded_to = 'infinity' and v.status in ('ACTIVE', 'SUSPENDED') and v.owner_id is not null),
        owned as (
          select *, lag(owner_id) over w is distinct from owner_id or lag(valid_to) over w is distinct from valid_from as begins
          from named window w as (partition by setting_id order by valid_from)),
        stretch as (
          select *, count(*) filter (where begins) over (partition by setting_id order by valid_from) as stretch from owned)
        select setting_id, owner_id, min(valid_from) as from_day, max(valid_to) as to_day, min(begins_not_before) as from_not_before
        from stretch group by setting_id, owner_id, stretch`,
    });
    await this.tx.query({
      text: `insert into provider_group (definition, key, name, owner_id)
        select $1, o.name_key, o.display_name, o.id from owner o
        where exists (select from wanted_membership w where w.owner_id = o.id)
        order by o.name_key
        on conflict (definition, key) do update set name = excluded.name where provider_group.name <> excluded.name`,
      values: [publishedOwner],
    });
    const same = `m.group_id = g.id and m.setting_id = w.setting_id and m.from_day = w.from_day and m.to_day = w.to_day and m.from_not_before = w.from_not_before`;
    const groups = `wanted_membership w join provider_group g on g.definition = $1 and g.owner_id = w.owner_id`;
    const [removed] = await this.tx.query<{ count: number }>({
      text: `with removed as (
          delete from group_membership m where definition = $1 and not exists (select from ${groups} where ${same}) returning id)
        select count(*)::int as count from removed`,
      values: [publishedOwner],
    });
    const [added] = await this.tx.query<{ count: number }>({
      text: `with added as (
          insert into group_membership (definition, group_id, setting_id, from_day, from_not_before, to_day)
          select $1, g.id, w.setting_id, w.from_day, w.from_not_before, w.to_day from ${groups}
          where not exists (select from group_membership m where ${same})
          order by g.id, w.setting_id, w.from_day returning id)
        select count(*)::int as count from added`,
      values: [publishedOwner],
    });
    await this.tx.query({ text: 'drop table wanted_membership' });
    return { added: added?.count ?? 0, removed: removed?.count ?? 0 };
  }

  async ownerKeys(): Promise<string[]> {
    const keys: string[] = [];
    for (;;) {
      const rows = await this.tx.query<{ key: string }>({
        text: `select name_key as key from owner o where name_key > $1
          and exists (select from setting_version v where v.owner_id = o.id and v.recorded_to = 'infinity')
          order by name_key limit $2`,
        values: [keys.at(-1) ?? '', ownersAtOnce],
      });
      if (rows.length === 0) return keys;
      for (const { key } of rows) keys.push(key);
    }
  }

  /** Makes the list of proposals say exactly this. */
  async setProposals(proposals: readonly MergeProposal[]): Promise<void> {
    await this.tx.query({
      text: `create temporary table wanted_proposal on commit drop as
        select least(a.id, b.id) as first_owner_id, greatest(a.id, b.id) as second_owner_id,
          round(p.similarity, 3) as similarity, p.reason
        from jsonb_to_recordset($1::jsonb) as p(first text, second text, similarity numeric, reason text)
        join owner a on a.name_key = p.first join owner b on b.name_key = p.second`,
      values: [JSON.stringify(proposals)],
    });
    await this.tx.query({
      text: `delete from owner_merge_proposal p where not exists (
        select from wanted_proposal w where w.first_owner_id = p.first_owner_id and w.second_owner_id = p.second_owner_id)`,
    });
    await this.tx.query({
      text: `insert into owner_merge_proposal (first_owner_id, second_owner_id, similarity, reason)
        select first_owner_id, second_owner_id, similarity, reason from wanted_proposal
        on conflict (first_owner_id, second_owner_id) do nothing`,
    });
    await this.tx.query({ text: 'drop table wanted_proposal' });
  }
}
