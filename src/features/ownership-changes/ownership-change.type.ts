import { Field, ID, Int, ObjectType } from 'type-graphql';
import {
  type OwnershipChangeAct,
  type OwnershipChangeStatus,
  ownershipChangeActs,
  ownershipChangeStatuses,
  ownershipVerdicts,
} from '../../domain/casework/ownership-changes';
import type { Directness, InterestType } from '../../domain/ownership/vocabulary';
import type { Day } from '../../domain/values/day';
import { connectionOf } from '../../platform/graphql/connection';
import { DayScalar, InstantScalar } from '../../platform/graphql/day-scalar';
import { describedEnum } from '../../platform/graphql/enum-of';
import { ProblemType } from '../../platform/graphql/problem.type';
import { DirectnessEnum, InterestTypeEnum } from '../ownership/ownership.enums.type';
import { OwnershipSourceType } from '../ownership/party.type';
import { OwnershipChangeEffectType } from './ownership-change-effect.type';

export const OwnershipChangeStatusEnum = describedEnum(
  'OwnershipChangeStatus',
  'Where a proposed change of ownership stands.',
  ownershipChangeStatuses,
);
export const OwnershipVerdictEnum = describedEnum(
  'OwnershipVerdict',
  'What a person may decide of a proposed change of ownership.',
  ownershipVerdicts,
);
export const OwnershipChangeActEnum = describedEnum(
  'OwnershipChangeAct',
  'What was done about a proposed change of ownership.',
  ownershipChangeActs,
);

@ObjectType('ChangedInterest', {
  description: 'One thing that is held in a body and would not be as it is, or that would be held instead.',
})
export class ChangedInterestType {
  @Field(() => InterestTypeEnum, { nullable: true, description: 'What is held; null where the source does not say.' })
  type!: InterestType | null;

  @Field(() => DirectnessEnum, { nullable: true, description: 'How directly; null where the source does not say.' })
  directness!: Directness | null;

  @Field(() => DayScalar, { description: 'The first day it is held.' })
  from!: Day;

  @Field(() => DayScalar, { nullable: true, description: 'The first day it is not held any more; null while it is.' })
  to!: Day | null;
}

@ObjectType('OwnershipChangeDecision', { description: 'One thing that was done about a proposed change.' })
export class OwnershipChangeDecisionType {
  @Field(() => OwnershipChangeActEnum, { description: 'What was done.' })
  verdict!: OwnershipChangeAct;

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What accepting it would do, as it was told at the time; null where that was not worked out.',
  })
  told!: string | null;

  @Field(() => String, { description: 'Who did it; `service` where it was the service by itself.' })
  decidedBy!: string;

  @Field(() => InstantScalar, { description: 'When.' })
  decidedAt!: string;

  @Field(() => Int, { description: 'The version of the change that it made.' })
  version!: number;
}

@ObjectType('OwnershipChange', {
  description:
    'What a source says differently of who owns a body above a registered provider. What is held stays until a person accepts it, unless it moves no setting.',
})
export class OwnershipChangeType {
  @Field(() => ID, { description: 'Our number of it.' })
  id!: number;

  @Field(() => OwnershipSourceType, { description: 'Who says it.' })
  source!: OwnershipSourceType;

  @Field(() => InstantScalar, { description: 'When it was proposed.' })
  proposedAt!: string;

  @Field(() => OwnershipChangeStatusEnum, { description: 'Where it stands.' })
  status!: OwnershipChangeStatus;

  @Field(() => Int, {
    description:
      'Goes up when something is decided, when it is proposed anew, and when it is found to do something else. Give it as `expectedVersion`.',
  })
  version!: number;

  @Field(() => Boolean, { description: 'Whether what is held follows it; it does within moments of being accepted.' })
  isApplied!: boolean;

  @Field(() => Int, {
    description: 'How much it would do, by our policy: routes of s. 23A first, then settings, then their places.',
  })
  weight!: number;

  @Field(() => OwnershipChangeEffectType, {
    nullable: true,
    description: 'What accepting it would do; null until that is worked out, within moments.',
  })
  effect!: OwnershipChangeEffectType | null;

  @Field(() => Int, { description: 'How many interests would not be held as they are.' })
  heldCount!: number;

  @Field(() => Int, { description: 'How many would be held instead.' })
  proposedCount!: number;
}

@ObjectType('OwnershipChangeConflict', {
  description: 'The change has moved on. Read how it stands, and decide whether you still want to.',
})
export class OwnershipChangeConflictType {
  @Field(() => Int, { description: 'The version you expected.' })
  expectedVersion!: number;

  @Field(() => Int, { description: 'The version that stands.' })
  currentVersion!: number;

  @Field(() => OwnershipChangeDecisionType, {
    nullable: true,
    description: 'What was done in the version you expected; null where nothing was.',
  })
  expected!: OwnershipChangeDecisionType | null;

  @Field(() => OwnershipChangeType, { description: 'How it stands.' })
  current!: OwnershipChangeType;
}

@ObjectType('OwnershipChangePayload', { description: 'What came of deciding on a proposed change.' })
export class OwnershipChangePayloadType {
  @Field(() => OwnershipChangeType, { nullable: true, description: 'The change; null where nothing was done.' })
  change!: OwnershipChangeType | null;

  @Field(() => [ProblemType], { description: 'Everything that stood in the way; empty where it was done.' })
  problems!: readonly ProblemType[];

  @Field(() => OwnershipChangeConflictType, { nullable: true, description: 'Set when the version had moved on.' })
  conflict!: OwnershipChangeConflictType | null;

  @Field(() => Boolean, { description: 'Whether this answers an earlier request of the same key.' })
  replayed!: boolean;
}

export const OwnershipChangeConnection = connectionOf(OwnershipChangeType, 'OwnershipChange');
