import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { machineOf } from '../../domain/matters/machines/machines';
import type { TodayContext } from '../../platform/clock';
import { checkFirst, type Page, pageOf } from '../../platform/graphql/connection';
import { cursorList, fromCursor, toCursor } from '../../platform/graphql/cursor';
import { KnownAtArgs, knownAtAsked } from '../../platform/graphql/known-at';
import { PageArgs } from '../../platform/graphql/page-args';
import { idOrNull } from '../../platform/graphql/read-id';
import { selects } from '../../platform/graphql/selects';
import type { OwnershipContext } from '../ownership/ownership.context';
import { UndertakingType } from '../ownership/party.type';
import { ProviderGroupType } from '../provider-groups/provider-group.type';
import type { ProviderGroupsContext } from '../provider-groups/provider-groups.context';
import { SettingType } from '../settings/setting.type';
import type { SettingsContext } from '../settings/settings.context';
import type { Matter, MatterLink, MattersWanted } from './matter';
import { MatterFilterInput } from './matter.input';
import { MatterConnection, MatterLinkConnection, MatterType } from './matter.type';
import type { MattersContext } from './matters.context';

const matterCursors = cursorList('matters', 'whole');
const linkCursors = cursorList('matter-links', 'whole');

/** An id that cannot be one of ours finds nothing. */
function idAsked(id: string | null | undefined): number | null {
  return id == null ? null : (idOrNull(id) ?? 0);
}

function wantedBy(filter: MatterFilterInput | null): MattersWanted {
  const { kinds, states, isOpen, caseId, parentId, groupId, undertakingId, pointsAt } = filter ?? {};
  return {
    kinds: kinds ?? null,
    states: states ?? null,
    isOpen: isOpen ?? null,
    caseId: idAsked(caseId),
    parentId: idAsked(parentId),
    groupId: idAsked(groupId),
    partyId: idAsked(undertakingId),
    settingId: null,
    link: pointsAt ?? null,
  };
}

async function pageOfMatters(
  { matters }: MattersContext,
  wanted: MattersWanted,
  knownAt: string | null,
  { first, after }: PageArgs,
  info: GraphQLResolveInfo,
): Promise<Page<Matter>> {
  const [before] = (fromCursor(matterCursors, after) ?? [null]) as [number | null];
  const rows = await matters.store.page(wanted, knownAt, checkFirst(first) + 1, before);
  const total = selects(info, 'totalCount') ? await matters.store.count(wanted, knownAt) : 0;
  return pageOf(rows, first, ({ id }) => toCursor(matterCursors, [id]), total);
}

