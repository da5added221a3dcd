import { Field, ObjectType } from 'type-graphql';
import type { Confidence } from '../../domain/law/citation';
import type { PowerNature } from '../../domain/law/power';
import { type ThresholdResult, thresholdResults } from '../../domain/thresholds/threshold-test';
import type { Day } from '../../domain/values/day';
import { DayScalar } from '../../platform/graphql/day-scalar';
import { describedEnum } from '../../platform/graphql/enum-of';
import { PowerNatureEnum } from '../law/law.type';
import { ConfidenceEnum, StatedLawType } from '../law/legal-basis.type';

export const ThresholdResultEnum = describedEnum(
  'ThresholdResult',
  'What the facts recorded as relevant to a power amount to on a day. None of them says that the power is in force.',
  thresholdResults,
);

@ObjectType('ThresholdTest', {
  description:
    'The statutory test of one power, put to what is recorded, on one day. It informs, and determines nothing: whether to act is for a named person, and whether the power may be used is said by `status`.',
})
export class ThresholdTestType {
  @Field(() => DayScalar, { description: 'The day.' })
  asOf!: Day;

  @Field(() => ThresholdResultEnum, { description: 'The result.' })
  result!: ThresholdResult;

  @Field(() => String, {
    description: 'The result, what it rests on, and whether the power could be used on the day, in words.',
  })
  sentence!: string;

  @Field(() => PowerNatureEnum, {
    description: 'Whether the power may be used, must be, or is for another to decide, where the test is met.',
  })
  nature!: PowerNature;

  @Field(() => ConfidenceEnum, {
    description: 'How sure the law of the result is: as the least sure limb it rests on.',
  })
  confidence!: Confidence;

  @Field(() => [StatedLawType], { description: 'What else the law says of it that is no part of the test.' })
  notes!: readonly StatedLawType[];
}
