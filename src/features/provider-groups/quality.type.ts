import { Field, Int, ObjectType } from 'type-graphql';
import { JudgementKeyEnum, JudgementScaleEnum, JudgementValueEnum } from '../inspections/inspection.type';

@ObjectType('JudgementValueCount', { description: 'How many settings stand at one point of one scale.' })
export class JudgementValueCountType {
  @Field(() => JudgementScaleEnum, { description: 'The scale.' })
  scale!: string;

  @Field(() => JudgementValueEnum, { description: 'The point on it.' })
  value!: string;

  @Field(() => Int, { description: 'Settings that stand there.' })
  settings!: number;

  @Field(() => Int, { description: 'Their registered places.' })
  places!: number;
}

@ObjectType('JudgementCounts', { description: 'How the settings stand on one thing that is judged.' })
export class JudgementCountsType {
  @Field(() => JudgementKeyEnum, { description: 'What is judged.' })
  key!: string;

  @Field(() => Int, { description: 'Settings with a standing judgement of it.' })
  judged!: number;

  @Field(() => Int, { description: 'Settings without one.' })
  notYetJudged!: number;

  @Field(() => [JudgementValueCountType], { description: 'By value, best first within a scale.' })
  values!: JudgementValueCountType[];
}

@ObjectType('QualitySlice', { description: 'The settings of one kind, one region or one council.' })
export class QualitySliceType {
  @Field(() => String, { description: "Which: a kind of setting, a region's code, or a council's name as published." })
  code!: string;

  @Field(() => Int, { description: 'Settings.' })
  settings!: number;

  @Field(() => Int, { description: 'Registered places.' })
  places!: number;

  @Field(() => Int, { description: 'Settings without a standing overall judgement.' })
  notYetInspected!: number;

  @Field(() => [JudgementValueCountType], { description: 'By overall judgement, best first within a scale.' })
  values!: JudgementValueCountType[];
}

@ObjectType('QualityProfile', {
  description: "How a group's settings stand on a day. Counts only: ordinal judgements are never averaged.",
})
export class QualityProfileType {
  @Field(() => Int, { description: 'Settings on the register.' })
  settings!: number;

  @Field(() => Int, { description: 'Registered places; fostering and adoption agencies have none.' })
  places!: number;

  @Field(() => Int, { description: 'Settings with a standing overall judgement.' })
  inspected!: number;

  @Field(() => Int, { description: 'Settings without one.' })
  notYetInspected!: number;

  @Field(() => String, { description: 'Coverage in a sentence.' })
  sentence!: string;

  @Field(() => [JudgementCountsType], { description: 'For each thing that is judged.' })
  judgements!: JudgementCountsType[];

  @Field(() => [QualitySliceType], { description: 'By kind of setting, largest first.' })
  byProvisionType!: QualitySliceType[];

  @Field(() => [QualitySliceType], { description: 'By region, largest first.' })
  byRegion!: QualitySliceType[];

  @Field(() => [QualitySliceType], { description: 'By council, largest first.' })
  byLocalAuthority!: QualitySliceType[];
}
