import { Field, Int, ObjectType } from 'type-graphql';
import { type Verdict, verdicts } from '../../domain/impact/follow-up';
import type { Day } from '../../domain/values/day';
import { DayScalar } from '../../platform/graphql/day-scalar';
import { describedEnum } from '../../platform/graphql/enum-of';
import { ImpactRangeType } from './impact-figure.type';

export const VerdictEnum = describedEnum('ImpactVerdict', 'What happened, beside what was expected.', verdicts);

@ObjectType('ImpactExpected', { description: 'What was expected of the settings once the decision had effect.' })
export class ImpactExpectedType {
  @Field(() => ImpactRangeType, { description: 'Settings that are open.' })
  settingsOpen!: ImpactRangeType;

  @Field(() => ImpactRangeType, { description: 'Their registered places.' })
  places!: ImpactRangeType;
}

@ObjectType('ImpactHappened', { description: 'What was found of the settings on a day.' })
export class ImpactHappenedType {
  @Field(() => Int, { description: 'Settings that were open.' })
  settingsOpen!: number;

  @Field(() => Int, { description: 'Places of those of them that say them.' })
  places!: number;

  @Field(() => Int, { description: 'Open settings that do not say their places.' })
  withoutPlaces!: number;

  @Field(() => Int, { description: 'Inspections from the day of the effect to that day.' })
  inspections!: number;
}

@ObjectType('ImpactFollowUp', {
  description: 'What was expected of a decision beside what happened, some days after it had effect.',
})
export class ImpactFollowUpType {
  @Field(() => Int, { description: 'How many days after.' })
  days!: number;

  @Field(() => DayScalar, { description: 'The day to look again.' })
  on!: Day;

  @Field(() => ImpactExpectedType, { description: 'What was expected.' })
  expected!: ImpactExpectedType;

  @Field(() => ImpactHappenedType, { nullable: true, description: 'What happened; null while the day is ahead.' })
  happened!: ImpactHappenedType | null;

  @Field(() => VerdictEnum, {
    nullable: true,
    description: 'Of the settings that are open; null while the day is ahead.',
  })
  settingsOpen!: Verdict | null;

  @Field(() => VerdictEnum, { nullable: true, description: 'Of their places; null while the day is ahead.' })
  places!: Verdict | null;
}

@ObjectType('VerdictCounts', { description: 'How many statements came out in which way.' })
export class VerdictCountsType {
  @Field(() => Int, { description: 'As was expected.' })
  within!: number;

  @Field(() => Int, { description: 'Less than was expected.' })
  below!: number;

  @Field(() => Int, { description: 'More than was expected.' })
  above!: number;

  @Field(() => Int, { description: 'Not known closely enough.' })
  notKnown!: number;
}

@ObjectType('ImpactCalibration', {
  description: 'How often what was expected came about, over the last statement of each matter of a kind.',
})
export class ImpactCalibrationType {
  @Field(() => Int, { description: 'How many days after the decision had effect.' })
  days!: number;

  @Field(() => Int, { description: 'Statements of which that day has come.' })
  looked!: number;

  @Field(() => VerdictCountsType, { description: 'Of the settings that are open.' })
  settingsOpen!: VerdictCountsType;

  @Field(() => VerdictCountsType, { description: 'Of their places.' })
  places!: VerdictCountsType;
}
