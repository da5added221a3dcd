import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { type EdgeBasis, edgeBases } from '../../domain/ownership/parent-edge';
import { type JoiningTag, joiningTags } from '../../domain/register/joining';
import type { Day } from '../../domain/values/day';
import { connectionOf } from '../../platform/graphql/connection';
import { DayScalar } from '../../platform/graphql/day-scalar';
import { describedEnum } from '../../platform/graphql/enum-of';
import { type JoiningKind, joiningKinds, type LeavingKind, leavingKinds } from './membership';
import { GroupDefinitionEnum } from './provider-group.type';

export const JoiningKindEnum = describedEnum('JoiningKind', 'How a setting came to a group.', joiningKinds);
export const LeavingKindEnum = describedEnum('LeavingKind', 'How a setting went from a group.', leavingKinds);
export const JoiningTagEnum = describedEnum(
  'JoiningTag',
  'Whether something happened before or after a setting came to its group: what was inherited, and what is its own.',
  joiningTags,
);
export const ControlBasisEnum = describedEnum(
  'ControlBasis',
  'How sure it is that one undertaking is the parent of another.',
  edgeBases,
);

@ObjectType('GroupMembership', { description: 'That a setting belonged to a group over a run of days.' })
export class GroupMembershipType {
  @Field(() => GroupDefinitionEnum, { description: 'The definition that made the group.' })
  definition!: string;

  @Field(() => DayScalar, { description: 'The first day on which it is known to belong.' })
  joinedOn!: Day;

  @Field(() => DayScalar, { description: 'The earliest day on which it may have come.' })
  joinedNotBefore!: Day;

  @Field(() => DayScalar, { nullable: true, description: 'The first day it does not belong; null while it does.' })
  leftOn!: Day | null;

  @Field(() => JoiningKindEnum, { description: 'How it came.' })
  joining!: JoiningKind;

  @Field(() => LeavingKindEnum, { nullable: true, description: 'How it went; null while it belongs.' })
  leaving!: LeavingKind | null;

  @Field(() => ControlBasisEnum, {
    nullable: true,
    description: 'How sure it is; null under the published owner, which is a name and says nothing of control.',
  })
  basis!: EdgeBasis | null;
}

@ObjectType('JudgementJoining', {
  description:
    'How an inspection lies to the day its setting came to the group it is in now. A judgement from before is inherited.',
})
export class JudgementJoiningType {
  @Field(() => JoiningTagEnum, { description: 'Before, after, or not known which.' })
  tag!: JoiningTag;

  @Field(() => GroupDefinitionEnum, { description: 'The definition that made the group.' })
  definition!: string;

  @Field(() => DayScalar, { description: 'The first day the setting is known in the group.' })
  joinedOn!: Day;

  @Field(() => DayScalar, { description: 'The earliest day on which it may have come.' })
  joinedNotBefore!: Day;

  @Field(() => String, { description: 'The same in a sentence.' })
  sentence!: string;
}

@ObjectType('JoiningSplit', {
  description:
    'How many standing overall judgements a group inherited with its settings, how many are its own, and of how many no publication says which.',
})
export class JoiningSplitType {
  @Field(() => Int, { description: 'Below good, given before the setting came to the group.' })
  belowGoodInherited!: number;

  @Field(() => Int, { description: 'Below good, given once the setting was in the group.' })
  belowGoodOwn!: number;

  @Field(() => Int, { description: 'Below good, given around the time the setting came.' })
  belowGoodUncertain!: number;

  @Field(() => Int, { description: 'On the lowest point of the scale, given before the setting came to the group.' })
  adverseInherited!: number;

  @Field(() => Int, { description: 'On the lowest point of the scale, given once the setting was in the group.' })
  adverseOwn!: number;

  @Field(() => Int, { description: 'On the lowest point of the scale, given around the time the setting came.' })
  adverseUncertain!: number;
}

@InputType('GroupMembershipFilter', { description: 'Which memberships; every part given must hold.' })
export class GroupMembershipFilterInput {
  @Field(() => Boolean, {
    nullable: true,
    description: 'Only settings that belong on the day, or only those that no longer do.',
  })
  standing?: boolean | null;
}

export const GroupMembershipConnection = connectionOf(GroupMembershipType, 'GroupMembership');
