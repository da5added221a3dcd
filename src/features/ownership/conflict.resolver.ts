import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import type { TodayContext } from '../../platform/clock';
import { checkFirst, type Page, pageOf } from '../../platform/graphql/connection';
import { cursorList, fromCursor, toCursor } from '../../platform/graphql/cursor';
import { PageArgs } from '../../platform/graphql/page-args';
import { selects } from '../../platform/graphql/selects';
import { OwnershipConflictConnection, OwnershipConflictType } from './conflict.type';
import { type ShownConflict, shownConflict } from './conflict-shown';
import type { OwnershipContext } from './ownership.context';
import type { Moment } from './ownership-moment';
import { UndertakingType } from './party.type';
import { MomentArgs } from './undertaking.input';
import { momentAsked, momentOf, type ShownUndertaking, shownUndertaking } from './undertaking-shown';

const cursors = cursorList('ownership-conflicts', 'whole');

@Resolver(() => UndertakingType)
export class ConflictResolver {
  @Query(() => OwnershipConflictConnection, {
    description:
      'Bodies of which sources say different things on a day, by our number of them. What GLEIF says is left out: who consolidates whose accounts is another question. `totalCount` counts up to 10,000, and says 10,000 where there are more.',
  })
  async ownershipConflicts(
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Args(() => MomentArgs) when: MomentArgs,
    @Ctx() { ownership, today }: OwnershipContext & TodayContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<ShownConflict>> {
    const moment = momentAsked(when, today);
    const [place] = (fromCursor(cursors, after) ?? [null]) as [number | null];
    const ids = await ownership.disputed.page(moment, checkFirst(first) + 1, place);
    const rows = await conflictsAmong(ownership, moment, ids);
    const total = selects(info, 'totalCount') ? await ownership.disputed.count(moment) : 0;
    return pageOf(rows, first, ({ undertaking }) => toCursor(cursors, [undertaking.id]), total);
  }

  @FieldResolver(() => OwnershipConflictType, {
    nullable: true,
    description: 'Where sources differ on who holds what in it on the day; null where they agree, or only one speaks.',
  })
  async conflict(
    @Root() undertaking: ShownUndertaking,
    @Ctx() { ownership }: OwnershipContext,
  ): Promise<ShownConflict | null> {
    return shownConflict(undertaking, await ownership.saidOf.for(momentOf(undertaking)).load(undertaking.id));
  }
}

async function conflictsAmong(
  ownership: OwnershipContext['ownership'],
  moment: Moment,
  ids: readonly number[],
): Promise<ShownConflict[]> {
  const [said, rows] = await Promise.all([
    Promise.all(ids.map((id) => ownership.saidOf.for(moment).load(id))),
    Promise.all(ids.map((id) => ownership.byId.for(moment).load(id))),
  ]);
  const conflicts = rows.map((row, place) => {
    const undertaking = shownUndertaking(row, moment);
    return undertaking && shownConflict(undertaking, said[place] ?? []);
  });
  return conflicts.filter((conflict) => conflict !== null);
}