@Resolver(() => MatterType)
export class MatterResolver {
  @Query(() => MatterConnection, {
    description:
      'Matters that are for you to see, newest first, as known at a moment: each stands where it stood then.',
  })
  matters(
    @Args(() => PageArgs) page: PageArgs,
    @Args(() => KnownAtArgs) { knownAt }: KnownAtArgs,
    @Arg('filter', () => MatterFilterInput, { nullable: true, description: 'Which matters.' })
    filter: MatterFilterInput | null,
    @Ctx() context: MattersContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<Matter>> {
    return pageOfMatters(context, wantedBy(filter), knownAtAsked(knownAt), page, info);
  }

  @Query(() => MatterType, {
    nullable: true,
    description:
      'One matter by our number, as known at a moment. Null where there is none, or it is not for you to see.',
  })
  async matter(
    @Arg('id', () => ID, { description: 'Our number of it.' }) id: string,
    @Args(() => KnownAtArgs) { knownAt }: KnownAtArgs,
    @Ctx() { matters }: MattersContext,
  ): Promise<Matter | null> {
    const matterId = idOrNull(id);
    return matterId === null ? null : matters.byId.for({ knownAt: knownAtAsked(knownAt) }).load(matterId);
  }

  @FieldResolver(() => String, { description: 'Where it stands, in words: `Notice served; the plan is due`.' })
  stateTitle(@Root() { kind, state }: Matter): string {
    return machineOf(kind).states[state]?.title ?? state;
  }

  @FieldResolver(() => Boolean, { description: 'Whether anything may follow.' })
  isOpen(@Root() { kind, state }: Matter): boolean {
    return machineOf(kind).states[state]?.isFinal !== true;
  }

  @FieldResolver(() => MatterType, {
    nullable: true,
    description: 'The case it is part of; null where none is for you to see.',
  })
  case(@Root() { caseId, knownAt }: Matter, @Ctx() { matters }: MattersContext): Promise<Matter | null> | null {
    return caseId === null ? null : matters.byId.for({ knownAt }).load(caseId);
  }

  @FieldResolver(() => MatterType, {
    nullable: true,
    description: 'The matter it follows from; null where none is for you to see.',
  })
  parent(@Root() { parentId, knownAt }: Matter, @Ctx() { matters }: MattersContext): Promise<Matter | null> | null {
    return parentId === null ? null : matters.byId.for({ knownAt }).load(parentId);
  }

  @FieldResolver(() => MatterConnection, { description: 'What follows from it, or is part of the case, newest first.' })
  following(
    @Root() { id, kind, knownAt }: Matter,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: MattersContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<Matter>> {
    const of = kind === 'CASE' ? { caseId: id } : { parentId: id };
    return pageOfMatters(context, { ...wantedBy(null), ...of }, knownAt, page, info);
  }

  @FieldResolver(() => MatterLinkConnection, { description: 'What its steps point at, first pointed at first.' })
  async links(
    @Root() { id, knownAt }: Matter,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { matters }: MattersContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<MatterLink>> {
    const [place] = (fromCursor(linkCursors, after) ?? [0]) as [number];
    const rows = await matters.links.for({ knownAt, first: checkFirst(first) + 1, after: place }).load(id);
    const total = selects(info, 'totalCount') ? await matters.linkCount.for({ knownAt }).load(id) : 0;
    return pageOf(rows, first, (link) => toCursor(linkCursors, [link.id]), total);
  }

  @FieldResolver(() => ProviderGroupType, {
    nullable: true,
    description: 'The provider group it is about, as it stands today.',
  })
  providerGroup(@Root() { groupId }: Matter, @Ctx() { providerGroups, today }: ProviderGroupsContext & TodayContext) {
    return groupId === null ? null : providerGroups.byId.for({ asOf: today }).load(groupId);
  }

  @FieldResolver(() => UndertakingType, {
    nullable: true,
    description: 'The undertaking it is addressed to, as it stands today.',
  })
  async undertaking(@Root() { partyId }: Matter, @Ctx() { ownership, today }: OwnershipContext & TodayContext) {
    if (partyId === null) return null;
    const moment = { asOf: today, knownAt: null };
    const body = await ownership.byId.for(moment).load(partyId);
    return body === null ? null : { ...body, ...moment };
  }

  @FieldResolver(() => SettingType, { nullable: true, description: 'The setting it is about, as it stands today.' })
  setting(@Root() { settingId }: Matter, @Ctx() { settings, today }: SettingsContext & TodayContext) {
    return settingId === null ? null : settings.byId.for({ asOf: today }).load(settingId);
  }
}

/** The edges from what matters are about. */
@Resolver(() => ProviderGroupType)
export class MattersOnGroupResolver {
  @FieldResolver(() => MatterConnection, {
    description: 'Matters about this group that are for you to see, newest first.',
  })
  matters(
    @Root() { id }: { id: number },
    @Args(() => PageArgs) page: PageArgs,
    @Args(() => KnownAtArgs) { knownAt }: KnownAtArgs,
    @Ctx() context: MattersContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<Matter>> {
    return pageOfMatters(context, { ...wantedBy(null), groupId: id }, knownAtAsked(knownAt), page, info);
  }
}

@Resolver(() => SettingType)
export class MattersOnSettingResolver {
  @FieldResolver(() => MatterConnection, {
    description: 'Matters about this setting that are for you to see, newest first.',
  })
  matters(
    @Root() { id }: { id: number },
    @Args(() => PageArgs) page: PageArgs,
    @Args(() => KnownAtArgs) { knownAt }: KnownAtArgs,
    @Ctx() context: MattersContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<Matter>> {
    return pageOfMatters(context, { ...wantedBy(null), settingId: id }, knownAtAsked(knownAt), page, info);
  }
}
