import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { type JudgementValue, judgementValues } from '../../domain/judgements/frameworks';
import { type RegistrationStatus, registrationStatuses } from '../../domain/register/vocabulary';
import { writtenDay } from '../../domain/values/day';
import { checkFirst, type Page, pageOf, rowsFor } from '../../platform/graphql/connection';
import { type CursorList, cursorList, fromCursor, toCursor } from '../../platform/graphql/cursor';
import { KnownAtArgs, knownAtAsked } from '../../platform/graphql/known-at';
import { PageArgs } from '../../platform/graphql/page-args';
import { selects } from '../../platform/graphql/selects';
import { InspectionType } from '../inspections/inspection.type';
import type { InspectionsContext } from '../inspections/inspections.context';
import type { Setting } from '../settings/setting';
import { SettingConnection, SettingType } from '../settings/setting.type';
import type { SettingsContext } from '../settings/settings.context';
import { timelineKeyOf } from './group-contents.store';
import type { ProviderGroup, TimelineEvent, TimelineOrder } from './provider-group';
import { ProviderGroupType, TimelineConnection, TimelineEventType, TimelineOrderEnum } from './provider-group.type';
import type { ProviderGroupsContext } from './provider-groups.context';

const settingCursors = cursorList('settings-of-group', 'text');
const timelineCursors: Readonly<Record<TimelineOrder, CursorList>> = {
  NEWEST: cursorList('timeline', 'day', 'text'),
  BY_SETTING: cursorList('timeline-by-setting', 'whole', 'day', 'text'),
};

type Shown = TimelineEvent & { sentence: string };

function when({ happenedOn, notBefore }: TimelineEvent): string {
  return notBefore < happenedOn
    ? `between ${writtenDay(notBefore)} and ${writtenDay(happenedOn)}`
    : `on ${writtenDay(happenedOn)}`;
}

function sentenceOf(event: TimelineEvent): string {
  if (event.kind === 'SETTING_JOINED') return `A setting came to the group ${when(event)}.`;
  if (event.kind === 'SETTING_LEFT') {
    const status = registrationStatuses[event.value as RegistrationStatus] ?? null;
    const how = status === null || event.value === 'ACTIVE' ? '' : ` (${status.toLowerCase()})`;
    return `A setting went from the group ${when(event)}${how}.`;
  }
  if (event.kind === 'SETTING_SUSPENDED') return `The registration of a setting was suspended ${when(event)}.`;
  if (event.kind === 'SUSPENSION_ENDED') return `The suspension of a setting ended ${when(event)}.`;
  const grade =
    event.value === null
      ? 'without an overall judgement'
      : `overall: ${judgementValues[event.value as JudgementValue]}`;
  return `A setting was inspected ${when(event)}, ${grade}.`;
}

async function countOf(
  { id, asOf }: ProviderGroup,
  knownAt: string | null,
  { standing, settingCountThen }: ProviderGroupsContext['providerGroups'],
): Promise<number> {
  if (knownAt !== null) return settingCountThen.for({ asOf, knownAt }).load(id);
  return (await standing.for({ asOf }).load(id)).settings;
}

@Resolver(() => ProviderGroupType)
export class SettingsAndTimelineResolver {
  @FieldResolver(() => SettingConnection, {
    description:
      'Its settings on the register on the day, by URN. With `knownAt`: those that were known at that moment to belong to it and to be on the register on the day, as they were known to stand. What is asked of a setting in turn is as known now.',
  })
  async settings(
    @Root() group: ProviderGroup,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Args(() => KnownAtArgs) asked: KnownAtArgs,
    @Ctx() { providerGroups }: ProviderGroupsContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<Setting>> {
    const { asOf, id } = group;
    const knownAt = knownAtAsked(asked.knownAt);
    const [urn] = fromCursor(settingCursors, after) ?? [null];
    const rows = await providerGroups.settings
      .for({ asOf, knownAt, first: rowsFor(first, info), after: urn as string | null })
      .load(id);
    const total = selects(info, 'totalCount') ? await countOf(group, knownAt, providerGroups) : 0;
    return pageOf(rows, first, (setting) => toCursor(settingCursors, [setting.urn]), total);
  }

  @FieldResolver(() => TimelineConnection, { description: 'What happened in it up to the day.' })
  async timeline(
    @Root() group: ProviderGroup,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Arg('orderBy', () => TimelineOrderEnum, { defaultValue: 'NEWEST', description: 'How it is sorted.' })
    order: TimelineOrder,
    @Ctx() { providerGroups }: ProviderGroupsContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<Shown>> {
    const cursors = timelineCursors[order];
    const place = fromCursor(cursors, after);
    const { asOf, id } = group;
    const size = checkFirst(first) + 1;
    const events = await providerGroups.timeline.for({ asOf, first: size, order, after: place }).load(id);
    const total = selects(info, 'totalCount') ? await providerGroups.timelineCount.for({ asOf }).load(id) : 0;
    const shown = events.map((event) => ({ ...event, sentence: sentenceOf(event) }));
    return pageOf(shown, first, (event) => toCursor(cursors, timelineKeyOf(event, order)), total);
  }
}

@Resolver(() => TimelineEventType)
export class TimelineEventResolver {
  @FieldResolver(() => SettingType, {
    nullable: true,
    description: 'The setting, as it stood on the day of the event.',
  })
  setting(@Root() event: TimelineEvent, @Ctx() { settings }: SettingsContext) {
    return settings.byIdAndDay.load({ id: event.settingId, asOf: event.happenedOn });
  }

  @FieldResolver(() => InspectionType, { nullable: true, description: 'The inspection; null for other events.' })
  inspection(@Root() event: TimelineEvent, @Ctx() { inspections }: InspectionsContext) {
    return event.inspectionId === null ? null : inspections.byId.load(event.inspectionId);
  }
}
