import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { continuityPolicyOn, hasContinuityPolicy } from '../../domain/continuity/continuity-policy';
import { writtenScore } from '../../domain/continuity/signal';
import { type SignalCode, signalTable, weightOn } from '../../domain/continuity/signal-table';
import type { ContinuityKind } from '../../domain/continuity/vocabulary';
import type { Day } from '../../domain/values/day';
import type { TodayContext } from '../../platform/clock';
import { checkFirst, type Page, pageOf } from '../../platform/graphql/connection';
import { cursorList, fromCursor, toCursor } from '../../platform/graphql/cursor';
import { DayScalar } from '../../platform/graphql/day-scalar';
import { PageArgs } from '../../platform/graphql/page-args';
import { idOrNull } from '../../platform/graphql/read-id';
import { selects } from '../../platform/graphql/selects';
import type { ContinuityContext } from './continuity.context';
import { ContinuityLinkFilterInput } from './continuity.input';
import {
  ConfirmedContinuityConnection,
  ContinuityEventConnection,
  ContinuityKindEnum,
  ContinuityLinkConnection,
  ContinuityLinkType,
  ContinuityTableType,
} from './continuity.type';
import type { ConfirmedContinuity, ContinuityEvent, ContinuityLink } from './continuity-link';

const linkCursors = cursorList('continuity-links', 'whole', 'whole');
const confirmedCursors = cursorList('continuities', 'whole');
const eventCursors = cursorList('continuity-events', 'whole');

const formula = 'The sum of the weights of all signals that are seen, never less than 0 nor more than 1.';

@Resolver(() => ContinuityLinkType)
export class ContinuityLinkResolver {
  @Query(() => ContinuityLinkConnection, {
    description: 'What may go on as what, the strongest first; what nobody has decided, unless asked otherwise.',
  })
  async continuityLinks(
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Arg('filter', () => ContinuityLinkFilterInput, { nullable: true, description: 'Which links.' })
    filter: ContinuityLinkFilterInput | null,
    @Ctx() { continuity: { links } }: ContinuityContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<ContinuityLink>> {
    const place = fromCursor(linkCursors, after) as readonly [number, number] | null;
    const rows = await links.page(filter ?? {}, checkFirst(first) + 1, place);
    const total = selects(info, 'totalCount') ? await links.count(filter ?? {}) : 0;
    return pageOf(rows, first, ({ score, id }) => toCursor(linkCursors, [score, id]), total);
  }

  @Query(() => ContinuityLinkType, {
    nullable: true,
    description: 'One link; null when there is none of the id, or none that is for you to see.',
  })
  async continuityLink(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() { continuity: { links } }: ContinuityContext,
  ): Promise<ContinuityLink | null> {
    const number = idOrNull(id);
    return number === null ? null : links.byId(number);
  }

  @Query(() => ConfirmedContinuityConnection, {
    description: 'What goes on as what, confirmed by a person; the newest first.',
  })
  async continuities(
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Arg('kind', () => ContinuityKindEnum, { nullable: true, description: 'Only of this kind.' })
    kind: ContinuityKind | null,
    @Ctx() { continuity: { links } }: ContinuityContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<ConfirmedContinuity>> {
    const [id] = fromCursor(confirmedCursors, after) ?? [null];
    const rows = await links.confirmed(kind ?? null, checkFirst(first) + 1, id as number | null);
    const total = selects(info, 'totalCount') ? await links.countConfirmed(kind ?? null) : 0;
    return pageOf(rows, first, (link) => toCursor(confirmedCursors, [link.id]), total);
  }

  @Query(() => ContinuityTableType, {
    nullable: true,
    description: 'By which signals, and with what weight, links are proposed; null on a day before there was a policy.',
  })
  continuityTable(
    @Arg('asOf', () => DayScalar, { nullable: true, description: 'As of this day; today unless given.' })
    asOf: Day | null,
    @Ctx() { today }: TodayContext,
  ): ContinuityTableType | null {
    const day = asOf ?? today;
    if (!hasContinuityPolicy(day)) return null;
    const codes = Object.keys(signalTable) as readonly SignalCode[];
    const signals = codes.map((code) => ({
      code,
      meaning: signalTable[code].is,
      weight: writtenScore(weightOn(code, day)),
    }));
    return { asOf: day, cut: writtenScore(continuityPolicyOn(day).cut), formula, signals };
  }

  @FieldResolver(() => String, {
    description: 'How much speaks for it, 0 to 1: the sum of the weights of the signals. A decimal, as text.',
  })
  score(@Root() { score }: ContinuityLink): string {
    return writtenScore(score);
  }

  @FieldResolver(() => ContinuityEventConnection, { description: 'What was done about it, newest first.' })
  async events(
    @Root() { id }: ContinuityLink,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { continuity }: ContinuityContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<ContinuityEvent>> {
    const [version] = fromCursor(eventCursors, after) ?? [null];
    const before = version as number | null;
    const rows = await continuity.events.for({ first: checkFirst(first) + 1, before }).load(id);
    const total = selects(info, 'totalCount') ? await continuity.eventCount.load(id) : 0;
    return pageOf(rows, first, (event) => toCursor(eventCursors, [event.version]), total);
  }
}
