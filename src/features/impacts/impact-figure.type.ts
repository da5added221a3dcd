import { Field, Float, Int, ObjectType } from 'type-graphql';
import { type FigureUnit, figureUnits } from '../../domain/impact/figure';
import { type Timing, timings } from '../../domain/impact/timing-options';
import type { Day } from '../../domain/values/day';
import { connectionOf } from '../../platform/graphql/connection';
import { DayScalar } from '../../platform/graphql/day-scalar';
import { describedEnum } from '../../platform/graphql/enum-of';

export const FigureUnitEnum = describedEnum('ImpactUnit', 'What a figure counts.', figureUnits);
export const TimingEnum = describedEnum('ImpactTiming', 'A way in time of going about a decision.', timings);

@ObjectType('ImpactRange', {
  description: 'Two ends between which a number lies: equal where it is known, null at an end that is not known.',
})
export class ImpactRangeType {
  @Field(() => Float, { nullable: true, description: 'The least that it can be; null where that is not known.' })
  least!: number | null;

  @Field(() => Float, { nullable: true, description: 'The most that it can be; null where that is not known.' })
  most!: number | null;
}

@ObjectType('ImpactInput', { description: 'One thing that a figure was worked out from.' })
export class ImpactInputType {
  @Field(() => String, { description: 'What it is.' })
  what!: string;

  @Field(() => String, { description: 'What it says.' })
  value!: string;

  @Field(() => String, { description: 'Where it comes from.' })
  source!: string;
}

@ObjectType('ImpactFigureAbout', { description: 'What a figure is about; all of it is null where it is about all.' })
export class ImpactFigureAboutType {
  @Field(() => String, { nullable: true, description: 'The kind of setting.' })
  provisionType!: string | null;

  @Field(() => String, { nullable: true, description: 'The region, or how far from the settings of the decision.' })
  region!: string | null;

  @Field(() => String, { nullable: true, description: 'The council of the area.' })
  council!: string | null;
}

export const ImpactInputConnection = connectionOf(ImpactInputType, 'ImpactInput');

@ObjectType('ImpactFigure', { description: 'A number of a statement, with how it was worked out.' })
export class ImpactFigureType {
  @Field(() => String, { description: 'What it is, as a code: `PLACES_AFFECTED`.' })
  code!: string;

  @Field(() => String, { description: 'What it is.' })
  title!: string;

  @Field(() => ImpactFigureAboutType, { description: 'What it is about.' })
  about!: ImpactFigureAboutType;

  @Field(() => FigureUnitEnum, { description: 'What it counts.' })
  unit!: FigureUnit;

  @Field(() => Float, { nullable: true, description: 'The least that it can be; null where that is not known.' })
  least!: number | null;

  @Field(() => Float, { nullable: true, description: 'The most that it can be; null where that is not known.' })
  most!: number | null;

  @Field(() => DayScalar, { description: 'Of which day it is.' })
  asOf!: Day;

  @Field(() => String, { description: 'How it follows from its inputs.' })
  how!: string;
}

export const ImpactFigureConnection = connectionOf(ImpactFigureType, 'ImpactFigure');

@ObjectType('TimingPower', { description: 'A power on which a way of going about it could rest.' })
export class TimingPowerType {
  @Field(() => String, { description: 'Its code.' })
  power!: string;

  @Field(() => Boolean, {
    description: 'Whether it could be used on the day. Whether its test is met is another question.',
  })
  isAvailable!: boolean;

  @Field(() => String, { description: 'How it stands on the day, in a sentence.' })
  sentence!: string;

  @Field(() => Int, { description: 'How many of the settings are of a kind that it reaches.' })
  forSettings!: number;
}

@ObjectType('TimingOption', { description: 'A way in time of going about a decision, and what it would take at once.' })
export class TimingOptionType {
  @Field(() => TimingEnum, { description: 'Which way.' })
  timing!: Timing;

  @Field(() => ImpactRangeType, { description: 'Places that would go on one day.' })
  atOnce!: ImpactRangeType;

  @Field(() => String, { description: 'What that would mean.' })
  how!: string;

  @Field(() => [TimingPowerType], { description: 'What it could rest on.' })
  restsOn!: readonly TimingPowerType[];
}
