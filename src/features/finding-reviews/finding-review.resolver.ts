import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { nextActions } from '../../domain/casework/finding-lifecycle';
import type { FindingAction } from '../../domain/casework/finding-review';
import type { Day } from '../../domain/values/day';
import type { TodayContext } from '../../platform/clock';
import { checkFirst, type Page, pageOf } from '../../platform/graphql/connection';
import { cursorList, fromCursor, toCursor } from '../../platform/graphql/cursor';
import { DayScalar } from '../../platform/graphql/day-scalar';
import { PageArgs } from '../../platform/graphql/page-args';
import { readId } from '../../platform/graphql/read-id';
import type { RedactedType } from '../../platform/graphql/redacted.type';
import { badInput } from '../../platform/graphql/scalars';
import { selects } from '../../platform/graphql/selects';
import type { AccessContext } from '../access/access.context';
import { FindingType, IndicatorEnum, indicatorCode } from '../findings/finding.type';
import type { FindingsContext } from '../findings/findings.context';
import type { GroupDefinition } from '../provider-groups/provider-group';
import { GroupDefinitionEnum, ProviderGroupType } from '../provider-groups/provider-group.type';
import type { ProviderGroupsContext } from '../provider-groups/provider-groups.context';
import { type FindingReview, type StoredReviewEvent, seenFrom } from './finding-review';
import { ReviewFilterInput } from './finding-review.input';
import {
  FindingActionEnum,
  FindingReviewConnection,
  FindingReviewEventConnection,
  FindingReviewResult,
  FindingReviewType,
} from './finding-review.type';
import type { FindingReviewsContext } from './finding-reviews.context';

const workCursors = cursorList('finding-reviews', 'whole', 'whole', 'whole', 'text');
const historyCursors = cursorList('finding-review-history', 'whole');

const withheld: RedactedType = {
  reason: 'What is done about a finding is the work of the regulator and the Department, before anything is decided.',
  howToRequest: 'Ask the regulator or the Department for it, and say what you need it for.',
  sensitivity: 'OFFICIAL',
};

/** What a list of work needs to spell its cursors. */
type Ranked = FindingReview & { rank: number };

@Resolver(() => FindingReviewType)
export class FindingReviewResolver {
  @Query(() => FindingReviewConnection, {
    description:
      'The list of work: what the rules found on the latest day of detection up to the day asked for, strongest first, each with where the work on it stands; then work on what is no longer found.',
  })
  async findingReviews(
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Arg('asOf', () => DayScalar, { nullable: true, description: 'Findings up to this day; today unless given.' })
    asOf: Day | null,
    @Arg('definition', () => GroupDefinitionEnum, {
      defaultValue: 'OFSTED_PUBLISHED_OWNER',
      description: 'How groups are drawn.',
    })
    definition: GroupDefinition,
    @Arg('filter', () => ReviewFilterInput, { nullable: true, description: 'Which work.' })
    filter: ReviewFilterInput | null,
    @Ctx() { findingReviews: { workList }, findings, today }: FindingReviewsContext & FindingsContext & TodayContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<Ranked>> {
    const size = checkFirst(first) + 1;
    const wanted = {
      statuses: filter?.statuses ?? null,
      indicators: filter?.indicators?.map((code) => code.toLowerCase().replaceAll('_', '-')) ?? null,
      groupId: filter?.groupId == null ? null : readId('A group', filter.groupId),
    };
    const place = fromCursor(workCursors, after) as readonly [number, number, number, string] | null;
    const run = await findings.store.runFor(asOf ?? today, definition);
    if (place !== null && place[0] !== (run?.id ?? 0)) {
      throw badInput('The cursor in `after` belongs to another run of detection. Ask for the first page again.');
    }
    const beyond = place && ([place[1], place[2], place[3]] as const);
    const rows = await workList.page(run, definition, today, wanted, size, beyond);
    const total = selects(info, 'totalCount') ? await workList.count(run, definition, today, wanted) : 0;
    const seen = rows.map((row) => ({ ...seenFrom(row, row.findingAsOf, today), rank: row.rank }));
    return pageOf(
      seen,
      first,
      ({ rank, groupId, indicator }) => toCursor(workCursors, [run?.id ?? 0, rank, groupId, indicator]),
      total,
    );
  }

  @FieldResolver(() => [FindingActionEnum], { description: 'What you may do about it now.' })
  nextActions(@Root() { status }: FindingReview, @Ctx() { caller }: AccessContext): readonly FindingAction[] {
    return nextActions(status, caller);
  }

  @FieldResolver(() => IndicatorEnum, { description: 'The rule.' })
  indicator(@Root() { indicator }: FindingReview): string {
    return indicatorCode(indicator);
  }

  @FieldResolver(() => ProviderGroupType, { description: 'The group, as it stands today.' })
  async providerGroup(@Root() review: FindingReview, @Ctx() { providerGroups }: ProviderGroupsContext) {
    const group = await providerGroups.byId.for({ asOf: review.seenOn }).load(review.groupId);
    if (!group) throw new Error(`Review ${review.id} names a group that has gone.`);
    return group;
  }

  @FieldResolver(() => FindingType, {
    nullable: true,
    description: 'The finding it is seen from; null where the rule finds nothing there any more.',
  })
  async finding(@Root() { groupId, indicator, findingAsOf }: FindingReview, @Ctx() { findings }: FindingsContext) {
    if (findingAsOf === null) return null;
    const found = await findings.ofGroup.for({ asOf: findingAsOf }).load(groupId);
    return found.find((finding) => finding.indicator === indicator) ?? null;
  }

  @FieldResolver(() => FindingReviewEventConnection, {
    description: 'Everything that was done, up to the version shown, last things first.',
  })
  async history(
    @Root() { id, version }: FindingReview,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { findingReviews }: FindingReviewsContext,
  ): Promise<Page<StoredReviewEvent>> {
    const [place] = fromCursor(historyCursors, after) ?? [null];
    const size = checkFirst(first) + 1;
    const before = Math.min(version + 1, (place as number | null) ?? version + 1);
    const events = id === null ? [] : await findingReviews.history.for({ first: size, before }).load(id);
    return pageOf(events, first, (event) => toCursor(historyCursors, [event.version]), version);
  }
}

/** The edge from a finding. */
@Resolver(() => FindingType)
export class ReviewOnFindingResolver {
  @FieldResolver(() => FindingReviewResult, {
    description: 'Where the work on it stands; it says so where that is withheld from you.',
  })
  async review(
    @Root() { id }: FindingType,
    @Ctx() { findingReviews, access, today }: FindingReviewsContext & AccessContext & TodayContext,
  ): Promise<FindingReview | RedactedType> {
    const scopes = await access.scopesOf.load('FINDING_REVIEW');
    if (scopes.length === 0) return withheld;
    const review = await findingReviews.ofFinding.load(id);
    if (!review) throw new Error(`Finding ${id} has gone.`);
    return seenFrom(review, review.findingAsOf, today);
  }
}
