import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { ObservationKind } from '../../domain/observations/observation';
import { checkFirst, type Page, pageOf } from '../../platform/graphql/connection';
import { type CursorList, cursorList, fromCursor, toCursor } from '../../platform/graphql/cursor';
import { PageArgs } from '../../platform/graphql/page-args';
import { selects } from '../../platform/graphql/selects';
import { ProviderGroupType } from '../provider-groups/provider-group.type';
import { SettingType } from '../settings/setting.type';
import type { SettingsContext } from '../settings/settings.context';
import type { Observation, ObservationPlace, ObservationsWanted } from './observation';
import { ObservationConnection, ObservationKindEnum, ObservationType } from './observation.type';
import type { ObservationLoaders, ObservationsContext } from './observations.context';

const ofSettingCursors = cursorList('observations-of-setting', 'day', 'whole');
const ofGroupCursors = cursorList('observations-of-group', 'day', 'whole');

async function pageOfParent(
  { page, count }: ObservationLoaders,
  cursors: CursorList,
  parentId: number,
  wanted: ObservationsWanted,
  { first, after }: PageArgs,
  info: GraphQLResolveInfo,
): Promise<Page<Observation>> {
  const place = fromCursor(cursors, after) as ObservationPlace | null;
  const rows = await page.for({ ...wanted, first: checkFirst(first) + 1, after: place }).load(parentId);
  const total = selects(info, 'totalCount') ? await count.for(wanted).load(parentId) : 0;
  return pageOf(rows, first, ({ from, id }) => toCursor(cursors, [from, id]), total);
}

/** The edge from a setting. */
@Resolver(() => SettingType)
export class ObservationsOnSettingResolver {
  @FieldResolver(() => ObservationConnection, {
    description:
      'What was recorded of it that had begun by the day it is shown as of, newest first: enforcement, requirements, vacancies and unplanned endings that are for you to see.',
  })
  observations(
    @Root() { id, asOf }: SettingType,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('kind', () => ObservationKindEnum, { nullable: true, description: 'Only of this kind.' })
    kind: ObservationKind | null,
    @Ctx() { observations }: ObservationsContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<Observation>> {
    const wanted = { asOf, kinds: kind == null ? null : [kind], openOnly: false };
    return pageOfParent(observations.ofSetting, ofSettingCursors, id, wanted, page, info);
  }
}

/** The edge from a group. */
@Resolver(() => ProviderGroupType)
export class ObservationsOnGroupResolver {
  @FieldResolver(() => ObservationConnection, {
    description:
      'What was recorded of the settings that are in it on the day it is shown as of, and had begun by then, newest first: also of the time before they came to it. Only what is for you to see.',
  })
  observations(
    @Root() { id, asOf }: ProviderGroupType,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('kinds', () => [ObservationKindEnum], { nullable: true, description: 'Only of these kinds.' })
    kinds: ObservationKind[] | null,
    @Arg('openOnly', () => Boolean, { defaultValue: false, description: 'Only those that were not over on the day.' })
    openOnly: boolean,
    @Ctx() { observations }: ObservationsContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<Observation>> {
    const wanted = { asOf, kinds: kinds ?? null, openOnly };
    return pageOfParent(observations.ofGroup, ofGroupCursors, id, wanted, page, info);
  }
}

@Resolver(() => ObservationType)
export class ObservationResolver {
  @FieldResolver(() => SettingType, {
    nullable: true,
    description: 'The setting, as it stood on the day it began; null where the register did not know it then.',
  })
  setting(@Root() { settingId, from }: Observation, @Ctx() { settings }: SettingsContext) {
    return settings.byIdAndDay.load({ id: settingId, asOf: from });
  }
}
