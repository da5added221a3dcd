import { Field, Int, ObjectType } from 'type-graphql';
import { ProblemType } from '../../platform/graphql/problem.type';
import { ContinuityLinkType } from './continuity.type';

@ObjectType('ContinuityConflict', {
  description: 'Someone acted before you. Read what stands now, and decide whether you still want to.',
})
export class ContinuityConflictType {
  @Field(() => Int, { description: 'The version you expected.' })
  expectedVersion!: number;

  @Field(() => Int, { description: 'The version that stands.' })
  currentVersion!: number;

  @Field(() => ContinuityLinkType, { description: 'How it stands.' })
  current!: ContinuityLinkType;
}

@ObjectType('ContinuityPayload', { description: 'What came of it.' })
export class ContinuityPayloadType {
  @Field(() => ContinuityLinkType, { nullable: true, description: 'The link; null where nothing was changed.' })
  link!: ContinuityLinkType | null;

  @Field(() => [ProblemType], { description: 'Everything that stood in the way; empty where it was done.' })
  problems!: readonly ProblemType[];

  @Field(() => ContinuityConflictType, { nullable: true, description: 'Set when the version had moved on.' })
  conflict!: ContinuityConflictType | null;

  @Field(() => Boolean, { description: 'Whether this answers an earlier request of the same key.' })
  replayed!: boolean;
}
