import { Field, ObjectType } from 'type-graphql';
import { CitationType, ConfidenceEnum, LegalGapType } from './legal-basis.type';

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
