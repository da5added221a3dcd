import { Field, Int, ObjectType } from 'type-graphql';
import type { ProvisionType } from '../../domain/register/vocabulary';
import {
  type Headroom,
  type HeadroomReasonCode,
  headroomReasons,
  headrooms,
} from '../../domain/registration-check/headroom';
import type { Day } from '../../domain/values/day';
import { DayScalar } from '../../platform/graphql/day-scalar';
import { describedEnum } from '../../platform/graphql/enum-of';
import { CitationType } from '../law/legal-basis.type';
import { ProvisionTypeEnum } from '../settings/setting.enums.type';

export const HeadroomEnum = describedEnum(
  'RegistrationHeadroom',
  'Whether anything recorded stands in the way of one more registration. It decides no application.',
  headrooms,
);
export const HeadroomReasonEnum = describedEnum(
  'RegistrationHeadroomReason',
  'Why a check comes to what it does.',
  headroomReasons,
);

@ObjectType('HeadroomReason', { description: 'One thing on which the answer of a check rests.' })
export class HeadroomReasonType {
  @Field(() => HeadroomReasonEnum, { description: 'What it is.' })
  code!: HeadroomReasonCode;

  @Field(() => String, { description: 'The same in a sentence, with its place.' })
  message!: string;

  @Field(() => CitationType, { nullable: true, description: 'The provision; null where the rule is ours.' })
  citation!: CitationType | null;
}

@ObjectType('ApplicantParent', { description: 'That one undertaking above the applicant is the parent of another.' })
export class ApplicantParentType {
  @Field(() => String, { description: 'By which limb, as a code: `VOTING_MAJORITY`.' })
  limb!: string;

  @Field(() => String, { description: 'The same in words, with the provision.' })
  limbInWords!: string;

  @Field(() => String, { description: 'How sure it is, in words.' })
  basisInWords!: string;
}

@ObjectType('MatchedController', {
  description:
    'A company with a registration and somebody behind it who is behind the applicant too. A person confirms that they are one; of natural persons nothing is said here.',
})
export class MatchedControllerType {
  @Field(() => Boolean, { description: 'Whether it is through a natural person, and not through a body.' })
  isThroughPerson!: boolean;

  @Field(() => Boolean, { description: 'Whether a registration of the company is restricted, or was cancelled.' })
  isRestricted!: boolean;
}

@ObjectType('RecentRegistrations', { description: 'Settings registered in the twelve months up to the day.' })
export class RecentRegistrationsType {
  @Field(() => Int, { description: 'How many settings.' })
  count!: number;

  @Field(() => Int, { description: 'How many places they have in all, where places are published.' })
  places!: number;
}

@ObjectType('RegistrationCheck', {
  description:
    'Whether an applicant may go on to one more registration, as far as what is recorded and for you to see tells. It decides nothing: each application is decided on its own test, s. 13(2).',
})
export class RegistrationCheckType {
  @Field(() => DayScalar, { description: 'The day asked for.' })
  asOf!: Day;

  @Field(() => ProvisionTypeEnum, { description: 'The kind of setting asked for.' })
  provisionType!: ProvisionType;

  @Field(() => String, { description: 'The local authority asked for, as it was given.' })
  localAuthority!: string;

  @Field(() => HeadroomEnum, { description: 'The answer.' })
  headroom!: Headroom;

  @Field(() => String, { description: 'What to do next.' })
  whatToDoNext!: string;

  @Field(() => RecentRegistrationsType, { description: 'Of the applicant and its group, as the register has them.' })
  recent!: RecentRegistrationsType;

  @Field(() => Int, {
    nullable: true,
    description:
      'Pending applications of the applicant and its group, as officers recorded them. Null where none is recorded: the register publishes none, so there may be some.',
  })
  pendingApplications!: number | null;

  @Field(() => Int, { description: 'Cases about the group that go on, of those that are for you to see.' })
  openCases!: number;
}

@ObjectType('GrowthRestrictions', {
  description:
    'What is recorded to restrict registrations of a group, setting by setting, with the warning that no power over the growth of a group was found.',
})
export class GrowthRestrictionsType {
  @Field(() => DayScalar, { description: 'The day of the group.' })
  asOf!: Day;

  @Field(() => Int, { description: 'Registrations of the group that stand on the day.' })
  registered!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'Pending applications of the group, as officers recorded them. Null where none is recorded, which says nothing of whether there is one.',
  })
  pendingApplications!: number | null;
}
