import { Field, ID, InputType } from 'type-graphql';
import { penaltyMachine } from '../../domain/matters/machines/penalty.machine';
import type { Day } from '../../domain/values/day';
import { DayScalar } from '../../platform/graphql/day-scalar';
import { describedEnum } from '../../platform/graphql/enum-of';
import { PenceScalar } from '../../platform/graphql/pence-scalar';
import { MatterLinkInput, MatterStepInput, ServiceParticularsInput } from '../matters/matter.input';
import {
  PartTwoOffenceEnum,
  PenaltyBasisEnum,
  PenaltyStandardEnum,
  ProsecutionStandingEnum,
} from './penalty-enums.type';

const stepWords = Object.fromEntries(penaltyMachine.steps.map(({ step, title }) => [step, title]));

export const PenaltyStepEnum = describedEnum('PenaltyStep', 'What is done about a monetary penalty.', stepWords);

export const PenaltyClockEnum = describedEnum('PenaltyPeriod', 'A period that may be given a later last day.', {
  PENALTY_PAYMENT: 'The time for payment.',
});

@InputType('ConsideredPointInput', { description: 'One point of written representations, and what is held of it.' })
export class ConsideredPointInput {
  @Field(() => String, { nullable: true, description: 'What is represented.' })
  point?: string | null;

  @Field(() => String, { nullable: true, description: 'What is held of it, and why.' })
  answer?: string | null;
}

@InputType({ description: 'What a notice of intention rests on and says.' })
export abstract class PenaltyGroundsInput extends ServiceParticularsInput {
  @Field(() => PenaltyBasisEnum, {
    nullable: true,
    description: 'For what it is: a limb of s. 30ZC(1), or s. 30ZC(2).',
  })
  basis?: string | null;

  @Field(() => PenaltyStandardEnum, {
    nullable: true,
    description: 'To which standard you are satisfied: of an offence, beyond reasonable doubt.',
  })
  standard?: string | null;

  @Field(() => String, { nullable: true, description: 'On whom it is to be imposed.' })
  person?: string | null;

  @Field(() => [String], { nullable: true, description: 'What was found, one by one.' })
  findings?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'The reasons, Sch. 1A para. 2(2).' })
  reasons?: string[] | null;

  @Field(() => PenceScalar, {
    nullable: true,
    description:
      'The amount in pence: a whole number above 0, Sch. 1A para. 2(2). No greatest amount stands in s. 30ZC; whether Sch. 1A has one was not read (GAP-6).',
  })
  amount?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The right to make written representations within 28 days beginning with service, para. 2(2)(c).',
  })
  rightOfReply?: string | null;

  @Field(() => String, { nullable: true, description: 'Of an offence: the one act or omission.' })
  act?: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'Of an offence: the day of it, or its last day.' })
  actOn?: Day | null;

  @Field(() => String, {
    nullable: true,
    description: 'Of an offence: the one setting, by its number or its area. No postcode and no coordinates.',
  })
  setting?: string | null;

  @Field(() => PartTwoOffenceEnum, { nullable: true, description: 'Of an offence: which it is.' })
  offence?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Of an offence: where a prosecution for the same act was looked for, s. 30ZC(3).',
  })
  barsChecked?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Of an offence: observations of prosecutions of the setting that are for another act.',
  })
  otherActs?: string[] | null;

  @Field(() => [MatterLinkInput], { nullable: true, description: 'What it rests on.' })
  links?: MatterLinkInput[] | null;
}

@InputType('PenaltyParticulars', {
  description: 'What a step says. `Matter.nextSteps` tells which fields a step asks for, and by which provision.',
})
export class PenaltyParticularsInput extends PenaltyGroundsInput {
  @Field(() => ID, { nullable: true, description: 'The statement of impact that was read.' })
  statementId?: string | null;

  @Field(() => String, { nullable: true, description: 'What was weighed against what, and with what result.' })
  balance?: string | null;

  @Field(() => String, { nullable: true, description: 'Why it cannot wait for the impact to be weighed.' })
  urgency?: string | null;

  @Field(() => ProsecutionStandingEnum, {
    nullable: true,
    description: 'How a prosecution for the same act stands; not `NONE_RECORDED`.',
  })
  standing?: string | null;

  @Field(() => String, { nullable: true, description: 'The court, and its number of the case.' })
  reference?: string | null;

  @Field(() => String, { nullable: true, description: 'What written representations say.' })
  representations?: string | null;

  @Field(() => String, { nullable: true, description: 'Why representations are taken after the period.' })
  whyLate?: string | null;

  @Field(() => [ConsideredPointInput], { nullable: true, description: 'Each point of the representations.' })
  considered?: ConsideredPointInput[] | null;

  @Field(() => String, { nullable: true, description: 'The notice that no penalty is imposed, Sch. 1A para. 2(3).' })
  notice?: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'The last day for payment, as the notice gives it.' })
  payBy?: Day | null;

  @Field(() => DayScalar, { nullable: true, description: 'The last day for an appeal, as the notice gives it.' })
  appealBy?: Day | null;

  @Field(() => String, { nullable: true, description: 'The grounds of an appeal.' })
  grounds?: string | null;

  @Field(() => String, { nullable: true, description: 'The decision by which the Tribunal let in a late appeal.' })
  letInBy?: string | null;

  @Field(() => String, { nullable: true, description: 'The decision of the Tribunal, with its number.' })
  decision?: string | null;

  @Field(() => String, { nullable: true, description: 'The provision or the decision by which a period stands still.' })
  stayedBy?: string | null;

  @Field(() => PenceScalar, { nullable: true, description: 'What was paid, in pence: a whole number above 0.' })
  paid?: number | null;

  @Field(() => String, { nullable: true, description: 'The receipt.' })
  receipt?: string | null;

  @Field(() => PenaltyClockEnum, { nullable: true, description: 'Which period is given a later last day.' })
  clock?: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'The new last day of the period.' })
  until?: Day | null;

  @Field(() => String, { nullable: true, description: 'How it is recovered, and under which provision.' })
  recoveredBy?: string | null;

  @Field(() => String, { nullable: true, description: 'What is published of it, s. 30ZD.' })
  published?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether what is published says on whom it was imposed.' })
  namesPerson?: boolean | null;

  @Field(() => String, { nullable: true, description: 'The regulation under which it is published.' })
  publishedUnder?: string | null;
}

@InputType('PenaltyStepInput', { description: 'A step about a monetary penalty, the day of it, and why.' })
export class PenaltyStepInput extends MatterStepInput {
  @Field(() => PenaltyStepEnum, { description: 'What is done.' })
  step!: string;

  @Field(() => PenaltyParticularsInput, { nullable: true, description: 'What the step says.' })
  particulars?: PenaltyParticularsInput | null;
}
