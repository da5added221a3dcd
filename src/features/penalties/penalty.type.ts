import { Field, Int, ObjectType } from 'type-graphql';
import type { PartTwoOffence, PenaltyBasisCode } from '../../domain/matters/machines/penalty/bases';
import type { ProsecutionFact } from '../../domain/matters/prosecutions';
import type { StandardOfProof } from '../../domain/thresholds/recorded-answer';
import type { Day } from '../../domain/values/day';
import { DayScalar } from '../../platform/graphql/day-scalar';
import { PenceScalar } from '../../platform/graphql/pence-scalar';
import { CitationType } from '../law/legal-basis.type';
import {
  PartTwoOffenceEnum,
  PenaltyBasisEnum,
  PenaltyStandardEnum,
  ProsecutionStandingEnum,
} from './penalty-enums.type';

const ifShown = 'Null where it is not recorded, or not shown to you.';

@ObjectType('Penalty', {
  description:
    'What the steps of a monetary penalty add up to, of those that are shown to you. Amounts are whole pence. The penalty notice, payment, appeal and recovery (Sch. 1A para. 3 onwards) were not read: what is recorded of them is what happened, and no statement of law.',
})
export class PenaltyType {
  @Field(() => PenaltyBasisEnum, { nullable: true, description: `For what it is. ${ifShown}` })
  basis!: PenaltyBasisCode | null;

  @Field(() => CitationType, { nullable: true, description: 'The provision under which it is imposed.' })
  citation!: CitationType | null;

  @Field(() => PenaltyStandardEnum, {
    nullable: true,
    description: 'The standard of proof that the provision asks for.',
  })
  standardAsked!: StandardOfProof | null;

  @Field(() => PenaltyStandardEnum, { nullable: true, description: `The standard that the draft states. ${ifShown}` })
  standardStated!: StandardOfProof | null;

  @Field(() => String, { nullable: true, description: `On whom it is to be imposed. ${ifShown}` })
  person!: string | null;

  @Field(() => String, { nullable: true, description: `The one act or omission, of an offence. ${ifShown}` })
  act!: string | null;

  @Field(() => DayScalar, { nullable: true, description: `The day of the act, or its last day. ${ifShown}` })
  actOn!: Day | null;

  @Field(() => String, { nullable: true, description: `The one setting, by its number or its area. ${ifShown}` })
  settingNamed!: string | null;

  @Field(() => PartTwoOffenceEnum, { nullable: true, description: `Which offence it is. ${ifShown}` })
  offence!: PartTwoOffence | null;

  @Field(() => [String], { description: 'The reasons of the notice of intention, of what is shown to you.' })
  reasons!: readonly string[];

  @Field(() => PenceScalar, {
    nullable: true,
    description: `The amount of the notice of intention, in pence. ${ifShown}`,
  })
  intendedAmount!: number | null;

  @Field(() => DayScalar, { nullable: true, description: 'When the notice of intention was served, the last of them.' })
  intentionServedOn!: Day | null;

  @Field(() => DayScalar, {
    nullable: true,
    description:
      'The last day for written representations: 28 days beginning with the day of service, so 27 days after it (Sch. 1A para. 2(2)(c)).',
  })
  representationsUntil!: Day | null;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'The first day on which a penalty may be imposed: the day after that. This is inferred.',
  })
  mayBeImposedFrom!: Day | null;

  @Field(() => Int, { description: 'How many written representations were received.' })
  representations!: number;

  @Field(() => Boolean, { description: 'Whether all of them are considered, with reasons, as far as is shown to you.' })
  isEveryRepresentationConsidered!: boolean;

  @Field(() => DayScalar, { nullable: true, description: 'When the penalty was served; null while it is not imposed.' })
  imposedOn!: Day | null;

  @Field(() => PenceScalar, { nullable: true, description: 'Its amount in pence, as imposed or as varied on appeal.' })
  amount!: number | null;

  @Field(() => PenceScalar, { description: 'What was paid of it, in pence.' })
  paid!: number;

  @Field(() => PenceScalar, {
    nullable: true,
    description: 'What is not paid, in pence; null while nothing is imposed.',
  })
  outstanding!: number | null;

  @Field(() => DayScalar, { nullable: true, description: 'When it was cancelled.' })
  cancelledOn!: Day | null;

  @Field(() => DayScalar, { nullable: true, description: 'When it was last published under s. 30ZD.' })
  publishedOn!: Day | null;

  @Field(() => ProsecutionStandingEnum, {
    description:
      'A prosecution for the same act, as this matter records it. Those that other records hold are asked for when a step is taken.',
  })
  prosecution!: ProsecutionFact;

  @Field(() => Boolean, { description: 'Whether it was imposed and is not cancelled.' })
  stands!: boolean;

  @Field(() => Boolean, {
    description:
      'Whether nobody may be convicted of an offence under Part 2 for the same act while it stands (s. 30ZC(4)).',
  })
  barsConviction!: boolean;

  @Field(() => PenceScalar, {
    nullable: true,
    description: 'The greatest amount in pence. Null: none stands in s. 30ZC, and Sch. 1A was not read so far (GAP-6).',
  })
  greatestAmount!: number | null;

  @Field(() => [String], { description: 'What the statute as read does not say, and what Parliament left open.' })
  notKnown!: readonly string[];
}
