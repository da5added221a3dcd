import { Field, ID, InputType } from 'type-graphql';
import { improvementPlanMachine } from '../../domain/matters/machines/improvement-plan.machine';
import type { Day } from '../../domain/values/day';
import { DayScalar } from '../../platform/graphql/day-scalar';
import { describedEnum } from '../../platform/graphql/enum-of';
import { MatterStepInput, ServiceParticularsInput } from '../matters/matter.input';

const stepWords = Object.fromEntries(improvementPlanMachine.steps.map(({ step, title }) => [step, title]));

export const ImprovementPlanStepEnum = describedEnum(
  'ImprovementPlanStep',
  'What is done about an improvement plan notice, and the plan that answers it.',
  stepWords,
);

const balance = { BALANCE_OF_PROBABILITIES: 'On the balance of probabilities, as s. 30ZC(1) asks.' };
export const PlanStandardEnum = describedEnum('PlanStandardOfProof', 'How surely something is found.', balance);

export const PlanLimbEnum = describedEnum('PlanFailure', 'What of a plan was not done.', {
  NOT_IMPLEMENTED: 'The plan was not implemented, s. 30ZC(1)(b).',
  NO_SENIOR_MANAGER: 'The plan was not changed to name another senior manager, s. 30ZC(1)(c).',
});

export const PlanClockEnum = describedEnum('PlanPeriod', 'A period that may be given a later last day.', {
  PLAN_SUBMISSION: 'The period for submitting the plan.',
  PLAN_RESUBMISSION: 'The period for submitting the plan again.',
  PLAN_IMPLEMENTATION: 'The period in which the plan is implemented.',
});

@InputType('NoticeSettingInput', { description: 'An establishment or agency that a notice names, s. 23A(4)(b)(i).' })
export class NoticeSettingInput {
  @Field(() => String, { nullable: true, description: 'Its registration number.' })
  urn?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The suspicion that is recorded of it: a matter of the kind SUSPICION.',
  })
  suspicionId?: string | null;

  @Field(() => [String], { nullable: true, description: 'The issues that led to the suspicion, s. 23A(4)(b)(ii).' })
  issues?: string[] | null;
}

@InputType('NoticeSubsidiaryInput', { description: 'A qualifying subsidiary that a notice identifies, s. 23A(4)(a).' })
export class NoticeSubsidiaryInput {
  @Field(() => ID, { nullable: true, description: 'The subsidiary undertaking.' })
  undertakingId?: string | null;

  @Field(() => [NoticeSettingInput], { nullable: true, description: 'Its establishments or agencies concerned.' })
  settings?: NoticeSettingInput[] | null;
}

@InputType('PlanAnswerInput', { description: 'What a plan does about one issue of the notice.' })
export class PlanAnswerInput {
  @Field(() => String, { nullable: true, description: 'The registration number of the setting.' })
  urn?: string | null;

  @Field(() => String, { nullable: true, description: 'The issue, in the words of the notice.' })
  issue?: string | null;

  @Field(() => [String], { nullable: true, description: 'What will be done about it.' })
  steps?: string[] | null;
}

@InputType('ImprovementPlanParticulars', {
  description: 'What a step says. `Matter.nextSteps` tells which fields a step asks for, and by which subsection.',
})
export class ImprovementPlanParticularsInput extends ServiceParticularsInput {
  @Field(() => [NoticeSubsidiaryInput], { nullable: true, description: 'Each qualifying subsidiary, s. 23A(4)(a).' })
  subsidiaries?: NoticeSubsidiaryInput[] | null;

  @Field(() => String, { nullable: true, description: 'The requirement to prepare and submit a plan, s. 23A(4)(c).' })
  requirement?: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'The last day for submitting the plan, s. 23A(4)(d).' })
  submitBy?: Day | null;

  @Field(() => String, { nullable: true, description: 'The possible consequences of not complying, s. 23A(4)(e).' })
  consequences?: string | null;

  @Field(() => ID, { nullable: true, description: 'The statement of impact that was read.' })
  statementId?: string | null;

  @Field(() => String, { nullable: true, description: 'What was weighed against what, and with what result.' })
  balance?: string | null;

  @Field(() => String, { nullable: true, description: 'Why it cannot wait for the impact to be weighed.' })
  urgency?: string | null;

  @Field(() => [PlanAnswerInput], { nullable: true, description: 'Each issue of the notice, and what will be done.' })
  answers?: PlanAnswerInput[] | null;

  @Field(() => String, { nullable: true, description: 'The senior manager who answers for the plan, s. 23B(8).' })
  seniorManager?: string | null;

  @Field(() => String, { nullable: true, description: 'The post of the senior manager.' })
  seniorManagerPost?: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day by which the plan is implemented, s. 23B(5).' })
  implementBy?: Day | null;

  @Field(() => [String], { nullable: true, description: 'The reasons for returning the plan.' })
  reasons?: string[] | null;

  @Field(() => DayScalar, { nullable: true, description: 'The last day for submitting the plan again.' })
  resubmitBy?: Day | null;

  @Field(() => PlanStandardEnum, { nullable: true, description: 'How surely the failure is found, s. 30ZC(1).' })
  standard?: string | null;

  @Field(() => PlanLimbEnum, { nullable: true, description: 'What was not done.' })
  limb?: string | null;

  @Field(() => [String], { nullable: true, description: 'What was found, commitment by commitment.' })
  found?: string[] | null;

  @Field(() => PlanClockEnum, { nullable: true, description: 'Which period is given a later last day.' })
  clock?: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'The new last day of the period.' })
  until?: Day | null;

  @Field(() => [String], { nullable: true, description: 'What is changed in an approved plan.' })
  changes?: string[] | null;

  @Field(() => String, { nullable: true, description: 'The grounds of an appeal.' })
  grounds?: string | null;

  @Field(() => String, { nullable: true, description: 'The decision by which the Tribunal let in a late appeal.' })
  letInBy?: string | null;

  @Field(() => String, { nullable: true, description: 'The decision of the Tribunal, with its number.' })
  decision?: string | null;

  @Field(() => String, { nullable: true, description: 'The provision or the decision by which a period stands still.' })
  stayedBy?: string | null;
}

@InputType('ImprovementPlanStepInput', { description: 'A step about an improvement plan, the day of it, and why.' })
export class ImprovementPlanStepInput extends MatterStepInput {
  @Field(() => ImprovementPlanStepEnum, { description: 'What is done.' })
  step!: string;

  @Field(() => ImprovementPlanParticularsInput, { nullable: true, description: 'What the step says.' })
  particulars?: ImprovementPlanParticularsInput | null;
}
