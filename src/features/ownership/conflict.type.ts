import { Field, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../platform/graphql/connection';
import { OwnershipInterestType } from './ownership-interest.type';
import { OwnershipSourceType, UndertakingType } from './party.type';

@ObjectType('OwnershipAnswer', { description: 'What one or more sources say of who holds what in a body.' })
export class OwnershipAnswerType {
  @Field(() => [OwnershipSourceType], { description: 'Who says so; the first ten.' })
  sources!: OwnershipSourceType[];

  @Field(() => Boolean, {
    description: 'Whether it is this that counts: of those who differ, the most trusted says it.',
  })
  isBelieved!: boolean;

  @Field(() => Int, { description: 'How many interests it has.' })
  interestCount!: number;

  @Field(() => [OwnershipInterestType], { description: 'The interests, the first fifty.' })
  interests!: OwnershipInterestType[];
}

@ObjectType('OwnershipConflict', {
  description:
    'That sources say different things of who holds what in a body on a day. All of them stand until a person decides.',
})
export class OwnershipConflictType {
  @Field(() => UndertakingType, { description: 'The body.' })
  undertaking!: UndertakingType;

  @Field(() => String, { description: 'In words: `3 sources, 2 values`.' })
  sentence!: string;

  @Field(() => [OwnershipAnswerType], {
    description: 'The different answers, the first ten; what most sources say is first.',
  })
  values!: OwnershipAnswerType[];
}

export const OwnershipConflictConnection = connectionOf(OwnershipConflictType, 'OwnershipConflict');
