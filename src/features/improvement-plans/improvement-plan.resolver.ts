import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { pastStepOf } from '../../domain/matters/guard';
import {
  type ImprovementPlanView,
  improvementPlanOf,
  type NamedSetting,
  type PlanAnswer,
} from '../../domain/matters/improvement-plan-view';
import type { Page } from '../../platform/graphql/connection';
import { cursorList } from '../../platform/graphql/cursor';
import { listedPage } from '../../platform/graphql/listed-page';
import { PageArgs } from '../../platform/graphql/page-args';
import type { MutationsContext } from '../access/mutation.context';
import type { LawContext } from '../law/law.context';
import type { Matter } from '../matters/matter';
import { MatterType } from '../matters/matter.type';
import { MatterPayloadType } from '../matters/matter-payload.type';
import { type MattersContext, takeStepIn } from '../matters/matters.context';
import { ImprovementPlanStepInput } from './improvement-plan.input';
import { ImprovementPlanType, NoticeSettingConnection, PlanAnswerConnection } from './improvement-plan.type';
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

const settingCursors = cursorList('notice-settings', 'whole');
const answerCursors = cursorList('plan-answers', 'whole');

/** What a notice names, and what a plan answers, in pages. */
@Resolver(() => ImprovementPlanType)
export class ImprovementPlanResolver {
  @FieldResolver(() => NoticeSettingConnection, { description: 'Every setting that the notice names, in its order.' })
  settings(@Root() { settings }: ImprovementPlanView, @Args(() => PageArgs) page: PageArgs): Page<NamedSetting> {
    return listedPage(settings, settingCursors, page);
  }

  @FieldResolver(() => PlanAnswerConnection, { description: 'What the plan does, issue by issue, in its order.' })
  answers(@Root() { answers }: ImprovementPlanView, @Args(() => PageArgs) page: PageArgs): Page<PlanAnswer> {
    return listedPage(answers, answerCursors, page);
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
    return improvementPlanOf(steps.map(pastStepOf));
  }
}
