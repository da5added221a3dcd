import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import { type MergeDecision, mergeDecisions } from '../../domain/casework/owner-merges';
import { connectionOf } from '../../platform/graphql/connection';
import { InstantScalar } from '../../platform/graphql/day-scalar';
import { describedEnum } from '../../platform/graphql/enum-of';
import { ProblemType } from '../../platform/graphql/problem.type';
import { RedactedType } from '../../platform/graphql/redacted.type';

export const MergeDecisionEnum = describedEnum(
  'OwnerMergeVerdict',
  'What a person decides of two owner names.',
  mergeDecisions,
);

@ObjectType('OwnerMergeProposal', {
  description: 'Two published owner names that may be one owner. A person decides; nothing is merged by itself.',
})
export class OwnerMergeProposalType {
  @Field(() => ID, { description: 'Our number of the proposal.' })
  id!: number;

  @Field(() => String, { description: 'One name.' })
  firstName!: string;

  @Field(() => String, { description: 'The other.' })
  secondName!: string;

  @Field(() => String, { description: 'How alike they are: 1 is equal. A decimal, as text.' })
  similarity!: string;

  @Field(() => String, { description: 'Why they are proposed.' })
  reason!: string;
}

@ObjectType('OwnerMergeDecision', {
  description:
    'What a person decided of two owner names. It goes by the names, so that it holds however often the register is imported.',
})
export class OwnerMergeDecisionType {
  @Field(() => ID, { description: 'Our number of it; it stays when it is withdrawn and decided anew.' })
  id!: number;

  @Field(() => String, { description: 'One name, in its normal form.' })
  firstKey!: string;

  @Field(() => String, { description: 'The other, in its normal form.' })
  secondKey!: string;

  @Field(() => MergeDecisionEnum, { nullable: true, description: 'What was decided; null where it was withdrawn.' })
  decision!: MergeDecision | null;

  @Field(() => Int, { description: 'How often something was decided or withdrawn. Give it as `expectedVersion`.' })
  version!: number;

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => String, { description: 'Who decided, or withdrew it.' })
  decidedBy!: string;

  @Field(() => InstantScalar, { description: 'When.' })
  decidedAt!: string;

  @Field(() => Boolean, { description: 'Whether the groups follow it already; they do within moments.' })
  isApplied!: boolean;
}

/** What is answered for who may not see decisions tells nothing of whether there is one. */
export const OwnerMergeDecisionResult = createUnionType({
  name: 'OwnerMergeDecisionResult',
  description: 'A decision, or that decisions are withheld from you.',
  types: () => [OwnerMergeDecisionType, RedactedType] as const,
  resolveType: (value) => ('howToRequest' in value ? RedactedType : OwnerMergeDecisionType),
});

@ObjectType('OwnerMergeConflict', {
  description: 'Someone decided before you. Read what stands now, and decide whether you still want to.',
})
export class OwnerMergeConflictType {
  @Field(() => Int, { description: 'The version you expected.' })
  expectedVersion!: number;

  @Field(() => Int, { description: 'The version that stands.' })
  currentVersion!: number;

  @Field(() => OwnerMergeDecisionType, {
    nullable: true,
    description: 'How it stood in the version you expected; null where there was none.',
  })
  expected!: OwnerMergeDecisionType | null;

  @Field(() => OwnerMergeDecisionType, { nullable: true, description: 'How it stands; null where nothing does.' })
  current!: OwnerMergeDecisionType | null;
}

@ObjectType('OwnerMergePayload', { description: 'What came of deciding on two owner names.' })
export class OwnerMergePayloadType {
  @Field(() => OwnerMergeDecisionType, { nullable: true, description: 'The decision; null where nothing was changed.' })
  decision!: OwnerMergeDecisionType | null;

  @Field(() => [ProblemType], { description: 'Everything that stood in the way; empty where it was done.' })
  problems!: readonly ProblemType[];

  @Field(() => OwnerMergeConflictType, { nullable: true, description: 'Set when the version had moved on.' })
  conflict!: OwnerMergeConflictType | null;

  @Field(() => Boolean, { description: 'Whether this answers an earlier request of the same key.' })
  replayed!: boolean;
}

export const OwnerMergeProposalConnection = connectionOf(OwnerMergeProposalType, 'OwnerMergeProposal');
export const OwnerMergeDecisionConnection = connectionOf(OwnerMergeDecisionType, 'OwnerMergeDecision');
