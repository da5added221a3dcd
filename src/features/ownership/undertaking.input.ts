import { ArgsType, Field, ID } from 'type-graphql';
import type { Day } from '../../domain/values/day';
import { DayScalar } from '../../platform/graphql/day-scalar';
import { KnownAtArgs } from '../../platform/graphql/known-at';

/** For which day, and as known when: every question about ownership takes both. */
@ArgsType()
export class MomentArgs extends KnownAtArgs {
  @Field(() => DayScalar, { nullable: true, description: 'As of this day; today unless given.' })
  asOf?: Day | null;
}

/** Which body is meant: one of these. */
@ArgsType()
export class WhichUndertakingArgs extends MomentArgs {
  @Field(() => ID, { nullable: true, description: 'Its id.' })
  id?: string | null;

  @Field(() => String, { nullable: true, description: 'Or its company number, with or without its zeros.' })
  companyNumber?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Or its charity number: of England and Wales, of Scotland (`SC…`) or of Northern Ireland (`NIC…`).',
  })
  charityNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'Or its legal entity identifier.' })
  lei?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Or `identifier` under this scheme, by its code of org-id.guide.',
  })
  scheme?: string | null;

  @Field(() => String, { nullable: true, description: 'The number under `scheme`.' })
  identifier?: string | null;
}
