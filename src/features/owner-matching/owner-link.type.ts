import { Field, ID, Int, ObjectType } from 'type-graphql';
import { type LinkBasis, linkBases } from '../../domain/ownership/matching/decide-match';
import { type MatchSignalCode, matchSignals } from '../../domain/ownership/matching/match-signals';
import { connectionOf } from '../../platform/graphql/connection';
import { describedEnum } from '../../platform/graphql/enum-of';

export const OwnerLinkBasisEnum = describedEnum(
  'OwnerLinkBasis',
  'On what it rests that a published owner is a company.',
  linkBases,
);

export const OwnerLinkSignalCodeEnum = describedEnum(
  'OwnerLinkSignalCode',
  'What speaks for or against a company being a published owner.',
  Object.fromEntries(Object.entries(matchSignals).map(([code, { is }]) => [code, is])) as Record<
    MatchSignalCode,
    string
  >,
);

@ObjectType('OwnerCompanyLink', {
  description: 'Which company a published owner is: the name is Ofsted’s, the company a register’s.',
})
export class OwnerCompanyLinkType {
  @Field(() => ID, { description: 'Our number of the owner.' })
  ownerId!: number;

  @Field(() => String, { description: 'The owner as Ofsted publishes it.' })
  ownerName!: string;

  @Field(() => ID, { description: 'Our number of the company.' })
  partyId!: number;

  @Field(() => String, { nullable: true, description: 'What the company is called today; null where no source says.' })
  companyName!: string | null;

  @Field(() => String, { nullable: true, description: 'Its number at Companies House; null where it has none.' })
  companyNumber!: string | null;

  @Field(() => OwnerLinkBasisEnum, { description: 'On what the link rests.' })
  basis!: LinkBasis;

  @Field(() => String, { description: 'The same in a sentence.' })
  basisInWords?: string;
}

@ObjectType('OwnerLinkSignal', { description: 'One thing that speaks for or against, with its part of the score.' })
export class OwnerLinkSignalType {
  @Field(() => OwnerLinkSignalCodeEnum, { description: 'What it is.' })
  code!: MatchSignalCode;

  @Field(() => Int, { description: 'What it adds to the score; below 0 it speaks against.' })
  points!: number;

  @Field(() => String, { description: 'What it is, in a sentence.' })
  inWords!: string;
}

@ObjectType('OwnerLinkProposal', {
  description: 'A company that a published owner may be. A person decides; nothing is linked on likeness.',
})
export class OwnerLinkProposalType {
  @Field(() => ID, { description: 'Our number of the proposal.' })
  id!: number;

  @Field(() => ID, { description: 'Our number of the owner.' })
  ownerId!: number;

  @Field(() => String, { description: 'The owner as Ofsted publishes it.' })
  ownerName!: string;

  @Field(() => ID, { description: 'Our number of the company.' })
  partyId!: number;

  @Field(() => String, { nullable: true, description: 'What the company is called today; null where no source says.' })
  companyName!: string | null;

  @Field(() => String, { nullable: true, description: 'Its number at Companies House; null where it has none.' })
  companyNumber!: string | null;

  @Field(() => String, { description: 'The name of it that was compared, in its normal form; it may be a former one.' })
  comparedName!: string;

  @Field(() => Int, { description: 'How much speaks for it: the sum of its signals. Equal names alone make 100.' })
  score!: number;

  @Field(() => Int, { description: 'Its place among the proposals for the owner, from 1.' })
  rank!: number;
}

export const OwnerCompanyLinkConnection = connectionOf(OwnerCompanyLinkType, 'OwnerCompanyLink');
export const OwnerLinkProposalConnection = connectionOf(OwnerLinkProposalType, 'OwnerLinkProposal');
