import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import type { IndicatorId } from '../../domain/indicators/indicator';
import { indicators } from '../../domain/indicators/indicators';
import { citationText } from '../../domain/law/citation';
import { powerOf } from '../../domain/law/powers';
import type { Day } from '../../domain/values/day';
import type { TodayContext } from '../../platform/clock';
import { checkFirst, type Page, pageOf, rowsFor } from '../../platform/graphql/connection';
import { cursorList, fromCursor, toCursor } from '../../platform/graphql/cursor';
import { DayScalar } from '../../platform/graphql/day-scalar';
import { PageArgs } from '../../platform/graphql/page-args';
import { readId } from '../../platform/graphql/read-id';
import { selects } from '../../platform/graphql/selects';
import { InspectionConnection, type InspectionType } from '../inspections/inspection.type';
import type { InspectionsContext } from '../inspections/inspections.context';
import { PowerType } from '../law/law.type';
import { powerOnDay } from '../law/power-on-day.type';
import type { GroupDefinition } from '../provider-groups/provider-group';
import { GroupDefinitionEnum, ProviderGroupType } from '../provider-groups/provider-group.type';
import type { ProviderGroupsContext } from '../provider-groups/provider-groups.context';
import { SettingType } from '../settings/setting.type';
import type { SettingsContext } from '../settings/settings.context';
import { checkRun } from './check-run';
import type { StoredFinding, StoredFindingSetting } from './finding';
import { FindingFilterInput } from './finding.input';
import {
  DetectionRunType,
  FindingConnection,
  FindingJoiningSplitType,
  FindingNumberType,
  FindingSettingConnection,
  FindingSettingType,
  FindingType,
  IndicatorType,
  indicatorCode,
} from './finding.type';
import type { FindingsContext } from './findings.context';

function indicatorView(id: IndicatorId): IndicatorType {
  const found = indicators.find((indicator) => indicator.id === id);
  if (!found) throw new Error(`No indicator ${id} is listed.`);
  const { version, title, sentence, citation, owner, ordering, retired } = found;
  return {
    id: indicatorCode(id),
    version,
    title,
    sentence,
    basis: citation === 'policy' ? 'Our policy' : citationText(citation),
    owner,
    ordering,
    retired: retired ? { ...retired, insteadUse: retired.insteadUse && indicatorCode(retired.insteadUse) } : null,
  };
}

/** A rule's number that counts, or null where the rule has none. */
function countIn({ numbers }: StoredFinding, name: string): number | null {
  const value = numbers[name];
  return typeof value === 'number' ? value : null;
}

const findingCursors = cursorList('findings', 'whole', 'whole');
const findingsOfGroupCursors = cursorList('findings-of-group', 'whole', 'whole');
const settingCursors = cursorList('settings-of-finding', 'whole');
const inspectionCursors = cursorList('inspections-of-finding-setting', 'whole');

type Shown = StoredFindingSetting & { asOf: Day };

