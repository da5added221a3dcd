import { Field, ID, ObjectType } from 'type-graphql';
import type { Confidence } from '../../domain/ownership/interest';
import type { Directness, InterestType, UnspecifiedReason } from '../../domain/ownership/vocabulary';
import type { Day } from '../../domain/values/day';
import { connectionOf } from '../../platform/graphql/connection';
import { DayScalar, InstantScalar } from '../../platform/graphql/day-scalar';
import { DirectnessEnum, InterestTypeEnum, MissingReasonEnum, OwnershipConfidenceEnum } from './ownership.enums.type';

@ObjectType('OwnershipShare', { description: 'A part of a whole, exact or between two ends.' })
export class OwnershipShareType {
  @Field(() => String, { description: 'At least so many hundredths. A decimal, as text.' })
  least!: string;

  @Field(() => String, { description: 'At most so many.' })
  most!: string;

  @Field(() => Boolean, { description: 'Whether it is more than `least`, and not just that.' })
  isOverLeast!: boolean;

  @Field(() => Boolean, { description: 'Whether it is less than `most`, and not just that.' })
  isUnderMost!: boolean;

  @Field(() => String, { description: 'In words: `over 50 up to 75 %`.' })
  words!: string;
}

@ObjectType('MissingInformation', { description: 'Why nobody is named where somebody would be.' })
export class MissingInformationType {
  @Field(() => MissingReasonEnum, { description: 'The reason.' })
  reason!: UnspecifiedReason;

  @Field(() => String, { description: 'In words: `Interested party exempt from disclosure`.' })
  words!: string;

  @Field(() => String, { description: 'What that means.' })
  meaning!: string;
}

@ObjectType('OwnershipInterest', {
  description: 'One thing one party, or somebody unnamed, holds in a body, as one source states it.',
})
export class OwnershipInterestType {
  @Field(() => ID, { description: 'Our number of it.' })
  id!: number;

  @Field(() => InterestTypeEnum, { nullable: true, description: 'What is held; null where the source does not say.' })
  type!: InterestType | null;

  @Field(() => DirectnessEnum, { nullable: true, description: 'How directly; null where the source does not say.' })
  directness!: Directness | null;

  @Field(() => String, { nullable: true, description: 'What else the source says of it, in its own words.' })
  details!: string | null;

  @Field(() => DayScalar, { description: 'The first day it is known to be held.' })
  from!: Day;

  @Field(() => DayScalar, { nullable: true, description: 'The first day it is not held any more; null while it is.' })
  to!: Day | null;

  @Field(() => Boolean, {
    description: 'Whether the source states the first day, and not only that it was so on a day.',
  })
  isStartStated!: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is held for its own good; null where it is not said.',
  })
  isBeneficial!: boolean | null;

  @Field(() => Boolean, { description: 'Whether it is only a link of an interest that is held through others.' })
  isComponent!: boolean;

  @Field(() => InstantScalar, { description: 'Since when we believe it.' })
  recordedFrom!: string;

  @Field(() => InstantScalar, { nullable: true, description: 'Until when we believed it; null while we do.' })
  recordedTo!: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day the source was taken; null where it is no file.' })
  retrievedOn!: Day | null;

  @Field(() => OwnershipConfidenceEnum, { description: 'How far it may be relied on.' })
  confidence!: Confidence;
}

export const OwnershipInterestConnection = connectionOf(OwnershipInterestType, 'OwnershipInterest');
