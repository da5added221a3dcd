import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { TodayContext } from '../../platform/clock';
import { checkFirst, type Page, pageOf } from '../../platform/graphql/connection';
import { cursorList, fromCursor, toCursor } from '../../platform/graphql/cursor';
import { KnownAtArgs, knownAtAsked } from '../../platform/graphql/known-at';
import { PageArgs } from '../../platform/graphql/page-args';
import { idOrNull, readId } from '../../platform/graphql/read-id';
import { selects } from '../../platform/graphql/selects';
import type { OwnershipContext } from '../ownership/ownership.context';
import { UndertakingType } from '../ownership/party.type';
import { type ChangedInterest, mostInterests, type OwnershipChange, type ShownAt } from './ownership-change';
import { OwnershipChangeFilterInput } from './ownership-change.input';
import {
  ChangedInterestType,
  OwnershipChangeConnection,
  OwnershipChangeDecisionType,
  OwnershipChangeType,
} from './ownership-change.type';
import type { OwnershipChangesContext } from './ownership-changes.context';

const keptOfThen =
  'With `knownAt`: which there were at that moment, and where each stood. `version`, `weight` and `effect`, and so the order, are as now: no earlier ones are kept; `decision.told` is what was told. One that was proposed anew since is told of the time before by what was done about it alone, and `proposedAt` is the last time.';

const cursors = cursorList('ownership-changes', 'whole', 'whole');

@Resolver(() => OwnershipChangeType)
export class OwnershipChangeResolver {
  @Query(() => OwnershipChangeConnection, {
    description: `What sources say differently of who owns bodies above registered providers: what does most first, of those that do as much the newest. ${keptOfThen}`,
  })
  async ownershipChanges(
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Arg('filter', () => OwnershipChangeFilterInput, { nullable: true, description: 'Which changes.' })
    filter: OwnershipChangeFilterInput | null,
    @Args(() => KnownAtArgs) asked: KnownAtArgs,
    @Ctx() { ownershipChanges: { list } }: OwnershipChangesContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<OwnershipChange & ShownAt>> {
    const knownAt = knownAtAsked(asked.knownAt);
    const subjectId = filter?.subjectId == null ? null : readId('A body', filter.subjectId);
    const wanted = { status: filter?.status, minWeight: filter?.minWeight, subjectId };
    const place = fromCursor(cursors, after) as readonly [number, number] | null;
    const rows = await list.page(wanted, checkFirst(first) + 1, place, knownAt);
    const total = selects(info, 'totalCount') ? await list.count(wanted, knownAt) : 0;
    const shown = rows.map((row) => ({ ...row, knownAt }));
    return pageOf(shown, first, ({ weight, id }) => toCursor(cursors, [weight, id]), total);
  }

  @Query(() => OwnershipChangeType, {
    nullable: true,
    description: `One of them; null when there is none of the id, or none that is for you to see. ${keptOfThen}`,
  })
  async ownershipChange(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Args(() => KnownAtArgs) asked: KnownAtArgs,
    @Ctx() { ownershipChanges: { decisions } }: OwnershipChangesContext,
  ): Promise<(OwnershipChange & ShownAt) | null> {
    const [number, knownAt] = [idOrNull(id), knownAtAsked(asked.knownAt)];
    const change = number === null ? null : await decisions.byId(number, knownAt);
    return change && { ...change, knownAt };
  }

  @FieldResolver(() => UndertakingType, {
    nullable: true,
    description: 'The body it is about, as of today, as known at the moment asked for.',
  })
  async subject(
    @Root() { subjectId, knownAt = null }: OwnershipChange & ShownAt,
    @Ctx() { ownership, today }: OwnershipContext & TodayContext,
  ) {
    const moment = { asOf: today, knownAt };
    const row = await ownership.byId.for(moment).load(subjectId);
    return row?.isKnown ? { ...row, ...moment } : null;
  }

  @FieldResolver(() => [ChangedInterestType], {
    description: 'What is held, and would not be as it is; the first fifty.',
  })
  async held(
    @Root() { id, knownAt }: OwnershipChange & ShownAt,
    @Ctx() { ownershipChanges }: OwnershipChangesContext,
  ): Promise<(ChangedInterest & ShownAt)[]> {
    const interests = await ownershipChanges.interests.load(id);
    return interests.filter(({ isHeld }) => isHeld).map((interest) => ({ ...interest, knownAt }));
  }

  @FieldResolver(() => [ChangedInterestType], { description: 'What would be held instead; the first fifty.' })
  async proposed(
    @Root() { id, knownAt }: OwnershipChange & ShownAt,
    @Ctx() { ownershipChanges }: OwnershipChangesContext,
  ): Promise<(ChangedInterest & ShownAt)[]> {
    const interests = await ownershipChanges.interests.load(id);
    return interests.filter(({ isHeld }) => !isHeld).map((interest) => ({ ...interest, knownAt }));
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
  decision(
    @Root() { id, knownAt = null }: OwnershipChange & ShownAt,
    @Ctx() { ownershipChanges }: OwnershipChangesContext,
  ) {
    return ownershipChanges.lastEvent.for({ knownAt }).load(id);
  }
}
