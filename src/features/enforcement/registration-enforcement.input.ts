import { Field, InputType } from 'type-graphql';
import { cancellationGrounds } from '../../domain/law/grounds';
import {
  type ConditionLimit,
  conditionLimits,
  type EnforcementMeasure,
  enforcementMeasures,
} from '../../domain/matters/machines/registration-enforcement/actions';
import { registrationEnforcementMachine } from '../../domain/matters/machines/registration-enforcement.machine';
import type { ProvisionType } from '../../domain/register/vocabulary';
import type { Day } from '../../domain/values/day';
import { DayScalar } from '../../platform/graphql/day-scalar';
import { describedEnum } from '../../platform/graphql/enum-of';
import { MatterStepInput } from '../matters/matter.input';
import { ProvisionTypeEnum } from '../settings/setting.enums.type';
import { NoticeParticularsInput, stepEnum } from './notice.input';

export const RegistrationEnforcementStepEnum = stepEnum(
  'RegistrationEnforcementStep',
  'What is done about a proposal to refuse, cancel, suspend or attach conditions, ss. 17 to 21.',
  registrationEnforcementMachine,
);

export const EnforcementMeasureEnum = describedEnum(
  'EnforcementMeasure',
  'What is proposed of one registration, or of an application for one.',
  enforcementMeasures,
);

export const ConditionLimitEnum = describedEnum('ConditionLimit', 'What a condition limits.', conditionLimits);

export const MeasureEndEnum = describedEnum('MeasureEnd', 'By what a measure is at an end.', {
  PERIOD_OVER: 'The period of the suspension is over.',
  LIFTED_ON_APPLICATION: 'It was lifted on application, s. 15.',
  REPLACED: 'Another decision stands in its place.',
  REGISTRATION_ENDED: 'The registration itself is at an end.',
});

const CancellationGroundEnum = describedEnum(
  'RecordedCancellationGround',
  'A ground for cancelling a registration, s. 14(1). A poor grade is none.',
  Object.fromEntries(Object.entries(cancellationGrounds).map(([code, { title }]) => [code, title])),
);

@InputType('RegistrationEnforcementParticulars', {
  description: 'What a step says. `Matter.nextSteps` tells which fields a step asks for, and by which subsection.',
})
export class RegistrationEnforcementParticularsInput extends NoticeParticularsInput {
  @Field(() => EnforcementMeasureEnum, { nullable: true, description: 'What is proposed, or decided as proposed.' })
  action?: EnforcementMeasure | null;

  @Field(() => ProvisionTypeEnum, { nullable: true, description: 'Of an application: the kind of setting.' })
  provisionType?: ProvisionType | null;

  @Field(() => String, { nullable: true, description: 'Of an application: the local authority, by its code.' })
  localAuthority?: string | null;

  @Field(() => [CancellationGroundEnum], { nullable: true, description: 'The grounds for cancelling, s. 14(1).' })
  grounds?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Of a suspension: how requirements were not met, s. 14A(2).' })
  failure?: string | null;

  @Field(() => [String], { nullable: true, description: 'Each condition, in full.' })
  conditions?: string[] | null;

  @Field(() => [ConditionLimitEnum], { nullable: true, description: 'What the conditions limit.' })
  limits?: ConditionLimit[] | null;

  @Field(() => DayScalar, { nullable: true, description: 'The last day of the suspension, ss. 14A(1) and 19(4)(ba).' })
  suspendedUntil?: Day | null;

  @Field(() => String, { nullable: true, description: 'That representations may be made within 28 days, s. 18(1).' })
  representationsRight?: string | null;

  @Field(() => [String], { nullable: true, description: 'What is represented, s. 18(1).' })
  representations?: string[] | null;

  @Field(() => String, { nullable: true, description: 'The written notice by which something is waived.' })
  notice?: string | null;

  @Field(() => [String], { nullable: true, description: 'How the representations were considered.' })
  considered?: string[] | null;

  @Field(() => MeasureEndEnum, { nullable: true, description: 'By what the measure is at an end.' })
  endedBy?: string | null;

  @Field(() => String, { nullable: true, description: 'The notice or decision by which it ended.' })
  document?: string | null;
}

@InputType('RegistrationEnforcementStepInput', { description: 'A step about a proposal, the day of it, and why.' })
export class RegistrationEnforcementStepInput extends MatterStepInput {
  @Field(() => RegistrationEnforcementStepEnum, { description: 'What is done.' })
  step!: string;

  @Field(() => RegistrationEnforcementParticularsInput, { nullable: true, description: 'What the step says.' })
  particulars?: RegistrationEnforcementParticularsInput | null;
}
