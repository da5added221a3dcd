import { Field, ID, ObjectType } from 'type-graphql';
import { type Answer, answers } from '../../domain/thresholds/answer';
import type { Day } from '../../domain/values/day';
import { connectionOf } from '../../platform/graphql/connection';
import { DayScalar } from '../../platform/graphql/day-scalar';
import { describedEnum } from '../../platform/graphql/enum-of';
import { CitationType, LegalGapType } from '../law/legal-basis.type';

export const ThresholdAnswerEnum = describedEnum('ThresholdAnswer', 'What the record says to a question.', answers);

@ObjectType('StatedFact', {
  description: 'A fact recorded as relevant to a limb of a test. Whether it makes out anything is for a person to say.',
})
export class StatedFactType {
  @Field(() => String, { description: 'The fact, in a sentence.' })
  statement!: string;

  @Field(() => String, { description: 'Where it is recorded.' })
  source!: string;

  @Field(() => DayScalar, { description: 'Of which day it is.' })
  asOf!: Day;
}

@ObjectType('MissingFact', { description: 'What would have to be recorded for a limb to be settled.' })
export class MissingFactType {
  @Field(() => String, { description: 'What is missing.' })
  what!: string;

  @Field(() => String, { description: 'Who could record it.' })
  whoCouldRecord!: string;

  @Field(() => LegalGapType, {
    nullable: true,
    description: 'The open question of law, where no record of facts can settle it.',
  })
  gap!: LegalGapType | null;
}

export const StatedFactConnection = connectionOf(StatedFactType, 'StatedFact');
export const MissingFactConnection = connectionOf(MissingFactType, 'MissingFact');

@ObjectType('ThresholdLimb', { description: 'One question of a statutory test, with its answer on what is recorded.' })
export class ThresholdLimbType {
  @Field(() => ID, { description: 'Its code.' })
  id!: string;

  @Field(() => ID, { nullable: true, description: 'The limb of which it is a part; null at the top.' })
  partOf!: string | null;

  @Field(() => String, { description: 'The question.' })
  question!: string;

  @Field(() => ThresholdAnswerEnum, { description: 'The answer to the question as it is put.' })
  answer!: Answer;

  @Field(() => ThresholdAnswerEnum, {
    description: 'Whether the test has what it needs here: of a bar, that the answer is no.',
  })
  madeOut!: Answer;

  @Field(() => Boolean, { description: 'False where it is policy and no statute: it is shown, and does not count.' })
  decides!: boolean;

  @Field(() => CitationType, { description: 'Where the law asks it.' })
  citation!: CitationType;
}
