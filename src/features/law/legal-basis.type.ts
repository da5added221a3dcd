import { Field, ID, ObjectType } from 'type-graphql';
import { confidences } from '../../domain/law/citation';
import type { Day } from '../../domain/values/day';
import { DayScalar } from '../../platform/graphql/day-scalar';
import { describedEnum } from '../../platform/graphql/enum-of';

export const ConfidenceEnum = describedEnum(
  'LegalConfidence',
  'How well a statement of law is supported.',
  confidences,
);
@ObjectType('Citation', { description: 'Where the law says so, and how sure we are.' })
export class CitationType {
  @Field(() => String, { description: 'Title of the Act or instrument.' })
  instrument!: string;

  @Field(() => String, {
    description: 'The provision. A question mark after a number means that the number was not verified.',
  })
  provision!: string;

  @Field(() => ConfidenceEnum, { description: 'How sure we are.' })
  confidence!: string;

  @Field(() => DayScalar, { description: 'Day on which it was last checked.' })
  checkedOn!: Day;

  @Field(() => String, { nullable: true, description: 'What else there is to say of it.' })
  note!: string | null;
}

@ObjectType('StatedLaw', { description: 'A sentence of law with its own confidence.' })
export class StatedLawType {
  @Field(() => String, { description: 'The sentence.' })
  text!: string;

  @Field(() => ConfidenceEnum, { description: 'How sure we are.' })
  confidence!: string;
}

@ObjectType('LegalGap', { description: 'Something the research could not establish, and where to look.' })
export class LegalGapType {
  @Field(() => ID, { description: 'Its code.' })
  id!: string;

  @Field(() => String, { description: 'The open question.' })
  question!: string;

  @Field(() => String, { description: 'Where to look.' })
  whereToLook!: string;
}
