import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { MutationsContext } from '../access/mutation.context';
import type { LawContext } from '../law/law.context';
import { MatterPayloadType } from '../matters/matter-payload.type';
import { takeStepIn } from '../matters/matters.context';
import { ImprovementPlanStepInput } from './improvement-plan.input';
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
