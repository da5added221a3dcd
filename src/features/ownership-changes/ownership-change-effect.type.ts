import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Section23ARoute } from '../../domain/simulation/change-effect';
import type { Day } from '../../domain/values/day';
import { DayScalar } from '../../platform/graphql/day-scalar';
import { describedEnum } from '../../platform/graphql/enum-of';
import { GroupDefinitionEnum } from '../provider-groups/provider-group.type';

export const Section23ARouteEnum = describedEnum(
  'Section23ARoute',
  'A way in which s. 23A counts, read on standing judgements. Grades are never the test.',
  {
    ROUTE_A: 'Two or more settings of one subsidiary.',
    ROUTE_B: 'Settings of two or more subsidiaries.',
  },
);

@ObjectType('OwnershipChangeGroup', { description: 'A group, by the undertaking that it goes by.' })
export class OwnershipChangeGroupType {
  @Field(() => ID, { description: 'Our number of the undertaking.' })
  id!: number;

  @Field(() => String, { description: 'What it was called when the change was weighed.' })
  name!: string;
}

@ObjectType('OwnershipChangeFlow', { description: 'Settings that would go from one group to another.' })
export class OwnershipChangeFlowType {
  @Field(() => OwnershipChangeGroupType, { nullable: true, description: 'From where; null where from no group.' })
  from!: OwnershipChangeGroupType | null;

  @Field(() => OwnershipChangeGroupType, { nullable: true, description: 'To where; null where to no group.' })
  to!: OwnershipChangeGroupType | null;

  @Field(() => Int, { description: 'How many settings.' })
  settings!: number;

  @Field(() => Int, { description: 'Their places, of those whose places are known.' })
  places!: number;
}

@ObjectType('OwnershipChangeRoutes', {
  description: 'A group in which as many would be observed as a route of s. 23A counts, or would be no more.',
})
export class OwnershipChangeRoutesType {
  @Field(() => OwnershipChangeGroupType, { description: 'The group.' })
  group!: OwnershipChangeGroupType;

  @Field(() => [Section23ARouteEnum], { description: 'Routes that would be met; two at most.' })
  begins!: readonly Section23ARoute[];

  @Field(() => [Section23ARouteEnum], { description: 'Routes that would be met no more; two at most.' })
  ends!: readonly Section23ARoute[];
}

@ObjectType('OwnershipChangeOverTime', {
  description: 'Settings that would be in another group on some day, by one definition of a group.',
})
export class OwnershipChangeOverTimeType {
  @Field(() => GroupDefinitionEnum, { description: 'The definition.' })
  definition!: string;

  @Field(() => Int, { description: 'Its version.' })
  definitionVersion!: number;

  @Field(() => Int, { description: 'How many settings.' })
  settings!: number;

  @Field(() => DayScalar, { description: 'The first such day.' })
  from!: Day;

  @Field(() => DayScalar, { nullable: true, description: 'The first day after the last such day; null: it lasts.' })
  to!: Day | null;
}

@ObjectType('OwnershipChangeEffect', {
  description: 'What accepting a change would do, as if nothing else were accepted with it.',
})
export class OwnershipChangeEffectType {
  @Field(() => String, {
    description: 'In words, such as "Accepting this moves 9 settings from X to Y and makes route B met".',
  })
  sentence!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What to bear in mind where routes are spoken of; null where none is.',
  })
  caveat!: string | null;

  @Field(() => DayScalar, { description: 'The day for which it was worked out.' })
  weighedOn!: Day;

  @Field(() => GroupDefinitionEnum, { description: 'How the groups are drawn.' })
  definition!: string;

  @Field(() => Int, { description: 'The version of that definition.' })
  definitionVersion!: number;

  @Field(() => Int, { description: 'How many settings would be in another group on the day.' })
  movesSettings!: number;

  @Field(() => Int, { description: 'Their places, of those whose places are known.' })
  movesPlaces!: number;

  @Field(() => [OwnershipChangeFlowType], { description: 'From where to where, the largest first; the first twenty.' })
  flows!: OwnershipChangeFlowType[];

  @Field(() => [OwnershipChangeRoutesType], { description: 'Routes of s. 23A; the first twenty groups.' })
  routes!: OwnershipChangeRoutesType[];

  @Field(() => [OwnershipChangeGroupType], {
    description: 'Groups that would come to have settings; the first twenty.',
  })
  groupsBegin!: OwnershipChangeGroupType[];

  @Field(() => [OwnershipChangeGroupType], { description: 'Groups that would have none any more; the first twenty.' })
  groupsEnd!: OwnershipChangeGroupType[];

  @Field(() => [OwnershipChangeOverTimeType], {
    description: 'On any day, by every definition that moves a setting; three at most.',
  })
  overTime!: OwnershipChangeOverTimeType[];

  @Field(() => Boolean, { description: 'Whether one of the lists was cut. The counts are of all.' })
  isTruncated!: boolean;
}
