import { Field, ID, InputType } from 'type-graphql';
import type { ReviewStatus } from '../../domain/casework/finding-review';
import type { Day } from '../../domain/values/day';
import { ChangeInput, VersionedChangeInput } from '../../platform/graphql/change.input';
import { DayScalar } from '../../platform/graphql/day-scalar';
import { IndicatorEnum } from '../findings/finding.type';
import { ReviewStatusEnum } from './finding-review.type';

@InputType('FindingReviewFilter', { description: 'Which work; every part given must hold.' })
export class ReviewFilterInput {
  @Field(() => [ReviewStatusEnum], { nullable: true, description: 'Only where it stands so today.' })
  statuses?: ReviewStatus[] | null;

  @Field(() => [IndicatorEnum], { nullable: true, description: 'Only of these rules.' })
  indicators?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'Only of this group.' })
  groupId?: string | null;
}

@InputType('FindingActionInput', { description: 'The finding you do something about, and why.' })
export class FindingActionInput extends VersionedChangeInput {
  @Field(() => ID, { description: 'The finding you look at.' })
  findingId!: string;
}

@InputType('SnoozeFindingInput', { description: 'The finding you put off, until when, and why.' })
export class SnoozeFindingInput extends FindingActionInput {
  @Field(() => DayScalar, { description: 'The first day on which it is open again: ahead, and at most 90 days.' })
  until!: Day;
}

@InputType('FindingNoteFilter', { description: 'Which notes; every part given must hold.' })
export class NoteFilterInput {
  @Field(() => String, {
    nullable: true,
    description: 'Only where the text contains this, in any case. The text of a withdrawn note is not searched.',
  })
  textContains?: string | null;
}

@InputType('WriteFindingNoteInput', { description: 'What you note on a finding, and why.' })
export class WriteFindingNoteInput extends ChangeInput {
  @Field(() => ID, { description: 'The finding you look at.' })
  findingId!: string;

  @Field(() => String, { description: 'What you note, in 1 to 4000 characters.' })
  text!: string;
}

@InputType('WithdrawFindingNoteInput', { description: 'The note you withdraw, and why.' })
export class WithdrawFindingNoteInput extends VersionedChangeInput {
  @Field(() => ID, { description: 'The note.' })
  noteId!: string;
}
