import { Field, ID, Int, ObjectType } from 'type-graphql';
import { type OverlayProblemCode, overlayProblems } from '../../domain/ownership/overlay-changes';
import type { ProvisionType } from '../../domain/register/vocabulary';
import type { Day } from '../../domain/values/day';
import { connectionOf } from '../../platform/graphql/connection';
import { DayScalar, InstantScalar } from '../../platform/graphql/day-scalar';
import { describedEnum } from '../../platform/graphql/enum-of';
import { GroupDefinitionEnum } from '../provider-groups/provider-group.type';
import { ProvisionTypeEnum } from '../settings/setting.enums.type';

export const SimulatedMoveKindEnum = describedEnum('SimulatedMoveKind', 'What becomes of a setting.', {
  MOVES: 'It is in another group than before.',
  OPENS: 'It is new.',
  CLOSES: 'It is gone.',
});

export const WatchStateEnum = describedEnum(
  'Section23AWatch',
  'What standing adverse judgements amount to beside the numbers of s. 23A. Grades are never the test.',
  {
    ROUTE_A: 'Two or more settings of one subsidiary, as route A counts.',
    ROUTE_B: 'Settings of two or more subsidiaries, as route B counts.',
    ROUTES_A_AND_B: 'As many as both routes count.',
    ROUTE_B_NOT_ASSESSED: 'The definition tells no subsidiaries apart.',
    ONE_SETTING_AWAY: 'One setting short of a route.',
  },
);

export const SimulationProblemCodeEnum = describedEnum(
  'SimulationProblemCode',
  'Why a change cannot be tried.',
  overlayProblems,
);

@ObjectType('SimulationProblem', { description: 'Why a change cannot be tried, and what to do.' })
export class SimulationProblemType {
  @Field(() => SimulationProblemCodeEnum, { description: 'Which problem.' })
  code!: OverlayProblemCode;

  @Field(() => String, { description: 'The same in words.' })
  message!: string;

  @Field(() => String, { description: 'Where among the changes: `changes.2.from`.' })
  path!: string;

  @Field(() => String, { nullable: true, description: 'What to do next.' })
  help!: string | null;
}

@ObjectType('SimulatedGroup', { description: 'A group as it is, or as it would be.' })
export class SimulatedGroupType {
  @Field(() => ID, {
    description: 'Number of the undertaking that it goes by; below nought for one that is only simulated.',
  })
  id!: number;

  @Field(() => String, { description: 'Its name.' })
  name!: string;
}

@ObjectType('SimulatedMove', { description: 'A setting that would be in another group, be new, or be gone.' })
export class SimulatedMoveType {
  @Field(() => String, { description: 'Its URN, or a made-up number of a setting that is only simulated.' })
  urn!: string;

  @Field(() => SimulatedMoveKindEnum, { description: 'What becomes of it.' })
  kind!: string;

  @Field(() => SimulatedGroupType, { nullable: true, description: 'The group it is in; null where in none.' })
  from!: SimulatedGroupType | null;

  @Field(() => SimulatedGroupType, { nullable: true, description: 'The group it would be in; null where in none.' })
  to!: SimulatedGroupType | null;
}

@ObjectType('Section23AObservations', {
  description: 'What is observed of a group beside the numbers of s. 23A. No suspicion is recorded by it.',
})
export class Section23AObservationsType {
  @Field(() => WatchStateEnum, { nullable: true, description: 'What it amounts to; null where to nothing.' })
  state!: string | null;

  @Field(() => Int, { description: 'Settings of subsidiaries with a standing adverse judgement.' })
  settings!: number;

  @Field(() => Int, { description: 'Subsidiaries that have one or more of them.' })
  subsidiaries!: number;
}

@ObjectType('SimulatedSection23AChange', { description: 'A group of which s. 23A would see something else.' })
export class SimulatedSection23AChangeType {
  @Field(() => SimulatedGroupType, { description: 'The group.' })
  group!: SimulatedGroupType;

  @Field(() => Section23AObservationsType, { description: 'As it is.' })
  before!: Section23AObservationsType;

