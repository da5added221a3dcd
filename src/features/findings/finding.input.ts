import { Field, ID, InputType } from 'type-graphql';
import { FindingStrengthEnum, IndicatorEnum } from './finding.type';

@InputType('FindingFilter', { description: 'Which findings; every part given must hold.' })
export class FindingFilterInput {
  @Field(() => [IndicatorEnum], { nullable: true, description: 'Only of these rules.' })
  indicators?: string[] | null;

  @Field(() => [FindingStrengthEnum], { nullable: true, description: 'Only of these strengths.' })
  strengths?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Only those relevant to the power of this code.' })
  power?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only of this group.' })
  groupId?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Only those that rest on a setting in this council on the day: any code it carries or carried, or a name of it.',
  })
  localAuthority?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only those that rest on a setting in this region on the day: a nine-character code.',
  })
  region?: string | null;
}

@InputType('StatutoryWatchFilter', { description: 'Which groups of the watch; every part given must hold.' })
export class StatutoryWatchFilterInput {
  @Field(() => String, {
    nullable: true,
    description:
      'Only those with an observed setting in this council on the day: any code it carries or carried, or a name of it.',
  })
  localAuthority?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only those with an observed setting in this region on the day: a nine-character code.',
  })
  region?: string | null;
}
