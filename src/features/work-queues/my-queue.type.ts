import { Field, InputType, ObjectType } from 'type-graphql';
import { ChangeInput } from '../../platform/graphql/change.input';
import { InstantScalar } from '../../platform/graphql/day-scalar';
import { ProblemType } from '../../platform/graphql/problem.type';

@ObjectType('MyQueue', {
  description:
    'What waits for you, by your roles. Each item leads to its matter, whose `nextSteps` are the lawful ones and say why one cannot be taken today; of a finding, see `nextActions`.',
})
export class MyQueueType {
  @Field(() => InstantScalar, {
    nullable: true,
    description: 'When you last said that you had seen your queue; null where you never did.',
  })
  visitedAt!: string | null;
}

@InputType('MarkVisitedInput', { description: 'That you have seen your queue.' })
export class MarkVisitedInput extends ChangeInput {
  @Field(() => InstantScalar, {
    nullable: true,
    description:
      'What was recorded up to this moment is seen, such as the last `recordedAt` shown to you; now unless given.',
  })
  seenAt?: string | null;
}

@ObjectType('MarkVisitedPayload', { description: 'What came of it.' })
export class MarkVisitedPayloadType {
  @Field(() => InstantScalar, {
    nullable: true,
    description: 'The moment up to which you have seen it; null where refused.',
  })
  visitedAt!: string | null;

  @Field(() => [ProblemType], { description: 'What stood in the way; empty where it was done.' })
  problems!: readonly ProblemType[];

  @Field(() => Boolean, { description: 'Whether this answers an earlier request of the same key.' })
  replayed!: boolean;
}
