import { Field, ID, InputType, Int } from 'type-graphql';
import type { ProvisionType } from '../../domain/register/vocabulary';
import { UrnScalar } from '../../platform/graphql/urn-scalar';
import { ProvisionTypeEnum } from '../settings/setting.enums.type';

@InputType('TransferSharesInput', { description: 'Shares of a body pass, and as many of its votes with them.' })
export class TransferSharesInput {
  @Field(() => ID, { description: 'The body whose shares pass.' })
  subject!: string;

  @Field(() => ID, { description: 'Who holds them.' })
  from!: string;

  @Field(() => ID, { description: 'Who would.' })
  to!: string;

  @Field(() => String, {
    nullable: true,
    description: 'How many hundredths of the whole, as a decimal such as `12.5`; all that is held there unless given.',
  })
  percent?: string | null;
}

@InputType('ChangeControlInput', { description: 'A body passes as a whole.' })
export class ChangeControlInput {
  @Field(() => ID, { description: 'The body.' })
  subject!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Who would hold all of it; nobody unless given, so that it stands alone.',
  })
  newParent?: string | null;
}

@InputType('RegisterUndertakingInput', { description: 'A company is formed.' })
export class RegisterUndertakingInput {
  @Field(() => ID, { description: 'A number below nought, by which later changes speak of it: `-1`.' })
  id!: string;

  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  @Field(() => ID, { nullable: true, description: 'Its parent; none unless given.' })
  parent?: string | null;
}

@InputType('TransferSettingInput', { description: 'A setting passes to another provider.' })
export class TransferSettingInput {
  @Field(() => UrnScalar, { description: 'The setting.' })
  urn!: string;

  @Field(() => ID, { description: 'The undertaking that would provide it.' })
  to!: string;
}

@InputType('CloseSettingInput', { description: 'A setting closes.' })
export class CloseSettingInput {
  @Field(() => UrnScalar, { description: 'The setting.' })
  urn!: string;
}

@InputType('RegisterSettingInput', { description: 'A provider registers another setting.' })
export class RegisterSettingInput {
  @Field(() => ID, { description: 'The undertaking that would provide it.' })
  provider!: string;

  @Field(() => String, { nullable: true, description: "The council's name as published; not said unless given." })
  localAuthority?: string | null;

  @Field(() => ProvisionTypeEnum, { description: 'Its kind.' })
  provisionType!: ProvisionType;

  @Field(() => Int, { nullable: true, description: 'Its places; not known unless given.' })
  places?: number | null;
}

@InputType('SimulatedChangeInput', { description: 'One change to try. Give exactly one of its fields.' })
export class SimulatedChangeInput {
  @Field(() => TransferSharesInput, { nullable: true, description: 'Shares pass.' })
  transferShares?: TransferSharesInput | null;

  @Field(() => ChangeControlInput, { nullable: true, description: 'A body passes as a whole.' })
  changeControl?: ChangeControlInput | null;

  @Field(() => RegisterUndertakingInput, { nullable: true, description: 'A company is formed.' })
  registerUndertaking?: RegisterUndertakingInput | null;

  @Field(() => TransferSettingInput, { nullable: true, description: 'A setting passes.' })
  transferSetting?: TransferSettingInput | null;

  @Field(() => CloseSettingInput, { nullable: true, description: 'A setting closes.' })
  closeSetting?: CloseSettingInput | null;

  @Field(() => RegisterSettingInput, { nullable: true, description: 'A setting is registered.' })
  registerSetting?: RegisterSettingInput | null;
}
