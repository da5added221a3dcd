import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Answer } from '../../domain/thresholds/answer';
import { type CheckId, checks } from '../../domain/thresholds/section-23a/checks';
import {
  type CounterfactualAim,
  type CounterfactualChange,
  counterfactualAims,
  counterfactualChanges,
} from '../../domain/thresholds/section-23a/counterfactuals';
import type { ThresholdResult } from '../../domain/thresholds/threshold-test';
import { connectionOf } from '../../platform/graphql/connection';
import { describedEnum } from '../../platform/graphql/enum-of';
import { StatedFactType, ThresholdAnswerEnum } from './threshold-limb.type';
import { ThresholdResultEnum } from './threshold-test.type';

export const SettingCheckEnum = describedEnum('Section23ACheck', 'What must all be so of a setting to count.', checks);
export const CounterfactualChangeEnum = describedEnum(
  'CounterfactualChange',
  'What is supposed to change.',
  counterfactualChanges,
);
export const CounterfactualAimEnum = describedEnum(
  'CounterfactualAim',
  'What the change would bring about.',
  counterfactualAims,
);

@ObjectType('SettingCheck', { description: 'One thing that must be so of a setting to count under s. 23A(2) or (3).' })
export class SettingCheckType {
  @Field(() => SettingCheckEnum, { description: 'What is checked.' })
  check!: CheckId;

  @Field(() => ThresholdAnswerEnum, { description: 'Whether it is so.' })
  answer!: Answer;

  @Field(() => StatedFactType, { description: 'By which fact.' })
  fact!: StatedFactType;
}

@ObjectType('CountedSetting', { description: 'A setting of the group as s. 23A counts it, and why.' })
export class CountedSettingType {
  @Field(() => String, { description: 'Its registration number on the day.' })
  urn!: string;

  @Field(() => String, { description: 'Its name; its registration number where no name is published.' })
  name!: string;

  @Field(() => ThresholdAnswerEnum, { description: 'Whether it counts.' })
  counts!: Answer;

  @Field(() => ThresholdAnswerEnum, {
    description: 'Whether it would, if a named officer recorded a suspicion of a ground whose text was read.',
  })
  countsIfSuspected!: Answer;

  @Field(() => [SettingCheckType], { description: 'Each thing that must be so, with its fact.' })
  checks!: readonly SettingCheckType[];

  @Field(() => [ID], {
    description: 'The matters in which suspicions of it were recorded, standing or withdrawn: the latest twenty.',
  })
  suspicionIds!: readonly string[];
}

@ObjectType('CounterfactualSetting', { description: 'A setting of a set.' })
export class CounterfactualSettingType {
  @Field(() => String, { description: 'Its registration number.' })
  urn!: string;

  @Field(() => String, { description: 'Its name; its registration number where no name is published.' })
  name!: string;
}

export const CountedSettingConnection = connectionOf(CountedSettingType, 'CountedSetting');
export const CounterfactualSettingConnection = connectionOf(CounterfactualSettingType, 'CounterfactualSetting');

@ObjectType('CounterfactualSet', {
  description: 'One smallest set: leave out any of its settings, and the rest would not do.',
})
export class CounterfactualSetType {
  @Field(() => Int, { description: 'How many settings it has.' })
  size!: number;

  @Field(() => ThresholdResultEnum, { description: 'The result then.' })
  resultThen!: ThresholdResult;

  @Field(() => ThresholdAnswerEnum, { description: 'Route A then.' })
  routeAThen!: Answer;

  @Field(() => ThresholdAnswerEnum, { description: 'Route B then.' })
  routeBThen!: Answer;
}

@ObjectType('Counterfactual', {
  description: 'The smallest sets of settings with which something would be otherwise, smallest first.',
})
export class CounterfactualType {
  @Field(() => CounterfactualChangeEnum, { description: 'What is supposed.' })
  change!: CounterfactualChange;

  @Field(() => CounterfactualAimEnum, { description: 'What it would bring about.' })
  aim!: CounterfactualAim;

  @Field(() => String, { description: 'The same in words.' })
  sentence!: string;

  @Field(() => [CounterfactualSetType], { description: 'The sets: at most twenty.' })
  sets!: readonly CounterfactualSetType[];

  @Field(() => Boolean, { description: 'False where there are more than are listed.' })
  isComplete!: boolean;
}

@ObjectType('QualifyingSubsidiary', {
  description: 'A subsidiary that a notice by one of the routes would identify, s. 23A(4)(a).',
})
export class QualifyingSubsidiaryType {
  @Field(() => ID, { description: 'Our number of the undertaking.' })
  undertakingId!: string;

  @Field(() => Boolean, { description: 'Whether by route A: two or more of its own settings count.' })
  byRouteA!: boolean;

  @Field(() => Boolean, { description: 'Whether by route B: as one of two or more subsidiaries.' })
  byRouteB!: boolean;
}

export const QualifyingSubsidiaryConnection = connectionOf(QualifyingSubsidiaryType, 'QualifyingSubsidiary');

@ObjectType('Section23A', {
  description:
    'What is particular to the test of s. 23A: it counts suspicions that named officers recorded of settings that subsidiaries of the addressee are registered for, and never grades.',
})
export class Section23AType {
  @Field(() => ThresholdAnswerEnum, {
    description: 'Whether one subsidiary has two or more settings that count, s. 23A(2).',
  })
  routeA!: Answer;

  @Field(() => ThresholdAnswerEnum, {
    description: 'Whether two or more subsidiaries have one or more settings that count, s. 23A(3).',
  })
  routeB!: Answer;

  @Field(() => [CounterfactualType], { description: 'What would have to be otherwise for the answer to be otherwise.' })
  counterfactuals!: readonly CounterfactualType[];
}
