import { Field, ID, InputType } from 'type-graphql';
import type { MergeDecision } from '../../domain/casework/owner-merges';
import { VersionedChangeInput } from '../../platform/graphql/change.input';
import { MergeDecisionEnum } from './owner-merge.type';

@InputType('OwnerMergeProposalFilter', { description: 'Which proposals; every part given must hold.' })
export class ProposalFilterInput {
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Only pairs that are decided, or that are not; both unless given. To whoever may not see decisions, none is.',
  })
  decided?: boolean | null;
}

@InputType('DecideOwnerMergeInput', { description: 'What you decide of a proposed pair of owner names, and why.' })
export class DecideOwnerMergeInput extends VersionedChangeInput {
  @Field(() => ID, { description: 'The proposal.' })
  proposalId!: string;

  @Field(() => MergeDecisionEnum, { description: 'What you decide.' })
  decision!: MergeDecision;
}

@InputType('WithdrawOwnerMergeDecisionInput', { description: 'Which decision you withdraw, and why.' })
export class WithdrawOwnerMergeDecisionInput extends VersionedChangeInput {
  @Field(() => ID, { description: 'The decision.' })
  decisionId!: string;
}
