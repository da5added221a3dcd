import { Field, ID, ObjectType } from 'type-graphql';
import type { Day } from '../../domain/values/day';
import { connectionOf } from '../../platform/graphql/connection';
import { DayScalar } from '../../platform/graphql/day-scalar';

@ObjectType('Region', { description: 'One of the nine regions of England, or Wales.' })
export class RegionType {
  @Field(() => ID, { description: "The ONS's nine-character code." })
  code!: string;

  @Field(() => String, { description: 'Name of the region.' })
  name!: string;
}

@ObjectType('LocalAuthorityCode', { description: 'A code of a council, with the days on which it was in use.' })
export class LocalAuthorityCodeType {
  @Field(() => String, { description: '`GSS`: nine characters. `DFE`: three digits.' })
  scheme!: string;

  @Field(() => String, { description: 'The code.' })
  code!: string;

  @Field(() => DayScalar, { nullable: true, description: 'First day of use; null when not recorded.' })
  validFrom!: Day | null;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'First day on which it was no longer in use; null while it is.',
  })
  validTo!: Day | null;
}

@ObjectType('LocalAuthority', { description: "A council with children's services, living or abolished." })
export class LocalAuthorityType {
  @Field(() => ID, { description: 'Our number for the council; it survives recodings.' })
  id!: number;

  @Field(() => String, { description: 'Name of the council.' })
  name!: string;

  @Field(() => DayScalar, { nullable: true, description: 'Day it began; null when before 2009.' })
  establishedOn!: Day | null;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'First day on which it no longer existed; null while it does.',
  })
  abolishedOn!: Day | null;
}

export const LocalAuthorityConnection = connectionOf(LocalAuthorityType, 'LocalAuthority');
