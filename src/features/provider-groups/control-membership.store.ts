import { copyRows } from '../../platform/database/copy-rows';
import type { Transaction } from '../../platform/database/database';

/** That an undertaking was in the group of another, or in its own, over a stretch of days. */
export interface PartyStretch {
  party: number;
  /** The undertaking that the group goes by. */
  group: number;
  from: string;
  /** Null while it lasts. */
  to: string | null;
  basis: string;
}

/** How many steps are taken to find whom a change touches. */
const mostWalked = 20_000;

/** Schemes by which a group is keyed, the best known first. */
const schemes = `array['GB-COH', 'GB-CHC', 'XI-LEI']`;

/** The undertaking that a setting's owner is linked to, or the one that stands for the owner. */
const provider = 'coalesce(c.party_id, s.party_id)';

function providerOf(version: string): string {
  return `left join owner_company c on c.owner_id = ${version}.owner_id
    left join owner_stand_in i on i.owner_id = ${version}.owner_id left join owner_company s on s.owner_id = i.stand_in_id`;
}

/** Keeps groups that are drawn by who controls whom, and which setting belonged when, in step. */
export class ControlMembershipStore {
  constructor(private readonly tx: Transaction) {}

  /** Whoever works groups out waits for whoever does: two at once would each miss what the other wrote. */
  async takeTurn(): Promise<void> {
    await this.tx.query({ text: `select pg_advisory_xact_lock(hashtext('provider-group-oversight groups'))` });
  }

  /** Undertakings that published owners are linked to. */
  async providers(): Promise<number[]> {
    const rows = await this.tx.query<{ id: number }>({
      text: 'select distinct party_id as id from owner_company order by 1',
    });
    return rows.map(({ id }) => id);
  }

  /**
   * Those of the providers whose groups may be others when what is held in these bodies changes.
   *
   * Who is in a group with a provider is read from what stands above providers, so a body with none below it moves
   * nothing, and that is soon seen. Otherwise: up from each provider found to all who stand above it, down from those to
   * the providers below, and so on, as a network goes from each to the next. What was held by what was once believed
   * counts too, so that whoever is left behind is found. Null where that is too many to walk, and all had better be
   * worked out.
   */
  async relatedTo(bodies: readonly number[]): Promise<number[] | null> {
    const [row] = await this.tx.query<{ ids: number[]; reached: number }>({
      text: `with recursive related (id, is_above) as (
          select unnest($1::int[]), false
          union
          select n.id, n.is_above from related r cross join lateral (
            select i.subject_id as id, false as is_above from interest i
              where not r.is_above and i.party_id = r.id and i.subject_id is not null
            union all
            select r.id, true where not r.is_above and exists (select from owner_company c where c.party_id = r.id)
            union all
            select i.party_id, true from interest i where r.is_above and i.subject_id = r.id and i.party_id is not null
            union all
            select o.party_id, true from same_person p join same_person o using (first_party_id)
              where r.is_above and p.party_id = r.id
            union all
            select r.id, false where r.is_above) n),
        reached as materialized (select id, is_above from related limit $2 + 1)
        select (select count(*) from reached)::int as reached,
          coalesce((select array_agg(distinct r.id order by r.id) from reached r
            where r.is_above and exists (select from owner_company c where c.party_id = r.id)), '{}') as ids`,
      values: [bodies, mostWalked],
    });
    if (!row || row.reached > mostWalked) return null;
    return row.ids;
  }

  /**
   * These undertakings, and whoever else had one of their settings on any day: a setting's memberships are worked out
   * whole, so the groups of all who had it must be known.
   */
  async withFormerProviders(parties: readonly number[]): Promise<number[]> {
    const rows = await this.tx.query<{ id: number }>({
      text: `with of_party as (select owner_id from owner_company where party_id = any($1::int[])),
        of_owner as (
          select v.setting_id from setting_version v where v.recorded_to = 'infinity' and v.owner_id in (
            select owner_id from of_party
            union all select i.owner_id from owner_stand_in i join of_party p on p.owner_id = i.stand_in_id))
        select unnest($1::int[]) as id
        union
        select ${provider} from setting_version v ${providerOf('v')}
        where v.recorded_to = 'infinity' and v.setting_id in (select setting_id from of_owner) and ${provider} is not null
        order by 1`,
      values: [parties],
    });
    return rows.map(({ id }) => id);
  }

  /** Makes the memberships of one definition say exactly what these stretches and the settings' owners come to. */
  async refresh(
    definition: string,
    stretches: readonly PartyStretch[],
    only: readonly number[] | null,
  ): Promise<{ added: number; removed: number }> {
    await this.stage(stretches);
    await this.workOut(only);
    await this.addGroups(definition);
    const removed = await this.remove(definition, only);
    const added = await this.add(definition);
    await this.tx.query({ text: 'drop table party_stretch, wanted_membership, touched_setting' });
    return { added, removed };
  }

