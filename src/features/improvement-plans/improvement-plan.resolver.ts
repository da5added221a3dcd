import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { type ImprovementPlanView, improvementPlanOf } from '../../domain/matters/improvement-plan-view';
import type { MutationsContext } from '../access/mutation.context';
import type { LawContext } from '../law/law.context';
import type { Matter } from '../matters/matter';
import { MatterType } from '../matters/matter.type';
import { MatterPayloadType } from '../matters/matter-payload.type';
import { type MattersContext, takeStepIn } from '../matters/matters.context';
import { ImprovementPlanStepInput } from './improvement-plan.input';
import { ImprovementPlanType } from './improvement-plan.type';
import { improvementPlanKind } from './improvement-plan-kind';

@Resolver()
export class ImprovementPlanStepResolver {
  @Mutation(() => MatterPayloadType, {
    description:
      'Takes a step about an improvement plan notice under s. 23A, or the plan that answers it; `DRAFT_NOTICE` with an `opening` begins one. Refused with every reason and its citation where the power is not in force, the test is not met, or a content is missing.',
  })
  takeImprovementPlanStep(
    @Arg('input', () => ImprovementPlanStepInput, { description: 'The step, of which matter, and why.' })
    input: ImprovementPlanStepInput,
    @Ctx() context: MutationsContext & LawContext,
  ) {
    return takeStepIn(context, improvementPlanKind, 'takeImprovementPlanStep', input);
  }
}

/** The edge from a matter. */
@Resolver(() => MatterType)
export class ImprovementPlanOnMatterResolver {
  @FieldResolver(() => ImprovementPlanType, {
    nullable: true,
    description: 'The notice and the plan, where the matter is an improvement plan; null for other kinds.',
  })
  async improvementPlan(
    @Root() { id, kind, knownAt }: Matter,
    @Ctx() { matters }: MattersContext,
  ): Promise<ImprovementPlanView | null> {
    if (kind !== 'IMPROVEMENT_PLAN') return null;
    const steps = await matters.steps.for({ knownAt }).load(id);
    return improvementPlanOf(
      steps.map(({ step, on, takenBy, particulars }) => ({ step, on, by: takenBy, particulars })),
    );
  }
}
