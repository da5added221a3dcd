import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { subsidiariesOf } from '../../domain/ownership/control-walk';
import type { Day } from '../../domain/values/day';
import { checkFirst, type Page, pageOf } from '../../platform/graphql/connection';
import { cursorList, fromCursor, toCursor } from '../../platform/graphql/cursor';
import { PageArgs } from '../../platform/graphql/page-args';
import { badInput } from '../../platform/graphql/scalars';
import { selects } from '../../platform/graphql/selects';
import type { OwnershipContext } from '../ownership/ownership.context';
import { UndertakingType } from '../ownership/party.type';
import type { Setting } from '../settings/setting';
import { SettingConnection } from '../settings/setting.type';
import type { ProviderGroupsContext } from './provider-groups.context';

const ownCursors = cursorList('settings-in-own-name', 'text');
const subsidiaryCursors = cursorList('settings-of-subsidiaries', 'text');

/** An undertaking as it is shown: what is asked of it is asked as of the same day, as known at the same moment. */
interface Shown {
  id: number;
  asOf: Day;
  knownAt: string | null;
}

async function settingsOf(
  providers: readonly number[],
  { asOf, knownAt }: Shown,
  cursors: typeof ownCursors,
  { first, after }: PageArgs,
  { providerGroups }: ProviderGroupsContext,
  info: GraphQLResolveInfo,
): Promise<Page<Setting>> {
  const [urn] = (fromCursor(cursors, after) ?? [null]) as [string | null];
  const moment = { asOf, knownAt };
  const store = providerGroups.undertakingSettings;
  const rows = await store.page(providers, moment, checkFirst(first) + 1, urn);
  const total = selects(info, 'totalCount') ? await store.count(providers, moment) : 0;
  return pageOf(rows, first, (setting) => toCursor(cursors, [setting.urn]), total);
}

@Resolver(() => UndertakingType)
export class SettingsOfUndertakingResolver {
  @FieldResolver(() => SettingConnection, {
    description:
      'Settings registered for its subsidiary undertakings by the Companies Act 2006, at any depth, by URN: those that s. 23A can count. On the day, and as known at the moment, of the undertaking. Refused, and never cut, where too much stands below it to be read at once.',
  })
  async settingsOfSubsidiaries(
    @Root() undertaking: Shown,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: OwnershipContext & ProviderGroupsContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<Setting>> {
    const { id, asOf, knownAt } = undertaking;
    const view = await context.ownership.below.for({ asOf, knownAt }).load(id);
    if (view.truncatedBecause !== null) throw badInput(`${view.truncatedBecause} Ask for a body further down.`);
    return settingsOf([...subsidiariesOf(id, view.graph)], undertaking, subsidiaryCursors, page, context, info);
  }

  @FieldResolver(() => SettingConnection, {
    description: 'Settings registered in its own name, by URN. They are held apart: s. 23A does not count them.',
  })
  settingsInOwnName(
    @Root() undertaking: Shown,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: ProviderGroupsContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<Setting>> {
    return settingsOf([undertaking.id], undertaking, ownCursors, page, context, info);
  }
}
