import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { type Outcome, outcomes } from '../../domain/expectation/expected-trial';
import type { Day } from '../../domain/values/day';
import { connectionOf } from '../../platform/graphql/connection';
import { DayScalar } from '../../platform/graphql/day-scalar';
import { describedEnum } from '../../platform/graphql/enum-of';

export const EffectOutcomeEnum = describedEnum('EffectOutcome', 'What may come of a full inspection.', outcomes);

@ObjectType('EffectInterval', {
  description: 'Between what an effect lies: 1 is as many as expected, 2 is twice as many.',
})
export class EffectIntervalType {
  @Field(() => Float, { description: 'Lower end.' })
  low!: number;

  @Field(() => Float, { description: 'Upper end.' })
  high!: number;

  @Field(() => Float, { description: 'Level, such as 0.95.' })
  level!: number;
}

@ObjectType('EffectEstimate', {
  description: 'An effect as it is to be read: first between what it lies, then the point.',
})
export class EffectEstimateType {
  @Field(() => EffectIntervalType, { description: 'The 95% interval. Read it first.' })
  interval95!: EffectIntervalType;

  @Field(() => EffectIntervalType, { description: 'The 80% interval.' })
  interval80!: EffectIntervalType;

  @Field(() => Float, { description: 'The point, which says nothing without the interval.' })
  point!: number;
}

@ObjectType('CountLimits', { description: 'Between what counts chance keeps a group.' })
export class CountLimitsType {
  @Field(() => Int, { description: 'A count below it lies outside.' })
  low!: number;

  @Field(() => Int, { description: 'A count above it lies outside.' })
  high!: number;

  @Field(() => Float, { description: 'Level, such as 0.998.' })
  level!: number;
}

@ObjectType('EffectOfOwn', {
  description: 'The same without what was judged before the settings were surely of the group.',
})
export class EffectOfOwnType {
  @Field(() => Int, { description: 'Inspections that are its own.' })
  n!: number;

  @Field(() => Int, { description: 'How many of them ended so.' })
  observed!: number;

  @Field(() => Float, { description: 'How many of them chance gives.' })
  expected!: number;

  @Field(() => Float, { description: 'The exact probability of as many or more by chance.' })
  p!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'That probability after allowing for every group tested; null where too few are left.',
  })
  q!: number | null;
}

@ObjectType('EffectGivenRecord', {
  description:
    "The same count where each setting's own record is let in: its grade before, and the time since. A group that has long been poor is then expected to be poor, so that what is left of an effect is what has come since.",
})
export class EffectGivenRecordType {
  @Field(() => Float, { description: 'How many are then expected.' })
  expected!: number;

  @Field(() => EffectEstimateType, { description: 'Observed over expected then, of this group alone.' })
  ratio!: EffectEstimateType;
}

@ObjectType('GroupEffect', {
  description:
    "A group's count of one outcome against what the published facts of its settings lead one to expect. It says where to look, and not why.",
})
export class GroupEffectType {
  @Field(() => ID, { description: 'Our number of it.' })
  id!: number;

  @Field(() => DayScalar, { description: 'The day it reads.' })
  asOf!: Day;

  @Field(() => EffectOutcomeEnum, { description: 'The outcome that is counted.' })
  outcome!: Outcome;

  @Field(() => Int, {
    description: 'Its place among the groups of the day under the outcome; 1 is the most remarkable.',
  })
  place!: number;

  @Field(() => Int, { description: 'Of how many settings the latest full inspection in the window counts.' })
  n!: number;

  @Field(() => Int, { description: 'How many ended so.' })
  observed!: number;

  @Field(() => Float, {
    description: 'How many chance gives: the sum of the probabilities, none of which knows the group.',
  })
  expected!: number;

  @Field(() => Float, { description: 'The exact probability of as many or more by chance (Poisson-binomial).' })
  p!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'That probability after allowing for every group tested under either outcome, by what each could come out at (step-up for discrete tests): of the groups with a q of 0.05 or below 5% at most are expected to have no effect, even where chance does 1.4 times as much as the model of what to expect says. 1 where p itself is above that. Null for a group too small to be tested.',
  })
  q!: number | null;

  @Field(() => Float, { description: 'How many inspections of its own a group needs to be believed half-way.' })
  precision!: number;

  @Field(() => Int, { description: 'How many of the observed were judged once the setting was in the group.' })
  own!: number;

  @Field(() => Int, { description: 'How many of the observed were judged before the setting came to the group.' })
  inherited!: number;

  @Field(() => Int, { description: 'Of how many of the observed nobody can tell.' })
  uncertain!: number;

  @Field(() => DayScalar, { nullable: true, description: 'The day of the first inspection that is read.' })
  judgedFrom!: Day | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day of the last inspection that is read.' })
  judgedTo!: Day | null;
}

export const GroupEffectConnection = connectionOf(GroupEffectType, 'GroupEffect');
