import { Field, ObjectType } from 'type-graphql';

@ObjectType('OwnershipLookup', { description: 'What a number leads to.' })
export class OwnershipLookupType {
  @Field(() => String, { description: 'The scheme that was asked for.' })
  scheme!: string;

  @Field(() => String, { description: 'The number in its normal form.' })
  identifier!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'What one should know of the number: that it is retired, since when and what came after it, or why it leads to nothing. Null where there is nothing to say.',
  })
  notice!: string | null;
}
