import { Field, ID, InputType } from 'type-graphql';
import type { CommencementStanding } from '../../domain/casework/commencements';
import type { Confidence } from '../../domain/law/citation';
import type { CommencementBrings } from '../../domain/law/recorded-commencement';
import type { Day } from '../../domain/values/day';
import { ChangeInput, VersionedChangeInput } from '../../platform/graphql/change.input';
import { DayScalar } from '../../platform/graphql/day-scalar';
import { CommencementBringsEnum, CommencementStandingEnum } from './commencement.type';
import { ConfidenceEnum } from './legal-basis.type';

@InputType('CommencementFilter', { description: 'Which recorded commencements; every part given must hold.' })
export class CommencementFilterInput {
  @Field(() => String, { nullable: true, description: 'Only those of this power, by its code.' })
  power?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those of scenarios, or only those of the real law.' })
  isHypothetical?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Only those of this scenario.' })
  scenario?: string | null;

  @Field(() => CommencementStandingEnum, { nullable: true, description: 'Only those that stand so.' })
  standing?: CommencementStanding | null;
}

@InputType('RecordCommencementInput', {
  description:
    'The instrument that brings a power into force, or the scenario that supposes so, and why you record it.',
})
export class RecordCommencementInput extends ChangeInput {
  @Field(() => String, { description: 'The power, by its code.' })
  power!: string;

  @Field(() => CommencementBringsEnum, {
    description: 'Whether it commences the provision, or makes the regulations under it.',
  })
  brings!: CommencementBrings;

  @Field(() => String, {
    description: 'The instrument as it is cited, such as `SI 2027/123`; of a scenario, what it supposes.',
  })
  instrument!: string;

  @Field(() => String, { nullable: true, description: 'The provision of the instrument.' })
  provision?: string | null;

  @Field(() => DayScalar, { description: 'The first day on which it counts, as the instrument says.' })
  commencedOn!: Day;

  @Field(() => String, {
    nullable: true,
    description: 'The https address at which the instrument can be read; left out for a scenario.',
  })
  address?: string | null;

  @Field(() => ConfidenceEnum, {
    description: '`verified` where you read the instrument, `secondary` where you read what reports it.',
  })
  confidence!: Confidence;

  @Field(() => DayScalar, { description: 'The day on which you checked it.' })
  checkedOn!: Day;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is of a scenario only; it is not unless given.' })
  isHypothetical?: boolean | null;

  @Field(() => String, { nullable: true, description: 'The name of the scenario, where it is of one.' })
  scenario?: string | null;
}

@InputType('ApproveCommencementInput', { description: 'Which recorded commencement is to count, and why.' })
export class ApproveCommencementInput extends VersionedChangeInput {
  @Field(() => ID, { description: 'The commencement.' })
  commencementId!: string;
}

@InputType('WithdrawCommencementInput', { description: 'Which recorded commencement is to count no more, and why.' })
export class WithdrawCommencementInput extends VersionedChangeInput {
  @Field(() => ID, { description: 'The commencement.' })
  commencementId!: string;
}
