import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { powerOf } from '../../domain/law/powers';
import type { Day } from '../../domain/values/day';
import type { TodayContext } from '../../platform/clock';
import { type Page, pageOf, rowsFor } from '../../platform/graphql/connection';
import { cursorList, fromCursor, toCursor } from '../../platform/graphql/cursor';
import { DayScalar } from '../../platform/graphql/day-scalar';
import { PageArgs } from '../../platform/graphql/page-args';
import { selects } from '../../platform/graphql/selects';
import { PowerType } from '../law/law.type';
import { powerOnDay } from '../law/power-on-day.type';
import type { GroupDefinition } from '../provider-groups/provider-group';
import { GroupDefinitionEnum, ProviderGroupType } from '../provider-groups/provider-group.type';
import type { ProviderGroupsContext } from '../provider-groups/provider-groups.context';
import { checkRun } from './check-run';
import { StatutoryWatchFilterInput } from './finding.input';
import { FindingType } from './finding.type';
import type { FindingsContext } from './findings.context';
import { GroupEffectType } from './group-effect.type';
import type { WatchedGroup } from './statutory-watch';
import { watchedOutcome } from './statutory-watch.store';
import { WatchedGroupConnection, WatchedGroupType, WatchStateEnum } from './statutory-watch.type';

const watchCursors = cursorList('statutory-watch', 'whole', 'whole');

@Resolver(() => WatchedGroupType)
export class StatutoryWatchResolver {
  @Query(() => WatchedGroupConnection, {
    description:
      'Groups by how near their observations come to the number that s. 23A counts, on the latest day of detection up to the day asked for: routes observed first, then the fewest settings short; then by strength of effect, the lower end of its 95% interval first. Grades are never the test.',
  })
  async statutoryWatch(
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Arg('asOf', () => DayScalar, { nullable: true, description: 'Up to this day; today unless given.' })
    asOf: Day | null,
    @Arg('definition', () => GroupDefinitionEnum, {
      defaultValue: 'OFSTED_PUBLISHED_OWNER',
      description: 'How groups are drawn.',
    })
    definition: GroupDefinition,
    @Arg('filter', () => StatutoryWatchFilterInput, {
      nullable: true,
      description: 'Which groups. Their places stay those of the whole watch.',
    })
    filter: StatutoryWatchFilterInput | null,
    @Ctx() { findings: { store, watch }, today }: FindingsContext & TodayContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<WatchedGroup>> {
    const size = rowsFor(first, info);
    const place = fromCursor(watchCursors, after);
    const run = await store.runFor(asOf ?? today, definition);
    checkRun(place, [run?.id]);
    if (!run) return pageOf<WatchedGroup>([], first, () => '', 0);
    const wanted = { localAuthority: filter?.localAuthority, region: filter?.region };
    const rows = await watch.page(run.id, wanted, size, Number(place?.[1] ?? 0));
    const total = selects(info, 'totalCount') ? await watch.count(run.id, wanted) : 0;
    return pageOf(rows, first, (group) => toCursor(watchCursors, [run.id, group.place]), total);
  }

  @FieldResolver(() => WatchStateEnum, { description: 'What its observations amount to.' })
  state(@Root() { numbers }: WatchedGroup) {
    return numbers['state'];
  }

  @FieldResolver(() => GroupEffectType, {
    nullable: true,
    description:
      'How much more often than expected its settings are judged on the lowest point of the scale: the interval before the point. Null where none was inspected in the window.',
  })
  effect(@Root() { runId, groupId }: WatchedGroup, @Ctx() { findings }: FindingsContext) {
    return findings.effects.ofGroupInRun.for({ runId, outcome: watchedOutcome }).load(groupId);
  }

  @FieldResolver(() => [PowerType], {
    description:
      'The powers it is relevant to, each with its status on the day. Relevant does not mean available: read the status.',
  })
  powers(@Root() { powers, asOf }: WatchedGroup) {
    return powers.map((code) => powerOnDay(powerOf(code), asOf));
  }

  @FieldResolver(() => FindingType, { description: 'The finding that puts it on the watch.' })
  finding(@Root() group: WatchedGroup) {
    return group;
  }

  @FieldResolver(() => ProviderGroupType, { description: 'The group, as it stood on the day.' })
  async providerGroup(@Root() { asOf, groupId, id }: WatchedGroup, @Ctx() { providerGroups }: ProviderGroupsContext) {
    const group = await providerGroups.byId.for({ asOf }).load(groupId);
    if (!group) throw new Error(`Finding ${id} names a group that has gone.`);
    return group;
  }
}
