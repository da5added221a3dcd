import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { EscalationTie, Rung } from '../../domain/cases/escalation';
import type { Day } from '../../domain/values/day';
import { connectionOf } from '../../platform/graphql/connection';
import { DayScalar } from '../../platform/graphql/day-scalar';
import { EscalationTieEnum, RungEnum } from './case-enums.type';

@ObjectType('EscalationItem', { description: 'A finding or a matter on the ladder.' })
export class EscalationItemType {
  @Field(() => String, { description: 'What `EscalationLink` calls it: `FINDING:12` or `MATTER:7`.' })
  key!: string;

  @Field(() => RungEnum, { description: 'The rung on which it stands.' })
  rung!: Rung;

  @Field(() => ID, { nullable: true, description: 'The number of the finding; null for a matter.' })
  findingId!: number | null;

  @Field(() => String, { description: 'What was found, or what the matter is called.' })
  title!: string;

  @Field(() => DayScalar, { nullable: true, description: 'The day of the finding, or on which the matter began.' })
  on!: Day | null;
}

@ObjectType('EscalationLink', { description: 'A typed link between two things on the ladder.' })
export class EscalationLinkType {
  @Field(() => String, { description: 'The `key` of the earlier one.' })
  from!: string;

  @Field(() => String, { description: 'The `key` of the later one.' })
  to!: string;

  @Field(() => EscalationTieEnum, { description: 'What ties them.' })
  by!: EscalationTie;
}

@ObjectType('EscalationRungStanding', { description: 'One rung of the ladder.' })
export class EscalationRungType {
  @Field(() => RungEnum, { description: 'Which rung.' })
  rung!: Rung;

  @Field(() => Int, { description: 'How much stands on it.' })
  count!: number;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'The first day on which something stood on it; null for none.',
  })
  reachedOn!: Day | null;
}

@ObjectType('EscalationLadder', {
  description:
    'How far matters went, from what was found to what is meant to cancel a registration, drawn from links that were recorded. It says nothing of how far they should go.',
})
export class EscalationLadderType {
  @Field(() => [EscalationRungType], { description: 'The five rungs, from the lowest.' })
  rungs!: readonly EscalationRungType[];

  @Field(() => Boolean, { description: 'Whether all is read; false where there is more than a ladder holds.' })
  isWhole!: boolean;
}

export const EscalationItemConnection = connectionOf(EscalationItemType, 'EscalationItem');
export const EscalationLinkConnection = connectionOf(EscalationLinkType, 'EscalationLink');
