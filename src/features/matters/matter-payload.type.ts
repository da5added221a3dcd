import { Field, Int, ObjectType } from 'type-graphql';
import { ProblemType } from '../../platform/graphql/problem.type';
import { MatterType } from './matter.type';

@ObjectType('MatterConflict', {
  description:
    'Someone took a step before you. Read where the matter stands now, and decide whether you still want to.',
})
export class MatterConflictType {
  @Field(() => Int, { description: 'The version you expected.' })
  expectedVersion!: number;

  @Field(() => Int, { description: 'The version it has.' })
  currentVersion!: number;

  @Field(() => MatterType, {
    nullable: true,
    description: 'How it stood in the version you expected; null where there is none for you to see.',
  })
  expected!: MatterType | null;

  @Field(() => MatterType, { description: 'How it stands.' })
  current!: MatterType;
}

@ObjectType('MatterPayload', { description: 'What came of taking a step in a matter.' })
export class MatterPayloadType {
  @Field(() => MatterType, { nullable: true, description: 'The matter; null where nothing was changed.' })
  matter!: MatterType | null;

  @Field(() => [ProblemType], {
    description: 'Everything that stood in the way, each with the provision that says so; empty where it was done.',
  })
  problems!: readonly ProblemType[];

  @Field(() => MatterConflictType, { nullable: true, description: 'Set when the version had moved on.' })
  conflict!: MatterConflictType | null;

  @Field(() => Boolean, { description: 'Whether this answers an earlier request of the same key.' })
  replayed!: boolean;
}
