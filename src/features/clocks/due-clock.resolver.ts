import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { clocksFor } from '../../domain/matters/clock-duties';
import type { TodayContext } from '../../platform/clock';
import { checkFirst, type Page, pageOf } from '../../platform/graphql/connection';
import { cursorList, fromCursor, toCursor } from '../../platform/graphql/cursor';
import { PageArgs } from '../../platform/graphql/page-args';
import { idOrNull } from '../../platform/graphql/read-id';
import { selects } from '../../platform/graphql/selects';
import type { AccessContext } from '../access/access.context';
import { committed } from '../access/mutation.context';
import { clockView } from '../matters/clock-view';
import type { Matter } from '../matters/matter';
import { MatterClockType, MatterType } from '../matters/matter.type';
import type { MattersContext } from '../matters/matters.context';
import { acknowledgeReminder, type ReminderReply } from './acknowledge-reminder';
import { calendarOf, mostInCalendar } from './clock-calendar';
import type { ClocksContext } from './clocks.context';
import type { ClocksWanted, DueClock, Reminder } from './due-clock';
import {
  AcknowledgeReminderInput,
  ClockFilterInput,
  DueClockConnection,
  DueClockType,
  ReminderPayloadType,
  ReminderType,
} from './due-clock.type';

/** The last day is a text that is empty where it is not known. */
const cursors = cursorList('clocks', 'text', 'whole');

const anyClock: ClocksWanted = {
  kinds: null,
  codes: null,
  isOverdue: null,
  dueBy: null,
  caseId: null,
  isForYou: null,
};

function wantedBy(filter: ClockFilterInput | null): ClocksWanted {
  const { kinds, codes, isOverdue, dueBy, caseId, isForYou } = filter ?? {};
  return {
    kinds: kinds ?? null,
    codes: codes ?? null,
    isOverdue: isOverdue ?? null,
    dueBy: dueBy ?? null,
    caseId: caseId == null ? null : (idOrNull(caseId) ?? 0),
    isForYou: isForYou ?? null,
  };
}

function refused(problems: ReminderReply['problems']): ReminderReply {
  return { reminder: null, problems };
}

@Resolver(() => DueClockType)
export class DueClockResolver {
  @Query(() => DueClockConnection, {
    description:
      'The periods that run in matters you see, what is due first coming first. What only closes something is left out once that day is over.',
  })
  async clocks(
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Arg('filter', () => ClockFilterInput, { nullable: true, description: 'Which periods.' })
    filter: ClockFilterInput | null,
    @Ctx() { clocks, caller, today }: ClocksContext & AccessContext & TodayContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<DueClock>> {
    const [mine, wanted] = [clocksFor(caller.roles), wantedBy(filter)];
    const place = fromCursor(cursors, after) as readonly [string, number] | null;
    const beyond = place && ([place[0] || null, place[1]] as const);
    const rows = await clocks.store.page(mine, today, wanted, checkFirst(first) + 1, beyond);
    const total = selects(info, 'totalCount') ? await clocks.store.count(mine, today, wanted) : 0;
    return pageOf(rows, first, ({ lastDay, id }) => toCursor(cursors, [lastDay ?? '', id]), total);
  }

  @Query(() => String, {
    description: `The last days of periods that wait for a step of one of your roles, the nearest ${mostInCalendar}, as the text of a calendar (RFC 5545). It holds numbers of matters and nothing else of them. \`GET /clocks.ics\` answers the same.`,
  })
  async clockCalendar(
    @Ctx() { clocks, matters, caller, today }: ClocksContext & MattersContext & AccessContext & TodayContext,
  ): Promise<string> {
    const wanted = { ...anyClock, isForYou: true };
    const rows = await clocks.store.page(clocksFor(caller.roles), today, wanted, mostInCalendar, null);
    const of = await Promise.all(rows.map(({ matterId }) => matters.byId.for({ knownAt: null }).load(matterId)));
    const marked = rows.map((row, place) => ({ ...row, isHypothetical: of[place]?.isHypothetical ?? false }));
    return calendarOf(marked, today);
  }

  @FieldResolver(() => MatterClockType, { description: 'The period, as it stands today.' })
  clock(@Root() due: DueClock, @Ctx() { today }: TodayContext): MatterClockType {
    return clockView(due, today);
  }

  @FieldResolver(() => MatterType, { nullable: true, description: 'The matter it runs in.' })
  matter(@Root() { matterId }: DueClock, @Ctx() { matters }: MattersContext): Promise<Matter | null> {
    return matters.byId.for({ knownAt: null }).load(matterId);
  }
}

@Resolver(() => ReminderType)
export class ReminderResolver {
  @Mutation(() => ReminderPayloadType, {
    description: 'Says that a reminder was seen, so that it leaves the queue. The period goes on.',
  })
  acknowledgeReminder(
    @Arg('input', () => AcknowledgeReminderInput, { description: 'Which reminder.' }) input: AcknowledgeReminderInput,
    @Ctx() context: AccessContext,
  ): Promise<ReminderReply & { replayed: boolean }> {
    return committed(context, 'acknowledgeReminder', input, refused, (run) =>
      acknowledgeReminder(run, idOrNull(input.reminderId)),
    );
  }

  @FieldResolver(() => MatterType, { nullable: true, description: 'The matter in which the period runs.' })
  matter(@Root() { matterId }: Reminder, @Ctx() { matters }: MattersContext): Promise<Matter | null> {
    return matters.byId.for({ knownAt: null }).load(matterId);
  }
}
