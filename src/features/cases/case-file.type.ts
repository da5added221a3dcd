import { Field, Int, ObjectType } from 'type-graphql';
import type { SharedLane } from '../../domain/cases/shares';
import type { CaseStage, CaseTrack, DirectionOfTravel, MoveDirection } from '../../domain/cases/stages';
import type { Day } from '../../domain/values/day';
import { connectionOf } from '../../platform/graphql/connection';
import { DayScalar } from '../../platform/graphql/day-scalar';
import {
  CasePersonRoleEnum,
  CaseStageEnum,
  CaseTrackEnum,
  DirectionOfTravelEnum,
  MoveDirectionEnum,
  SharedLaneEnum,
} from './case-enums.type';

@ObjectType('CaseStageMove', { description: 'One move of a case on one track.' })
export class CaseStageMoveType {
  @Field(() => CaseTrackEnum, { description: 'On which track.' })
  track!: CaseTrack;

  @Field(() => CaseStageEnum, { nullable: true, description: 'From which stage; null where the track begins.' })
  from!: CaseStage | null;

  @Field(() => CaseStageEnum, { description: 'To which stage.' })
  to!: CaseStage;

  @Field(() => MoveDirectionEnum, { description: 'Which way that is.' })
  direction!: MoveDirection;

  @Field(() => DayScalar, { description: 'The day of the move.' })
  on!: Day;

  @Field(() => String, { description: 'The reason for it.' })
  reason!: string;
}

@ObjectType('CaseTrackStanding', { description: 'Where a case stands on one track.' })
export class CaseTrackStandingType {
  @Field(() => CaseTrackEnum, { description: 'The track.' })
  track!: CaseTrack;

  @Field(() => CaseStageEnum, {
    nullable: true,
    description: 'The stage; null while it has none, or none that you see.',
  })
  stage!: CaseStage | null;

  @Field(() => String, { description: 'The stage in words.' })
  title!: string;

  @Field(() => CaseStageMoveType, { nullable: true, description: 'The latest move on it.' })
  lastMove!: CaseStageMoveType | null;
}

@ObjectType('CaseOption', { description: 'What was considered, and why it was chosen or not.' })
export class CaseOptionType {
  @Field(() => String, { description: 'What could be done.' })
  option!: string;

  @Field(() => Boolean, { description: 'Whether it was chosen.' })
  isTaken!: boolean;

  @Field(() => String, { description: 'Why, or why not.' })
  why!: string;
}

@ObjectType('CaseDecision', { description: 'A decision that is recorded in a case.' })
export class CaseDecisionType {
  @Field(() => DayScalar, { description: 'The day of it.' })
  on!: Day;

  @Field(() => String, { description: 'What was to be decided.' })
  question!: string;

  @Field(() => String, { description: 'Who decided.' })
  decidedBy!: string;

  @Field(() => String, { description: 'The grade or post in which they decided.' })
  grade!: string;

  @Field(() => [CaseOptionType], { description: 'What was considered, chosen or not, each with its reason.' })
  options!: readonly CaseOptionType[];

  @Field(() => String, { description: 'What was decided.' })
  outcome!: string;

  @Field(() => Boolean, { description: 'Whether it is published.' })
  isPublished!: boolean;

  @Field(() => String, { nullable: true, description: 'Where it is published; null where not said.' })
  publishedAt!: string | null;
}

@ObjectType('CasePerson', { description: 'Somebody concerned in a case.' })
export class CasePersonType {
  @Field(() => CasePersonRoleEnum, { description: 'For whom the person stands.' })
  role!: string;

  @Field(() => String, { description: 'The name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'The post; null where not said.' })
  post!: string | null;

  @Field(() => String, { nullable: true, description: 'The registration number of the setting; null for none.' })
  urn!: string | null;

  @Field(() => DayScalar, { description: 'The day on which the person was named.' })
  on!: Day;
}

@ObjectType('CaseSetting', { description: 'A setting that is linked to a case.' })
export class CaseSettingType {
  @Field(() => String, { description: 'Its registration number, as it was given.' })
  urn!: string;
}

@ObjectType('CaseShare', { description: 'What was said of sharing a case with a lane.' })
export class CaseShareType {
  @Field(() => SharedLaneEnum, { description: 'The lane.' })
  lane!: SharedLane;

  @Field(() => Boolean, { description: 'Whether it is shared by it; else it was recorded that it may not be.' })
  isShared!: boolean;

  @Field(() => Boolean, { description: 'Whether it stands today: the latest word on the lane, and not run out.' })
  isStanding!: boolean;

  @Field(() => DayScalar, { description: 'From this day on.' })
  on!: Day;

  @Field(() => String, { description: 'With which organisations, such as `LA:888, DFE`; empty for the group itself.' })
  recipients!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The provision that allows it, or what stands against it, in the words of who recorded it.',
  })
  gateway!: string | null;

  @Field(() => String, { nullable: true, description: 'What it is shared for; null where it is not shared.' })
  purpose!: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'The last day; null where it is not shared.' })
  until!: Day | null;
}

@ObjectType('CaseFile', { description: 'A case as the steps that you see add up.' })
export class CaseFileType {
  @Field(() => String, { nullable: true, description: 'The officer who has charge of it; null before one has.' })
  officerInCharge!: string | null;

  @Field(() => [CaseTrackStandingType], { description: 'Where it stands on each of the two tracks.' })
  board!: readonly CaseTrackStandingType[];

  @Field(() => DirectionOfTravelEnum, { description: 'Where things go, as was last said.' })
  direction!: DirectionOfTravel;

  @Field(() => DayScalar, { nullable: true, description: 'When that was said; null where it was not.' })
  directionOn!: Day | null;

  @Field(() => String, { nullable: true, description: 'On what it rests; null where nothing was said.' })
  rationale!: string | null;

  @Field(() => String, { nullable: true, description: 'What came of it; null while it is open.' })
  outcome!: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'When it was closed; null while it is open.' })
  closedOn!: Day | null;

  @Field(() => Int, { description: 'How many matters of it are open and for you to see.' })
  openMatters!: number;
}

export const CaseStageMoveConnection = connectionOf(CaseStageMoveType, 'CaseStageMove');
export const CaseDecisionConnection = connectionOf(CaseDecisionType, 'CaseDecision');
export const CasePersonConnection = connectionOf(CasePersonType, 'CasePerson');
export const CaseSettingConnection = connectionOf(CaseSettingType, 'CaseSetting');
export const CaseShareConnection = connectionOf(CaseShareType, 'CaseShare');