@Resolver(() => FindingType)
export class FindingResolver {
  @Query(() => FindingConnection, {
    description:
      'What the rules found on the latest day of detection up to the day asked for, strongest first. Empty before the first detection.',
  })
  async findings(
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Arg('asOf', () => DayScalar, { nullable: true, description: 'Up to this day; today unless given.' })
    asOf: Day | null,
    @Arg('definition', () => GroupDefinitionEnum, {
      defaultValue: 'OFSTED_PUBLISHED_OWNER',
      description: 'How groups are drawn.',
    })
    definition: GroupDefinition,
    @Arg('filter', () => FindingFilterInput, { nullable: true, description: 'Which findings.' })
    filter: FindingFilterInput | null,
    @Ctx() { findings: { store }, today }: FindingsContext & TodayContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<StoredFinding>> {
    const size = checkFirst(first) + 1;
    const wanted = {
      indicators: filter?.indicators?.map((code) => code.toLowerCase().replaceAll('_', '-')),
      power: filter?.power,
      groupId: filter?.groupId == null ? null : readId('A group', filter.groupId),
      localAuthority: filter?.localAuthority,
      region: filter?.region,
      strengths: filter?.strengths,
    };
    const place = fromCursor(findingCursors, after);
    const run = await store.runFor(asOf ?? today, definition);
    checkRun(place, [run?.id]);
    if (!run) return pageOf<StoredFinding>([], first, () => '', 0);
    const rows = await store.page(run.id, wanted, size, Number(place?.[1] ?? 0));
    const total = selects(info, 'totalCount') ? await store.count(run.id, wanted) : 0;
    return pageOf(rows, first, (finding) => toCursor(findingCursors, [run.id, finding.rank]), total);
  }

  @Query(() => DetectionRunType, {
    nullable: true,
    description: 'The run behind `findings` for the day; null before the first detection.',
  })
  detectionRun(
    @Arg('asOf', () => DayScalar, { nullable: true, description: 'Up to this day; today unless given.' })
    asOf: Day | null,
    @Arg('definition', () => GroupDefinitionEnum, {
      defaultValue: 'OFSTED_PUBLISHED_OWNER',
      description: 'How groups are drawn.',
    })
    definition: GroupDefinition,
    @Ctx() { findings: { store }, today }: FindingsContext & TodayContext,
  ) {
    return store.runFor(asOf ?? today, definition);
  }

  @Query(() => [IndicatorType], { description: 'Every detection rule.' })
  indicators(): IndicatorType[] {
    return indicators.map(({ id }) => indicatorView(id));
  }

  @FieldResolver(() => IndicatorType, { description: 'The rule that made it, in the version that made it.' })
  indicator(@Root() finding: StoredFinding): IndicatorType {
    return { ...indicatorView(finding.indicator), version: finding.indicatorVersion };
  }

  @FieldResolver(() => [FindingNumberType], {
    description:
      'The numbers it rests on, each with its meaning, in the order in which its rule means them to be read.',
  })
  numbers(@Root() { indicator, numbers }: StoredFinding): FindingNumberType[] {
    const meanings = indicators.find(({ id }) => id === indicator)?.numbers ?? {};
    // As stored they have no order of their own. What the rule does not know any more comes last.
    const names = new Set([...Object.keys(meanings), ...Object.keys(numbers)]);
    return [...names].flatMap((name) => {
      const value = numbers[name];
      return value === undefined
        ? []
        : [{ name, value: value === null ? null : String(value), meaning: meanings[name] ?? '' }];
    });
  }

  @FieldResolver(() => FindingJoiningSplitType, {
    nullable: true,
    description:
      'What of it was inherited, what is its own, and what cannot be told; null where the rule tells none of it.',
  })
  joiningSplit(@Root() finding: StoredFinding): FindingJoiningSplitType | null {
    const [inherited, own, uncertain] = ['inherited', 'own', 'uncertain'].map((name) => countIn(finding, name));
    const split = { inherited: inherited ?? null, own: own ?? null, uncertain: uncertain ?? null };
    return Object.values(split).every((count) => count === null) ? null : split;
  }

  @FieldResolver(() => ProviderGroupType, { description: 'The group, as it stood on the day.' })
  async providerGroup(@Root() finding: StoredFinding, @Ctx() { providerGroups }: ProviderGroupsContext) {
    const group = await providerGroups.byId.for({ asOf: finding.asOf }).load(finding.groupId);
    if (!group) throw new Error(`Finding ${finding.id} names a group that has gone.`);
    return group;
  }

  @FieldResolver(() => FindingSettingConnection, {
    description: 'The settings it rests on, in the order in which its rule named them.',
  })
  async settings(
    @Root() { id, asOf }: StoredFinding,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { findings }: FindingsContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<Shown>> {
    const place = fromCursor(settingCursors, after);
    const rows = await findings.settings.for({ first: rowsFor(first, info), after: Number(place?.[0] ?? 0) }).load(id);
    const total = selects(info, 'totalCount') ? await findings.settingCount.load(id) : 0;
    const shown = rows.map((row) => ({ ...row, asOf }));
    return pageOf(shown, first, (row) => toCursor(settingCursors, [row.id]), total);
  }

  @FieldResolver(() => [PowerType], {
    description:
      'The powers it is relevant to, each with its status on the day. Relevant does not mean available: read the status.',
  })
  powers(@Root() finding: StoredFinding) {
    return finding.powers.map((code) => powerOnDay(powerOf(code), finding.asOf));
  }
}

@Resolver(() => FindingSettingType)
export class FindingSettingResolver {
  @FieldResolver(() => SettingType, { nullable: true, description: 'The setting, as it stood on the day.' })
  setting(@Root() row: Shown, @Ctx() { settings }: SettingsContext) {
    return settings.byId.for({ asOf: row.asOf }).load(row.settingId);
  }

  @FieldResolver(() => InspectionConnection, {
    description: 'The inspections read there, in the order in which its rule named them.',
  })
  async inspections(
    @Root() { inspectionIds }: Shown,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { inspections }: InspectionsContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<InspectionType>> {
    // A stored finding never changes, so that the place in its list is as good a key as any.
    const start = Math.max(0, Number(fromCursor(inspectionCursors, after)?.[0] ?? 0));
    const wanted = inspectionIds.slice(start, start + rowsFor(first, info));
    const found = await Promise.all(wanted.map((id) => inspections.byId.load(id)));
    const rows = found.filter((inspection) => inspection !== null);
    const placeOf = ({ id }: InspectionType) => toCursor(inspectionCursors, [inspectionIds.indexOf(id) + 1]);
    return pageOf(rows, first, placeOf, inspectionIds.length);
  }
}

/** The edge back from a group. */
@Resolver(() => ProviderGroupType)
export class FindingsOnProviderGroupResolver {
  @FieldResolver(() => FindingConnection, {
    description:
      'What the rules found in it on the latest day of detection up to the day it is shown as of, strongest first.',
  })
  async findings(
    @Root() { id, asOf }: ProviderGroupType,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { findings }: FindingsContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<StoredFinding>> {
    const place = fromCursor(findingsOfGroupCursors, after);
    const afterRank = Number(place?.[1] ?? 0);
    const rows = await findings.pageOfGroup.for({ asOf, first: rowsFor(first, info), afterRank }).load(id);
    // Another run ranks anew, so a place in it is none in this one.
    if (rows[0]) checkRun(place, [rows[0].runId]);
    const total = selects(info, 'totalCount') ? await findings.countOfGroup.for({ asOf }).load(id) : 0;
    return pageOf(rows, first, ({ runId, rank }) => toCursor(findingsOfGroupCursors, [runId, rank]), total);
  }
}
