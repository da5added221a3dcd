import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { TodayContext } from '../../platform/clock';
import { checkFirst, type Page, pageOf } from '../../platform/graphql/connection';
import { cursorList, fromCursor, toCursor } from '../../platform/graphql/cursor';
import { PageArgs } from '../../platform/graphql/page-args';
import { idOrNull, readId } from '../../platform/graphql/read-id';
import { selects } from '../../platform/graphql/selects';
import type { OwnershipContext } from '../ownership/ownership.context';
import { UndertakingType } from '../ownership/party.type';
import { type ChangedInterest, mostInterests, type OwnershipChange } from './ownership-change';
import { OwnershipChangeFilterInput } from './ownership-change.input';
import {
  ChangedInterestType,
  OwnershipChangeConnection,
  OwnershipChangeDecisionType,
  OwnershipChangeType,
} from './ownership-change.type';
import type { OwnershipChangesContext } from './ownership-changes.context';

const cursors = cursorList('ownership-changes', 'whole', 'whole');

@Resolver(() => OwnershipChangeType)
export class OwnershipChangeResolver {
  @Query(() => OwnershipChangeConnection, {
    description:
      'What sources say differently of who owns bodies above registered providers: what does most first, of those that do as much the newest.',
  })
  async ownershipChanges(
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Arg('filter', () => OwnershipChangeFilterInput, { nullable: true, description: 'Which changes.' })
    filter: OwnershipChangeFilterInput | null,
    @Ctx() { ownershipChanges: { list } }: OwnershipChangesContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<OwnershipChange>> {
    const subjectId = filter?.subjectId == null ? null : readId('A body', filter.subjectId);
    const wanted = { status: filter?.status, minWeight: filter?.minWeight, subjectId };
    const place = fromCursor(cursors, after) as readonly [number, number] | null;
    const rows = await list.page(wanted, checkFirst(first) + 1, place);
    const total = selects(info, 'totalCount') ? await list.count(wanted) : 0;
    return pageOf(rows, first, ({ weight, id }) => toCursor(cursors, [weight, id]), total);
  }

  @Query(() => OwnershipChangeType, {
    nullable: true,
    description: 'One of them; null when there is none of the id, or none that is for you to see.',
  })
  async ownershipChange(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() { ownershipChanges: { decisions } }: OwnershipChangesContext,
  ): Promise<OwnershipChange | null> {
    const number = idOrNull(id);
    return number === null ? null : decisions.byId(number);
  }

  @FieldResolver(() => UndertakingType, { nullable: true, description: 'The body it is about, as of today.' })
  async subject(@Root() { subjectId }: OwnershipChange, @Ctx() { ownership, today }: OwnershipContext & TodayContext) {
    const moment = { asOf: today, knownAt: null };
    const row = await ownership.byId.for(moment).load(subjectId);
    return row && { ...row, ...moment };
  }

  @FieldResolver(() => [ChangedInterestType], {
    description: 'What is held, and would not be as it is; the first fifty.',
  })
  async held(@Root() { id }: OwnershipChange, @Ctx() { ownershipChanges }: OwnershipChangesContext) {
    const interests = await ownershipChanges.interests.load(id);
    return interests.filter(({ isHeld }) => isHeld);
  }

  @FieldResolver(() => [ChangedInterestType], { description: 'What would be held instead; the first fifty.' })
  async proposed(
    @Root() { id }: OwnershipChange,
    @Ctx() { ownershipChanges }: OwnershipChangesContext,
  ): Promise<ChangedInterest[]> {
    const interests = await ownershipChanges.interests.load(id);
    return interests.filter(({ isHeld }) => !isHeld);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'What of `held` and `proposed` is left out; null where they are whole.',
  })
  truncatedBecause(@Root() { heldCount, proposedCount }: OwnershipChange): string | null {
    if (Math.max(heldCount, proposedCount) <= mostInterests) return null;
    return `Held: ${heldCount}; proposed: ${proposedCount}. The first ${mostInterests} of each are told.`;
  }

  @FieldResolver(() => OwnershipChangeDecisionType, {
    nullable: true,
    description: 'What was last done about it; null where nothing was yet.',
  })
  decision(@Root() { id }: OwnershipChange, @Ctx() { ownershipChanges }: OwnershipChangesContext) {
    return ownershipChanges.lastEvent.load(id);
  }
}
