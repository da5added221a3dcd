import { Field, InputType } from 'type-graphql';
import type { ConditionLimit } from '../../domain/matters/machines/registration-enforcement/actions';
import { type OrderMeasure, orderMeasures } from '../../domain/matters/machines/setting-enforcement/urgent-order-steps';
import { urgentOrderMachine } from '../../domain/matters/machines/urgent-order.machine';
import { describedEnum } from '../../platform/graphql/enum-of';
import { MatterStepInput } from '../matters/matter.input';
import { NoticeParticularsInput, stepEnum } from './notice.input';
import { ConditionLimitEnum } from './registration-enforcement.input';

export const UrgentOrderStepEnum = stepEnum(
  'UrgentOrderStep',
  'What is done about an urgent order of a justice of the peace, s. 20.',
  urgentOrderMachine,
);

export const UrgentOrderMeasureEnum = describedEnum(
  'UrgentOrderMeasure',
  'What a justice of the peace may order, s. 20(1).',
  orderMeasures,
);

@InputType('UrgentOrderParticulars', {
  description: 'What a step says. `Matter.nextSteps` tells which fields a step asks for, and by which subsection.',
})
export class UrgentOrderParticularsInput extends NoticeParticularsInput {
  @Field(() => UrgentOrderMeasureEnum, { nullable: true, description: 'What is asked for, or ordered.' })
  measure?: OrderMeasure | null;

  @Field(() => [String], { nullable: true, description: 'Each condition, in full.' })
  conditions?: string[] | null;

  @Field(() => [ConditionLimitEnum], { nullable: true, description: 'What the conditions limit.' })
  limits?: ConditionLimit[] | null;

  @Field(() => String, { nullable: true, description: 'The serious risk unless the order is made, s. 20(1)(b).' })
  risk?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is applied for without notice.' })
  withoutNotice?: boolean | null;

  @Field(() => String, { nullable: true, description: 'To whom the application is made, and where.' })
  court?: string | null;

  @Field(() => [String], { nullable: true, description: 'Which authorities were notified, how and when, s. 20(3).' })
  notified?: string[] | null;

  @Field(() => String, { nullable: true, description: 'The order in writing, with its number, s. 20(4).' })
  order?: string | null;

  @Field(() => String, { nullable: true, description: 'The copy of the order that was served, s. 20(5)(a).' })
  copy?: string | null;
}

@InputType('UrgentOrderStepInput', { description: 'A step about an urgent order, the day of it, and why.' })
export class UrgentOrderStepInput extends MatterStepInput {
  @Field(() => UrgentOrderStepEnum, { description: 'What is done.' })
  step!: string;

  @Field(() => UrgentOrderParticularsInput, { nullable: true, description: 'What the step says.' })
  particulars?: UrgentOrderParticularsInput | null;
}
