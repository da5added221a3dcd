import { Field, InputType, Int } from 'type-graphql';

/** What every change says of itself. */
@InputType()
export abstract class ChangeInput {
  @Field(() => String, { description: 'Why, in 1 to 2000 characters. It is kept with the change.' })
  reason!: string;

  @Field(() => String, {
    description:
      'Your own mark for this one change, 8 to 200 letters, digits and `. _ : -`, such as a UUID. Sent again, it changes nothing and answers as before.',
  })
  idempotencyKey!: string;
}

/** A change to something that exists. */
@InputType()
export abstract class VersionedChangeInput extends ChangeInput {
  @Field(() => Int, {
    description: 'The `version` you last saw; 0 where nothing was done yet. When it has moved on, nothing is changed.',
  })
  expectedVersion!: number;
}
