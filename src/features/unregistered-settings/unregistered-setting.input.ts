import { Field, InputType } from 'type-graphql';
import { unregisteredSettingMachine } from '../../domain/matters/machines/unregistered-setting.machine';
import type { Day } from '../../domain/values/day';
import { DayScalar } from '../../platform/graphql/day-scalar';
import { describedEnum } from '../../platform/graphql/enum-of';
import { MatterLinkInput, MatterStepInput } from '../matters/matter.input';
import { ProsecutionStandingEnum } from '../penalties/penalty-enums.type';
import { EndingEnum, ReporterEnum, UnregisteredOutcomeEnum } from './unregistered-enums.type';

const stepWords = Object.fromEntries(unregisteredSettingMachine.steps.map(({ step, title }) => [step, title]));

export const UnregisteredStepEnum = describedEnum(
  'UnregisteredSettingStep',
  'What is done about somewhere that is said to be carried on without registration.',
  stepWords,
);

@InputType('UnregisteredSettingParticulars', {
  description:
    'What a step says, with no postcode and no coordinates. `Matter.nextSteps` tells which fields a step asks for, and by which provision.',
})
export class UnregisteredSettingParticularsInput {
  @Field(() => ReporterEnum, { nullable: true, description: 'Who reported it.' })
  reportedBy?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The code of the council in whose area it is said to be, such as 888: never a nearer place.',
  })
  area?: string | null;

  @Field(() => String, { nullable: true, description: 'What is reported, without names of children.' })
  report?: string | null;

  @Field(() => String, { nullable: true, description: 'Who carries it on or manages it.' })
  person?: string | null;

  @Field(() => String, { nullable: true, description: 'What it appears to be, and how urgent.' })
  assessment?: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day of a visit that is planned, which may be ahead.' })
  visitOn?: Day | null;

  @Field(() => [String], { nullable: true, description: 'What was found, one by one.' })
  found?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it was being carried on at the visit.' })
  isCarriedOn?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Why it is none that must be registered, s. 11(1).' })
  whyNot?: string | null;

  @Field(() => String, { nullable: true, description: 'What it is, of what must be registered, s. 11(1).' })
  settingKind?: string | null;

  @Field(() => String, { nullable: true, description: 'The number of the application for registration.' })
  application?: string | null;

  @Field(() => String, { nullable: true, description: 'What the warning letter says.' })
  warning?: string | null;

  @Field(() => String, { nullable: true, description: 'To whom the warning letter is sent.' })
  sentTo?: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'By when an answer to it is asked for.' })
  answerBy?: Day | null;

  @Field(() => String, { nullable: true, description: 'The one act or omission.' })
  act?: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day of the act, or its last day.' })
  committedOn?: Day | null;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'The day on which evidence that suffices came to the knowledge of the prosecutor, s. 29.',
  })
  knownOn?: Day | null;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'The last day for proceedings: at most six months from then, and three years after the act (s. 29).',
  })
  beginBy?: Day | null;

  @Field(() => String, { nullable: true, description: 'Why this route and not the other.' })
  why?: string | null;

  @Field(() => ProsecutionStandingEnum, { nullable: true, description: 'How proceedings stand: `PENDING` once begun.' })
  standing?: string | null;

  @Field(() => String, { nullable: true, description: 'The court, and its number of the case.' })
  reference?: string | null;

  @Field(() => EndingEnum, { nullable: true, description: 'How proceedings ended without a conviction.' })
  ending?: string | null;

  @Field(() => UnregisteredOutcomeEnum, { nullable: true, description: 'Why the matter is closed.' })
  outcome?: string | null;

  @Field(() => [MatterLinkInput], { nullable: true, description: 'What it rests on.' })
  links?: MatterLinkInput[] | null;
}

@InputType('UnregisteredSettingStepInput', { description: 'A step about an unregistered setting, its day, and why.' })
export class UnregisteredSettingStepInput extends MatterStepInput {
  @Field(() => UnregisteredStepEnum, { description: 'What is done.' })
  step!: string;

  @Field(() => UnregisteredSettingParticularsInput, { nullable: true, description: 'What the step says.' })
  particulars?: UnregisteredSettingParticularsInput | null;
}
