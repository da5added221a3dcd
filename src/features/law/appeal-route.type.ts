import { Field, Int, ObjectType } from 'type-graphql';
import { appealBodies, appealEffects } from '../../domain/law/appeal-route';
import { describedEnum } from '../../platform/graphql/enum-of';
import { ConfidenceEnum, LegalGapType, StatedLawType } from './legal-basis.type';

export const AppealBodyEnum = describedEnum('AppealBody', 'To whom an appeal lies.', appealBodies);
export const AppealEffectEnum = describedEnum(
  'AppealEffect',
  'What an appeal does to the decision while it is not determined.',
  appealEffects,
);

@ObjectType('AppealTimeLimit', { description: 'How long there is for an appeal.' })
export class AppealTimeLimitType {
  @Field(() => String, { description: 'In words, with the provision.' })
  text!: string;

  @Field(() => Int, { description: 'How many days.' })
  days!: number;

  @Field(() => String, { description: 'The clock rule that counts them, by its code.' })
  clock!: string;

  @Field(() => ConfidenceEnum, { description: 'How sure we are.' })
  confidence!: string;
}

@ObjectType('AppealRoute', { description: 'How a use of a power can be challenged, as far as was read.' })
export class AppealRouteType {
  @Field(() => AppealBodyEnum, { description: 'To whom.' })
  body!: string;

  @Field(() => StatedLawType, { description: 'What is said of it.' })
  says!: StatedLawType;

  @Field(() => AppealTimeLimitType, {
    nullable: true,
    description: 'How long there is; null where that was not read, or there is no appeal.',
  })
  timeLimit!: AppealTimeLimitType | null;

  @Field(() => AppealEffectEnum, { description: 'What it does to the decision meanwhile.' })
  effect!: string;

  @Field(() => StatedLawType, { description: 'What is said of that.' })
  effectSays!: StatedLawType;

  @Field(() => [LegalGapType], { description: 'What the research could not establish of it.' })
  gaps!: readonly LegalGapType[];
}
