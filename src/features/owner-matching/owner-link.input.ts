import { Field, ID, InputType } from 'type-graphql';
import type { LinkDecision } from '../../domain/casework/owner-links';
import type { LinkBasis } from '../../domain/ownership/matching/decide-match';
import { VersionedChangeInput } from '../../platform/graphql/change.input';
import { OwnerLinkBasisEnum } from './owner-link.type';
import { LinkDecisionEnum } from './owner-link-decision.type';

@InputType('OwnerLinkFilter', { description: 'Which links; every part given must hold.' })
export class LinkFilterInput {
  @Field(() => OwnerLinkBasisEnum, { nullable: true, description: 'Only links that rest on this.' })
  basis?: LinkBasis | null;

  @Field(() => ID, { nullable: true, description: 'Only that of this owner.' })
  ownerId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only those to this company.' })
  partyId?: string | null;
}

@InputType('OwnerLinkProposalFilter', { description: 'Which proposals; every part given must hold.' })
export class LinkProposalFilterInput {
  @Field(() => ID, { nullable: true, description: 'Only those for this owner.' })
  ownerId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those that are decided, or that are not.' })
  decided?: boolean | null;
}

@InputType('DecideOwnerLinkInput', { description: 'What you decide of a published owner and a company, and why.' })
export class DecideOwnerLinkInput extends VersionedChangeInput {
  @Field(() => ID, { description: 'The owner.' })
  ownerId!: string;

  @Field(() => ID, { description: 'The company. It need not be proposed.' })
  partyId!: string;

  @Field(() => LinkDecisionEnum, { description: 'What you decide.' })
  decision!: LinkDecision;
}

@InputType('WithdrawOwnerLinkDecisionInput', { description: 'Which decision you withdraw, and why.' })
export class WithdrawOwnerLinkDecisionInput extends VersionedChangeInput {
  @Field(() => ID, { description: 'The decision.' })
  decisionId!: string;
}
