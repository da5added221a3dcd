import { Field, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../domain/values/day';
import { DayScalar } from '../../platform/graphql/day-scalar';
import { describedEnum } from '../../platform/graphql/enum-of';
import { type PromiseMaker, promiseMakers } from './carried-groups';

export const PromiseMakerEnum = describedEnum(
  'PromiseMaker',
  'How the maker of an earlier promise is known to be the one of a later.',
  promiseMakers,
);

@ObjectType('EarlierPromise', {
  description:
    'A commitment made before that promises the same, as far as words and measures tell: proposed, for a person to judge.',
})
export class EarlierPromiseType {
  @Field(() => String, { description: 'What was promised.' })
  promise!: string;

  @Field(() => String, { description: 'What was measured.' })
  measure!: string;

  @Field(() => DayScalar, { description: 'The day on which it was put forward.' })
  promisedOn!: Day;

  @Field(() => PromiseMakerEnum, { description: 'Who made it.' })
  maker!: PromiseMaker;

  @Field(() => Int, {
    description: 'How alike words and measures are, in hundredths: 100 is the same words. From 60 on it is proposed.',
  })
  likeness!: number;
}
