import { Field, ObjectType } from 'type-graphql';
import type { Day } from '../../domain/values/day';
import { connectionOf } from '../../platform/graphql/connection';
import { DayScalar } from '../../platform/graphql/day-scalar';

@ObjectType('FormulaInput', { description: 'One value from which a number of a finding was worked out.' })
export class FormulaInputType {
  @Field(() => String, { description: 'The list of inputs it is in.' })
  list!: string;

  @Field(() => String, { nullable: true, description: 'Its value, as text; null where it is not known.' })
  value!: string | null;

  @Field(() => String, { description: 'What it is of, such as an inspection, a setting, a group or our policy.' })
  of!: string;

  @Field(() => DayScalar, { nullable: true, description: 'The day it is of; null where it is of no day.' })
  asOf!: Day | null;
}

@ObjectType('NumberExplanation', {
  description: "How a number of a finding follows from the finding's own inputs, and what working it out again gives.",
})
export class NumberExplanationType {
  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => String, { description: 'What it means.' })
  meaning!: string;

  @Field(() => String, {
    nullable: true,
    description: 'How it follows from the inputs; null where it is not worked out again.',
  })
  words!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether that is the same value to the last digit; null where it is not worked out again.',
  })
  agrees!: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it is not worked out again; null where it is.',
  })
  notWorkedOut!: string | null;

  @Field(() => [String], { description: 'What to bear in mind of the finding.' })
  caveats!: readonly string[];
}

export const FormulaInputConnection = connectionOf(FormulaInputType, 'FormulaInput');
