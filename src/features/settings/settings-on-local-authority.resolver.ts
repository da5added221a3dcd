import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { Day } from '../../domain/values/day';
import type { TodayContext } from '../../platform/clock';
import { checkFirst, type Page, pageOf } from '../../platform/graphql/connection';
import { cursorList, fromCursor, toCursor } from '../../platform/graphql/cursor';
import { DayScalar } from '../../platform/graphql/day-scalar';
import { PageArgs } from '../../platform/graphql/page-args';
import { selects } from '../../platform/graphql/selects';
import { LocalAuthorityType } from '../local-authorities/local-authority.type';
import type { Setting } from './setting';
import { SettingConnection } from './setting.type';
import type { SettingsContext } from './settings.context';

const settingCursors = cursorList('settings-of-council', 'text');

/** The edge back from a council. It lives here because councils came first and know nothing of settings. */
@Resolver(() => LocalAuthorityType)
export class SettingsOnLocalAuthorityResolver {
  @FieldResolver(() => SettingConnection, { description: 'Settings on the register in its area, by URN.' })
  async settings(
    @Root() council: LocalAuthorityType,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Arg('asOf', () => DayScalar, { nullable: true, description: 'As of this day; today unless given.' })
    asOf: Day | null,
    @Ctx() { settings, today }: SettingsContext & TodayContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<Setting>> {
    const day = asOf ?? today;
    const [urn] = fromCursor(settingCursors, after) ?? [null];
    const rows = await settings.ofLocalAuthority
      .for({ asOf: day, first: checkFirst(first) + 1, after: urn as string | null })
      .load(council.id);
    const total = selects(info, 'totalCount')
      ? await settings.countOfLocalAuthority.for({ asOf: day }).load(council.id)
      : 0;
    return pageOf(rows, first, (setting) => toCursor(settingCursors, [setting.urn]), total);
  }
}
