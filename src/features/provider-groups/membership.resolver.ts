import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { joiningSentence, joiningTag } from '../../domain/register/joining';
import type { Day } from '../../domain/values/day';
import type { TodayContext } from '../../platform/clock';
import { checkFirst, type Page, pageOf } from '../../platform/graphql/connection';
import { cursorList, fromCursor, toCursor } from '../../platform/graphql/cursor';
import { DayScalar } from '../../platform/graphql/day-scalar';
import { KnownAtArgs, knownAtAsked } from '../../platform/graphql/known-at';
import { PageArgs } from '../../platform/graphql/page-args';
import { selects } from '../../platform/graphql/selects';
import { InspectionType } from '../inspections/inspection.type';
import type { Setting } from '../settings/setting';
import { SettingType } from '../settings/setting.type';
import type { SettingsContext } from '../settings/settings.context';
import type { Membership, MembershipMoment } from './membership';
import {
  GroupMembershipConnection,
  GroupMembershipFilterInput,
  GroupMembershipType,
  JoiningSplitType,
  JudgementJoiningType,
} from './membership.type';
import type { GroupDefinition, ProviderGroup } from './provider-group';
import { GroupDefinitionEnum, ProviderGroupType } from './provider-group.type';
import type { ProviderGroupsContext } from './provider-groups.context';

const cursors = cursorList('memberships-of-group', 'day', 'whole');
const cursorsOfSetting = cursorList('memberships-of-setting', 'day', 'whole');

/** A membership as it is asked about: the day, and the moment, go on to the groups and settings of it. */
type Asked = Membership & MembershipMoment;

const sinceWhen =
  'Memberships are kept with since when they are believed: at a moment before we began to keep them so, or to know the register, nothing was known, and nothing is told.';

@Resolver(() => ProviderGroupType)
export class MembersOfGroupResolver {
  @FieldResolver(() => GroupMembershipConnection, {
    description: `Every setting that has belonged to the group up to the day, the latest to come first: how and when each came and went. ${sinceWhen}`,
  })
  async memberships(
    @Root() { id, asOf }: ProviderGroup,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Arg('filter', () => GroupMembershipFilterInput, { nullable: true, description: 'Which memberships.' })
    filter: GroupMembershipFilterInput | null,
    @Args(() => KnownAtArgs) asked: KnownAtArgs,
    @Ctx() { providerGroups }: ProviderGroupsContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<Asked>> {
    const place = fromCursor(cursors, after) as readonly [Day, number] | null;
    const standing = filter?.standing ?? null;
    const moment = { asOf, knownAt: knownAtAsked(asked.knownAt) };
    const rows = await providerGroups.memberships
      .for({ ...moment, standing, first: checkFirst(first) + 1, after: place })
      .load(id);
    const total = selects(info, 'totalCount')
      ? await providerGroups.membershipCount.for({ ...moment, standing }).load(id)
      : 0;
    const shown = rows.map((row) => ({ ...row, ...moment }));
    return pageOf(shown, first, (row) => toCursor(cursors, [row.joinedOn, row.id]), total);
  }
}

@Resolver(() => ProviderGroupType)
export class JoiningSplitOfGroupResolver {
  @FieldResolver(() => JoiningSplitType, {
    description: 'Its standing judgements, told apart by whether they were given before its settings came to it.',
  })
  joiningSplit(@Root() { id, asOf }: ProviderGroup, @Ctx() { providerGroups }: ProviderGroupsContext) {
    return providerGroups.joiningSplit.for({ asOf }).load(id);
  }
}

@Resolver(() => SettingType)
export class MembershipsOfSettingResolver {
  @FieldResolver(() => GroupMembershipConnection, {
    description: `Every group it has belonged to under the definition up to the day, the first one first. ${sinceWhen}`,
  })
  async memberships(
    @Root() { id, asOf }: SettingType,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Arg('definition', () => GroupDefinitionEnum, {
      defaultValue: 'OFSTED_PUBLISHED_OWNER',
      description: 'How groups are drawn.',
    })
    definition: GroupDefinition,
    @Args(() => KnownAtArgs) asked: KnownAtArgs,
    @Ctx() { providerGroups }: ProviderGroupsContext,
  ): Promise<Page<Asked>> {
    const moment = { asOf, knownAt: knownAtAsked(asked.knownAt) };
    const rows = await providerGroups.membershipsOfSetting.for({ ...moment, definition }).load(id);
    const [joinedOn, last] = (fromCursor(cursorsOfSetting, after) as readonly [Day, number] | null) ?? ['', 0];
    const beyond = rows.filter((row) => row.joinedOn > joinedOn || (row.joinedOn === joinedOn && row.id > last));
    const shown = beyond.slice(0, checkFirst(first) + 1).map((row) => ({ ...row, ...moment }));
    return pageOf(shown, first, (row) => toCursor(cursorsOfSetting, [row.joinedOn, row.id]), rows.length);
  }
}

@Resolver(() => GroupMembershipType)
export class MembershipResolver {
  @FieldResolver(() => ProviderGroupType, { description: 'The group.' })
  providerGroup(@Root() { groupId, asOf }: Asked, @Ctx() { providerGroups }: ProviderGroupsContext) {
    return providerGroups.byId.for({ asOf }).load(groupId);
  }

