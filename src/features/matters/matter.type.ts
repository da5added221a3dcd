import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Lane } from '../../domain/access/lanes';
import type { Role } from '../../domain/access/roles';
import { type ClockStatus, clockStatuses } from '../../domain/calendar/read-clock';
import { type ServiceMethodId, serviceMethods } from '../../domain/calendar/service-methods';
import { type StepBasis, stepBases } from '../../domain/matters/machine';
import { type MatterKind, matterKinds } from '../../domain/matters/matter-kinds';
import { type FieldForm, fieldForms } from '../../domain/matters/particulars';
import type { Day } from '../../domain/values/day';
import { connectionOf } from '../../platform/graphql/connection';
import { DayScalar, InstantScalar } from '../../platform/graphql/day-scalar';
import { describedEnum } from '../../platform/graphql/enum-of';
import { LaneEnum, RoleEnum } from '../access/access.type';
import { CitationType } from '../law/legal-basis.type';
import { type LinkKind, linkKinds } from './matter';

const kindWords = Object.fromEntries(Object.entries(matterKinds).map(([code, { is }]) => [code, is])) as Record<
  MatterKind,
  string
>;

export const MatterKindEnum = describedEnum('MatterKind', 'What a matter is.', kindWords);
export const StepBasisEnum = describedEnum('StepBasis', 'What a step of a statutory process rests on.', stepBases);
export const ClockStatusEnum = describedEnum('ClockStatus', 'What a clock says on a day.', clockStatuses);
export const FieldFormEnum = describedEnum('StepFieldForm', 'What a field of a step holds.', fieldForms);
const methodWords = Object.fromEntries(
  Object.entries(serviceMethods).map(([code, { title }]) => [code, title]),
) as Record<ServiceMethodId, string>;

export const ServiceMethodEnum = describedEnum('ServiceMethod', 'How a document is served.', methodWords);
export const LinkKindEnum = describedEnum('MatterLinkKind', 'What a step can point at.', linkKinds);

@ObjectType('Matter', {
  description:
    'One statutory process from its beginning to its end, or the case around several. It stands where its last step stands, of those that are shown to you.',
})
export class MatterType {
  @Field(() => ID, { description: 'Our number of it.' })
  id!: number;

  @Field(() => MatterKindEnum, { description: 'What it is.' })
  kind!: MatterKind;

  @Field(() => String, { description: 'What it is called; what it is, to whoever does not see its first step.' })
  title!: string;

  @Field(() => String, { description: 'Where it stands, as a code: `NOTICE_SERVED`. See `stateTitle` for words.' })
  state!: string;

  @Field(() => Int, { description: 'The last step that you see, among all there are. Give it as `expectedVersion`.' })
  version!: number;

  @Field(() => Boolean, {
    description:
      'Whether it rests on a commencement that was recorded for a scenario only: then it is no statement of law, and nothing of it was done to anybody.',
  })
  isHypothetical!: boolean;

  @Field(() => String, { nullable: true, description: 'The scenario it is walked under; null for the law as it is.' })
  scenario!: string | null;

  @Field(() => String, { description: 'The organisation that keeps it, such as `OFSTED`.' })
  organisation!: string;

  @Field(() => String, { description: 'Who took the first step that you see.' })
  openedBy!: string;

  @Field(() => InstantScalar, { description: 'When the first step that you see was recorded.' })
  openedAt!: string;

  @Field(() => DayScalar, { description: 'The day of the last step.' })
  lastStepOn!: Day;
}

@ObjectType('MatterStep', { description: 'One step that was taken in a matter. Nothing of it is changed afterwards.' })
export class MatterStepType {
  @Field(() => ID, { description: 'Our number of it.' })
  id!: number;

  @Field(() => Int, { description: 'Its place in the matter, from 1.' })
  version!: number;

  @Field(() => String, { description: 'What was done, as a code: `SERVE_NOTICE`.' })
  step!: string;

  @Field(() => String, { description: 'Where the matter stood after it, as a code.' })
  state!: string;

  @Field(() => DayScalar, { description: 'The day on which it was done.' })
  on!: Day;

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => String, { description: 'Who recorded it.' })
  takenBy!: string;

  @Field(() => [RoleEnum], { description: 'The roles they had.' })
  roles!: readonly Role[];

  @Field(() => String, { nullable: true, description: 'Their organisation; null for none.' })
  organisation!: string | null;

  @Field(() => [LaneEnum], { description: 'In which lanes it is seen.' })
  lanes!: readonly Lane[];

  @Field(() => Boolean, { description: 'Whether it rests on a commencement recorded for a scenario only.' })
  isHypothetical!: boolean;

  @Field(() => InstantScalar, { description: 'When it was recorded.' })
  recordedAt!: string;
}

