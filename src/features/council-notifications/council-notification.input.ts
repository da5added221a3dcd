import { Field, InputType } from 'type-graphql';
import type { NotifiableLimb } from '../../domain/matters/machines/council-notification/limb-codes';
import { notifiableLimbs } from '../../domain/matters/machines/council-notification/limbs';
import { councilNotificationMachine } from '../../domain/matters/machines/council-notification.machine';
import type { ProvisionType } from '../../domain/register/vocabulary';
import type { Day } from '../../domain/values/day';
import { DayScalar } from '../../platform/graphql/day-scalar';
import { describedEnum } from '../../platform/graphql/enum-of';
import { MatterStepInput } from '../matters/matter.input';
import { ProvisionTypeEnum } from '../settings/setting.enums.type';

export const CouncilNotificationStepEnum = describedEnum(
  'CouncilNotificationStep',
  'What is done to tell local authorities of enforcement at one setting, s. 30A.',
  Object.fromEntries(councilNotificationMachine.steps.map(({ step, title }) => [step, title])),
);

export const NotifiableEventEnum = describedEnum(
  'NotifiableEvent',
  'Of what local authorities must be told, s. 30A(2).',
  Object.fromEntries(Object.entries(notifiableLimbs).map(([code, { title }]) => [code, `${title}.`])),
);

export const NotificationMeansEnum = describedEnum('NotificationMeans', 'How a notification is sent.', {
  POST: 'By post.',
  BY_HAND: 'By hand.',
  ELECTRONIC_AS_AGREED: 'By electronic means, to which these local authorities agreed, s. 30A(5).',
});

@InputType('CouncilNotificationParticulars', {
  description: 'What a step says: the contents that SI 2011/552, reg. 3 prescribes, by the event that is notified.',
})
export class CouncilNotificationParticularsInput {
  @Field(() => NotifiableEventEnum, { nullable: true, description: 'The event, reg. 3(2)(e).' })
  limb?: NotifiableLimb | null;

  @Field(() => ProvisionTypeEnum, { nullable: true, description: 'What it is, reg. 3(2)(a).' })
  description?: ProvisionType | null;

  @Field(() => String, { nullable: true, description: 'The name of the establishment or agency, reg. 3(2)(a).' })
  settingName?: string | null;

  @Field(() => String, { nullable: true, description: 'Where its address is kept; it goes out with it, reg. 3(2)(a).' })
  settingAddress?: string | null;

  @Field(() => String, { nullable: true, description: 'Its registration number, reg. 3(2)(b).' })
  urn?: string | null;

  @Field(() => String, { nullable: true, description: 'Who carries it on or manages it, reg. 3(2)(c).' })
  person?: string | null;

  @Field(() => String, { nullable: true, description: 'The address of that person, if different, reg. 3(2)(c).' })
  personAddress?: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day of the summons, reg. 3(3)(a).' })
  summonsOn?: Day | null;

  @Field(() => String, { nullable: true, description: 'The alleged offence, described, reg. 3(3)(b).' })
  offence?: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day of the hearing, if known, reg. 3(3)(c).' })
  hearingOn?: Day | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day of the restriction, reg. 3(4).' })
  restrictionOn?: Day | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Each local authority to which it is sent, by its three digits. Left out: each that stands in England.',
  })
  councils?: string[] | null;

  @Field(() => NotificationMeansEnum, { nullable: true, description: 'How it is sent.' })
  means?: string | null;

  @Field(() => String, { nullable: true, description: 'Where their agreement to electronic means is recorded.' })
  agreement?: string | null;

  @Field(() => String, { nullable: true, description: 'Which post received it.' })
  receivedBy?: string | null;

  @Field(() => String, { nullable: true, description: 'What has changed since, or was wrong.' })
  correction?: string | null;
}

@InputType('CouncilNotificationStepInput', { description: 'A step about a notification, the day of it, and why.' })
export class CouncilNotificationStepInput extends MatterStepInput {
  @Field(() => CouncilNotificationStepEnum, { description: 'What is done.' })
  step!: string;

  @Field(() => CouncilNotificationParticularsInput, { nullable: true, description: 'What the step says.' })
  particulars?: CouncilNotificationParticularsInput | null;
}
