import { Field, InputType } from 'type-graphql';
import { suspicionMachine } from '../../domain/matters/machines/suspicion.machine';
import { describedEnum } from '../../platform/graphql/enum-of';
import { MatterLinkInput, MatterStepInput } from '../matters/matter.input';
import { CancellationGroundEnum } from './suspicion.type';

const stepWords = Object.fromEntries(suspicionMachine.steps.map(({ step, title }) => [step, title]));

export const SuspicionStepEnum = describedEnum(
  'SuspicionStep',
  'What is done about a suspicion of one setting.',
  stepWords,
);

@InputType('SuspicionParticulars', {
  description: 'What a step says. `Matter.nextSteps` tells which fields a step asks for.',
})
export class SuspicionParticularsInput {
  @Field(() => [CancellationGroundEnum], { nullable: true, description: 'The grounds that are suspected, s. 14.' })
  grounds?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it is reasonably suspected, in your own words. Nothing here proposes them.',
  })
  why?: string | null;

  @Field(() => [MatterLinkInput], { nullable: true, description: 'What it rests on.' })
  links?: MatterLinkInput[] | null;

  @Field(() => String, { nullable: true, description: 'Why it is still held, when it is looked at again.' })
  still?: string | null;

  @Field(() => String, { nullable: true, description: 'Why it is no longer held.' })
  noLonger?: string | null;
}

@InputType('SuspicionStepInput', { description: 'A step about a suspicion, the day of it, and why.' })
export class SuspicionStepInput extends MatterStepInput {
  @Field(() => SuspicionStepEnum, { description: 'What is done.' })
  step!: string;

  @Field(() => SuspicionParticularsInput, { nullable: true, description: 'What the step says.' })
  particulars?: SuspicionParticularsInput | null;
}
