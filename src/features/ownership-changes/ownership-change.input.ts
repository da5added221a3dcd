import { Field, ID, InputType, Int } from 'type-graphql';
import type { OwnershipChangeStatus, OwnershipVerdict } from '../../domain/casework/ownership-changes';
import { VersionedChangeInput } from '../../platform/graphql/change.input';
import { OwnershipChangeStatusEnum, OwnershipVerdictEnum } from './ownership-change.type';

@InputType('OwnershipChangeFilter', { description: 'Which changes; every part given must hold.' })
export class OwnershipChangeFilterInput {
  @Field(() => OwnershipChangeStatusEnum, { nullable: true, description: 'Only those that stand so.' })
  status?: OwnershipChangeStatus | null;

  @Field(() => ID, { nullable: true, description: 'Only those about this body.' })
  subjectId?: string | null;

  @Field(() => Int, { nullable: true, description: 'Only those that would do as much or more.' })
  minWeight?: number | null;
}

@InputType('DecideOwnershipChangeInput', { description: 'What you decide of a proposed change, and why.' })
export class DecideOwnershipChangeInput extends VersionedChangeInput {
  @Field(() => ID, { description: 'The change.' })
  changeId!: string;

  @Field(() => OwnershipVerdictEnum, { description: 'What you decide.' })
  verdict!: OwnershipVerdict;
}

@InputType('WithdrawOwnershipChangeDecisionInput', {
  description: 'On which change you take a decision back, and why.',
})
export class WithdrawOwnershipChangeDecisionInput extends VersionedChangeInput {
  @Field(() => ID, { description: 'The change.' })
  changeId!: string;
}
