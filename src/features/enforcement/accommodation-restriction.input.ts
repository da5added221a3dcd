import { Field, ID, InputType } from 'type-graphql';
import { accommodationRestrictionMachine } from '../../domain/matters/machines/accommodation-restriction.machine';
import type { Day } from '../../domain/values/day';
import { DayScalar } from '../../platform/graphql/day-scalar';
import { MatterStepInput } from '../matters/matter.input';
import { NoticeParticularsInput, stepEnum } from './notice.input';

export const AccommodationRestrictionStepEnum = stepEnum(
  'AccommodationRestrictionStep',
  'What is done about a notice restricting accommodation, s. 22B.',
  accommodationRestrictionMachine,
);

@InputType('AccommodationRestrictionParticulars', {
  description: 'What a step says. `Matter.nextSteps` tells which fields a step asks for, and by which subsection.',
})
export class AccommodationRestrictionParticularsInput extends NoticeParticularsInput {
  @Field(() => String, { nullable: true, description: 'The requirement that it imposes, explained, s. 22B(3)(a).' })
  requirement?: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'The last day of its effect, where the notice gives one.' })
  until?: Day | null;

  @Field(() => ID, { nullable: true, description: 'The matter of the connected notice, s. 21(4B).' })
  connectedMatterId?: string | null;
}

@InputType('AccommodationRestrictionStepInput', {
  description: 'A step about a notice restricting accommodation, the day of it, and why.',
})
export class AccommodationRestrictionStepInput extends MatterStepInput {
  @Field(() => AccommodationRestrictionStepEnum, { description: 'What is done.' })
  step!: string;

  @Field(() => AccommodationRestrictionParticularsInput, { nullable: true, description: 'What the step says.' })
  particulars?: AccommodationRestrictionParticularsInput | null;
}
