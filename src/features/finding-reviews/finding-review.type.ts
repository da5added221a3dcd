import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import type { Lane } from '../../domain/access/lanes';
import type { Role } from '../../domain/access/roles';
import {
  type FindingAction,
  findingActions,
  type ReviewStatus,
  reviewStatuses,
} from '../../domain/casework/finding-review';
import type { Day } from '../../domain/values/day';
import { connectionOf } from '../../platform/graphql/connection';
import { DayScalar, InstantScalar } from '../../platform/graphql/day-scalar';
import { describedEnum } from '../../platform/graphql/enum-of';
import { ProblemType } from '../../platform/graphql/problem.type';
import { RedactedType } from '../../platform/graphql/redacted.type';
import { LaneEnum, RoleEnum } from '../access/access.type';

export const ReviewStatusEnum = describedEnum('ReviewStatus', 'Where the work on a finding stands.', reviewStatuses);
export const FindingActionEnum = describedEnum('FindingAction', 'What may be done about a finding.', findingActions);

@ObjectType('FindingReview', {
  description:
    'The work on what one rule finds in one group. It goes on from one run of detection to the next, and decides nothing of the group.',
})
export class FindingReviewType {
  @Field(() => ID, { nullable: true, description: 'Our number of it; null while nothing was done.' })
  id!: number | null;

  @Field(() => ReviewStatusEnum, {
    description: 'Where it stands today, for the finding it is seen from: what was put off until today is open.',
  })
  status!: ReviewStatus;

  @Field(() => Boolean, { description: 'Whether it was cleared, and the rule has found the group again since.' })
  isFoundAgain!: boolean;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'The first day on which it is open again; null unless put off.',
  })
  snoozedUntil!: Day | null;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'The day of the finding it was cleared on; a clearance covers findings up to it. Null without one.',
  })
  clearedAsOf!: Day | null;

  @Field(() => Int, { description: 'How many things were done. Give it as `expectedVersion`.' })
  version!: number;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'When something was last done; null in an earlier version.',
  })
  changedAt!: string | null;
}

@ObjectType('FindingReviewEvent', { description: 'One thing that was done about a finding.' })
export class FindingReviewEventType {
  @Field(() => ID, { description: 'Our number of it.' })
  id!: number;

  @Field(() => Int, { description: 'Its place: the version that it made.' })
  version!: number;

  @Field(() => FindingActionEnum, { description: 'What was done.' })
  action!: FindingAction;

  @Field(() => ReviewStatusEnum, { description: 'Where it stood then.' })
  status!: ReviewStatus;

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => String, { description: 'Who did it.' })
  doneBy!: string;

  @Field(() => [RoleEnum], { description: 'The roles they had.' })
  roles!: readonly Role[];

  @Field(() => String, { nullable: true, description: 'Their organisation, such as `OFSTED`; null for none.' })
  organisation!: string | null;

  @Field(() => LaneEnum, { nullable: true, description: 'Whose work it was part of.' })
  lane!: Lane | null;

  @Field(() => DayScalar, { nullable: true, description: 'Until when it was put off; null for other actions.' })
  snoozedUntil!: Day | null;

  @Field(() => DayScalar, { description: 'The day of the finding that was looked at.' })
  findingAsOf!: Day;

  @Field(() => InstantScalar, { description: 'When.' })
  doneAt!: string;
}

/** What is answered for who may not see reviews tells nothing of whether there is one. */
export const FindingReviewResult = createUnionType({
  name: 'FindingReviewResult',
  description: 'The work on a finding, or that it is withheld from you.',
  types: () => [FindingReviewType, RedactedType] as const,
  resolveType: (value) => ('howToRequest' in value ? RedactedType : FindingReviewType),
});

@ObjectType('FindingReviewConflict', {
  description: 'Someone did something before you. Read where it stands now, and decide whether you still want to.',
})
export class FindingReviewConflictType {
  @Field(() => Int, { description: 'The version you expected.' })
  expectedVersion!: number;

  @Field(() => Int, { description: 'The version it has.' })
  currentVersion!: number;

  @Field(() => FindingReviewType, {
    nullable: true,
    description: 'How it stood in the version you expected; null where there is no such version yet.',
  })
  expected!: FindingReviewType | null;

  @Field(() => FindingReviewType, { description: 'How it stands.' })
  current!: FindingReviewType;
}

@ObjectType('FindingReviewPayload', { description: 'What came of doing something about a finding.' })
export class FindingReviewPayloadType {
  @Field(() => FindingReviewType, { nullable: true, description: 'The review; null where nothing was changed.' })
  review!: FindingReviewType | null;

  @Field(() => [ProblemType], { description: 'Everything that stood in the way; empty where it was done.' })
  problems!: readonly ProblemType[];

  @Field(() => FindingReviewConflictType, { nullable: true, description: 'Set when the version had moved on.' })
  conflict!: FindingReviewConflictType | null;

  @Field(() => Boolean, { description: 'Whether this answers an earlier request of the same key.' })
  replayed!: boolean;
}

export const FindingReviewConnection = connectionOf(FindingReviewType, 'FindingReview');
export const FindingReviewEventConnection = connectionOf(FindingReviewEventType, 'FindingReviewEvent');
