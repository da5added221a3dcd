import { Field, ID, ObjectType } from 'type-graphql';
import { type Saying, sayings } from '../../domain/commitments/what-it-says';
import type { Day } from '../../domain/values/day';
import { connectionOf } from '../../platform/graphql/connection';
import { DayScalar } from '../../platform/graphql/day-scalar';
import { describedEnum } from '../../platform/graphql/enum-of';
import type { LinkKind } from '../matters/matter';
import { LinkKindEnum } from '../matters/matter.type';

export const EvidenceSayingEnum = describedEnum(
  'EvidenceSaying',
  'What a later record says about the measure of a commitment, by a rule of ours. Whether the commitment is kept is for an officer.',
  sayings,
);

@ObjectType('SuggestedEvidence', {
  description: 'A later inspection or observation of a setting of a commitment, for an officer to look at.',
})
export class SuggestedEvidenceType {
  @Field(() => LinkKindEnum, { description: 'What kind of record. Give it with `target` as `links` of a step.' })
  kind!: LinkKind;

  @Field(() => ID, { description: 'Its number.' })
  target!: string;

  @Field(() => DayScalar, { description: 'The day of the inspection; or when the observation began, or was over.' })
  on!: Day;

  @Field(() => String, { description: 'The registration number it is recorded of.' })
  urn!: string;

  @Field(() => EvidenceSayingEnum, { description: 'What it says about the measure.' })
  says!: Saying;

  @Field(() => String, { description: 'What is recorded, in a sentence.' })
  sentence!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the setting was of the group on that day; null where the commitment is of no group.',
  })
  wasOfGroup!: boolean | null;

  @Field(() => Boolean, { description: 'Whether a step of the commitment points at it already.' })
  isPointedAt!: boolean;
}

export const SuggestedEvidenceConnection = connectionOf(SuggestedEvidenceType, 'SuggestedEvidence');
