import { Field, ID, ObjectType } from 'type-graphql';
import { contentReadings } from '../../domain/law/notice';
import { describedEnum } from '../../platform/graphql/enum-of';
import { CitationType, LegalGapType, StatedLawType } from './legal-basis.type';

export const ContentReadingEnum = describedEnum(
  'ContentReading',
  'How far the words that ask for a content of a notice were read.',
  contentReadings,
);

@ObjectType('NoticeContent', { description: 'One thing that a notice must hold.' })
export class NoticeContentType {
  @Field(() => ID, { description: 'Its code, unique within the notice.' })
  id!: string;

  @Field(() => String, { description: 'What it is.' })
  text!: string;

  @Field(() => CitationType, { description: 'The subsection that asks for it.' })
  citation!: CitationType;

  @Field(() => ContentReadingEnum, { description: 'How far those words were read.' })
  reading!: string;

  @Field(() => String, { nullable: true, description: 'In which notices only; null where in every one.' })
  onlyWhere!: string | null;

  @Field(() => LegalGapType, { nullable: true, description: 'What is open about it; null where nothing is.' })
  gap!: LegalGapType | null;
}

@ObjectType('StatutoryNotice', { description: 'A document that the statute asks for in the use of a power.' })
export class NoticeType {
  @Field(() => ID, { description: 'Its code.' })
  code!: string;

  @Field(() => String, { description: 'What it is called.' })
  title!: string;

  @Field(() => StatedLawType, { nullable: true, description: 'How it is given; null where that was not read.' })
  form!: StatedLawType | null;

  @Field(() => [NoticeContentType], { description: 'What it must hold, in the order of the statute.' })
  contents!: readonly NoticeContentType[];
}
