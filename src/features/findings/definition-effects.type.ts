import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../domain/values/day';
import { DayScalar } from '../../platform/graphql/day-scalar';
import type { GroupDefinition } from '../provider-groups/provider-group';
import { GroupDefinitionEnum } from '../provider-groups/provider-group.type';

@ObjectType('DefinedEffect', {
  description: 'The group that one definition draws of most of the same settings, with what can be said of it.',
})
export class DefinedEffectType {
  @Field(() => GroupDefinitionEnum, { description: 'The definition that draws it.' })
  definition!: GroupDefinition;

  @Field(() => Int, { description: 'How many settings it shares with the group asked for.' })
  sharedSettings!: number;

  @Field(() => Int, { description: 'How many settings it has on the day.' })
  settings!: number;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is beyond chance there; null where too few settings were inspected to tell.',
  })
  isBeyondChance!: boolean | null;

  @Field(() => String, { description: 'The same in a sentence: the interval, the point, and whether it stands.' })
  sentence!: string;
}

@ObjectType('EffectByDefinition', {
  description:
    'How far what is said of a group rests on how it was drawn: the same settings under every definition that detection read on the day.',
})
export class EffectByDefinitionType {
  @Field(() => DayScalar, {
    description: 'The day it reads: that of the latest detection by the definition of the group.',
  })
  asOf!: Day;

  @Field(() => Float, {
    nullable: true,
    description: 'The lowest end of the 95% intervals under all definitions; null where nothing was inspected.',
  })
  low!: number | null;

  @Field(() => Float, { nullable: true, description: 'The highest end of the same.' })
  high!: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether it comes out the same under every definition under which it could be tested; null where there are fewer than two.',
  })
  isRobust!: boolean | null;

  @Field(() => String, { description: 'Under which definitions it stands, in one sentence.' })
  sentence!: string;

  @Field(() => [DefinedEffectType], { description: 'One for each definition that has a group of these settings.' })
  definitions!: readonly DefinedEffectType[];
}
