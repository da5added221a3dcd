import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { powerStatuses } from '../../domain/law/availability';
import { commencementKinds } from '../../domain/law/commencement';
import { powerHolders, powerLevels, powerNatures } from '../../domain/law/power';
import type { Day } from '../../domain/values/day';
import { connectionOf } from '../../platform/graphql/connection';
import { DayScalar } from '../../platform/graphql/day-scalar';
import { describedEnum } from '../../platform/graphql/enum-of';
import { AppealRouteType } from './appeal-route.type';
import { CitationType, ConfidenceEnum, StatedLawType } from './legal-basis.type';
import { NoticeType } from './notice.type';
import { PowerClockType, TextReadType } from './power-register.type';

export const PowerHolderEnum = describedEnum(
  'PowerHolder',
  'Who may use a power, or must perform a duty.',
  powerHolders,
);
export const PowerLevelEnum = describedEnum('PowerLevel', 'On whom or what a power bears.', powerLevels);
export const PowerNatureEnum = describedEnum('PowerNature', 'What kind of power it is.', powerNatures);
export const PowerStatusEnum = describedEnum(
  'PowerStatusCode',
  'How a power stands on a day. Commencement is never inferred from enactment.',
  powerStatuses,
);

export const CommencementKindEnum = describedEnum(
  'CommencementKind',
  'What the catalogue alone knows of the beginning of a power, before anything that was recorded.',
  commencementKinds,
);

@ObjectType('PowerStatus', { description: 'How a power stands on a day.' })
export class PowerStatusType {
  @Field(() => PowerStatusEnum, { description: 'Its status.' })
  status!: string;

  @Field(() => Boolean, { description: 'Whether it may be used on the day: true only when in force.' })
  isAvailable!: boolean;

  @Field(() => Boolean, { description: 'Whether the answer rests on a commencement recorded for a scenario only.' })
  isHypothetical!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'The scenario on which the answer rests; null where it rests on the real law.',
  })
  scenario!: string | null;

  @Field(() => String, { description: 'The status in one sentence; one that is hypothetical begins so.' })
  sentence!: string;

  @Field(() => CitationType, { description: 'The provision the status rests on.' })
  citation!: CitationType;
}

@ObjectType('Power', { description: 'A statutory power or duty, from the catalogue of law.' })
export class PowerType {
  @Field(() => ID, { description: 'Its code; it never changes.' })
  code!: string;

  @Field(() => String, { description: 'What it is.' })
  title!: string;

  @Field(() => PowerHolderEnum, { description: 'Who holds it.' })
  holder!: string;

  @Field(() => PowerLevelEnum, { description: 'On whom it bears.' })
  level!: string;

  @Field(() => PowerNatureEnum, { description: 'What kind of power it is.' })
  nature!: string;

  @Field(() => StatedLawType, {
    nullable: true,
    description: 'What its holder must be satisfied of, and how surely; null where none was read.',
  })
  standardOfProof!: StatedLawType | null;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'Day of enactment, where recorded. It says nothing of commencement.',
  })
  enactedOn!: Day | null;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'Day of commencement; null until one is found. Never inferred.',
  })
  commencedOn!: Day | null;

  @Field(() => String, { description: 'What the catalogue knows of its commencement.' })
  commencement!: string;

  @Field(() => CommencementKindEnum, { description: 'The same as a code.' })
  commencementKind!: string;

  @Field(() => CitationType, {
    nullable: true,
    description: 'The provision under which regulations must be made first; null where it waits for none.',
  })
  regulationsUnder!: CitationType | null;

  @Field(() => Boolean, { description: 'Whether it also waits for a day that regulations appoint.' })
  needsAppointedDay!: boolean;

  @Field(() => ConfidenceEnum, { description: 'How sure we are of its provision.' })
  confidence!: string;

  @Field(() => [CitationType], { description: 'Where else the law speaks of it.' })
  furtherCitations!: readonly CitationType[];

  @Field(() => [String], {
    nullable: true,
    description: 'Codes of the kinds of setting it is for; null where the text as read names no narrower kind.',
  })
  applicableTo!: readonly string[] | null;

  @Field(() => [TextReadType], {
    description: 'What of the text behind it was read, in which version, and what was not.',
  })
  texts!: readonly TextReadType[];

  @Field(() => [NoticeType], { description: 'The notices given in the use of it, and what each must hold.' })
  notices!: readonly NoticeType[];

  @Field(() => AppealRouteType, { description: 'How a use of it can be challenged, as far as was read.' })
  appeal!: AppealRouteType;

  @Field(() => [PowerClockType], { description: 'The clocks that start in the use of it.' })
  clocks!: readonly PowerClockType[];

  @Field(() => [String], { description: 'What it needs first.' })
  needsFirst!: readonly string[];

  @Field(() => [StatedLawType], { description: 'What was read of notice, representations and appeal.' })
  noticeAndAppeal!: readonly StatedLawType[];
}

@InputType('PowerFilter', { description: 'Which powers; every part given must hold.' })
export class PowerFilterInput {
  @Field(() => [PowerLevelEnum], { nullable: true, description: 'Only those that bear on these.' })
  levels?: string[] | null;

  @Field(() => [PowerHolderEnum], { nullable: true, description: 'Only those of these holders.' })
  holders?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those that may, or may not, be used on the day.' })
  isAvailable?: boolean | null;
}

export const PowerConnection = connectionOf(PowerType, 'Power');
