import { Field, ID, InputType, Int } from 'type-graphql';
import { registrationApplicationMachine } from '../../domain/matters/machines/registration-application.machine';
import type { ProvisionType } from '../../domain/register/vocabulary';
import { describedEnum } from '../../platform/graphql/enum-of';
import { MatterStepInput } from '../matters/matter.input';
import { ProvisionTypeEnum } from '../settings/setting.enums.type';

export const RegistrationApplicationStepEnum = describedEnum(
  'RegistrationApplicationStep',
  'What is recorded of an application for registration, s. 12.',
  Object.fromEntries(registrationApplicationMachine.steps.map(({ step, title }) => [step, title])),
);

@InputType('RegistrationApplicationParticulars', { description: 'What is recorded of an application.' })
export class RegistrationApplicationParticularsInput {
  @Field(() => ProvisionTypeEnum, { nullable: true, description: 'The kind of setting.' })
  provisionType?: ProvisionType | null;

  @Field(() => String, { nullable: true, description: 'The local authority of its area, by its code.' })
  localAuthority?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many children are to be accommodated.' })
  places?: number | null;

  @Field(() => String, { nullable: true, description: 'The number of the application at the registration authority.' })
  reference?: string | null;

  @Field(() => [String], { nullable: true, description: 'What is reasonably required, s. 12(2)(b).' })
  information?: string[] | null;

  @Field(() => String, { nullable: true, description: 'The registration number that was given.' })
  urn?: string | null;

  @Field(() => ID, { nullable: true, description: 'The matter in which the refusal was proposed and decided.' })
  matterId?: string | null;
}

@InputType('RegistrationApplicationStepInput', {
  description: 'What happened to an application, the day of it, and why.',
})
export class RegistrationApplicationStepInput extends MatterStepInput {
  @Field(() => RegistrationApplicationStepEnum, { description: 'What happened.' })
  step!: string;

  @Field(() => RegistrationApplicationParticularsInput, { nullable: true, description: 'What is recorded.' })
  particulars?: RegistrationApplicationParticularsInput | null;
}
