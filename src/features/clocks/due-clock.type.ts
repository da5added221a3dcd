import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { clockRules } from '../../domain/calendar/clock-rules';
import type { MatterKind } from '../../domain/matters/matter-kinds';
import type { Day } from '../../domain/values/day';
import { ChangeInput } from '../../platform/graphql/change.input';
import { connectionOf } from '../../platform/graphql/connection';
import { DayScalar, InstantScalar } from '../../platform/graphql/day-scalar';
import { describedEnum } from '../../platform/graphql/enum-of';
import { ProblemType } from '../../platform/graphql/problem.type';
import { MatterKindEnum } from '../matters/matter.type';

const clockWords = Object.fromEntries(Object.entries(clockRules).map(([code, { title }]) => [code, `${title}.`]));

export const ClockCodeEnum = describedEnum('ClockCode', 'A kind of period that the service keeps.', clockWords);

@ObjectType('DueClock', { description: 'A period that runs in a matter.' })
export class DueClockType {
  @Field(() => ID, { description: 'Our number of it.' })
  id!: number;

  @Field(() => Boolean, { description: 'Whether a step that one of your roles may take is what it waits for.' })
  isForYou!: boolean;
}

@ObjectType('Reminder', {
  description: 'That the last day of a period is near: written once for each day of reminding.',
})
export class ReminderType {
  @Field(() => ID, { description: 'Our number of it.' })
  id!: number;

  @Field(() => ClockCodeEnum, { description: 'Which period.' })
  code!: string;

  @Field(() => DayScalar, { description: 'Its last day, as it stood when the reminder was written.' })
  lastDay!: Day;

  @Field(() => DayScalar, { description: 'The day on which someone is reminded.' })
  remindOn!: Day;

  @Field(() => String, { nullable: true, description: 'Who said that they saw it; null while nobody did.' })
  acknowledgedBy!: string | null;

  @Field(() => InstantScalar, { nullable: true, description: 'When; null while nobody did.' })
  acknowledgedAt!: string | null;
}

@InputType('ClockFilter', { description: 'Which periods; every part given must hold.' })
export class ClockFilterInput {
  @Field(() => [MatterKindEnum], { nullable: true, description: 'Only in matters of these kinds.' })
  kinds?: MatterKind[] | null;

  @Field(() => [ClockCodeEnum], { nullable: true, description: 'Only of these kinds of period.' })
  codes?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Only what is overdue; or only what is not.' })
  isOverdue?: boolean | null;

  @Field(() => DayScalar, { nullable: true, description: 'Only with a last day up to this one.' })
  dueBy?: Day | null;

  @Field(() => ID, { nullable: true, description: 'Only in this case, or in what is below this matter.' })
  caseId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only what waits for a step of one of your roles; or the rest.',
  })
  isForYou?: boolean | null;
}

@InputType('AcknowledgeReminderInput', { description: 'Which reminder was seen, and what is done about it.' })
export class AcknowledgeReminderInput extends ChangeInput {
  @Field(() => ID, { description: 'The reminder.' })
  reminderId!: string;
}

@ObjectType('ReminderPayload', { description: 'What came of acknowledging a reminder.' })
export class ReminderPayloadType {
  @Field(() => ReminderType, { nullable: true, description: 'The reminder; null where nothing was changed.' })
  reminder!: ReminderType | null;

  @Field(() => [ProblemType], { description: 'What stood in the way; empty where it was done.' })
  problems!: readonly ProblemType[];

  @Field(() => Boolean, { description: 'Whether this answers an earlier request of the same key.' })
  replayed!: boolean;
}

export const DueClockConnection = connectionOf(DueClockType, 'DueClock');
export const ReminderConnection = connectionOf(ReminderType, 'Reminder');
