import type { Day } from '../../domain/values/day';
import type { Queryable } from '../../platform/database/database';
import type { CursorValue } from '../../platform/graphql/cursor';
import { memberOn } from './member-on';
import type {
  DefinitionCoverage,
  GroupDefinition,
  GroupOrder,
  GroupStanding,
  ProviderGroup,
  ProviderGroupFilter,
} from './provider-group';
import { adverseValues, belowGoodValues } from './standing-values';

function inSql(values: readonly string[]): string {
  return values.map((value) => `'${value}'`).join(', ');
}

const belowGood = inSql(belowGoodValues);
const adverse = inSql(adverseValues);

const columns = `g.id, $1::text as "asOf", g.definition, g.key, g.name, g.owner_id as "ownerId",
  g.party_id as "partyId"`;

/** The group of an owner `o`, or of the one that stands for it. */
const ofOwner = `left join owner_stand_in i on i.owner_id = o.id
  join provider_group g on g.owner_id = coalesce(i.stand_in_id, o.id)`;

/** The group that a setting of the owner `o` is in on the day, by a definition that knows undertakings. */
const ofProvider = `join setting_version v on v.owner_id = o.id and v.recorded_to = 'infinity'
    and v.valid_from <= $1::date and v.valid_to > $1::date
  join group_membership m on m.setting_id = v.setting_id and m.definition = $2 and ${memberOn}
  join provider_group g on g.id = m.group_id and g.party_id is not null`;

/**
 * The scan over the two read models: one row a group, as of a day.
 *
 * Statements over it have no name: planned for the day and filter at hand they took half as long as by one plan for all.
 */
const standing = `select m.group_id, count(*)::int as settings, count(s.value)::int as inspected,
    count(*) filter (where s.value in (${belowGood}))::int as below_good,
    count(*) filter (where s.value in (${adverse}))::int as adverse
  from group_membership m
  left join grade_span s on s.setting_id = m.setting_id and s.key = 'OVERALL'
    and s.from_day <= $1::date and s.to_day > $1::date
  where m.definition = $2 and ${memberOn}
  group by m.group_id`;

const orders: Readonly<Record<Exclude<GroupOrder, 'NAME'>, string>> = {
  SETTINGS_DESC: 'c.settings',
  BELOW_GOOD_DESC: 'c.below_good',
  ADVERSE_DESC: 'c.adverse',
};

const countMatches = `($3::int is null or c.settings >= $3) and ($4::int is null or c.below_good >= $4)
  and ($5::int is null or c.adverse >= $5) and ($6::text is null or g.name ilike '%' || $6 || '%')`;

export type ScannedGroup = ProviderGroup & Omit<GroupStanding, 'groupId'>;

function likePattern(text: string | null | undefined): string | null {
  return text?.replace(/[\\%_]/g, '\\$&') ?? null;
}

/** Reads groups, whose they are, and how their settings stand on a day; what is in them reads `GroupContentsStore`. */
export class ProviderGroupStore {
  constructor(private readonly db: Queryable) {}

  /** By name: walks the index and counts nothing. */
  async pageByName(
    asOf: Day,
    definition: GroupDefinition,
    nameContains: string | null | undefined,
    first: number,
    after: readonly CursorValue[] | null,
  ): Promise<ProviderGroup[]> {
    const beyond = after === null ? '' : 'and (g.name, g.id) > ($5, $6)';
    return this.db.query<ProviderGroup>({
      name: `group-page-name-${after === null ? 'start' : 'after'}`,
      text: `select ${columns} from provider_group g
        where g.definition = $2 and ($3::text is null or g.name ilike '%' || $3 || '%')
          and exists (select from group_membership m where m.group_id = g.id and ${memberOn}) ${beyond}
        order by g.name, g.id limit $4`,
      values: [asOf, definition, likePattern(nameContains), first, ...(after ?? [])],
    });
  }

  /** Sorted or filtered by how their settings stand: the national scan. */
  async pageByStanding(
    asOf: Day,
    definition: GroupDefinition,
    filter: ProviderGroupFilter,
    order: GroupOrder,
    first: number,
    after: readonly CursorValue[] | null,
  ): Promise<ScannedGroup[]> {
    const keys = [...(order === 'NAME' ? [] : [`-${orders[order]}`]), 'g.name', 'g.id'];
    const place = after?.slice(-keys.length) ?? [];
    const values = place.map((_, at) => `$${8 + at}`);
    const beyond = after === null ? '' : `and (${keys.join(', ')}) > (${values.join(', ')})`;
    return this.db.query<ScannedGroup>({
      text: `select ${columns}, c.settings, c.inspected, c.below_good as "belowGood", c.adverse
        from (${standing}) c join provider_group g on g.id = c.group_id
        where ${countMatches} ${beyond} order by ${keys.join(', ')} limit $7`,
      values: [
        asOf,
        definition,
        filter.minSettings ?? null,
        filter.minBelowGood ?? null,
        filter.minAdverse ?? null,
        likePattern(filter.nameContains),
        first,
        ...place,
      ],
    });
  }

  async count(asOf: Day, definition: GroupDefinition, filter: ProviderGroupFilter): Promise<number> {
    const [row] = await this.db.query<{ count: number }>({
      text: `select count(*)::int as count from (${standing}) c join provider_group g on g.id = c.group_id where ${countMatches}`,
      values: [
        asOf,
        definition,
        filter.minSettings ?? null,
        filter.minBelowGood ?? null,
        filter.minAdverse ?? null,
        likePattern(filter.nameContains),
      ],
    });
    return row?.count ?? 0;
  }

