import { Field, InputType } from 'type-graphql';
import { commitmentMachine } from '../../domain/matters/machines/commitment.machine';
import type { Day } from '../../domain/values/day';
import { DayScalar } from '../../platform/graphql/day-scalar';
import { describedEnum } from '../../platform/graphql/enum-of';
import { UrnScalar } from '../../platform/graphql/urn-scalar';
import { JudgementKeyEnum, JudgementValueEnum } from '../inspections/inspection.type';
import { MatterLinkInput, MatterStepInput } from '../matters/matter.input';
import { CommitmentMeasureEnum, CommitmentThemeEnum } from './commitment.type';

const stepWords = Object.fromEntries(commitmentMachine.steps.map(({ step, title }) => [step, title]));

export const CommitmentStepEnum = describedEnum('CommitmentStep', 'What is done about a commitment.', stepWords);

export const CommitmentPeriodEnum = describedEnum('CommitmentPeriod', 'A period that may be given a later last day.', {
  COMMITMENT_DUE: 'The period in which it is to be kept.',
});

@InputType('CommitmentParticulars', {
  description: 'What a step says. `Matter.nextSteps` tells which fields a step asks for.',
})
export class CommitmentParticularsInput {
  @Field(() => String, { nullable: true, description: 'What is promised, in the words of the plan.' })
  promise?: string | null;

  @Field(() => CommitmentThemeEnum, { nullable: true, description: 'What it is about.' })
  theme?: string | null;

  @Field(() => [UrnScalar], { nullable: true, description: 'The settings concerned; leave out for the whole group.' })
  settings?: string[] | null;

  @Field(() => String, { nullable: true, description: 'What is measured, in words.' })
  measure?: string | null;

  @Field(() => CommitmentMeasureEnum, { nullable: true, description: 'Which records speak of the measure.' })
  measuredBy?: string | null;

  @Field(() => JudgementKeyEnum, { nullable: true, description: 'Which judgement, where it is measured by one.' })
  judgement?: string | null;

  @Field(() => JudgementValueEnum, { nullable: true, description: 'The point of its scale to be reached.' })
  atLeast?: string | null;

  @Field(() => String, { nullable: true, description: 'The regulation, where requirements of one are measured.' })
  regulation?: string | null;

  @Field(() => String, { nullable: true, description: 'How it stands now.' })
  baseline?: string | null;

  @Field(() => String, { nullable: true, description: 'How it will stand.' })
  target?: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'The last day on which it is kept in time.' })
  due?: Day | null;

  @Field(() => String, { nullable: true, description: 'What will show that it is kept.' })
  evidenceRequired?: string | null;

  @Field(() => String, { nullable: true, description: 'The senior manager who answers for it.' })
  owner?: string | null;

  @Field(() => String, { nullable: true, description: 'The post of the senior manager.' })
  ownerPost?: string | null;

  @Field(() => String, { nullable: true, description: 'What was done, and when, where it is said to be kept.' })
  how?: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day on which it was kept.' })
  keptOn?: Day | null;

  @Field(() => String, { nullable: true, description: 'What was found.' })
  found?: string | null;

  @Field(() => [MatterLinkInput], { nullable: true, description: 'What shows it.' })
  links?: MatterLinkInput[] | null;

  @Field(() => CommitmentPeriodEnum, { nullable: true, description: 'Which period is given a later last day.' })
  clock?: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'The new last day.' })
  until?: Day | null;

  @Field(() => String, { nullable: true, description: 'Why it is no longer asked for, and what is instead.' })
  noLonger?: string | null;
}

@InputType('CommitmentStepInput', { description: 'A step about a commitment, the day of it, and why.' })
export class CommitmentStepInput extends MatterStepInput {
  @Field(() => CommitmentStepEnum, { description: 'What is done.' })
  step!: string;

  @Field(() => CommitmentParticularsInput, { nullable: true, description: 'What the step says.' })
  particulars?: CommitmentParticularsInput | null;
}
