import { Field, InputType } from 'type-graphql';
import { caseMachine } from '../../domain/matters/machines/case.machine';
import type { Day } from '../../domain/values/day';
import { DayScalar } from '../../platform/graphql/day-scalar';
import { describedEnum } from '../../platform/graphql/enum-of';
import { MatterLinkInput, MatterStepInput } from '../matters/matter.input';
import { CasePersonRoleEnum, CaseStageEnum, DirectionOfTravelEnum, SharedLaneEnum } from './case-enums.type';

const stepWords = Object.fromEntries(caseMachine.steps.map(({ step, title }) => [step, title]));

export const CaseStepEnum = describedEnum('CaseStep', 'What is done in a case.', stepWords);

@InputType('CasePersonInput', { description: 'Somebody concerned.' })
export class CasePersonInput {
  @Field(() => CasePersonRoleEnum, { nullable: true, description: 'For whom the person stands.' })
  role?: string | null;

  @Field(() => String, { nullable: true, description: 'The name.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'The post.' })
  post?: string | null;

  @Field(() => String, { nullable: true, description: 'The setting, by its registration number.' })
  urn?: string | null;
}

@InputType('CaseOptionInput', { description: 'What could be done, whether it is, and why or why not.' })
export class CaseOptionInput {
  @Field(() => String, { nullable: true, description: 'What could be done; to do nothing is an option.' })
  option?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is done.' })
  isTaken?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Why, or why not.' })
  why?: string | null;
}

@InputType({ description: 'What a decision in a case says.' })
export abstract class CaseDecisionInput {
  @Field(() => String, { nullable: true, description: 'What was to be decided.' })
  question?: string | null;

  @Field(() => String, { nullable: true, description: 'Who decided.' })
  decidedBy?: string | null;

  @Field(() => String, { nullable: true, description: 'The grade or post in which they decided.' })
  grade?: string | null;

  @Field(() => [CaseOptionInput], { nullable: true, description: 'What was considered, taken or not; 2 to 20.' })
  options?: CaseOptionInput[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'What was decided; for the step that closes a case, what came of it.',
  })
  outcome?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the decision is published.' })
  isPublished?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Where it is published.' })
  publishedAt?: string | null;
}

@InputType({ description: 'What is said of sharing a case with a lane.' })
export abstract class CaseSharingInput extends CaseDecisionInput {
  @Field(() => SharedLaneEnum, { nullable: true, description: 'With which lane.' })
  lane?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'With which councils and co-operatives, such as `LA:888`; left out for the other lanes.',
  })
  recipients?: string[] | null;

  @Field(() => String, { nullable: true, description: 'The provision that allows it, and where it was read.' })
  gateway?: string | null;

  @Field(() => String, { nullable: true, description: 'What it is shared for.' })
  purpose?: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'The last day on which it is shared.' })
  until?: Day | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where it may not be shared: which provision was looked for, and what stands against it.',
  })
  noGateway?: string | null;
}

@InputType('CaseParticulars', {
  description: 'What a step says. `Matter.nextSteps` tells which fields a step asks for.',
})
export class CaseParticularsInput extends CaseSharingInput {
  @Field(() => String, { nullable: true, description: 'What calls for the case, or what is linked has to do with it.' })
  why?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'The settings concerned, by their registration numbers.',
  })
  settings?: string[] | null;

  @Field(() => [MatterLinkInput], {
    nullable: true,
    description: 'Findings, suspicions and other matters, and documents, that are linked.',
  })
  links?: MatterLinkInput[] | null;

  @Field(() => String, { nullable: true, description: 'The officer who has charge of it.' })
  officerInCharge?: string | null;

  @Field(() => [CasePersonInput], { nullable: true, description: 'The people concerned.' })
  people?: CasePersonInput[] | null;

  @Field(() => CaseStageEnum, { nullable: true, description: 'The stage to which it is moved.' })
  stage?: string | null;

  @Field(() => DirectionOfTravelEnum, { nullable: true, description: 'Where things go.' })
  direction?: string | null;

  @Field(() => String, { nullable: true, description: 'On what the direction rests.' })
  rationale?: string | null;
}

@InputType('CaseStepInput', { description: 'A step in a case, the day of it, and why.' })
export class CaseStepInput extends MatterStepInput {
  @Field(() => CaseStepEnum, { description: 'What is done.' })
  step!: string;

  @Field(() => CaseParticularsInput, { nullable: true, description: 'What the step says.' })
  particulars?: CaseParticularsInput | null;
}
