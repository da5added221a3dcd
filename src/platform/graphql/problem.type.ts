import { Field, ObjectType } from 'type-graphql';

/** Why a change was not made, for every payload. */
@ObjectType('Problem', {
  description: 'Why a change was not made. Everything that stands in its way is said at once.',
})
export class ProblemType {
  @Field(() => String, { description: 'What kind of problem. A code is stable once released; new ones may be added.' })
  code!: string;

  @Field(() => String, { description: 'What is wrong, and what was expected, in plain words.' })
  message!: string;

  @Field(() => [String], {
    description: 'Where in the input, such as `["input", "reason"]`; empty when it is of the change as a whole.',
  })
  path!: readonly string[];

  @Field(() => String, { nullable: true, description: 'The provision that says no; null where the rule is ours.' })
  citation!: string | null;

  @Field(() => String, { nullable: true, description: 'What to do next; null where the message says all.' })
  help!: string | null;
}
