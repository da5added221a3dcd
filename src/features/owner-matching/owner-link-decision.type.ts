import { Field, ID, Int, ObjectType } from 'type-graphql';
import { type LinkDecision, linkDecisions } from '../../domain/casework/owner-links';
import { connectionOf } from '../../platform/graphql/connection';
import { InstantScalar } from '../../platform/graphql/day-scalar';
import { describedEnum } from '../../platform/graphql/enum-of';
import { ProblemType } from '../../platform/graphql/problem.type';

export const LinkDecisionEnum = describedEnum(
  'OwnerLinkVerdict',
  'What a person decides of a published owner and a company.',
  linkDecisions,
);

@ObjectType('OwnerLinkDecision', {
  description:
    'What a person decided of a published owner and a company. It goes by name and number, so that it holds however often registers are imported.',
})
export class OwnerLinkDecisionType {
  @Field(() => ID, { description: 'Our number of it; it stays when it is withdrawn and decided anew.' })
  id!: number;

  @Field(() => String, { description: 'The name of the owner, in its normal form.' })
  ownerKey!: string;

  @Field(() => String, { description: 'The scheme of the number, such as `GB-COH`.' })
  scheme!: string;

  @Field(() => String, { description: 'The number of the company.' })
  identifier!: string;

  @Field(() => LinkDecisionEnum, { nullable: true, description: 'What was decided; null where it was withdrawn.' })
  decision!: LinkDecision | null;

  @Field(() => Int, { description: 'How often something was decided or withdrawn. Give it as `expectedVersion`.' })
  version!: number;

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => String, { description: 'Who decided, or withdrew it.' })
  decidedBy!: string;

  @Field(() => InstantScalar, { description: 'When.' })
  decidedAt!: string;

  @Field(() => Boolean, { description: 'Whether links and groups follow it already; they do within moments.' })
  isApplied!: boolean;
}

@ObjectType('OwnerLinkConflict', {
  description: 'Someone decided before you. Read what stands now, and decide whether you still want to.',
})
export class OwnerLinkConflictType {
  @Field(() => Int, { description: 'The version you expected.' })
  expectedVersion!: number;

  @Field(() => Int, { description: 'The version that stands.' })
  currentVersion!: number;

  @Field(() => OwnerLinkDecisionType, {
    nullable: true,
    description: 'How it stood in the version you expected; null where there was none.',
  })
  expected!: OwnerLinkDecisionType | null;

  @Field(() => OwnerLinkDecisionType, { nullable: true, description: 'How it stands; null where nothing does.' })
  current!: OwnerLinkDecisionType | null;
}

@ObjectType('OwnerLinkPayload', { description: 'What came of deciding on an owner and a company.' })
export class OwnerLinkPayloadType {
  @Field(() => OwnerLinkDecisionType, { nullable: true, description: 'The decision; null where nothing was changed.' })
  decision!: OwnerLinkDecisionType | null;

  @Field(() => [ProblemType], { description: 'Everything that stood in the way; empty where it was done.' })
  problems!: readonly ProblemType[];

  @Field(() => OwnerLinkConflictType, { nullable: true, description: 'Set when the version had moved on.' })
  conflict!: OwnerLinkConflictType | null;

  @Field(() => Boolean, { description: 'Whether this answers an earlier request of the same key.' })
  replayed!: boolean;
}

export const OwnerLinkDecisionConnection = connectionOf(OwnerLinkDecisionType, 'OwnerLinkDecision');
