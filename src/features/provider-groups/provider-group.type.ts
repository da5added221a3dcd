import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../domain/values/day';
import { connectionOf } from '../../platform/graphql/connection';
import { DayScalar } from '../../platform/graphql/day-scalar';
import { describedEnum } from '../../platform/graphql/enum-of';
import {
  type GroupDefinition,
  groupOrders,
  groupRules,
  type TimelineEventKind,
  timelineEventKinds,
  timelineOrders,
} from './provider-group';

export const GroupDefinitionEnum = describedEnum('GroupDefinition', 'How groups are drawn.', groupRules);
export const GroupOrderEnum = describedEnum('ProviderGroupOrder', 'How a list of groups is sorted.', groupOrders);
export const TimelineOrderEnum = describedEnum('TimelineOrder', 'How a timeline is sorted.', timelineOrders);
export const TimelineEventKindEnum = describedEnum('TimelineEventKind', 'What happened.', timelineEventKinds);

@ObjectType('ProviderGroup', { description: 'Settings that belong together under a definition, as of a day.' })
export class ProviderGroupType {
  @Field(() => ID, { description: 'Our number of the group.' })
  id!: number;

  @Field(() => DayScalar, { description: 'The day it is shown as of.' })
  asOf!: Day;

  @Field(() => GroupDefinitionEnum, { description: 'The definition that made the group and every number of it.' })
  definition!: GroupDefinition;

  @Field(() => String, {
    description:
      'Stable key under the definition: the normal form of the owner’s name, or the number of the undertaking.',
  })
  key!: string;

  @Field(() => String, {
    description: 'Name: of the owner in the spelling used most in the latest register, or of the undertaking.',
  })
  name!: string;

  /** Which owner it is the group of; not shown. */
  ownerId!: number | null;

  /** Which undertaking it goes by; not shown. */
  partyId!: number | null;
}

@ObjectType('GroupDefinitionFacts', {
  description: 'A definition of a group: a rule with a name and a version. Definitions stand side by side.',
})
export class GroupDefinitionFactsType {
  @Field(() => GroupDefinitionEnum, { description: 'Which definition.' })
  definition!: GroupDefinition;

  @Field(() => Int, { description: 'Raised whenever equal facts could make another group.' })
  version!: number;

  @Field(() => String, { description: 'What it is called.' })
  title!: string;

  @Field(() => String, { description: 'The whole rule, in words.' })
  rule!: string;

  @Field(() => String, { nullable: true, description: 'The provision it rests on; null where it is a rule of ours.' })
  citation!: string | null;

  @Field(() => String, { description: 'What it must not be taken for.' })
  whatItIsNot!: string;

  @Field(() => String, { description: 'How a group of it is named.' })
  key!: string;

  @Field(() => Int, { description: 'Settings on the register on the day.' })
  settings!: number;

  @Field(() => Int, { description: 'Settings that it puts into a group on the day.' })
  settingsInGroups!: number;

  @Field(() => Int, { description: 'Groups with a setting on the register on the day.' })
  groups!: number;
}

@ObjectType('GroupStanding', { description: "How many of a group's settings stand where, on the overall judgement." })
export class GroupStandingType {
  @Field(() => Int, { description: 'Settings on the register.' })
  settings!: number;

  @Field(() => Int, { description: 'Settings with a standing overall judgement.' })
  inspected!: number;

  @Field(() => Int, {
    description:
      'Settings whose overall judgement is below good, or below the best outcome of supported accommodation.',
  })
  belowGood!: number;

  @Field(() => Int, { description: 'Settings on the lowest point of their scale.' })
  adverse!: number;
}

@ObjectType('TimelineEvent', {
  description: 'Something that happened in a group. Where no day is published, a range is given.',
})
export class TimelineEventType {
  @Field(() => TimelineEventKindEnum, { description: 'What happened.' })
  kind!: TimelineEventKind;

  @Field(() => DayScalar, {
    description: 'The day it happened, or the first day on which it is known to have happened.',
  })
  happenedOn!: Day;

  @Field(() => DayScalar, { description: 'The earliest day on which it may have happened.' })
  notBefore!: Day;

  @Field(() => String, {
    nullable: true,
    description: 'The overall judgement given, or the status on leaving; null where neither.',
  })
  value!: string | null;

  @Field(() => String, { description: 'The event in one sentence.' })
  sentence!: string;
}

@InputType('ProviderGroupFilter', { description: 'Which groups; every part given must hold.' })
export class ProviderGroupFilterInput {
  @Field(() => String, { nullable: true, description: 'Only where the name contains this, in any case.' })
  nameContains?: string | null;

  @Field(() => Int, { nullable: true, description: 'Only with at least so many settings.' })
  minSettings?: number | null;

  @Field(() => Int, { nullable: true, description: 'Only with at least so many settings below good.' })
  minBelowGood?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Only with at least so many settings on the lowest point of their scale.',
  })
  minAdverse?: number | null;
}

export const ProviderGroupConnection = connectionOf(ProviderGroupType, 'ProviderGroup');
export const TimelineConnection = connectionOf(TimelineEventType, 'TimelineEvent');
