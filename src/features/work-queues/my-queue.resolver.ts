import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { clocksFor } from '../../domain/matters/clock-duties';
import { approvalsFor } from '../../domain/matters/waiting-steps';
import type { TodayContext } from '../../platform/clock';
import { checkFirst, type Page, pageOf } from '../../platform/graphql/connection';
import { cursorList, fromCursor, toCursor } from '../../platform/graphql/cursor';
import { knownAtAsked } from '../../platform/graphql/known-at';
import { PageArgs } from '../../platform/graphql/page-args';
import { selects } from '../../platform/graphql/selects';
import type { AccessContext } from '../access/access.context';
import { committed } from '../access/mutation.context';
import type { ClocksContext } from '../clocks/clocks.context';
import { DueClockConnection, ReminderConnection } from '../clocks/due-clock.type';
import type { Matter, StoredStep } from '../matters/matter';
import { MatterConnection, MatterStepConnection } from '../matters/matter.type';
import type { MattersContext } from '../matters/matters.context';
import { markVisited, type VisitReply } from './mark-visited';
import { MarkVisitedInput, MarkVisitedPayloadType, MyQueueType } from './my-queue.type';
import type { ChangePlace } from './queue.store';
import type { WorkQueuesContext } from './work-queues.context';

type Asking = AccessContext & WorkQueuesContext & TodayContext;

const cursors = {
  clocks: cursorList('my-clocks', 'text', 'whole'),
  reminders: cursorList('my-reminders', 'day', 'whole'),
  approvals: cursorList('my-approvals', 'whole'),
  changes: cursorList('my-changes', 'text', 'whole'),
} as const;

const beginning = '1970-01-01T00:00:00Z';

function refused(problems: VisitReply['problems']): VisitReply {
  return { visitedAt: null, problems };
}

@Resolver(() => MyQueueType)
export class MyQueueResolver {
  @Query(() => MyQueueType, { description: 'What waits for you, by your roles.' })
  async myQueue(@Ctx() { workQueues, caller }: Asking): Promise<MyQueueType> {
    return { visitedAt: await workQueues.store.visitedAt(caller.id) };
  }

  @Mutation(() => MarkVisitedPayloadType, {
    description:
      'Says that you have seen your queue, so that `changes` begins after it. It changes nothing of any matter.',
  })
  markVisited(
    @Arg('input', () => MarkVisitedInput, { description: 'Up to when.' }) input: MarkVisitedInput,
    @Ctx() context: AccessContext,
  ): Promise<VisitReply & { replayed: boolean }> {
    const seenAt = knownAtAsked(input.seenAt);
    return committed(context, 'markVisited', input, refused, (run) => markVisited(run, seenAt));
  }

  @FieldResolver(() => DueClockConnection, {
    description:
      'Periods that wait for a step of one of your roles, what is overdue and what is due first coming first.',
  })
  async clocks(
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Arg('isOverdue', () => Boolean, { nullable: true, description: 'Only what is overdue; or only what is not.' })
    isOverdue: boolean | null,
    @Ctx() { clocks, caller, today }: Asking & ClocksContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const mine = clocksFor(caller.roles);
    const wanted = { kinds: null, codes: null, dueBy: null, caseId: null, isForYou: true, isOverdue };
    const place = fromCursor(cursors.clocks, after) as readonly [string, number] | null;
    const beyond = place && ([place[0] || null, place[1]] as const);
    const rows = await clocks.store.page(mine, today, wanted, checkFirst(first) + 1, beyond);
    const total = selects(info, 'totalCount') ? await clocks.store.count(mine, today, wanted) : 0;
    return pageOf(rows, first, ({ lastDay, id }) => toCursor(cursors.clocks, [lastDay ?? '', id]), total);
  }

  @FieldResolver(() => ReminderConnection, {
    description:
      'Reminders that nobody acknowledged, of periods that wait for one of your roles, nearest last day first.',
  })
  async reminders(
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { clocks, caller }: Asking & ClocksContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const mine = clocksFor(caller.roles);
    const place = fromCursor(cursors.reminders, after) as readonly [string, number] | null;
    const rows = await clocks.store.reminders(mine, checkFirst(first) + 1, place);
    const total = selects(info, 'totalCount') ? await clocks.store.reminderCount(mine) : 0;
    return pageOf(rows, first, ({ lastDay, id }) => toCursor(cursors.reminders, [lastDay, id]), total);
  }

  @FieldResolver(() => MatterConnection, {
    description: 'Matters in which a step under four eyes waits for one of your roles, and you did not prepare it.',
  })
  async approvals(
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { workQueues, matters, caller }: Asking & MattersContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<Matter>> {
    const waits = approvalsFor(caller.roles);
    const [place] = (fromCursor(cursors.approvals, after) ?? [0]) as [number];
    const ids = await workQueues.store.approvals(waits, caller.id, checkFirst(first) + 1, place);
    const found = await Promise.all(ids.map((id) => matters.byId.for({ knownAt: null }).load(id)));
    const total = selects(info, 'totalCount') ? await workQueues.store.approvalCount(waits, caller.id) : 0;
    const rows = found.filter((one): one is Matter => one !== null);
    return pageOf(rows, first, ({ id }) => toCursor(cursors.approvals, [id]), total);
  }

  @FieldResolver(() => MatterStepConnection, {
    description: 'What others recorded since you last said that you had seen your queue, in the order of recording.',
  })
  async changes(
    @Root() { visitedAt }: MyQueueType,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { workQueues, caller }: Asking,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<StoredStep>> {
    const since = visitedAt ?? beginning;
    const place = fromCursor(cursors.changes, after) as ChangePlace | null;
    const rows = await workQueues.store.changes(since, caller.id, checkFirst(first) + 1, place);
    const total = selects(info, 'totalCount') ? await workQueues.store.changeCount(since, caller.id) : 0;
    return pageOf(rows, first, ({ recordedAt, id }) => toCursor(cursors.changes, [recordedAt, id]), total);
  }
}
