import { Field, ID, InputType } from 'type-graphql';
import { complianceNoticeMachine } from '../../domain/matters/machines/compliance-notice.machine';
import { complianceConsequences } from '../../domain/matters/machines/setting-enforcement/compliance-notice-steps';
import type { Day } from '../../domain/values/day';
import { DayScalar } from '../../platform/graphql/day-scalar';
import { describedEnum } from '../../platform/graphql/enum-of';
import { MatterStepInput } from '../matters/matter.input';
import { NoticeParticularsInput, stepEnum } from './notice.input';

export const ComplianceNoticeStepEnum = stepEnum(
  'ComplianceNoticeStep',
  'What is done about a compliance notice, s. 22A.',
  complianceNoticeMachine,
);

export const ComplianceConsequenceEnum = describedEnum(
  'ComplianceConsequence',
  'What may follow of steps that were not taken. None follows by itself.',
  complianceConsequences,
);

export const CompliancePeriodEnum = describedEnum('CompliancePeriod', 'A period that may be given a later last day.', {
  COMPLIANCE_STEPS: 'The period for taking the steps.',
});

@InputType('ComplianceNoticeParticulars', {
  description: 'What a step says. `Matter.nextSteps` tells which fields a step asks for, and by which subsection.',
})
export class ComplianceNoticeParticularsInput extends NoticeParticularsInput {
  @Field(() => String, { nullable: true, description: 'The opinion of the Chief Inspector, s. 22A(3)(a).' })
  opinion?: string | null;

  @Field(() => String, { nullable: true, description: 'The requirement of regulations, s. 22A(3)(b).' })
  requirement?: string | null;

  @Field(() => String, { nullable: true, description: 'How it is, or was, not complied with, s. 22A(3)(c).' })
  failure?: string | null;

  @Field(() => [String], { nullable: true, description: 'The steps to be taken, s. 22A(3)(e).' })
  steps?: string[] | null;

  @Field(() => DayScalar, { nullable: true, description: 'The last day for taking them, s. 22A(3)(f).' })
  stepsBy?: Day | null;

  @Field(() => String, { nullable: true, description: 'The effect of s. 22A(4) and (5), s. 22A(3)(g).' })
  effect?: string | null;

  @Field(() => [String], { nullable: true, description: 'Which steps were taken, and on which day.' })
  taken?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'What was found, step by step.' })
  found?: string[] | null;

  @Field(() => CompliancePeriodEnum, { nullable: true, description: 'Which period is given a later last day.' })
  clock?: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'The new last day of the period.' })
  until?: Day | null;

  @Field(() => ComplianceConsequenceEnum, { nullable: true, description: 'What is decided to follow of a breach.' })
  consequence?: string | null;

  @Field(() => ID, { nullable: true, description: 'The matter in which it is taken further.' })
  matterId?: string | null;
}

@InputType('ComplianceNoticeStepInput', { description: 'A step about a compliance notice, the day of it, and why.' })
export class ComplianceNoticeStepInput extends MatterStepInput {
  @Field(() => ComplianceNoticeStepEnum, { description: 'What is done.' })
  step!: string;

  @Field(() => ComplianceNoticeParticularsInput, { nullable: true, description: 'What the step says.' })
  particulars?: ComplianceNoticeParticularsInput | null;
}
