import { Field, ID, Int, ObjectType } from 'type-graphql';
import { type DecisionEffect, decisionEffects } from '../../domain/impact/decision-effects';
import type { Day } from '../../domain/values/day';
import { connectionOf } from '../../platform/graphql/connection';
import { DayScalar, InstantScalar } from '../../platform/graphql/day-scalar';
import { describedEnum } from '../../platform/graphql/enum-of';
import { ProblemType } from '../../platform/graphql/problem.type';

const effectWords = Object.fromEntries(
  Object.entries(decisionEffects).map(([code, { title, note }]) => [code, `${title}. ${note}`]),
) as Record<DecisionEffect, string>;

export const DecisionEffectEnum = describedEnum('DecisionEffect', 'What a decision does to places.', effectWords);

@ObjectType('UnknownImpact', { description: 'Something that bears on a decision and is not known.' })
export class UnknownImpactType {
  @Field(() => String, { description: 'What is not known.' })
  what!: string;

  @Field(() => String, { description: 'By which data it would be.' })
  byWhichData!: string;
}

@ObjectType('EarlierDecision', {
  description: 'A decision of the same sort that took effect before, and what followed.',
})
export class EarlierDecisionType {
  @Field(() => ID, { description: 'The matter.' })
  matterId!: number;

  @Field(() => String, { description: 'What it is called.' })
  title!: string;

  @Field(() => DayScalar, { description: 'When it took effect.' })
  tookEffectOn!: Day;

  @Field(() => Int, { description: 'How many settings it names.' })
  settings!: number;

  @Field(() => Int, { description: 'Of those, open on the day before.' })
  openBefore!: number;

  @Field(() => Int, { nullable: true, description: 'Open 180 days after; null where that was ahead.' })
  openAfter!: number | null;

  @Field(() => Int, { description: 'Places of those open on the day before, as far as they say them.' })
  placesBefore!: number;

  @Field(() => Int, { nullable: true, description: 'Places 180 days after; null where that was ahead.' })
  placesAfter!: number | null;

  @Field(() => String, { description: 'Where the matter stood when this was worked out.' })
  standsAt!: string;
}

export const EarlierDecisionConnection = connectionOf(EarlierDecisionType, 'EarlierDecision');

@ObjectType('ImpactStatement', {
  description:
    'What a decision about settings would do to places, as it was worked out on a day. It informs, and forbids nothing: the balance is for the officer. Nothing of it changes; another is prepared.',
})
export class ImpactStatementType {
  @Field(() => ID, { description: 'Our number of it: the `statementId` of `WEIGH_IMPACT`.' })
  id!: number;

  @Field(() => DayScalar, { description: 'For which day it was worked out.' })
  asOf!: Day;

  @Field(() => InstantScalar, { description: 'When it was worked out: from what was known then.' })
  knownAt!: string;

  @Field(() => String, { description: 'The SHA-256 of all that it says.' })
  sha256!: string;

  @Field(() => String, { description: 'Who prepared it.' })
  preparedBy!: string;
}

export const ImpactStatementConnection = connectionOf(ImpactStatementType, 'ImpactStatement');

@ObjectType('ImpactStatementPayload', { description: 'What came of preparing a statement of impact.' })
export class ImpactStatementPayloadType {
  @Field(() => ImpactStatementType, { nullable: true, description: 'The statement; null where none was prepared.' })
  impactStatement!: ImpactStatementType | null;

  @Field(() => [ProblemType], { description: 'Everything that stood in the way; empty where it was done.' })
  problems!: readonly ProblemType[];

  @Field(() => Boolean, { description: 'Whether this answers an earlier request of the same key.' })
  replayed!: boolean;
}
