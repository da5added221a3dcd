import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { ProvisionType, RegistrationStatus, Sector } from '../../domain/register/vocabulary';
import type { Day } from '../../domain/values/day';
import { connectionOf } from '../../platform/graphql/connection';
import { DayScalar } from '../../platform/graphql/day-scalar';
import { OwnerUnstatedReasonEnum, ProvisionTypeEnum, RegistrationStatusEnum, SectorEnum } from './setting.enums.type';

@ObjectType('Setting', {
  description: "A children's home, agency or other setting, as it stood on the day the query asks for.",
})
export class SettingType {
  @Field(() => ID, { description: 'Our continuity number: it stays when the registration number changes.' })
  id!: number;

  @Field(() => DayScalar, { description: 'The day it is shown as of.' })
  asOf!: Day;

  @Field(() => String, { description: "Ofsted's unique reference number of the registration: text, never padded." })
  urn!: string;

  @Field(() => String, {
    nullable: true,
    description: "Name; null when Ofsted withholds it (as for children's homes) or left it blank.",
  })
  name!: string | null;

  @Field(() => Boolean, { description: 'Whether Ofsted withholds the name.' })
  isNameRedacted!: boolean;

  @Field(() => ProvisionTypeEnum, { description: 'What kind of setting it is.' })
  provisionType!: ProvisionType;

  @Field(() => SectorEnum, { description: 'Which sector its provider belongs to.' })
  sector!: Sector;

  @Field(() => RegistrationStatusEnum, { description: 'How its registration stood on the day.' })
  status!: RegistrationStatus;

  @Field(() => DayScalar, { nullable: true, description: 'Day of registration, as published.' })
  registeredOn!: Day | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Registered places; null where the kind has none, such as fostering agencies.',
  })
  places!: number | null;

  @Field(() => Int, { nullable: true, description: 'Premises of a supported accommodation provider, where published.' })
  premises!: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it offers short breaks only; null when never published.',
  })
  shortBreaksOnly!: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the home has several buildings; null when never published.',
  })
  multiBuilding!: boolean | null;

  @Field(() => String, { description: "The council's name as published." })
  localAuthorityName!: string;

  @Field(() => String, { nullable: true, description: 'Parliamentary constituency, as published.' })
  constituency!: string | null;

  @Field(() => String, { nullable: true, description: "The owner's text exactly as published; null when blank." })
  ownerAsPublished!: string | null;

  @Field(() => OwnerUnstatedReasonEnum, {
    nullable: true,
    description: 'Why there is no owner; null when there is one.',
  })
  ownerUnstatedReason!: string | null;

  @Field(() => DayScalar, { description: 'Earliest day on which it may have become as shown.' })
  changedNotBefore!: Day;

  @Field(() => DayScalar, { description: 'First day on which it is known to have been as shown.' })
  changedBy!: Day;
}

@ObjectType('SettingStretch', {
  description: 'A stretch of days over which nothing published about a setting changed.',
})
export class SettingStretchType {
  @Field(() => DayScalar, { description: 'Earliest day on which it may have begun.' })
  changedNotBefore!: Day;

  @Field(() => DayScalar, { description: 'First day known to belong to it.' })
  changedBy!: Day;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'First day that no longer belongs to it; null while it lasts.',
  })
  validTo!: Day | null;

  @Field(() => RegistrationStatusEnum, { description: 'How the registration stood.' })
  status!: RegistrationStatus;

  @Field(() => ProvisionTypeEnum, { description: 'What kind of setting it was.' })
  provisionType!: ProvisionType;

  @Field(() => Int, { nullable: true, description: 'Registered places.' })
  places!: number | null;

  @Field(() => String, { nullable: true, description: "The owner's text as published." })
  ownerAsPublished!: string | null;

  @Field(() => String, { description: "The council's name as published." })
  localAuthorityName!: string;

  @Field(() => String, { nullable: true, description: 'Why it left, in the words of the publication.' })
  leftReason!: string | null;
}

export const SettingConnection = connectionOf(SettingType, 'Setting');
export const SettingStretchConnection = connectionOf(SettingStretchType, 'SettingStretch');
