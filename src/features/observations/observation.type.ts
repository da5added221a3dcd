import { Field, ID, Int, ObjectType } from 'type-graphql';
import {
  type EnforcementAction,
  type EvidenceSource,
  enforcementActions,
  evidenceSources,
  type ObservationKind,
  observationKinds,
} from '../../domain/observations/observation';
import type { Day } from '../../domain/values/day';
import { connectionOf } from '../../platform/graphql/connection';
import { DayScalar, InstantScalar } from '../../platform/graphql/day-scalar';
import { describedEnum } from '../../platform/graphql/enum-of';

export const ObservationKindEnum = describedEnum(
  'ObservationKind',
  'What is recorded of a setting beside its inspections.',
  observationKinds,
);
export const EnforcementActionEnum = describedEnum(
  'EnforcementAction',
  'A step that the regulator took against one registration.',
  enforcementActions,
);
export const EvidenceSourceEnum = describedEnum('EvidenceSource', 'Whose word an observation is.', evidenceSources);

@ObjectType('Observation', {
  description:
    'What was recorded of a setting beside its inspections. You see those that are for you; of others you are not told.',
})
export class ObservationType {
  @Field(() => ID, { description: 'Our number of it. What corrects it has another.' })
  id!: number;

  @Field(() => String, { description: 'The registration number it was recorded of.' })
  urn!: string;

  @Field(() => ObservationKindEnum, { description: 'What it is.' })
  kind!: ObservationKind;

  @Field(() => DayScalar, { description: 'The day it happened, or the first day of the stretch.' })
  from!: Day;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'The first day on which it is so no more: met, lifted, filled; null while it is open.',
  })
  to!: Day | null;

  @Field(() => EvidenceSourceEnum, { description: 'Whose word it is.' })
  evidence!: EvidenceSource;

  @Field(() => EnforcementActionEnum, {
    nullable: true,
    description: 'Which step; null of everything but an enforcement action.',
  })
  action!: EnforcementAction | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The regulation that was breached, in one form for each, such as `CHR_2015 reg 12`, or as written where it could not be told apart; null of everything but a requirement.',
  })
  regulation!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The citation in the words it came in, with its paragraph; null of everything but a requirement.',
  })
  citedAs!: string | null;

  @Field(() => Int, { nullable: true, description: 'How many; null of everything but unplanned endings.' })
  count!: number | null;

  @Field(() => String, { description: 'The organisation that recorded it, such as `LA:888`.' })
  organisation!: string;

  @Field(() => String, { nullable: true, description: 'The file it came in, or the document it rests on.' })
  document!: string | null;

  @Field(() => String, { nullable: true, description: 'The number that its organisation gave it.' })
  reference!: string | null;

  @Field(() => String, { nullable: true, description: 'Who recorded it by hand; null where a file brought it.' })
  recordedBy!: string | null;

  @Field(() => InstantScalar, { description: 'Since when it is kept.' })
  recordedAt!: string;

  @Field(() => Int, {
    description: '1 while it stands, 2 once withdrawn or put right. Give it as `expectedVersion`.',
  })
  version!: number;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'When it was withdrawn or put right; null while it stands.',
  })
  closedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was withdrawn; null where it was not.' })
  withdrawnReason!: string | null;
}

export const ObservationConnection = connectionOf(ObservationType, 'Observation');