  @FieldResolver(() => SettingType, {
    nullable: true,
    description:
      'The setting, as it stood on the first day it is known in the group, as known at the moment. What is asked of it in turn is as known now.',
  })
  setting(
    @Root() membership: Asked,
    @Ctx() { settings, providerGroups }: SettingsContext & ProviderGroupsContext,
  ): Promise<Setting | null> {
    const { settingId, joinedOn, knownAt } = membership;
    return knownAt === null
      ? settings.byIdAndDay.load({ id: settingId, asOf: joinedOn })
      : providerGroups.settingThen.for({ knownAt }).load(membership);
  }

  @FieldResolver(() => ProviderGroupType, {
    nullable: true,
    description: 'The group it came from; null where none is known.',
  })
  cameFrom(@Root() { cameFromGroupId, asOf }: Asked, @Ctx() { providerGroups }: ProviderGroupsContext) {
    return cameFromGroupId === null ? null : providerGroups.byId.for({ asOf }).load(cameFromGroupId);
  }

  @FieldResolver(() => ProviderGroupType, {
    nullable: true,
    description: 'The group it went to; null where none is known.',
  })
  wentTo(@Root() { wentToGroupId, asOf }: Asked, @Ctx() { providerGroups }: ProviderGroupsContext) {
    return wentToGroupId === null ? null : providerGroups.byId.for({ asOf }).load(wentToGroupId);
  }
}

@Resolver(() => InspectionType)
export class JoiningOnInspectionResolver {
  @FieldResolver(() => JudgementJoiningType, {
    nullable: true,
    description:
      'How it lies to the day its setting came to the group it is in on the day; null where it is in none. It tells what a group inherited from what is its own.',
  })
  async joining(
    @Root() { inspectedOn, settingId }: InspectionType & { settingId: number },
    @Arg('definition', () => GroupDefinitionEnum, {
      defaultValue: 'OFSTED_PUBLISHED_OWNER',
      description: 'How groups are drawn.',
    })
    definition: GroupDefinition,
    @Arg('asOf', () => DayScalar, { nullable: true, description: 'The day of the group; today unless given.' })
    asOf: Day | null,
    @Ctx() { providerGroups, today }: ProviderGroupsContext & TodayContext,
  ): Promise<JudgementJoiningType | null> {
    const found = await providerGroups.standingMembership.for({ definition, asOf: asOf ?? today }).load(settingId);
    if (!found) return null;
    const { joinedOn, joinedNotBefore } = found;
    const [tag, sentence] = [joiningTag(inspectedOn, found), joiningSentence(inspectedOn, found)];
    return { tag, definition, joinedOn, joinedNotBefore, sentence };
  }
}
