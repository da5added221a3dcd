import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Resolver } from 'type-graphql';
import { isFoundAgain, statusOn } from '../../domain/casework/finding-review';
import type { TodayContext } from '../../platform/clock';
import { checkFirst, pageOf } from '../../platform/graphql/connection';
import { cursorList, fromCursor, toCursor } from '../../platform/graphql/cursor';
import { PageArgs } from '../../platform/graphql/page-args';
import { badInput } from '../../platform/graphql/scalars';
import { selects } from '../../platform/graphql/selects';
import { FindingReviewConnection } from '../finding-reviews/finding-review.type';
import type { FindingReviewsContext } from '../finding-reviews/finding-reviews.context';
import type { FindingsContext } from '../findings/findings.context';
import type { GroupDefinition } from '../provider-groups/provider-group';
import { GroupDefinitionEnum } from '../provider-groups/provider-group.type';
import { MyQueueType } from './my-queue.type';

const cursors = cursorList('findings-to-triage', 'whole', 'whole', 'whole', 'text');

/** Nobody has looked at these yet, or what put them off is over. */
const wanted = { statuses: ['OPEN'], indicators: null, groupId: null } as const;

@Resolver(() => MyQueueType)
export class FindingsToTriageResolver {
  @FieldResolver(() => FindingReviewConnection, {
    nullable: true,
    description:
      'What the rules found and nobody has dealt with, strongest first, on the latest day of detection. Null for whom the work on findings is not open: the rest of the queue is answered all the same.',
  })
  async findings(
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Arg('definition', () => GroupDefinitionEnum, {
      defaultValue: 'OFSTED_PUBLISHED_OWNER',
      description: 'How groups are drawn.',
    })
    definition: GroupDefinition,
    @Ctx() { findingReviews: { workList }, findings, today }: FindingReviewsContext & FindingsContext & TodayContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const run = await findings.store.runFor(today, definition);
    const place = fromCursor(cursors, after) as readonly [number, number, number, string] | null;
    if (place !== null && place[0] !== (run?.id ?? 0)) {
      throw badInput('The cursor in `after` belongs to another run of detection. Ask for the first page again.');
    }
    const beyond = place && ([place[1], place[2], place[3]] as const);
    const rows = await workList.page(run, definition, today, wanted, checkFirst(first) + 1, beyond);
    const total = selects(info, 'totalCount') ? await workList.count(run, definition, today, wanted) : 0;
    const seen = rows.map((row) => ({
      ...row,
      status: statusOn(row, row.findingAsOf, today),
      isFoundAgain: isFoundAgain(row, row.findingAsOf),
      seenOn: today,
    }));
    return pageOf(
      seen,
      first,
      ({ rank, groupId, indicator }) => toCursor(cursors, [run?.id ?? 0, rank, groupId, indicator]),
      total,
    );
  }
}