@ObjectType('StepStatement', { description: 'One thing that a step says.' })
export class StepStatementType {
  @Field(() => String, { description: 'The name of the field.' })
  name!: string;

  @Field(() => String, { description: 'What it is, as a form would label it.' })
  title!: string;

  @Field(() => String, { description: 'What it says: a text, a day, an amount; rows and lists as JSON.' })
  value!: string;

  @Field(() => CitationType, {
    nullable: true,
    description: 'The provision that asks for it; null where the rule is ours.',
  })
  citation!: CitationType | null;
}

@ObjectType('MatterClock', { description: 'A period that runs in a matter.' })
export class MatterClockType {
  @Field(() => String, { description: 'Which period, as a code: `PLAN_SUBMISSION`.' })
  code!: string;

  @Field(() => String, { description: 'What is to be done in it.' })
  title!: string;

  @Field(() => DayScalar, { description: 'The day from which it is counted.' })
  startedOn!: Day;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'Its last day, on which the step may still be taken. Null while paused, or where it is not known.',
  })
  lastDay!: Day | null;

  @Field(() => ClockStatusEnum, { description: 'What it says on the day asked for.' })
  status!: ClockStatus;

  @Field(() => Int, { nullable: true, description: 'Days to the last one, negative after it; null where not known.' })
  daysLeft!: number | null;

  @Field(() => Int, { nullable: true, description: 'The same in working days of England; null where not known.' })
  workingDaysLeft!: number | null;

  @Field(() => String, { description: 'How it is counted, and how sure that is.' })
  counted!: string;

  @Field(() => CitationType, { nullable: true, description: 'The provision; null where the period is ours.' })
  citation!: CitationType | null;

  @Field(() => [String], { description: 'What happened to it, one sentence each, oldest first.' })
  history!: readonly string[];

  @Field(() => [String], { description: 'What bears on its last day and is shown, not applied.' })
  caveats!: readonly string[];
}

@ObjectType('StepField', { description: 'One thing that a step can say.' })
export class StepFieldType {
  @Field(() => String, { description: 'Its name in `particulars`.' })
  name!: string;

  @Field(() => String, { description: 'As a form would label it.' })
  title!: string;

  @Field(() => FieldFormEnum, { description: 'What it holds.' })
  form!: FieldForm;

  @Field(() => Boolean, { description: 'Whether the step cannot be without it.' })
  isRequired!: boolean;

  @Field(() => [String], { nullable: true, description: 'The codes it can be; null where it is no code.' })
  codes!: readonly string[] | null;

  @Field(() => CitationType, {
    nullable: true,
    description: 'The provision that asks for it; null where the rule is ours.',
  })
  citation!: CitationType | null;
}

@ObjectType('NextStep', { description: 'A step that may follow from where a matter stands.' })
export class NextStepType {
  @Field(() => String, { description: 'What is done, as a code.' })
  step!: string;

  @Field(() => String, { description: 'What is done, as a button would say it.' })
  title!: string;

  @Field(() => [RoleEnum], { description: 'Who may do it.' })
  by!: readonly Role[];

  @Field(() => Boolean, { description: 'Whether a role of yours may do it.' })
  isForYou!: boolean;

  @Field(() => StepBasisEnum, { description: 'What the step rests on.' })
  basis!: StepBasis;

  @Field(() => CitationType, { nullable: true, description: 'Where the law gives it; null where it is ours.' })
  citation!: CitationType | null;

  @Field(() => [String], { description: 'What else must hold, in words.' })
  conditions!: readonly string[];

  @Field(() => [StepFieldType], { description: 'What it says.' })
  fields!: readonly StepFieldType[];

  @Field(() => [String], {
    description:
      'Why it cannot be taken today whatever it says: the power is not in force, a period still runs. Empty where nothing of that stands in the way.',
  })
  whyNotNow!: readonly string[];

  @Field(() => String, { nullable: true, description: 'What the statute as read does not say of it.' })
  notKnown!: string | null;
}

@ObjectType('MatterLink', { description: 'What a step points at.' })
export class MatterLinkType {
  @Field(() => ID, { description: 'Our number of it.' })
  id!: number;

  @Field(() => LinkKindEnum, { description: 'What kind of thing.' })
  kind!: LinkKind;

  @Field(() => String, { description: 'Its id; for a document, where it is held.' })
  target!: string;

  @Field(() => Int, { description: 'The step that points at it.' })
  version!: number;
}

export const MatterConnection = connectionOf(MatterType, 'Matter');
export const MatterStepConnection = connectionOf(MatterStepType, 'MatterStep');
export const MatterLinkConnection = connectionOf(MatterLinkType, 'MatterLink');
