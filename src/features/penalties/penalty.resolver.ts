import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { MutationsContext } from '../access/mutation.context';
import type { LawContext } from '../law/law.context';
import type { Matter } from '../matters/matter';
import { MatterType } from '../matters/matter.type';
import { MatterPayloadType } from '../matters/matter-payload.type';
import { type MattersContext, takeStepIn } from '../matters/matters.context';
import { PenaltyStepInput } from './penalty.input';
import { PenaltyType } from './penalty.type';
import { penaltyKind } from './penalty-kind';
import { penaltyView } from './penalty-view';

@Resolver(() => MatterType)
export class PenaltyResolver {
  @Mutation(() => MatterPayloadType, {
    description:
      'Takes a step about a monetary penalty under s. 30ZC and Sch. 1A; `DRAFT_PENALTY` with an `opening` begins one, whose `parentId` is the improvement plan or the unregistered setting that it follows from. Refused with every reason and its citation.',
  })
  takePenaltyStep(
    @Arg('input', () => PenaltyStepInput, { description: 'The step, of which matter, and why.' })
    input: PenaltyStepInput,
    @Ctx() context: MutationsContext & LawContext,
  ) {
    return takeStepIn(context, penaltyKind, 'takePenaltyStep', input);
  }

  @FieldResolver(() => PenaltyType, {
    nullable: true,
    description: 'What a monetary penalty adds up to; null for a matter of another kind.',
  })
  async penalty(
    @Root() { id, kind, state, knownAt }: Matter,
    @Ctx() { matters }: MattersContext,
  ): Promise<PenaltyType | null> {
    if (kind !== 'PENALTY') return null;
    return penaltyView(await matters.steps.for({ knownAt }).load(id), state);
  }
}
