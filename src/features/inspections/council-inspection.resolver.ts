import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Day } from '../../domain/values/day';
import type { TodayContext } from '../../platform/clock';
import { checkFirst } from '../../platform/graphql/connection';
import { DayScalar } from '../../platform/graphql/day-scalar';
import { LocalAuthorityType } from '../local-authorities/local-authority.type';
import type { CouncilInspection, Judgement } from './inspection';
import { CouncilInspectionType, JudgementType } from './inspection.type';
import type { InspectionsContext } from './inspections.context';

@Resolver(() => CouncilInspectionType)
export class CouncilInspectionResolver {
  @FieldResolver(() => [JudgementType], { description: 'What it judged; empty for visits.' })
  judgements(@Root() inspection: CouncilInspection, @Ctx() { inspections }: InspectionsContext): Promise<Judgement[]> {
    return inspections.councilJudgements.load(inspection.id);
  }
}

/** The edge back from a council. */
@Resolver(() => LocalAuthorityType)
export class InspectionsOnLocalAuthorityResolver {
  @FieldResolver(() => [CouncilInspectionType], {
    description: "Inspections of, and visits to, its children's services up to a day, newest first.",
  })
  inspections(
    @Root() council: LocalAuthorityType,
    @Arg('first', () => Int, { description: 'How many at most, 1 to 100.' }) first: number,
    @Arg('asOf', () => DayScalar, { nullable: true, description: 'Up to this day; today unless given.' })
    asOf: Day | null,
    @Ctx() { inspections, today }: InspectionsContext & TodayContext,
  ): Promise<CouncilInspection[]> {
    return inspections.ofCouncil.for({ asOf: asOf ?? today, first: checkFirst(first) }).load(council.id);
  }
}
