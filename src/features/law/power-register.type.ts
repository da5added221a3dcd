import { Field, ID, ObjectType } from 'type-graphql';
import type { Day } from '../../domain/values/day';
import { DayScalar } from '../../platform/graphql/day-scalar';
import { LegalGapType } from './legal-basis.type';

@ObjectType('TextRead', {
  description: 'What of a provision was read, in which version of its text, and what was not.',
})
export class TextReadType {
  @Field(() => String, { description: 'The provision.' })
  provision!: string;

  @Field(() => String, { description: 'Which version of the text.' })
  version!: string;

  @Field(() => String, { nullable: true, description: 'What was read; null where nothing of the text itself was.' })
  read!: string | null;

  @Field(() => String, { nullable: true, description: 'What was not; null where all of it was read.' })
  notRead!: string | null;

  @Field(() => DayScalar, { description: 'The latest day on which it can have been read.' })
  readOn!: Day;

  @Field(() => String, { nullable: true, description: 'Where it stands; null where no address is recorded.' })
  address!: string | null;

  @Field(() => [LegalGapType], { description: 'The questions that reading it would answer.' })
  gaps!: readonly LegalGapType[];
}

@ObjectType('PowerClock', { description: 'A period that runs in the use of a power.' })
export class PowerClockType {
  @Field(() => ID, { description: 'The clock rule, by its code.' })
  clock!: string;

  @Field(() => String, { description: 'What starts it.' })
  startsWith!: string;

  @Field(() => String, { description: 'What it is for.' })
  runsFor!: string;
}
