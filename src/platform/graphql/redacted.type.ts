import { Field, ObjectType } from 'type-graphql';

@ObjectType('Redacted', {
  description: 'Stands where something is withheld. It does not say whether there is anything.',
})
export class RedactedType {
  @Field(() => String, { description: 'Why it is withheld.' })
  reason!: string;

  @Field(() => String, { description: 'How to ask for it.' })
  howToRequest!: string;

  @Field(() => String, { description: 'How sensitive what stands here would be.' })
  sensitivity!: string;
}
