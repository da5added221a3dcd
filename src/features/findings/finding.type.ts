import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { type FindingStrength, findingStrengths, type IndicatorId } from '../../domain/indicators/indicator';
import { indicators } from '../../domain/indicators/indicators';
import type { Day } from '../../domain/values/day';
import { connectionOf } from '../../platform/graphql/connection';
import { DayScalar, InstantScalar } from '../../platform/graphql/day-scalar';
import { describedEnum } from '../../platform/graphql/enum-of';

/** `below-good-beyond-chance` as GraphQL can spell it: `BELOW_GOOD_BEYOND_CHANCE`. */
export function indicatorCode(id: string): string {
  return id.toUpperCase().replaceAll('-', '_');
}

export const IndicatorEnum = describedEnum(
  'IndicatorId',
  'A detection rule of ours. It informs; it determines nothing.',
  Object.fromEntries(indicators.map(({ id, sentence }) => [indicatorCode(id), sentence])),
);

export const FindingStrengthEnum = describedEnum('FindingStrength', 'How much a finding says.', findingStrengths);

@ObjectType('ConfidenceInterval', {
  description: 'A range that holds the true value in so many of a hundred such samples.',
})
export class ConfidenceIntervalType {
  @Field(() => Float, { description: 'Lower end, a share from 0 to 1.' })
  low!: number;

  @Field(() => Float, { description: 'Upper end, a share from 0 to 1.' })
  high!: number;

  @Field(() => Float, { description: 'Level, such as 0.95.' })
  level!: number;
}

@ObjectType('FindingNumber', { description: 'A number behind a finding.' })
export class FindingNumberType {
  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Its value, as text; null when it does not apply.' })
  value!: string | null;

  @Field(() => String, { description: 'What it means.' })
  meaning!: string;
}

@ObjectType('RetiredIndicator', { description: 'That a rule is not run any more.' })
export class RetiredIndicatorType {
  @Field(() => DayScalar, { description: 'The first day on which it was not run.' })
  on!: Day;

  @Field(() => String, { description: 'Why.' })
  because!: string;

  @Field(() => IndicatorEnum, { nullable: true, description: 'The rule that took its place; null where none did.' })
  insteadUse!: string | null;
}

@ObjectType('Indicator', {
  description: 'A detection rule: what it reads, by what authority, and which powers it informs.',
})
export class IndicatorType {
  @Field(() => IndicatorEnum, { description: 'Its code; it never changes.' })
  id!: string;

  @Field(() => Int, { description: 'Its version. A finding keeps the version that made it.' })
  version!: number;

  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => String, { description: 'What it reads, in a sentence.' })
  sentence!: string;

  @Field(() => String, { description: 'The provision it reads for, or that it is our policy.' })
  basis!: string;

  @Field(() => String, { description: 'The role that answers for it.' })
  owner!: string;

  @Field(() => String, { description: 'How its findings are ordered among themselves.' })
  ordering!: string;

  @Field(() => RetiredIndicatorType, {
    nullable: true,
    description: 'That it is not run any more, and stays listed for the findings it made; null for a rule that is run.',
  })
  retired!: RetiredIndicatorType | null;
}

@ObjectType('IndicatorPolicyValue', { description: 'A threshold or window of a rule: dated, and never in law.' })
export class IndicatorPolicyValueType {
  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => Float, { description: 'The figure.' })
  value!: number;

  @Field(() => DayScalar, { description: 'The first day on which it stands.' })
  from!: Day;

  @Field(() => String, { description: 'The provision it comes from, or that it is our policy.' })
  source!: string;
}

@ObjectType('DetectionRun', { description: 'One run of every rule over the nation as of a day.' })
export class DetectionRunType {
  @Field(() => ID, { description: 'Our number of it.' })
  id!: number;

  @Field(() => DayScalar, { description: 'The day it reads.' })
  asOf!: Day;

  @Field(() => InstantScalar, { description: 'When it was computed.' })
  computedAt!: string;

  @Field(() => Int, { description: 'Groups looked at.' })
  groupsConsidered!: number;

  @Field(() => Int, { description: 'Settings looked at.' })
  settingsConsidered!: number;

  @Field(() => ID, {
    nullable: true,
    description:
      'Number of the run on whose facts the model of what to expect was fitted: its own, or, where only what had changed was read, that of the last full scan of the day. Null in runs that were made before this was kept.',
  })
  modelFittedInRunId!: number | null;
}

@ObjectType('FindingJoiningSplit', { description: 'Whose what is observed is, as far as the rule tells.' })
export class FindingJoiningSplitType {
  @Field(() => Int, { nullable: true, description: 'How many were judged before the setting came to the group.' })
  inherited!: number | null;

  @Field(() => Int, { nullable: true, description: 'How many were judged once the setting was in the group.' })
  own!: number | null;

  @Field(() => Int, { nullable: true, description: 'Of how many nobody can tell.' })
  uncertain!: number | null;
}

@ObjectType('Finding', {
  description:
    "What one rule reads in one group's observations on one day. It informs; only a named person's recorded determination starts a statutory step.",
})
export class FindingType {
  @Field(() => ID, { description: 'Our number of it.' })
  id!: number;

  @Field(() => DayScalar, { description: 'The day it reads.' })
  asOf!: Day;

  @Field(() => FindingStrengthEnum, { description: 'How much it says.' })
  strength!: FindingStrength;

  @Field(() => Int, { description: 'Its place among all findings of the day; 1 is first.' })
  rank!: number;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'First day of the window read; null when the rule reads what stands on the day.',
  })
  windowFrom!: Day | null;

  @Field(() => DayScalar, { nullable: true, description: 'Last day of the window read.' })
  windowTo!: Day | null;

  @Field(() => String, { description: 'The finding in plain words.' })
  sentence!: string;

  @Field(() => String, { description: 'What would clear it; verified by running the rule again.' })
  wouldClear!: string;

  @Field(() => ConfidenceIntervalType, {
    nullable: true,
    description: 'The interval of the share, where the rule has one. Read it before any point.',
  })
  interval!: ConfidenceIntervalType | null;

  @Field(() => [String], { description: 'What to bear in mind.' })
  caveats!: readonly string[];

  /** Code of the rule; shown through `indicator`. */
  indicatorId?: IndicatorId;
}

@ObjectType('FindingSetting', { description: 'A setting that a finding rests on.' })
export class FindingSettingType {
  @Field(() => String, { description: 'What is read there.' })
  note!: string;
}

export const FindingConnection = connectionOf(FindingType, 'Finding');
export const FindingSettingConnection = connectionOf(FindingSettingType, 'FindingSetting');
