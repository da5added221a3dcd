import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { ConditionLimit } from '../../domain/matters/machines/registration-enforcement/actions';
import { type Relation, relations } from '../../domain/registration-check/check-facts';
import {
  type RestrictionKind,
  type RestrictionSource,
  type RestrictionStanding,
  restrictionKinds,
  restrictionSources,
  restrictionStandings,
} from '../../domain/restrictions/restriction';
import type { Day } from '../../domain/values/day';
import { connectionOf } from '../../platform/graphql/connection';
import { DayScalar } from '../../platform/graphql/day-scalar';
import { describedEnum } from '../../platform/graphql/enum-of';
import { CitationType } from '../law/legal-basis.type';

export const RestrictionKindEnum = describedEnum(
  'RestrictionKind',
  'What of one registration or application is restricted. None of it is a power over a group.',
  restrictionKinds,
);
export const RestrictionStandingEnum = describedEnum(
  'RestrictionStanding',
  'How a restriction stands on a day.',
  restrictionStandings,
);
export const RestrictionSourceEnum = describedEnum(
  'RestrictionSource',
  'Where a restriction is recorded.',
  restrictionSources,
);
export const ApplicantRelationEnum = describedEnum(
  'ApplicantRelation',
  'How an undertaking stands to an applicant.',
  relations,
);

@ObjectType('RegistrationRestriction', {
  description:
    'What is recorded to restrict one registration or one application. It binds that one, and no other of the same provider or group.',
})
export class RegistrationRestrictionType {
  @Field(() => RestrictionKindEnum, { description: 'What is restricted.' })
  kind!: RestrictionKind;

  @Field(() => RestrictionStandingEnum, { description: 'How it stands on the day.' })
  standing!: RestrictionStanding;

  @Field(() => RestrictionSourceEnum, { description: 'Where it is recorded.' })
  source!: RestrictionSource;

  @Field(() => ApplicantRelationEnum, {
    nullable: true,
    description: 'In a check: how whoever it binds stands to the applicant. Null of a group.',
  })
  relation!: Relation | null;

  @Field(() => String, {
    nullable: true,
    description: 'The power, by its code in the catalogue; null where what is recorded does not say.',
  })
  power!: string | null;

  @Field(() => CitationType, { nullable: true, description: 'Its legal basis; null where no power is recorded.' })
  legalBasis!: CitationType | null;

  @Field(() => Boolean, { description: 'Whether it is in force on the day, by a power that is in force on the day.' })
  isInForce!: boolean;

  @Field(() => [String], { description: 'Why it is not in force, one sentence each; empty where it is.' })
  whyNotInForce!: readonly string[];

  @Field(() => Boolean, { description: 'Whether it rests on a commencement that was recorded for a scenario only.' })
  isHypothetical!: boolean;

  @Field(() => DayScalar, { nullable: true, description: 'The first day of its effect; null while it has none.' })
  since!: Day | null;

  @Field(() => DayScalar, { nullable: true, description: 'The last day of its effect, where one is given.' })
  until!: Day | null;

  @Field(() => [String], { description: 'Each condition, in full, as far as it is recorded.' })
  conditions!: readonly string[];

  @Field(() => [String], {
    nullable: true,
    description: 'What conditions limit, as codes: PLACES, ADMISSIONS, OTHER; null where that is not recorded.',
  })
  limits!: readonly ConditionLimit[] | null;

  @Field(() => String, { nullable: true, description: 'The registration number; null of an application.' })
  urn!: string | null;

  @Field(() => String, { nullable: true, description: 'The name of the setting, where it is published.' })
  settingName!: string | null;

  @Field(() => ID, { nullable: true, description: 'The observation it is recorded as; null where it is none.' })
  observationId!: number | null;

  @Field(() => Int, { description: 'Its place in the list, from 1.' })
  place!: number;
}

export const RegistrationRestrictionConnection = connectionOf(RegistrationRestrictionType, 'RegistrationRestriction');
