import { Field, ObjectType } from 'type-graphql';
import type { Day } from '../../domain/values/day';
import { DayScalar } from '../../platform/graphql/day-scalar';

@ObjectType('Enforcement', {
  description:
    'Enforcement at one setting, as the steps that you see add up. It binds that registration or application, and no other of the same provider or group.',
})
export class EnforcementType {
  @Field(() => String, {
    nullable: true,
    description: 'What is proposed, decided or ordered, as a code such as `SUSPEND`; null where the notice is all.',
  })
  measure!: string | null;

  @Field(() => String, { nullable: true, description: 'The power it rests on, as its code in the catalogue.' })
  power!: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day on which a proposal was served.' })
  proposedOn!: Day | null;

  @Field(() => DayScalar, { nullable: true, description: 'The last day for written representations, s. 18(1).' })
  representationsUntil!: Day | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day on which representations last came.' })
  representationsOn!: Day | null;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'The day of service of the notice, or of notice of the decision or order.',
  })
  servedOn!: Day | null;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'The last day for an appeal, s. 21(2) or (2A); null where none lies, or nothing was served.',
  })
  appealUntil!: Day | null;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'While a decision waits: the first day of its effect if no appeal is brought, s. 19(5)(a).',
  })
  takesEffectFrom!: Day | null;

  @Field(() => Boolean, { description: 'Whether it restricts the registration on the day.' })
  isInEffect!: boolean;

  @Field(() => DayScalar, { nullable: true, description: 'The first day of its effect.' })
  inEffectSince!: Day | null;

  @Field(() => DayScalar, { nullable: true, description: 'The last day of its effect, where one is given.' })
  until!: Day | null;

  @Field(() => [String], { description: 'Each condition, in full.' })
  conditions!: readonly string[];

  @Field(() => [String], { description: 'What the conditions limit, as codes: PLACES, ADMISSIONS, OTHER.' })
  limits!: readonly string[];

  @Field(() => [String], { description: 'The reasons that were given last.' })
  reasons!: readonly string[];

  @Field(() => DayScalar, { nullable: true, description: 'Of a compliance notice: the last day for its steps.' })
  stepsBy!: Day | null;

  @Field(() => [String], {
    description: 'What is recorded to follow of a breach, as codes. None of it follows by itself.',
  })
  consequences!: readonly string[];
}
