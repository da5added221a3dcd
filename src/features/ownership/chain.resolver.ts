import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { readId } from '../../platform/graphql/read-id';
import {
  ChainStepType,
  ChainStopType,
  EffectiveShareType,
  OwnershipChainType,
  ParentUndertakingType,
  UltimateParentType,
} from './chain.type';
import { type ShownChain, type ShownStep, shownChain } from './chain-shown';
import type { ShownStop } from './chain-stops';
import type { OwnershipContext } from './ownership.context';
import { OwnershipPartyUnion, UndertakingType } from './party.type';
import { shownEffectiveShare, shownParents, shownUltimateParent } from './undertaking-control';
import { momentOf, type ShownUndertaking, shownParty, shownUndertaking } from './undertaking-shown';

type ShownParent = ReturnType<typeof shownParents>[number];
type ShownTop = ReturnType<typeof shownUltimateParent>;

@Resolver(() => UndertakingType)
export class ControlOnUndertakingResolver {
  @FieldResolver(() => [ParentUndertakingType], {
    description:
      'Its parents by the Companies Act 2006, s. 1162, settled or indicated, by their own rights or with their subsidiaries’; the first fifty.',
  })
  async parents(@Root() undertaking: ShownUndertaking, @Ctx() { ownership }: OwnershipContext): Promise<ShownParent[]> {
    return shownParents(await ownership.above.for(momentOf(undertaking)).load(undertaking.id));
  }

  @FieldResolver(() => UltimateParentType, { description: 'Who is on top of it by the Companies Act 2006.' })
  async ultimateParent(
    @Root() undertaking: ShownUndertaking,
    @Ctx() { ownership }: OwnershipContext,
  ): Promise<ShownTop> {
    return shownUltimateParent(await ownership.above.for(momentOf(undertaking)).load(undertaking.id));
  }

  @FieldResolver(() => OwnershipChainType, {
    description:
      'Everything above it, whole: every holder of every body, minorities too, up to each end, with each end said in words.',
  })
  async chain(@Root() undertaking: ShownUndertaking, @Ctx() { ownership }: OwnershipContext): Promise<ShownChain> {
    return shownChain(await ownership.above.for(momentOf(undertaking)).load(undertaking.id));
  }

  @FieldResolver(() => EffectiveShareType, {
    nullable: true,
    description:
      'How much of another body is its own, through others, by shares or by votes where no shares are published; null where nothing is.',
  })
  async effectiveShareOf(
    @Root() undertaking: ShownUndertaking,
    @Arg('in', () => ID, { description: 'The other body: its id.' }) other: string,
    @Ctx() { ownership }: OwnershipContext,
  ) {
    const view = await ownership.above.for(momentOf(undertaking)).load(readId('An undertaking', other));
    return shownEffectiveShare(undertaking.id, view);
  }
}

@Resolver(() => ParentUndertakingType)
export class ParentUndertakingResolver {
  @FieldResolver(() => UndertakingType, { description: 'The parent.' })
  parent(@Root() link: ShownParent, @Ctx() context: OwnershipContext) {
    return bodyOf(link.parentId, link, context);
  }
}

@Resolver(() => UltimateParentType)
export class UltimateParentResolver {
  @FieldResolver(() => UndertakingType, {
    description:
      'Who it is: the undertaking itself where it has no parent; of a loop, the member with the smallest number.',
  })
  entity(@Root() top: ShownTop, @Ctx() context: OwnershipContext) {
    return bodyOf(top.entityId, top, context);
  }
}

@Resolver(() => ChainStopType)
export class ChainStopResolver {
  @FieldResolver(() => UndertakingType, {
    nullable: true,
    description: 'The body where it is; null where it is a person.',
  })
  at(@Root() stop: ShownStop, @Ctx() context: OwnershipContext) {
    return bodyOf(stop.atId, stop, context);
  }
}

@Resolver(() => ChainStepType)
export class ChainStepResolver {
  @FieldResolver(() => OwnershipPartyUnion, {
    nullable: true,
    description: 'Who holds it, whole; null where nobody is named.',
  })
  async holder(@Root() step: ShownStep, @Ctx() { ownership }: OwnershipContext) {
    const row = step.holderId === null ? null : await ownership.byId.for(momentOf(step)).load(step.holderId);
    return row && shownParty(row, step);
  }
}

async function bodyOf(id: number, moment: Parameters<typeof momentOf>[0], { ownership }: OwnershipContext) {
  return shownUndertaking(await ownership.byId.for(momentOf(moment)).load(id), moment);
}
