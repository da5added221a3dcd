import { Field, Int, ObjectType } from 'type-graphql';
import { ProblemType } from '../../platform/graphql/problem.type';
import { RulePublicationType } from './rule-publication.type';

@ObjectType('RulePublicationConflict', { description: 'Someone acted on it before you. Read how it stands now.' })
export class RulePublicationConflictType {
  @Field(() => Int, { description: 'The version you expected.' })
  expectedVersion!: number;

  @Field(() => Int, { description: 'The version that stands: its `revision`.' })
  currentVersion!: number;

  @Field(() => RulePublicationType, { description: 'How it stands.' })
  current!: RulePublicationType;
}

@ObjectType('RulePublicationPayload', {
  description: 'What came of proposing, approving or withdrawing the publication of a rule.',
})
export class RulePublicationPayloadType {
  @Field(() => RulePublicationType, { nullable: true, description: 'How it stands; null where nothing was changed.' })
  rulePublication!: RulePublicationType | null;

  @Field(() => [ProblemType], { description: 'Everything that stood in the way; empty where it was done.' })
  problems!: readonly ProblemType[];

  @Field(() => RulePublicationConflictType, { nullable: true, description: 'Set when the version had moved on.' })
  conflict!: RulePublicationConflictType | null;

  @Field(() => Boolean, { description: 'Whether this answers an earlier request of the same key.' })
  replayed!: boolean;
}
