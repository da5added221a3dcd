import { Field, ObjectType } from 'type-graphql';
import type { NotifiableLimb } from '../../domain/matters/machines/council-notification/limb-codes';
import type { Day } from '../../domain/values/day';
import { DayScalar } from '../../platform/graphql/day-scalar';
import { NotifiableEventEnum } from './council-notification.input';

@ObjectType('NotificationReceipt', { description: 'That one local authority acknowledged a notification.' })
export class NotificationReceiptType {
  @Field(() => String, { description: 'The local authority, by its three digits.' })
  council!: string;

  @Field(() => DayScalar, { description: 'The day on which it was received.' })
  on!: Day;

  @Field(() => String, { nullable: true, description: 'Which post received it; null where it does not say.' })
  receivedBy!: string | null;
}

@ObjectType('CouncilNotification', {
  description:
    'What local authorities are told of enforcement at one setting, s. 30A, as the steps that you see add up. It is not the advance warning of the Act of 2026.',
})
export class CouncilNotificationType {
  @Field(() => NotifiableEventEnum, { nullable: true, description: 'The event that is notified.' })
  limb!: NotifiableLimb | null;

  @Field(() => String, { nullable: true, description: 'The name of the establishment or agency.' })
  settingName!: string | null;

  @Field(() => String, { nullable: true, description: 'Its registration number.' })
  urn!: string | null;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'The day from which it is to be sent, as soon as practicable. Null where that is not for you to see.',
  })
  eventOn!: Day | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day on which it was sent; null before it.' })
  sentOn!: Day | null;

  @Field(() => [String], { description: 'The local authorities to which it was sent, by their three digits.' })
  councils!: readonly string[];

  @Field(() => [NotificationReceiptType], {
    description: 'Which of them acknowledged it: all of them for the regulator, and its own for a council.',
  })
  acknowledgements!: readonly NotificationReceiptType[];

  @Field(() => [String], {
    nullable: true,
    description: 'Those that have not acknowledged it; null for all but the regulator, who alone sees them all.',
  })
  awaited!: readonly string[] | null;

  @Field(() => [String], { description: 'What they were told since that has changed or was wrong, oldest first.' })
  corrections!: readonly string[];
}