  async byId(id: number, asOf: Day): Promise<ProviderGroup | null> {
    const [row] = await this.db.query<ProviderGroup>({
      name: 'group-by-id',
      text: `select ${columns} from provider_group g where g.id = $2`,
      values: [asOf, id],
    });
    return row ?? null;
  }

  /**
   * By the normal form of any spelling under which the owner, or one it stands for, was ever published. Under a definition by
   * control: the group that settings of that owner are in on the day.
   */
  async byKey(definition: GroupDefinition, key: string, asOf: Day): Promise<ProviderGroup | null> {
    const [row] = await this.db.query<ProviderGroup>({
      name: 'group-by-key',
      text: `select ${columns} from owner o ${ofOwner} where g.definition = $2 and o.name_key = $3
        union all
        (select ${columns} from owner o join owner_company c on c.owner_id = o.id ${ofProvider}
          where o.name_key = $3 order by m.from_day desc limit 1)`,
      values: [asOf, definition, key],
    });
    return row ?? null;
  }

  /** Where Ofsted pasted the number into the owner's name; by control: where the company is at the head, or is in it. */
  async byCompanyNumber(definition: GroupDefinition, number: string, asOf: Day): Promise<ProviderGroup | null> {
    const [row] = await this.db.query<ProviderGroup>({
      name: 'group-by-company-number',
      text: `(select ${columns} from owner o ${ofOwner}
          where g.definition = $2 and o.company_number_in_text = $3 order by g.id limit 1)
        union all
        select ${columns} from party_identifier n join provider_group g on g.definition = $2 and g.party_id = n.party_id
          where n.scheme = 'GB-COH' and n.identifier = $3
        union all
        (select ${columns} from party_identifier n join owner_company c on c.party_id = n.party_id
          join owner o on o.id = c.owner_id ${ofProvider}
          where n.scheme = 'GB-COH' and n.identifier = $3 order by m.from_day desc limit 1)
        limit 1`,
      values: [asOf, definition, number],
    });
    return row ?? null;
  }

  /** Groups that go by these undertakings. */
  async byParties(partyIds: readonly number[], definition: GroupDefinition, asOf: Day): Promise<ProviderGroup[]> {
    return this.db.query<ProviderGroup>({
      name: 'groups-by-party',
      text: `select ${columns} from provider_group g where g.definition = $2 and g.party_id = any($3::int[])`,
      values: [asOf, definition, partyIds],
    });
  }

  /** How much of the register each definition puts into groups. */
  async coverage(asOf: Day): Promise<DefinitionCoverage[]> {
    return this.db.query<DefinitionCoverage>({
      name: 'group-definition-coverage',
      text: `with standing as (
          select count(*)::int as settings from setting_version v where v.recorded_to = 'infinity'
            and v.valid_from <= $1::date and v.valid_to > $1::date and v.status in ('ACTIVE', 'SUSPENDED'))
        select m.definition, max(s.settings) as settings, count(*)::int as "settingsInGroups",
          count(distinct m.group_id)::int as groups
        from standing s left join group_membership m on ${memberOn} group by m.definition`,
      values: [asOf],
    });
  }

  async byIds(ids: readonly number[], asOf: Day): Promise<ProviderGroup[]> {
    return this.db.query<ProviderGroup>({
      name: 'groups-by-id',
      text: `select ${columns} from provider_group g where g.id = any($2::int[])`,
      values: [asOf, ids],
    });
  }

  async bySettings(
    settingIds: readonly number[],
    definition: GroupDefinition,
    asOf: Day,
  ): Promise<(ProviderGroup & { settingId: number })[]> {
    return this.db.query({
      name: 'groups-by-setting',
      text: `select m.setting_id as "settingId", ${columns} from group_membership m join provider_group g on g.id = m.group_id
        where m.definition = $2 and m.setting_id = any($3::int[]) and ${memberOn}`,
      values: [asOf, definition, settingIds],
    });
  }

  async spellings(ownerIds: readonly number[]): Promise<{ ownerId: number; asPublished: string }[]> {
    return this.db.query({
      name: 'owner-spellings',
      text: `select w.owner_id as "ownerId", n.as_published as "asPublished"
        from (select id as owner_id, id as named_id from unnest($1::int[]) id
          union all select stand_in_id, owner_id from owner_stand_in where stand_in_id = any($1::int[])) w
        join owner_name n on n.owner_id = w.named_id order by w.owner_id, n.as_published`,
      values: [ownerIds],
    });
  }

  async standings(groupIds: readonly number[], asOf: Day): Promise<GroupStanding[]> {
    return this.db.query<GroupStanding>({
      name: 'group-standings',
      text: `select m.group_id as "groupId", count(*)::int as settings, count(s.value)::int as inspected,
          count(*) filter (where s.value in (${belowGood}))::int as "belowGood",
          count(*) filter (where s.value in (${adverse}))::int as adverse
        from group_membership m
        left join grade_span s on s.setting_id = m.setting_id and s.key = 'OVERALL'
          and s.from_day <= $1::date and s.to_day > $1::date
        where m.group_id = any($2::int[]) and ${memberOn} group by m.group_id`,
      values: [asOf, groupIds],
    });
  }
}
