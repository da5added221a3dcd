import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { Day } from '../../domain/values/day';
import type { TodayContext } from '../../platform/clock';
import { checkFirst, type Page, pageOf } from '../../platform/graphql/connection';
import { cursorList, fromCursor, toCursor } from '../../platform/graphql/cursor';
import { DayScalar } from '../../platform/graphql/day-scalar';
import { PageArgs } from '../../platform/graphql/page-args';
import { readId } from '../../platform/graphql/read-id';
import { badInput } from '../../platform/graphql/scalars';
import { selects } from '../../platform/graphql/selects';
import { IndicatorEnum, indicatorCode } from '../findings/finding.type';
import type { FindingsContext } from '../findings/findings.context';
import type { GroupDefinition } from '../provider-groups/provider-group';
import { GroupDefinitionEnum, ProviderGroupType } from '../provider-groups/provider-group.type';
import type { ProviderGroupsContext } from '../provider-groups/provider-groups.context';
import type { ChangePlace, FindingChange, RunPair } from './finding-change';
import { FindingChangeConnection, FindingChangesType, FindingChangeType } from './finding-change.type';
import type { NationalScansContext } from './national-scans.context';

const changeCursors = cursorList('finding-changes', 'whole', 'whole', 'whole', 'whole', 'text', 'whole');

type Placed = FindingChange & { place: number };

@Resolver(() => FindingChangesType)
export class FindingChangesResolver {
  @Query(() => FindingChangesType, {
    description:
      'What the rules find otherwise than they did: from the run you saw last to the one that counts on the day. Ask it again and again with the `id` you kept.',
  })
  async findingChanges(
    @Arg('since', () => ID, {
      nullable: true,
      description: 'The run you saw last: `now.id` of an earlier answer. The one before the newest unless given.',
    })
    since: string | null,
    @Arg('asOf', () => DayScalar, { nullable: true, description: 'Up to this day; today unless given.' })
    asOf: Day | null,
    @Arg('definition', () => GroupDefinitionEnum, {
      defaultValue: 'OFSTED_PUBLISHED_OWNER',
      description: 'How groups are drawn.',
    })
    definition: GroupDefinition,
    @Ctx() { nationalScans: { store }, findings, today }: NationalScansContext & FindingsContext & TodayContext,
  ): Promise<RunPair> {
    const now = await findings.store.runFor(asOf ?? today, definition);
    if (since == null) return { before: now && (await store.runBefore(now.id, now.asOf, definition)), now };
    const [before] = await store.runs([readId('A run', since)]);
    if (before?.definition !== definition) {
      throw badInput(`There is no run ${since} by ${definition}. Expected the \`id\` of one, as \`now\` gives it.`);
    }
    return { before, now };
  }

  @FieldResolver(() => FindingChangeConnection, {
    description: 'Each change, by kind in the order of their list; then by group and by rule.',
  })
  async changes(
    @Root() { before, now }: RunPair,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { nationalScans }: NationalScansContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<Placed>> {
    const size = checkFirst(first) + 1;
    const values = fromCursor(changeCursors, after);
    const pair = [before?.id ?? 0, now?.id ?? 0];
    if (values && pair.some((id, at) => values[at] !== id)) {
      throw badInput('The cursor in `after` belongs to other runs of detection. Ask for the first page again.');
    }
    if (!now || now.id === before?.id) return pageOf<Placed>([], first, () => '', 0);
    const place = (values?.slice(2) as unknown as ChangePlace | undefined) ?? null;
    const rows = await nationalScans.changes.page(before?.id ?? null, now.id, size, place);
    const total = selects(info, 'totalCount') ? await nationalScans.changes.count(before?.id ?? null, now.id) : 0;
    const shown = rows.map((row) => ({ ...row, asOf: row.kind === 'GONE' && before ? before.asOf : now.asOf }));
    return pageOf(
      shown,
      first,
      (row) => toCursor(changeCursors, [...pair, row.place, row.groupId, row.indicatorId, row.nth]),
      total,
    );
  }
}

@Resolver(() => FindingChangeType)
export class FindingChangeResolver {
  @FieldResolver(() => IndicatorEnum, { description: 'The rule.' })
  indicator(@Root() { indicatorId }: FindingChange) {
    return indicatorCode(indicatorId);
  }

  @FieldResolver(() => ProviderGroupType, {
    description: 'The group, as it stood when the rule last found something in it.',
  })
  async providerGroup(@Root() { asOf, groupId }: FindingChange, @Ctx() { providerGroups }: ProviderGroupsContext) {
    const group = await providerGroups.byId.for({ asOf }).load(groupId);
    if (!group) throw new Error(`A finding names group ${groupId}, which has gone.`);
    return group;
  }
}
