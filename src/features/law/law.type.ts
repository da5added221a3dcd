import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { powerStatuses } from '../../domain/law/availability';
import { confidences } from '../../domain/law/citation';
import { powerHolders, powerLevels, powerNatures } from '../../domain/law/power';
import type { Day } from '../../domain/values/day';
import { connectionOf } from '../../platform/graphql/connection';
import { DayScalar } from '../../platform/graphql/day-scalar';
import { describedEnum } from '../../platform/graphql/enum-of';

export const ConfidenceEnum = describedEnum(
  'LegalConfidence',
  'How well a statement of law is supported.',
  confidences,
);
export const PowerHolderEnum = describedEnum(
  'PowerHolder',
  'Who may use a power, or must perform a duty.',
  powerHolders,
);
export const PowerLevelEnum = describedEnum('PowerLevel', 'On whom or what a power bears.', powerLevels);
export const PowerNatureEnum = describedEnum('PowerNature', 'What kind of power it is.', powerNatures);
export const PowerStatusEnum = describedEnum(
  'PowerStatusCode',
  'How a power stands on a day. Commencement is never inferred from enactment.',
  powerStatuses,
);

@ObjectType('Citation', { description: 'Where the law says so, and how sure we are.' })
export class CitationType {
  @Field(() => String, { description: 'Title of the Act or instrument.' })
  instrument!: string;

  @Field(() => String, {
    description: 'The provision. A question mark after a number means that the number was not verified.',
  })
  provision!: string;

  @Field(() => ConfidenceEnum, { description: 'How sure we are.' })
  confidence!: string;

  @Field(() => DayScalar, { description: 'Day on which it was last checked.' })
  checkedOn!: Day;

  @Field(() => String, { nullable: true, description: 'What else there is to say of it.' })
  note!: string | null;
}

@ObjectType('StatedLaw', { description: 'A sentence of law with its own confidence.' })
export class StatedLawType {
  @Field(() => String, { description: 'The sentence.' })
  text!: string;

  @Field(() => ConfidenceEnum, { description: 'How sure we are.' })
  confidence!: string;
}

@ObjectType('PowerStatus', { description: 'How a power stands on a day.' })
export class PowerStatusType {
  @Field(() => PowerStatusEnum, { description: 'Its status.' })
  status!: string;

  @Field(() => Boolean, { description: 'Whether it may be used on the day: true only when in force.' })
  isAvailable!: boolean;

  @Field(() => Boolean, { description: 'Whether the answer rests on a commencement recorded for a scenario only.' })
  isHypothetical!: boolean;

  @Field(() => String, { description: 'The status in one sentence.' })
  sentence!: string;

  @Field(() => CitationType, { description: 'The provision the status rests on.' })
  citation!: CitationType;
}

@ObjectType('LegalGap', { description: 'Something the research could not establish, and where to look.' })
export class LegalGapType {
  @Field(() => ID, { description: 'Its code.' })
  id!: string;

  @Field(() => String, { description: 'The open question.' })
  question!: string;

  @Field(() => String, { description: 'Where to look.' })
  whereToLook!: string;
}

@ObjectType('Power', { description: 'A statutory power or duty, from the catalogue of law.' })
export class PowerType {
  @Field(() => ID, { description: 'Its code; it never changes.' })
  code!: string;

  @Field(() => String, { description: 'What it is.' })
  title!: string;

  @Field(() => PowerHolderEnum, { description: 'Who holds it.' })
  holder!: string;

  @Field(() => PowerLevelEnum, { description: 'On whom it bears.' })
  level!: string;

  @Field(() => PowerNatureEnum, { description: 'What kind of power it is.' })
  nature!: string;

  @Field(() => StatedLawType, {
    nullable: true,
    description: 'What its holder must be satisfied of, and how surely; null where none was read.',
  })
  standardOfProof!: StatedLawType | null;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'Day of enactment, where recorded. It says nothing of commencement.',
  })
  enactedOn!: Day | null;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'Day of commencement; null until one is found. Never inferred.',
  })
  commencedOn!: Day | null;

  @Field(() => String, { description: 'What is known of its commencement.' })
  commencement!: string;

  @Field(() => [String], { description: 'What it needs first.' })
  needsFirst!: readonly string[];

  @Field(() => [StatedLawType], { description: 'What was read of notice, representations and appeal.' })
  noticeAndAppeal!: readonly StatedLawType[];
}

@ObjectType('GrowthLever', { description: 'A power over one registration or application that bears on growth.' })
export class GrowthLeverType {
  @Field(() => String, { description: 'What can be done.' })
  lever!: string;

  @Field(() => [CitationType], { description: 'Its legal basis.' })
  legalBasis!: readonly CitationType[];

  @Field(() => String, { description: 'What it bears on.' })
  bearsOn!: string;

  @Field(() => String, { description: 'The statutory test, as far as read.' })
  test!: string;

  @Field(() => [String], { description: 'Codes of the powers in the catalogue.' })
  powers!: readonly string[];
}

@ObjectType('PolicyStep', {
  description: 'What was said of restricting growth on the way to the Act. None of it is law.',
})
export class PolicyStepType {
  @Field(() => String, { description: 'When.' })
  when!: string;

  @Field(() => String, { description: 'What was said.' })
  said!: string;

  @Field(() => String, { description: 'By whom or where.' })
  source!: string;

  @Field(() => ConfidenceEnum, { description: 'How sure we are.' })
  confidence!: string;
}

@ObjectType('GrowthView', {
  description: 'What the law offers on the growth of a group: a view over powers on single settings.',
})
export class GrowthViewType {
  @Field(() => String, { description: 'The warning that stands wherever growth is spoken of.' })
  warning!: string;

  @Field(() => Boolean, { description: 'Whether a power over the group as a whole was found. It was not.' })
  groupLevelPower!: boolean;

  @Field(() => LegalGapType, { description: 'The open question behind the warning.' })
  gap!: LegalGapType;

  @Field(() => [GrowthLeverType], { description: 'What can be done to one registration or application.' })
  levers!: readonly GrowthLeverType[];

  @Field(() => [PolicyStepType], { description: 'Policy and debate, oldest first.' })
  policyIntent!: readonly PolicyStepType[];
}

@InputType('PowerFilter', { description: 'Which powers; every part given must hold.' })
export class PowerFilterInput {
  @Field(() => [PowerLevelEnum], { nullable: true, description: 'Only those that bear on these.' })
  levels?: string[] | null;

  @Field(() => [PowerHolderEnum], { nullable: true, description: 'Only those of these holders.' })
  holders?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those that may, or may not, be used on the day.' })
  isAvailable?: boolean | null;
}

export const PowerConnection = connectionOf(PowerType, 'Power');
