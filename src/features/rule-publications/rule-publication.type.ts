import { Field, ID, Int, ObjectType } from 'type-graphql';
import { type RulePublicationStanding, rulePublicationStandings } from '../../domain/casework/rule-publications';
import { type PublishedOrNot, publishedOrNot } from '../../domain/casework/rule-standing';
import { connectionOf } from '../../platform/graphql/connection';
import { InstantScalar } from '../../platform/graphql/day-scalar';
import { describedEnum } from '../../platform/graphql/enum-of';

export const RulePublicationStandingEnum = describedEnum(
  'RulePublicationStanding',
  'How a publication of a rule stands.',
  rulePublicationStandings,
);
export const PublishedOrNotEnum = describedEnum(
  'RulePublicationStatus',
  'Whether the regulator stands behind a version of a rule.',
  publishedOrNot,
);

@ObjectType('RulePublication', {
  description:
    'That a version of a rule is published for use: proposed by one person, and in effect once another has approved it. It withholds nothing of what other versions find.',
})
export class RulePublicationType {
  @Field(() => ID, { description: 'Our number of it.' })
  id!: number;

  @Field(() => Int, { description: 'The version of the rule.' })
  version!: number;

  @Field(() => String, {
    description:
      "SHA-256 of the version's number and policy values as the code had them when it was proposed, and of those of the model of what to expect where the rule reads it.",
  })
  digest!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The version that was published when it was proposed; null where none was.',
  })
  beforeVersion!: number | null;

  @Field(() => String, { nullable: true, description: 'The digest of that version.' })
  beforeDigest!: string | null;

  @Field(() => String, { description: 'What changed since the version before, in words.' })
  whatChanged!: string;

  @Field(() => String, { description: 'The figures of the back-test that it was judged on.' })
  judgedOn!: string;

  @Field(() => String, { nullable: true, description: 'Where they can be read; null where none is given.' })
  judgedOnAddress!: string | null;

  @Field(() => RulePublicationStandingEnum, { description: 'How it stands.' })
  standing!: RulePublicationStanding;

  @Field(() => Int, {
    description: '1 as proposed; one more when approved, and when withdrawn. Give it as `expectedVersion`.',
  })
  revision!: number;

  @Field(() => String, { nullable: true, description: 'Why it was proposed; told to the regulator and auditors only.' })
  reason!: string;

  @Field(() => String, { nullable: true, description: 'Who proposed it; told to the regulator and auditors only.' })
  proposedBy!: string;

  @Field(() => InstantScalar, { description: 'When.' })
  proposedAt!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Who approved it, never who proposed it; null while nobody has.',
  })
  approvedBy!: string | null;

  @Field(() => InstantScalar, { nullable: true, description: 'When; it is published from then on.' })
  approvedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was approved.' })
  approvalReason!: string | null;

  @Field(() => String, { nullable: true, description: 'Who withdrew it; null while nobody has.' })
  withdrawnBy!: string | null;

  @Field(() => InstantScalar, { nullable: true, description: 'When; it is published no more from then on.' })
  withdrawnAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was withdrawn.' })
  withdrawalReason!: string | null;
}

@ObjectType('RuleStanding', {
  description: 'Whether the regulator stands behind the version of a rule. Nothing is withheld where it does not.',
})
export class RuleStandingType {
  @Field(() => PublishedOrNotEnum, { description: 'Whether it does, as known at the moment.' })
  status!: PublishedOrNot;

  @Field(() => InstantScalar, { nullable: true, description: 'Since when; null where it does not.' })
  since!: string | null;

  @Field(() => String, { description: 'The same in plain words, and how to read what the version finds.' })
  sentence!: string;

  @Field(() => RulePublicationType, {
    nullable: true,
    description: 'The publication behind it; where the version is not published, the last that was, if any.',
  })
  publication!: RulePublicationType | null;
}

export const RulePublicationConnection = connectionOf(RulePublicationType, 'RulePublication');
