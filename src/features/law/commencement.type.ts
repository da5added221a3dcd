import { Field, ID, Int, ObjectType } from 'type-graphql';
import { type CommencementStanding, commencementStandings } from '../../domain/casework/commencements';
import { commencementBrings } from '../../domain/law/recorded-commencement';
import type { Day } from '../../domain/values/day';
import { connectionOf } from '../../platform/graphql/connection';
import { DayScalar, InstantScalar } from '../../platform/graphql/day-scalar';
import { describedEnum } from '../../platform/graphql/enum-of';
import { ConfidenceEnum } from './legal-basis.type';

export const CommencementStandingEnum = describedEnum(
  'CommencementStanding',
  'How a recorded commencement stands.',
  commencementStandings,
);
export const CommencementBringsEnum = describedEnum(
  'CommencementBrings',
  'What an instrument brings about for a power; some powers need both.',
  commencementBrings,
);

@ObjectType('Commencement', {
  description:
    'What was recorded of an instrument that brings a power into force, or of a scenario that supposes so. It counts once another administrator has approved it.',
})
export class CommencementType {
  @Field(() => ID, { description: 'Our number of it.' })
  id!: number;

  @Field(() => CommencementBringsEnum, {
    description: 'Whether it commences the provision, or makes the regulations under it.',
  })
  brings!: string;

  @Field(() => String, { description: 'The instrument as it is cited; of a scenario, what it supposes.' })
  instrument!: string;

  @Field(() => String, { nullable: true, description: 'The provision of the instrument; null where it names none.' })
  provision!: string | null;

  @Field(() => DayScalar, { description: 'The first day on which it counts.' })
  commencedOn!: Day;

  @Field(() => String, { nullable: true, description: 'Where the instrument can be read; null for a scenario.' })
  address!: string | null;

  @Field(() => Boolean, { description: 'Whether it is of a scenario only, and no statement of law.' })
  isHypothetical!: boolean;

  @Field(() => String, { nullable: true, description: 'The scenario by its name; null for the real law.' })
  scenario!: string | null;

  @Field(() => ConfidenceEnum, { description: 'What was read: the instrument itself, or what reports it.' })
  confidence!: string;

  @Field(() => DayScalar, { description: 'The day on which someone checked the instrument.' })
  checkedOn!: Day;

  @Field(() => CommencementStandingEnum, { description: 'How it stands.' })
  standing!: CommencementStanding;

  @Field(() => Int, {
    description: '1 as recorded; one more when approved, and when withdrawn. Give it as `expectedVersion`.',
  })
  version!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Why it was recorded; told to administrators and auditors only.',
  })
  reason!: string;

  @Field(() => String, { nullable: true, description: 'Who recorded it; told to administrators and auditors only.' })
  recordedBy!: string;

  @Field(() => InstantScalar, { description: 'When.' })
  recordedAt!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Who approved it, never who recorded it; null while nobody has.',
  })
  approvedBy!: string | null;

  @Field(() => InstantScalar, { nullable: true, description: 'When; it counts in what is known from then on.' })
  approvedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was approved.' })
  approvalReason!: string | null;

  @Field(() => String, { nullable: true, description: 'Who withdrew it; null while nobody has.' })
  withdrawnBy!: string | null;

  @Field(() => InstantScalar, { nullable: true, description: 'When; it counts in what was known until then.' })
  withdrawnAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was withdrawn.' })
  withdrawalReason!: string | null;
}

export const CommencementConnection = connectionOf(CommencementType, 'Commencement');
