import { Field, ID, ObjectType } from 'type-graphql';
import { type CancellationGroundCode, cancellationGrounds } from '../../domain/law/grounds';
import { type RelevantFactKind, relevantFactKinds } from '../../domain/suspicions/relevant-facts';
import type { Day } from '../../domain/values/day';
import { connectionOf } from '../../platform/graphql/connection';
import { DayScalar } from '../../platform/graphql/day-scalar';
import { describedEnum } from '../../platform/graphql/enum-of';
import { CitationType } from '../law/legal-basis.type';
import type { LinkKind } from '../matters/matter';
import { LinkKindEnum } from '../matters/matter.type';

const groundWords = Object.fromEntries(
  Object.entries(cancellationGrounds).map(([code, { title }]) => [code, title]),
) as Record<CancellationGroundCode, string>;

export const CancellationGroundEnum = describedEnum(
  'CancellationGround',
  'A ground on which a registration may be cancelled. A poor grade is none: it is evidence.',
  groundWords,
);

export const RelevantFactKindEnum = describedEnum(
  'RelevantFactKind',
  'What the service puts beside a setting for an officer to look at.',
  relevantFactKinds,
);

@ObjectType('GroundForCancelling', { description: 'A ground on which a registration may be cancelled.' })
export class GroundType {
  @Field(() => CancellationGroundEnum, { description: 'Its code.' })
  code!: CancellationGroundCode;

  @Field(() => String, { description: 'What it says.' })
  title!: string;

  @Field(() => CitationType, { description: 'Where the law gives it.' })
  citation!: CitationType;
}

@ObjectType('EvidenceNamed', { description: 'Something that an officer pointed at.' })
export class EvidenceNamedType {
  @Field(() => LinkKindEnum, { description: 'What kind of thing.' })
  kind!: LinkKind;

  @Field(() => String, { description: 'Its id; for a document, where it is held.' })
  target!: string;

  @Field(() => DayScalar, { description: 'The day on which it was pointed at.' })
  namedOn!: Day;
}

@ObjectType('Suspicion', {
  description:
    "A named officer's reasonable suspicion that there are grounds for cancelling the registration of one setting. A person held it; nothing of it was worked out.",
})
export class SuspicionType {
  @Field(() => String, { description: 'Why, in the words of the officer.' })
  why!: string;

  @Field(() => DayScalar, { description: 'The day from which it is held.' })
  heldFrom!: Day;

  @Field(() => DayScalar, { nullable: true, description: 'The day on which it was last said anew; null if never.' })
  amendedOn!: Day | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day on which it was last looked at again.' })
  reviewedOn!: Day | null;

  @Field(() => String, { nullable: true, description: 'Why it was still held then.' })
  stillHeld!: string | null;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'The last day for looking at it again, a rule of ours; null once it is withdrawn.',
  })
  reviewDue!: Day | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day on which it was withdrawn; null while it stands.' })
  withdrawnOn!: Day | null;

  @Field(() => String, { nullable: true, description: 'Why it is no longer held.' })
  noLongerHeld!: string | null;
}

@ObjectType('RelevantFact', {
  description:
    "A fact about a setting that is recorded as relevant to a ground for cancelling. It is nobody's suspicion: whether anything is suspected is for an officer.",
})
export class RelevantFactType {
  @Field(() => RelevantFactKindEnum, { description: 'What it is.' })
  kind!: RelevantFactKind;

  @Field(() => DayScalar, { description: 'The day it happened, or since when it is so.' })
  on!: Day;

  @Field(() => String, { description: 'What is recorded, in a sentence.' })
  sentence!: string;

  @Field(() => String, { description: 'Where it is from.' })
  source!: string;

  @Field(() => DayScalar, { description: 'The day it is shown as of.' })
  asOf!: Day;

  @Field(() => [GroundType], { description: 'The grounds that it is recorded as relevant to, by a rule of ours.' })
  relevantTo!: readonly GroundType[];

  @Field(() => LinkKindEnum, { description: 'What to point at: give it as `links` of a step.' })
  linkKind!: LinkKind;

  @Field(() => ID, { description: 'Its number, for `links` of a step.' })
  target!: string;
}

export const EvidenceNamedConnection = connectionOf(EvidenceNamedType, 'EvidenceNamed');
export const RelevantFactConnection = connectionOf(RelevantFactType, 'RelevantFact');
