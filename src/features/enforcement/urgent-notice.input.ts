import { Field, InputType } from 'type-graphql';
import type { ConditionLimit } from '../../domain/matters/machines/registration-enforcement/actions';
import {
  type UrgentMeasure,
  urgentMeasures,
} from '../../domain/matters/machines/setting-enforcement/urgent-notice-steps';
import { urgentNoticeMachine } from '../../domain/matters/machines/urgent-notice.machine';
import type { Day } from '../../domain/values/day';
import { DayScalar } from '../../platform/graphql/day-scalar';
import { describedEnum } from '../../platform/graphql/enum-of';
import { MatterStepInput } from '../matters/matter.input';
import { NoticeParticularsInput, stepEnum } from './notice.input';
import { ConditionLimitEnum } from './registration-enforcement.input';

export const UrgentNoticeStepEnum = stepEnum(
  'UrgentNoticeStep',
  'What is done about an urgent notice, s. 20B.',
  urgentNoticeMachine,
);

export const UrgentMeasureEnum = describedEnum(
  'UrgentMeasure',
  'Which decision takes effect at once, s. 20B(3).',
  urgentMeasures,
);

@InputType('UrgentNoticeParticulars', {
  description: 'What a step says. `Matter.nextSteps` tells which fields a step asks for, and by which subsection.',
})
export class UrgentNoticeParticularsInput extends NoticeParticularsInput {
  @Field(() => String, { nullable: true, description: 'That it is given under s. 20B, s. 20B(4)(a).' })
  section?: string | null;

  @Field(() => UrgentMeasureEnum, { nullable: true, description: 'What takes effect at once.' })
  measure?: UrgentMeasure | null;

  @Field(() => [String], { nullable: true, description: 'Each condition, in full, s. 20B(4)(c).' })
  conditions?: string[] | null;

  @Field(() => [ConditionLimitEnum], { nullable: true, description: 'What the conditions limit.' })
  limits?: ConditionLimit[] | null;

  @Field(() => DayScalar, { nullable: true, description: 'The last day of the suspension, s. 20B(4)(c).' })
  suspendedUntil?: Day | null;
}

@InputType('UrgentNoticeStepInput', { description: 'A step about an urgent notice, the day of it, and why.' })
export class UrgentNoticeStepInput extends MatterStepInput {
  @Field(() => UrgentNoticeStepEnum, { description: 'What is done.' })
  step!: string;

  @Field(() => UrgentNoticeParticularsInput, { nullable: true, description: 'What the step says.' })
  particulars?: UrgentNoticeParticularsInput | null;
}
