import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import {
  type ImprovementPlanView,
  improvementPlanOf,
  type NamedSetting,
  type PlanAnswer,
} from '../../domain/matters/improvement-plan-view';
import { checkFirst, type Page, pageOf } from '../../platform/graphql/connection';
import { type CursorList, cursorList, fromCursor, toCursor } from '../../platform/graphql/cursor';
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

/** A page of what stands in a document, in the order in which it says it. */
function pageWithin<Node extends object>(
  all: readonly Node[],
  cursors: CursorList,
  { first, after }: PageArgs,
): Page<Node> {
  const [place] = (fromCursor(cursors, after) ?? [-1]) as [number];
  const rows = all.slice(place + 1, place + 2 + checkFirst(first));
  return pageOf(rows, first, (row) => toCursor(cursors, [all.indexOf(row)]), all.length);
}

/** What a notice names, and what a plan answers, in pages. */
@Resolver(() => ImprovementPlanType)
export class ImprovementPlanResolver {
  @FieldResolver(() => NoticeSettingConnection, { description: 'Every setting that the notice names, in its order.' })
  settings(@Root() { settings }: ImprovementPlanView, @Args(() => PageArgs) page: PageArgs): Page<NamedSetting> {
    return pageWithin(settings, settingCursors, page);
  }

  @FieldResolver(() => PlanAnswerConnection, { description: 'What the plan does, issue by issue, in its order.' })
  answers(@Root() { answers }: ImprovementPlanView, @Args(() => PageArgs) page: PageArgs): Page<PlanAnswer> {
    return pageWithin(answers, answerCursors, page);
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
