import { Field, ID, Int, ObjectType } from 'type-graphql';
import { type SignalCode, signalTable } from '../../domain/continuity/signal-table';
import {
  type ContinuityAction,
  type ContinuityKind,
  type ContinuityStatus,
  continuityActions,
  continuityKinds,
  continuityStatuses,
} from '../../domain/continuity/vocabulary';
import type { Day } from '../../domain/values/day';
import { connectionOf } from '../../platform/graphql/connection';
import { DayScalar, InstantScalar } from '../../platform/graphql/day-scalar';
import { describedEnum } from '../../platform/graphql/enum-of';

export const ContinuityKindEnum = describedEnum(
  'ContinuityKind',
  'In what way one thing on the register goes on as another.',
  continuityKinds,
);
export const ContinuityStatusEnum = describedEnum('ContinuityStatus', 'Where a link stands.', continuityStatuses);
export const ContinuityActionEnum = describedEnum('ContinuityAction', 'What was done about a link.', continuityActions);
export const ContinuitySignalCodeEnum = describedEnum(
  'ContinuitySignalCode',
  'Something that speaks for, or against, one going on as another.',
  Object.fromEntries(Object.entries(signalTable).map(([code, { is }]) => [code, is])) as Record<SignalCode, string>,
);

@ObjectType('ContinuitySignalWeight', { description: 'What a signal says, and what it adds to a score.' })
export class ContinuitySignalWeightType {
  @Field(() => ContinuitySignalCodeEnum, { description: 'The signal.' })
  code!: SignalCode;

  @Field(() => String, { description: 'What it says.' })
  meaning!: string;

  @Field(() => String, { description: 'What it adds on the day. A decimal, as text; less than 0 speaks against.' })
  weight!: string;
}

@ObjectType('ContinuityTable', {
  description: 'By what it is judged whether one goes on as another. All of it is our policy. Nothing links by itself.',
})
export class ContinuityTableType {
  @Field(() => DayScalar, { description: 'The day on which it stands.' })
  asOf!: Day;

  @Field(() => String, { description: 'From this score on a person is asked. A decimal, as text.' })
  cut!: string;

  @Field(() => String, { description: 'How the score is made.' })
  formula!: string;

  @Field(() => [ContinuitySignalWeightType], { description: 'Every signal there is.' })
  signals!: readonly ContinuitySignalWeightType[];
}

@ObjectType('ContinuitySignal', { description: 'A signal that was seen between the two ends of a link.' })
export class ContinuitySignalType {
  @Field(() => ContinuitySignalCodeEnum, { description: 'The signal.' })
  code!: SignalCode;

  @Field(() => String, { description: 'What was seen. It holds no address and no name of a person.' })
  words!: string;

  @Field(() => Int, { description: 'What it added to the score, in hundredths.' })
  weight!: number;
}

@ObjectType('ContinuityEvent', { description: 'One thing that was done about a link.' })
export class ContinuityEventType {
  @Field(() => ID, { description: 'Our number of it.' })
  id!: number;

  @Field(() => ContinuityActionEnum, { description: 'What was done.' })
  action!: ContinuityAction;

  @Field(() => ContinuityStatusEnum, { description: 'Where the link stood after it.' })
  status!: ContinuityStatus;

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => String, { description: 'Who did it.' })
  doneBy!: string;

  @Field(() => InstantScalar, { description: 'When.' })
  doneAt!: string;
}

@ObjectType('ContinuityLink', {
  description:
    'That a setting, or an operator, may go on under another number. A suspicion until a person of the regulator confirms it.',
})
export class ContinuityLinkType {
  @Field(() => ID, { description: 'Our number of it.' })
  id!: number;

  @Field(() => ContinuityKindEnum, { description: 'In what way.' })
  kind!: ContinuityKind;

  @Field(() => ContinuityStatusEnum, { description: 'Where it stands.' })
  status!: ContinuityStatus;

  @Field(() => Int, { description: 'How often something was done about it. Give it as `expectedVersion`.' })
  version!: number;

  @Field(() => String, { nullable: true, description: 'The registration that ended; null for operators.' })
  fromUrn!: string | null;

  @Field(() => String, { nullable: true, description: 'The registration that began; null for operators.' })
  toUrn!: string | null;

  @Field(() => String, { nullable: true, description: 'The published owner before; null for settings.' })
  fromOwner!: string | null;

  @Field(() => String, { nullable: true, description: 'The published owner after; null for settings.' })
  toOwner!: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day it was confirmed; null unless it is.' })
  confirmedOn!: Day | null;

  @Field(() => [ContinuitySignalType], { description: 'What was seen, for and against.' })
  signals!: readonly ContinuitySignalType[];

  @Field(() => Boolean, { description: 'Whether a person proposed it.' })
  isByHand!: boolean;

  @Field(() => Boolean, { description: 'Whether the signals were still seen when last looked for.' })
  isCurrent!: boolean;

  @Field(() => InstantScalar, { description: 'When it was first proposed.' })
  proposedAt!: string;
}

@ObjectType('ConfirmedContinuity', {
  description:
    'That one goes on as another, confirmed by a person. Both keep their own facts: it is a link, and no merge.',
})
export class ConfirmedContinuityType {
  @Field(() => ContinuityKindEnum, { description: 'In what way.' })
  kind!: ContinuityKind;

  @Field(() => String, { nullable: true, description: 'The registration that ended; null for operators.' })
  fromUrn!: string | null;

  @Field(() => String, { nullable: true, description: 'The registration that began; null for operators.' })
  toUrn!: string | null;

  @Field(() => String, { nullable: true, description: 'The published owner before; null for settings.' })
  fromOwner!: string | null;

  @Field(() => String, { nullable: true, description: 'The published owner after; null for settings.' })
  toOwner!: string | null;

  @Field(() => DayScalar, { description: 'The day it was confirmed.' })
  confirmedOn!: Day;
}

@ObjectType('ContinuityStep', {
  description: 'The registration before or after, where it is confirmed that the setting is one.',
})
export class ContinuityStepType {
  @Field(() => String, { description: 'Its number.' })
  urn!: string;

  @Field(() => DayScalar, { description: 'The day it was confirmed.' })
  confirmedOn!: Day;

  @Field(() => String, { description: 'The same in a sentence.' })
  sentence!: string;
}

export const ContinuityLinkConnection = connectionOf(ContinuityLinkType, 'ContinuityLink');
export const ConfirmedContinuityConnection = connectionOf(ConfirmedContinuityType, 'ConfirmedContinuity');
export const ContinuityEventConnection = connectionOf(ContinuityEventType, 'ContinuityEvent');