  @Field(() => Section23AObservationsType, { description: 'As it would be.' })
  after!: Section23AObservationsType;
}

@ObjectType('MarketConcentration', {
  description: 'How the settings of one kind in one council are spread over groups.',
})
export class MarketConcentrationType {
  @Field(() => Int, { description: 'Settings.' })
  settings!: number;

  @Field(() => Int, { description: 'Places, of the settings whose places are known.' })
  places!: number;

  @Field(() => Int, { description: 'Settings that are not in the figures by places.' })
  settingsWithoutPlaces!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'Herfindahl-Hirschman index over settings, in whole points: 10,000 is one owner; null for an empty market.',
  })
  hhiBySettings!: number | null;

  @Field(() => Int, { nullable: true, description: 'The same over places.' })
  hhiByPlaces!: number | null;

  @Field(() => SimulatedGroupType, { nullable: true, description: 'Who has most settings; null for an empty market.' })
  largest!: SimulatedGroupType | null;

  @Field(() => Int, { nullable: true, description: 'How many that is.' })
  largestSettings!: number | null;
}

@ObjectType('SimulatedConcentrationChange', { description: 'A market in which some group would have more or less.' })
export class SimulatedConcentrationChangeType {
  @Field(() => String, { nullable: true, description: "The council's name as published; null where it is not known." })
  localAuthority!: string | null;

  @Field(() => ProvisionTypeEnum, { description: 'The kind of setting.' })
  provisionType!: ProvisionType;

  @Field(() => MarketConcentrationType, { description: 'As it is.' })
  before!: MarketConcentrationType;

  @Field(() => MarketConcentrationType, { description: 'As it would be.' })
  after!: MarketConcentrationType;
}

@ObjectType('QualityCounts', { description: 'Settings by the overall judgement that stands. Counts only.' })
export class QualityCountsType {
  @Field(() => Int, { description: 'Settings.' })
  settings!: number;

  @Field(() => Int, { description: 'On the lowest point of their scale.' })
  adverse!: number;

  @Field(() => Int, { description: 'Below good, the adverse ones among them.' })
  belowGood!: number;

  @Field(() => Int, { description: 'Good or better.' })
  goodOrBetter!: number;

  @Field(() => Int, { description: 'Without a standing judgement.' })
  notJudged!: number;
}

@ObjectType('SimulatedQualityChange', { description: 'A group whose standing judgements would be others.' })
export class SimulatedQualityChangeType {
  @Field(() => SimulatedGroupType, { description: 'The group.' })
  group!: SimulatedGroupType;

  @Field(() => QualityCountsType, { description: 'As it is.' })
  before!: QualityCountsType;

  @Field(() => QualityCountsType, { description: 'As it would be.' })
  after!: QualityCountsType;
}

@ObjectType('Simulation', {
  description: 'What would be another than it is, if some changes were made. Nothing of it is stored.',
})
export class SimulationType {
  @Field(() => DayScalar, { description: 'The day from which it starts.' })
  asOf!: Day;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'The moment as known at which it was tried; null where that is now.',
  })
  knownAt!: string | null;

  @Field(() => GroupDefinitionEnum, { description: 'The definition that made the groups.' })
  definition!: string;

  @Field(() => Int, { description: 'Its version.' })
  definitionVersion!: number;

  @Field(() => [SimulationProblemType], {
    description: 'Why changes cannot be tried. If there is one, nothing was tried and all else is empty.',
  })
  problems!: SimulationProblemType[];

  @Field(() => Int, { description: 'Settings that were compared: those whose owner is linked to an undertaking.' })
  settingsCompared!: number;
}

export const SimulatedMoveConnection = connectionOf(SimulatedMoveType, 'SimulatedMove');
export const SimulatedSection23AConnection = connectionOf(SimulatedSection23AChangeType, 'SimulatedSection23AChange');
export const SimulatedConcentrationConnection = connectionOf(
  SimulatedConcentrationChangeType,
  'SimulatedConcentrationChange',
);
export const SimulatedQualityConnection = connectionOf(SimulatedQualityChangeType, 'SimulatedQualityChange');