  private async stage(stretches: readonly PartyStretch[]): Promise<void> {
    await this.tx.query({
      text: `create temporary table party_stretch (party_id int, group_party_id int, from_day date, to_day date, basis text) on commit drop`,
    });
    await copyRows(
      this.tx,
      'party_stretch',
      ['party_id', 'group_party_id', 'from_day', 'to_day', 'basis'],
      stretches.map(({ party, group, from, to, basis }) => [party, group, from, to ?? 'infinity', basis]),
    );
    await this.tx.query({ text: 'analyze party_stretch' });
  }

  /** Which settings are touched, and where they belonged: runs of days in one group, however the registration went on. */
  private async workOut(only: readonly number[] | null): Promise<void> {
    await this.tx.query({
      text: `create temporary table touched_setting on commit drop as
        select distinct v.setting_id from setting_version v ${providerOf('v')}
        where v.recorded_to = 'infinity' and ${provider} is not null and ($1::int[] is null or ${provider} = any($1::int[]))`,
      values: [only],
    });
    await this.tx.query({
      text: `create temporary table wanted_membership on commit drop as
        with owned as (
          select v.setting_id, ${provider} as party_id, v.valid_from, v.valid_to, v.begins_not_before
          from touched_setting t join setting_version v on v.setting_id = t.setting_id ${providerOf('v')}
          where v.recorded_to = 'infinity' and v.status in ('ACTIVE', 'SUSPENDED')),
        piece as (
          select o.setting_id, s.group_party_id, s.basis, greatest(o.valid_from, s.from_day) as from_day,
            least(o.valid_to, s.to_day) as to_day,
            case when s.from_day > o.valid_from then s.from_day else o.begins_not_before end as from_not_before
          from owned o join party_stretch s on s.party_id = o.party_id and s.from_day < o.valid_to and s.to_day > o.valid_from),
        begun as (
          select *, lag(group_party_id) over w is distinct from group_party_id or lag(to_day) over w is distinct from from_day as begins
          from piece window w as (partition by setting_id order by from_day)),
        run as (
          select *, count(*) filter (where begins) over (partition by setting_id order by from_day) as run from begun)
        select setting_id, group_party_id, min(from_day) as from_day, max(to_day) as to_day,
          (array_agg(from_not_before order by from_day))[1] as from_not_before, (array_agg(basis order by from_day desc))[1] as basis
        from run group by setting_id, group_party_id, run`,
    });
  }

  /** A group keeps the key it has as long as that is a number of its undertaking, even where a better one comes to be known. */
  private async addGroups(definition: string): Promise<void> {
    await this.tx.query({
      text: `insert into provider_group (definition, key, name, party_id)
        select $1, k.key, coalesce(n.name, k.key), w.group_party_id
        from (select distinct group_party_id from wanted_membership) w
        cross join lateral (
          select i.scheme || '-' || i.identifier as key from party_identifier i
          left join provider_group g on g.definition = $1 and g.party_id = i.party_id and g.key = i.scheme || '-' || i.identifier
          where i.party_id = w.group_party_id
          order by g.id nulls last, array_position(${schemes}, i.scheme) nulls last, i.retired_on nulls first, i.scheme, i.identifier limit 1) k
        left join lateral (
          select v.name from party_version v join ownership_source s on s.id = v.source_id
          where v.party_id = w.group_party_id and v.recorded_to = 'infinity' and v.name is not null
          order by v.valid_to desc, v.valid_from desc, s.rank limit 1) n on true
        order by k.key
        on conflict (definition, key) do update set name = excluded.name, party_id = excluded.party_id
          where (provider_group.name, provider_group.party_id) is distinct from (excluded.name, excluded.party_id)`,
      values: [definition],
    });
  }

  private async remove(definition: string, only: readonly number[] | null): Promise<number> {
    const [removed] = await this.tx.query<{ count: number }>({
      text: `with removed as (
          delete from group_membership m where definition = $1
            and ($2::boolean or m.setting_id in (select setting_id from touched_setting))
            and not exists (select from wanted_membership w join provider_group g on g.definition = $1 and g.party_id = w.group_party_id
              where m.group_id = g.id and m.setting_id = w.setting_id and m.from_day = w.from_day and m.to_day = w.to_day
                and m.from_not_before = w.from_not_before and m.basis = w.basis) returning id)
        select count(*)::int as count from removed`,
      values: [definition, only === null],
    });
    return removed?.count ?? 0;
  }

  private async add(definition: string): Promise<number> {
    const [added] = await this.tx.query<{ count: number }>({
      text: `with added as (
          insert into group_membership (definition, group_id, setting_id, from_day, from_not_before, to_day, basis)
          select $1, g.id, w.setting_id, w.from_day, w.from_not_before, w.to_day, w.basis
          from wanted_membership w join provider_group g on g.definition = $1 and g.party_id = w.group_party_id
          where not exists (select from group_membership m where m.group_id = g.id and m.setting_id = w.setting_id
            and m.from_day = w.from_day)
          order by g.id, w.setting_id, w.from_day returning id)
        select count(*)::int as count from added`,
      values: [definition],
    });
    return added?.count ?? 0;
  }
}
