import { Field, ID, InputType, Int } from 'type-graphql';
import type { EnforcementAction, EvidenceSource, ObservationKind } from '../../domain/observations/observation';
import type { Day } from '../../domain/values/day';
import { ChangeInput, VersionedChangeInput } from '../../platform/graphql/change.input';
import { DayScalar } from '../../platform/graphql/day-scalar';
import { UrnScalar } from '../../platform/graphql/urn-scalar';
import { EnforcementActionEnum, EvidenceSourceEnum, ObservationKindEnum } from './observation.type';

@InputType('RecordObservationInput', { description: 'What you observed of a setting, and why you record it.' })
export class RecordObservationInput extends ChangeInput {
  @Field(() => UrnScalar, { description: 'The registration number of the setting.' })
  urn!: string;

  @Field(() => ObservationKindEnum, { description: 'What it is.' })
  kind!: ObservationKind;

  @Field(() => DayScalar, { description: 'The day it happened, or the first day of the stretch: not ahead.' })
  from!: Day;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'The first day on which it is so no more; left out while it is open. Unplanned endings need it.',
  })
  to?: Day | null;

  @Field(() => EvidenceSourceEnum, {
    description: 'Whose word it is: a council records its own, and so does a provider; the regulator records any.',
  })
  evidence!: EvidenceSource;

  @Field(() => EnforcementActionEnum, { nullable: true, description: 'Which step, of an enforcement action.' })
  action?: EnforcementAction | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The regulation that was breached, of a requirement, such as `CHR_2015 reg 12` or `Regulation 12(2)(a)`.',
  })
  regulation?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many, of unplanned endings: from 1.' })
  count?: number | null;

  @Field(() => String, { nullable: true, description: 'The document it rests on, in 1 to 300 characters.' })
  document?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Your own number of it, in 1 to 200 characters, that no other record of yours has.',
  })
  reference?: string | null;
}

@InputType('WithdrawObservationInput', { description: 'The observation you withdraw, and why.' })
export class WithdrawObservationInput extends VersionedChangeInput {
  @Field(() => ID, { description: 'The observation.' })
  observationId!: string;
}
