import { Field, ID, InputType, ObjectType } from 'type-graphql';
import {
  frameworks,
  type InspectionEventType,
  inspectionEventTypes,
  type JudgementKey,
  type JudgementValue,
  judgementKeys,
  judgementValues,
} from '../../domain/judgements/frameworks';
import type { ProvisionType } from '../../domain/register/vocabulary';
import type { Day } from '../../domain/values/day';
import { connectionOf } from '../../platform/graphql/connection';
import { cursorList } from '../../platform/graphql/cursor';
import { DayScalar } from '../../platform/graphql/day-scalar';
import { describedEnum } from '../../platform/graphql/enum-of';
import { UrnScalar } from '../../platform/graphql/urn-scalar';
import { ProvisionTypeEnum } from '../settings/setting.enums.type';

export const InspectionEventTypeEnum = describedEnum(
  'InspectionEventType',
  'What kind of inspection or visit it was.',
  inspectionEventTypes,
);

export const JudgementKeyEnum = describedEnum('JudgementKey', 'What was judged.', judgementKeys);

export const JudgementValueEnum = describedEnum(
  'JudgementValue',
  'A point on one of the scales. Points of different scales are not compared, and none are averaged.',
  judgementValues,
);

export const JudgementScaleEnum = describedEnum('JudgementScale', 'The scale a value belongs to.', {
  FOUR_POINT: 'Outstanding, good, requires improvement to be good, inadequate.',
  FOUR_POINT_ADEQUATE: 'Outstanding, good, adequate, inadequate: used before 2015.',
  FOUR_POINT_SATISFACTORY: 'Outstanding, good, satisfactory, inadequate: the oldest.',
  INTERIM_EFFECTIVENESS: 'Improved, sustained or declined effectiveness: interim inspections until about 2019.',
  SUPPORTED_ACCOMMODATION: 'The three outcomes of supported accommodation.',
});

export const InspectionFrameworkEnum = describedEnum(
  'InspectionFramework',
  'The framework an inspection followed.',
  frameworks,
);

@ObjectType('Judgement', { description: 'One judgement of one inspection.' })
export class JudgementType {
  @Field(() => InspectionFrameworkEnum, { description: 'The framework.' })
  framework!: string;

  @Field(() => String, { description: 'The year from which this version of the framework applied.' })
  frameworkVersion!: string;

  @Field(() => JudgementKeyEnum, { description: 'What was judged.' })
  key!: JudgementKey;

  @Field(() => JudgementScaleEnum, { description: 'The scale.' })
  scale!: string;

  @Field(() => JudgementValueEnum, { description: 'The point on the scale.' })
  value!: JudgementValue;

  @Field(() => String, { description: 'The text exactly as published.' })
  asPublished!: string;
}

@ObjectType('Inspection', { description: 'One inspection of one setting.' })
export class InspectionType {
  @Field(() => ID, { description: 'Our number of it.' })
  id!: number;

  @Field(() => String, {
    nullable: true,
    description: "Ofsted's event number; one event can cover several settings. Null where a layout has none.",
  })
  eventNumber!: string | null;

  @Field(() => InspectionEventTypeEnum, { description: 'What kind it was.' })
  eventType!: InspectionEventType;

  @Field(() => String, { description: 'Its kind as published.' })
  eventTypeAsPublished!: string;

  @Field(() => DayScalar, { description: 'First day of the inspection. Its judgements stand from here.' })
  inspectedOn!: Day;

  @Field(() => DayScalar, { nullable: true, description: 'Day its report was published.' })
  publishedOn!: Day | null;

  @Field(() => ProvisionTypeEnum, { description: 'The kind of setting as published with it.' })
  provisionType!: ProvisionType;
}

@ObjectType('CouncilInspection', { description: "An inspection of, or a visit to, a council's children's services." })
export class CouncilInspectionType {
  @Field(() => ID, { description: 'Our number of it.' })
  id!: number;

  @Field(() => InspectionEventTypeEnum, { description: 'What kind it was.' })
  eventType!: InspectionEventType;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'First day of it; null where only the publication day is known.',
  })
  inspectedOn!: Day | null;

  @Field(() => DayScalar, { nullable: true, description: 'Day its report was published, where known.' })
  publishedOn!: Day | null;

  @Field(() => String, { nullable: true, description: 'What a visit looked at.' })
  theme!: string | null;
}

@InputType('InspectionFilter', { description: 'Which inspections; every part given must hold.' })
export class InspectionFilterInput {
  @Field(() => UrnScalar, { nullable: true, description: 'Only of this registration.' })
  urn?: string | null;

  @Field(() => [InspectionEventTypeEnum], { nullable: true, description: 'Only of these kinds.' })
  eventTypes?: InspectionEventType[] | null;

  @Field(() => [ProvisionTypeEnum], { nullable: true, description: 'Only of these kinds of setting.' })
  provisionTypes?: ProvisionType[] | null;

  @Field(() => DayScalar, { nullable: true, description: 'Only on or after this day.' })
  inspectedFrom?: Day | null;

  @Field(() => DayScalar, { nullable: true, description: 'Only on or before this day.' })
  inspectedTo?: Day | null;

  @Field(() => JudgementKeyEnum, {
    nullable: true,
    description: 'Which judgement `judgementValues` speaks of; the overall one unless given.',
  })
  judgementKey?: JudgementKey | null;

  @Field(() => [JudgementValueEnum], { nullable: true, description: 'Only where that judgement is one of these.' })
  judgementValues?: JudgementValue[] | null;
}

export const InspectionConnection = connectionOf(InspectionType, 'Inspection');

/** Of every list of inspections, so that the list of one registration goes on where that of its setting ends. */
export const inspectionCursors = cursorList('inspections', 'day', 'whole');
