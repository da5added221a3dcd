import { Field, Int, ObjectType } from 'type-graphql';
import { ProblemType } from '../../platform/graphql/problem.type';
import { CommencementType } from './commencement.type';

@ObjectType('CommencementConflict', { description: 'Someone acted on it before you. Read how it stands now.' })
export class CommencementConflictType {
  @Field(() => Int, { description: 'The version you expected.' })
  expectedVersion!: number;

  @Field(() => Int, { description: 'The version that stands.' })
  currentVersion!: number;

  @Field(() => CommencementType, { description: 'How it stands.' })
  current!: CommencementType;
}

@ObjectType('CommencementPayload', { description: 'What came of recording, approving or withdrawing a commencement.' })
export class CommencementPayloadType {
  @Field(() => CommencementType, { nullable: true, description: 'How it stands; null where nothing was changed.' })
  commencement!: CommencementType | null;

  @Field(() => [ProblemType], { description: 'Everything that stood in the way; empty where it was done.' })
  problems!: readonly ProblemType[];

  @Field(() => CommencementConflictType, { nullable: true, description: 'Set when the version had moved on.' })
  conflict!: CommencementConflictType | null;

  @Field(() => Boolean, { description: 'Whether this answers an earlier request of the same key.' })
  replayed!: boolean;
}
