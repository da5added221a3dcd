import { Field, ObjectType } from 'type-graphql';
import type { Day } from '../../domain/values/day';
import { connectionOf } from '../../platform/graphql/connection';
import { DayScalar, InstantScalar } from '../../platform/graphql/day-scalar';
import { InspectionType } from '../inspections/inspection.type';
import { SettingType } from '../settings/setting.type';
import { ContinuityStepType } from './continuity.type';

@ObjectType('SettingContinuity', {
  description: 'Where a setting comes from and where it goes on, as far as a person has confirmed it.',
})
export class SettingContinuityType {
  @Field(() => ContinuityStepType, {
    nullable: true,
    description: 'What it carries on; null where nothing is confirmed.',
  })
  predecessor!: ContinuityStepType | null;

  @Field(() => ContinuityStepType, {
    nullable: true,
    description: 'What it goes on as; null where nothing is confirmed.',
  })
  successor!: ContinuityStepType | null;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'When a successor was last looked for; null where its registration has not ended.',
  })
  lastCheckedAt!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Of a registration that has ended: what it goes on as, or that none is confirmed and when one was last looked for. Null of one that stands.',
  })
  successorSentence!: string | null;
}

@ObjectType('CarriedInspection', {
  description: 'An inspection under an earlier number of the setting. It keeps its own registration.',
})
export class CarriedInspectionType {
  @Field(() => String, { description: 'The number it was inspected under.' })
  fromUrn!: string;

  @Field(() => DayScalar, { description: 'The day on which it was confirmed that the setting goes on.' })
  confirmedOn!: Day;

  @Field(() => String, { description: 'Whence it is carried, in a sentence.' })
  sentence!: string;

  @Field(() => Boolean, {
    description: 'Always true: it was made before the setting went on under its present number.',
  })
  isBefore!: boolean;

  @Field(() => InspectionType, { description: 'The inspection.' })
  inspection!: InspectionType;
}

@ObjectType('SettingByNumber', { description: 'A setting found by any number it has had.' })
export class SettingByNumberType {
  @Field(() => String, { description: 'The number that was asked for.' })
  askedUrn!: string;

  @Field(() => Boolean, { description: 'Whether that number is retired and the setting has a later one.' })
  isRetired!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'What to know of a retired number; null where it is the current one.',
  })
  notice!: string | null;

  @Field(() => SettingType, {
    description: 'The setting under the latest of its numbers that the register knew on the day.',
  })
  setting!: SettingType;
}

export const CarriedInspectionConnection = connectionOf(CarriedInspectionType, 'CarriedInspection');
