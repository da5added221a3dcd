import { Field, ObjectType } from 'type-graphql';
import { type CommitmentMeasure, commitmentMeasures } from '../../domain/commitments/measures';
import { type CommitmentTheme, commitmentThemes } from '../../domain/commitments/themes';
import type { Day } from '../../domain/values/day';
import { DayScalar } from '../../platform/graphql/day-scalar';
import { describedEnum } from '../../platform/graphql/enum-of';
import { JudgementKeyEnum, JudgementValueEnum } from '../inspections/inspection.type';

export const CommitmentThemeEnum = describedEnum('CommitmentTheme', 'What a commitment is about.', commitmentThemes);
export const CommitmentMeasureEnum = describedEnum(
  'CommitmentMeasure',
  'Which records speak of the measure of a commitment.',
  commitmentMeasures,
);

@ObjectType('Commitment', {
  description:
    'One thing that an improvement plan promises. Whether it was kept is found by an officer, with evidence; where it stands is `Matter.state`.',
})
export class CommitmentType {
  @Field(() => String, { description: 'What is promised.' })
  promise!: string;

  @Field(() => CommitmentThemeEnum, { description: 'What it is about.' })
  theme!: CommitmentTheme;

  @Field(() => String, { description: 'What is measured, in words.' })
  measure!: string;

  @Field(() => CommitmentMeasureEnum, { description: 'Which records speak of the measure.' })
  measuredBy!: CommitmentMeasure;

  @Field(() => JudgementKeyEnum, { nullable: true, description: 'Which judgement, where it is measured by one.' })
  judgement!: string | null;

  @Field(() => JudgementValueEnum, { nullable: true, description: 'The point of the scale that is to be reached.' })
  atLeast!: string | null;

  @Field(() => String, { nullable: true, description: 'The regulation, where it is measured by requirements of one.' })
  regulation!: string | null;

  @Field(() => String, { description: 'How it stood when it was promised.' })
  baseline!: string;

  @Field(() => String, { description: 'How it will stand.' })
  target!: string;

  @Field(() => DayScalar, { description: 'The last day as it was put forward.' })
  due!: Day;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'The last day on which it is kept in time, as agreed or put off since; null before it is agreed.',
  })
  lastDay!: Day | null;

  @Field(() => String, { description: 'What will show that it is kept.' })
  evidenceRequired!: string;

  @Field(() => String, { description: 'The senior manager who answers for it.' })
  owner!: string;

  @Field(() => String, { description: 'The post of the senior manager.' })
  ownerPost!: string;

  @Field(() => DayScalar, { description: 'The day on which it was first put forward.' })
  promisedOn!: Day;

  @Field(() => DayScalar, { nullable: true, description: 'The day on which it was agreed.' })
  agreedOn!: Day | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day on which it was last said to be kept.' })
  saidKeptOn!: Day | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day on which it was kept, as an officer confirmed.' })
  keptOn!: Day | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day on which an officer found that it was missed.' })
  missedFoundOn!: Day | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day from which it was no longer asked for.' })
  droppedOn!: Day | null;
}
