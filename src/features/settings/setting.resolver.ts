import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { type RegionCode, regions } from '../../domain/register/vocabulary';
import type { Day } from '../../domain/values/day';
import type { TodayContext } from '../../platform/clock';
import { checkFirst, type Page, pageOf, rowsFor } from '../../platform/graphql/connection';
import { type CursorList, cursorList, fromCursor, toCursor } from '../../platform/graphql/cursor';
import { DayScalar } from '../../platform/graphql/day-scalar';
import { PageArgs } from '../../platform/graphql/page-args';
import { searchText } from '../../platform/graphql/search-text';
import { selects } from '../../platform/graphql/selects';
import { UrnScalar } from '../../platform/graphql/urn-scalar';
import type { LocalAuthoritiesContext } from '../local-authorities/local-authorities.context';
import { LocalAuthorityType, RegionType } from '../local-authorities/local-authority.type';
import type { Setting, SettingOrder, SettingStretch } from './setting';
import { SettingOrderEnum } from './setting.enums.type';
import { SettingFilterInput } from './setting.input';
import { sortKeyOf } from './setting.store';
import { SettingConnection, SettingStretchConnection, SettingType } from './setting.type';
import type { SettingsContext } from './settings.context';

const asOfDescription =
  'As of this day; today unless given. The register answers with its latest publication up to then.';

const settingCursors: Readonly<Record<SettingOrder, CursorList>> = {
  URN: cursorList('settings-by-urn', 'text', 'text'),
  PLACES_DESC: cursorList('settings-by-places', 'whole', 'text'),
  REGISTERED_ON_DESC: cursorList('settings-by-registration', 'day', 'text'),
};

const historyCursors = cursorList('history-of-setting', 'day', 'whole');

@Resolver(() => SettingType)
export class SettingResolver {
  @Query(() => SettingConnection, {
    description: 'Settings as they stood on a day; those on the register unless asked otherwise.',
  })
  async settings(
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Arg('asOf', () => DayScalar, { nullable: true, description: asOfDescription }) asOf: Day | null,
    @Arg('filter', () => SettingFilterInput, { nullable: true, description: 'Which settings.' })
    filter: SettingFilterInput | null,
    @Arg('orderBy', () => SettingOrderEnum, { defaultValue: 'URN', description: 'How the list is sorted.' })
    order: SettingOrder,
    @Ctx() { settings, today }: SettingsContext & TodayContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<Setting>> {
    const day = asOf ?? today;
    const cursors = settingCursors[order];
    const wanted = { ...filter, ownerContains: searchText('ownerContains', filter?.ownerContains) };
    const rows = await settings.store.page(day, wanted, order, checkFirst(first) + 1, fromCursor(cursors, after));
    const total = selects(info, 'totalCount') ? await settings.store.count(day, wanted) : 0;
    return pageOf(rows, first, (setting) => toCursor(cursors, sortKeyOf(setting, order)), total);
  }

  @Query(() => SettingType, {
    nullable: true,
    description:
      'A setting by registration number, also when it has left. Null when the register did not know it on the day.',
  })
  setting(
    @Arg('urn', () => UrnScalar, { description: 'Its registration number.' }) urn: string,
    @Arg('asOf', () => DayScalar, { nullable: true, description: asOfDescription }) asOf: Day | null,
    @Ctx() { settings, today }: SettingsContext & TodayContext,
  ): Promise<Setting | null> {
    return settings.store.byUrn(urn, asOf ?? today);
  }

  @FieldResolver(() => RegionType, { nullable: true, description: 'The region it lies in; null when not published.' })
  region(@Root() setting: Setting): RegionType | null {
    return setting.regionCode === null
      ? null
      : { code: setting.regionCode, name: regions[setting.regionCode as RegionCode] };
  }

  @FieldResolver(() => LocalAuthorityType, {
    nullable: true,
    description: 'The council whose area it lies in; null when the published name is no council we know.',
  })
  async localAuthority(@Root() setting: Setting, @Ctx() { localAuthorities }: LocalAuthoritiesContext) {
    return setting.localAuthorityId === null ? null : localAuthorities.byId.load(setting.localAuthorityId);
  }

  @FieldResolver(() => SettingStretchConnection, { description: 'Its whole history as published, oldest first.' })
  async history(
    @Root() { id }: Setting,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { settings }: SettingsContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<SettingStretch>> {
    const place = fromCursor(historyCursors, after) as readonly [Day, number] | null;
    const rows = await settings.history.for({ first: rowsFor(first, info), after: place }).load(id);
    const total = selects(info, 'totalCount') ? await settings.historyCount.load(id) : 0;
    return pageOf(rows, first, ({ changedBy, versionId }) => toCursor(historyCursors, [changedBy, versionId]), total);
  }
}
