import { Field, ID, ObjectType } from 'type-graphql';
import type { FindingStrength } from '../../domain/indicators/indicator';
import { connectionOf } from '../../platform/graphql/connection';
import { describedEnum } from '../../platform/graphql/enum-of';
import { DetectionRunType, FindingStrengthEnum } from '../findings/finding.type';
import { type FindingChangeKind, findingChangeKinds } from './finding-change';

export const FindingChangeKindEnum = describedEnum(
  'FindingChangeKind',
  'What became of a finding from one run of detection to another.',
  findingChangeKinds,
);

@ObjectType('FindingChange', { description: 'What one rule reads in one group otherwise than it did.' })
export class FindingChangeType {
  @Field(() => FindingChangeKindEnum, { description: 'What became of it.' })
  kind!: FindingChangeKind;

  @Field(() => ID, { nullable: true, description: 'Our number of the finding before; null for a new one.' })
  findingIdBefore!: number | null;

  @Field(() => ID, { nullable: true, description: 'Our number of the finding now; null for one that has gone.' })
  findingIdNow!: number | null;

  @Field(() => FindingStrengthEnum, { nullable: true, description: 'How much it said before.' })
  strengthBefore!: FindingStrength | null;

  @Field(() => FindingStrengthEnum, { nullable: true, description: 'How much it says now.' })
  strengthNow!: FindingStrength | null;

  @Field(() => String, { nullable: true, description: 'The finding before, in plain words; null for a new one.' })
  sentenceBefore!: string | null;

  @Field(() => String, { nullable: true, description: 'The finding now, in plain words; null for one that has gone.' })
  sentenceNow!: string | null;
}

@ObjectType('FindingChanges', {
  description: 'What changed from one run of detection to another. Empty where it is the same run: nothing changed.',
})
export class FindingChangesType {
  @Field(() => DetectionRunType, { nullable: true, description: 'The run before; null where there was none.' })
  before!: DetectionRunType | null;

  @Field(() => DetectionRunType, {
    nullable: true,
    description:
      'The run now; null before the first detection. Keep its `id` and give it as `since` to hear what changed after it.',
  })
  now!: DetectionRunType | null;
}

export const FindingChangeConnection = connectionOf(FindingChangeType, 'FindingChange');
