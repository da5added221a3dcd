import { ArgsType, Field, ID } from 'type-graphql';
import type { ProvisionType } from '../../domain/register/vocabulary';
import type { Day } from '../../domain/values/day';
import { DayScalar } from '../../platform/graphql/day-scalar';
import { ProvisionTypeEnum } from '../settings/setting.enums.type';

/** Who applies, and for what. */
@ArgsType()
export class RegistrationCheckArgs {
  @Field(() => ID, { nullable: true, description: 'The applicant, by its id. Give one of the three.' })
  undertakingId?: string | null;

  @Field(() => String, { nullable: true, description: 'Or by its company number, with or without its zeros.' })
  companyNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'Or by its name. A name that several have asks you to choose.' })
  name?: string | null;

  @Field(() => ProvisionTypeEnum, { description: 'The kind of setting that is to be registered.' })
  provisionType!: ProvisionType;

  @Field(() => String, { description: 'The local authority in whose area it is to be, by any of its codes.' })
  localAuthority!: string;

  @Field(() => DayScalar, { nullable: true, description: 'As of this day; today unless given.' })
  asOf?: Day | null;

  @Field(() => String, {
    nullable: true,
    description: 'Shows what is recorded under this scenario too. Nothing hypothetical ever restricts.',
  })
  scenario?: string | null;
}
