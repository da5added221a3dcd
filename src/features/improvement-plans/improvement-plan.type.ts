import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../domain/values/day';
import { connectionOf } from '../../platform/graphql/connection';
import { DayScalar } from '../../platform/graphql/day-scalar';

@ObjectType('NoticeSetting', { description: 'An establishment or agency that a notice names, s. 23A(4)(b).' })
export class NoticeSettingType {
  @Field(() => ID, { description: 'The subsidiary undertaking under which the notice names it.' })
  undertakingId!: string;

  @Field(() => String, { description: 'Its registration number.' })
  urn!: string;

  @Field(() => ID, { description: 'The suspicion that is recorded of it.' })
  suspicionId!: string;

  @Field(() => [String], { description: 'The issues that led to the suspicion.' })
  issues!: readonly string[];
}

@ObjectType('PlanAnswer', { description: 'What a plan does about one issue of its notice.' })
export class PlanAnswerType {
  @Field(() => String, { description: 'The registration number of the setting.' })
  urn!: string;

  @Field(() => String, { description: 'The issue, in the words of the notice.' })
  issue!: string;

  @Field(() => [String], { description: 'What will be done about it.' })
  steps!: readonly string[];
}

@ObjectType('ImprovementPlan', {
  description: 'An improvement plan notice and the plan that answers it, as the steps that you see add up.',
})
export class ImprovementPlanType {
  @Field(() => String, { nullable: true, description: 'The requirement, s. 23A(4)(c); null until drafted.' })
  requirement!: string | null;

  @Field(() => String, { nullable: true, description: 'The possible consequences, s. 23A(4)(e); null until drafted.' })
  consequences!: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'The last day for submitting the plan, s. 23A(4)(d).' })
  submitBy!: Day | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day of service; null before it.' })
  servedOn!: Day | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day on which a plan was last submitted.' })
  submittedOn!: Day | null;

  @Field(() => String, { nullable: true, description: 'The senior manager who answers for the plan, s. 23B(8).' })
  seniorManager!: string | null;

  @Field(() => String, { nullable: true, description: 'The post of the senior manager.' })
  seniorManagerPost!: string | null;

  @Field(() => [String], {
    description: 'Why the plan was returned; empty where it was not, since it was submitted last.',
  })
  returnedBecause!: readonly string[];

  @Field(() => DayScalar, { nullable: true, description: 'The day on which the plan was approved.' })
  approvedOn!: Day | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day by which it is implemented, s. 23B(5).' })
  implementBy!: Day | null;

  @Field(() => [String], { description: 'What was changed in the approved plan.' })
  modifications!: readonly string[];

  @Field(() => Int, { description: 'How often a plan was submitted.' })
  submissions!: number;
}

export const NoticeSettingConnection = connectionOf(NoticeSettingType, 'NoticeSetting');
export const PlanAnswerConnection = connectionOf(PlanAnswerType, 'PlanAnswer');
