import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { normaliseCompanyNumber, readOwnerName } from '../../domain/register/owner-name';
import type { Day } from '../../domain/values/day';
import type { TodayContext } from '../../platform/clock';
import { checkFirst, type Page, pageOf } from '../../platform/graphql/connection';
import { type CursorList, cursorList, fromCursor, toCursor } from '../../platform/graphql/cursor';
import { DayScalar } from '../../platform/graphql/day-scalar';
import { PageArgs } from '../../platform/graphql/page-args';
import { readId } from '../../platform/graphql/read-id';
import { badInput } from '../../platform/graphql/scalars';
import { searchText } from '../../platform/graphql/search-text';
import { selects } from '../../platform/graphql/selects';
import type { GroupDefinition, GroupOrder, ProviderGroup, ProviderGroupFilter } from './provider-group';
import {
  GroupDefinitionEnum,
  GroupOrderEnum,
  GroupStandingType,
  ProviderGroupConnection,
  ProviderGroupFilterInput,
  ProviderGroupType,
} from './provider-group.type';
import type { ProviderGroupsContext } from './provider-groups.context';
import { QualityProfileType } from './quality.type';
import type { QualityProfile } from './quality-profile';

type Counted = ProviderGroup & { settings?: number; belowGood?: number; adverse?: number };

function countsStanding(filter: ProviderGroupFilter, order: GroupOrder): boolean {
  return (
    order !== 'NAME' || [filter.minSettings, filter.minBelowGood, filter.minAdverse].some((least) => least != null)
  );
}

function cursorOf(group: Counted, order: GroupOrder): string {
  const counts = {
    NAME: 0,
    SETTINGS_DESC: group.settings,
    BELOW_GOOD_DESC: group.belowGood,
    ADVERSE_DESC: group.adverse,
  };
  return toCursor(groupCursors[order], [-(counts[order] ?? 0), group.name, group.id]);
}

const groupCursors = {
  NAME: cursorList('groups-by-name', 'whole', 'text', 'whole'),
  SETTINGS_DESC: cursorList('groups-by-settings', 'whole', 'text', 'whole'),
  BELOW_GOOD_DESC: cursorList('groups-by-below-good', 'whole', 'text', 'whole'),
  ADVERSE_DESC: cursorList('groups-by-adverse', 'whole', 'text', 'whole'),
} as const satisfies Readonly<Record<GroupOrder, CursorList>>;

@Resolver(() => ProviderGroupType)
export class ProviderGroupResolver {
  @Query(() => ProviderGroupConnection, {
    description: 'Groups that had a setting on the register on the day. Sorted by a count it is the national scan.',
  })
  async providerGroups(
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Arg('asOf', () => DayScalar, { nullable: true, description: 'As of this day; today unless given.' })
    asOf: Day | null,
    @Arg('definition', () => GroupDefinitionEnum, {
      defaultValue: 'OFSTED_PUBLISHED_OWNER',
      description: 'How groups are drawn.',
    })
    definition: GroupDefinition,
    @Arg('filter', () => ProviderGroupFilterInput, { nullable: true, description: 'Which groups.' })
    filter: ProviderGroupFilterInput | null,
    @Arg('orderBy', () => GroupOrderEnum, { defaultValue: 'NAME', description: 'How the list is sorted.' })
    order: GroupOrder,
    @Ctx() { providerGroups: { store, standing }, today }: ProviderGroupsContext & TodayContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<ProviderGroup>> {
    const day = asOf ?? today;
    const wanted = { ...filter, nameContains: searchText('nameContains', filter?.nameContains) };
    const place = fromCursor(groupCursors[order], after);
    const size = checkFirst(first) + 1;
    const counting = selects(info, 'totalCount') ? store.count(day, definition, wanted) : 0;
    if (!countsStanding(wanted, order)) {
      const reading = store.pageByName(day, definition, wanted.nameContains, size, place?.slice(1) ?? null);
      const [rows, total] = await Promise.all([reading, counting]);
      return pageOf(rows, first, (group) => cursorOf(group, order), total);
    }
    const reading = store.pageByStanding(day, definition, wanted, order, size, place);
    const [rows, total] = await Promise.all([reading, counting]);
    const loader = standing.for({ asOf: day });
    for (const { id, settings, inspected, belowGood, adverse } of rows) {
      loader.prime(id, { groupId: id, settings, inspected, belowGood, adverse });
    }
    return pageOf(rows, first, (group) => cursorOf(group, order), total);
  }

  @Query(() => ProviderGroupType, {
    nullable: true,
    description:
      'One group: by id, by any spelling under which the owner was ever published, or by company number. Null when there is none.',
  })
  async providerGroup(
    @Arg('id', () => ID, { nullable: true, description: 'Its id.' }) id: string | null,
    @Arg('ownerName', () => String, { nullable: true, description: 'Or the owner’s name, in any published spelling.' })
    ownerName: string | null,
    @Arg('companyNumber', () => String, {
      nullable: true,
      description: 'Or the company number, where Ofsted pasted it into the owner’s name.',
    })
    companyNumber: string | null,
    @Arg('definition', () => GroupDefinitionEnum, {
      defaultValue: 'OFSTED_PUBLISHED_OWNER',
      description: 'How groups are drawn.',
    })
    definition: GroupDefinition,
    @Arg('asOf', () => DayScalar, { nullable: true, description: 'As of this day; today unless given.' })
    asOf: Day | null,
    @Ctx() { providerGroups: { store }, today }: ProviderGroupsContext & TodayContext,
  ): Promise<ProviderGroup | null> {
    const day = asOf ?? today;
    if ([id, ownerName, companyNumber].filter((given) => given != null).length !== 1) {
      throw badInput('Give one of `id`, `ownerName` and `companyNumber`.');
    }
    const number = searchText('companyNumber', companyNumber);
    if (number !== null) return store.byCompanyNumber(definition, normaliseCompanyNumber(number), day);
    if (id != null) return store.byId(readId('A group', id), day);
    const key = readOwnerName(searchText('ownerName', ownerName) ?? '')?.key;
    return key === undefined ? null : store.byKey(definition, key, day);
  }

  @FieldResolver(() => [String], { description: 'Every spelling under which the owner was published.' })
  async publishedNames(
    @Root() group: ProviderGroup,
    @Ctx() { providerGroups }: ProviderGroupsContext,
  ): Promise<string[]> {
    return group.ownerId === null ? [] : providerGroups.spellings.load(group.ownerId);
  }

  @FieldResolver(() => GroupStandingType, { description: 'How its settings stand on the day, counted.' })
  standing(@Root() group: ProviderGroup, @Ctx() { providerGroups }: ProviderGroupsContext) {
    return providerGroups.standing.for({ asOf: group.asOf }).load(group.id);
  }

  @FieldResolver(() => QualityProfileType, {
    description: 'How its settings stand on the day, by judgement, kind, region and council.',
  })
  quality(@Root() group: ProviderGroup, @Ctx() { providerGroups }: ProviderGroupsContext): Promise<QualityProfile> {
    return providerGroups.quality.for({ asOf: group.asOf }).load(group.id);
  }
}
