import { Field, Int, ObjectType } from 'type-graphql';
import { ProblemType } from '../../platform/graphql/problem.type';
import { ObservationType } from './observation.type';

@ObjectType('ObservationConflict', { description: 'The observation was withdrawn or put right before you did.' })
export class ObservationConflictType {
  @Field(() => Int, { description: 'The version you expected.' })
  expectedVersion!: number;

  @Field(() => Int, { description: 'The version it has.' })
  currentVersion!: number;

  @Field(() => ObservationType, {
    nullable: true,
    description: 'How it stood in the version you expected; null where there is no such version yet.',
  })
  expected!: ObservationType | null;

  @Field(() => ObservationType, { description: 'How it stands.' })
  current!: ObservationType;
}

@ObjectType('ObservationPayload', { description: 'What came of recording or withdrawing an observation.' })
export class ObservationPayloadType {
  @Field(() => ObservationType, { nullable: true, description: 'The observation; null where nothing was changed.' })
  observation!: ObservationType | null;

  @Field(() => [ProblemType], { description: 'Everything that stood in the way; empty where it was done.' })
  problems!: readonly ProblemType[];

  @Field(() => ObservationConflictType, { nullable: true, description: 'Set when the version had moved on.' })
  conflict!: ObservationConflictType | null;

  @Field(() => Boolean, { description: 'Whether this answers an earlier request of the same key.' })
  replayed!: boolean;
}
