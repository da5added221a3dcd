import { Field, Int, ObjectType } from 'type-graphql';
import type { EvidenceSource } from '../../domain/observations/observation';
import type { Day } from '../../domain/values/day';
import { connectionOf } from '../../platform/graphql/connection';
import { DayScalar } from '../../platform/graphql/day-scalar';
import { SettingType } from '../settings/setting.type';
import { EvidenceSourceEnum } from './observation.type';

@ObjectType('RegulationCell', {
  description:
    'Requirements that cite one regulation and had been made by the day. Only those that are for you to see.',
})
export class RegulationCellType {
  @Field(() => String, {
    description: 'In one form for each, such as `CHR_2015 reg 12`, or as written where it could not be told apart.',
  })
  regulation!: string;

  @Field(() => Int, { description: 'How many requirements cite it, open and met.' })
  requirements!: number;

  @Field(() => Int, { description: 'How many of them were not met on the day.' })
  open!: number;

  @Field(() => Int, { description: 'In how many settings it is cited.' })
  settings!: number;

  @Field(() => DayScalar, { description: 'When the latest of them was made.' })
  latestOn!: Day;

  @Field(() => EvidenceSourceEnum, { description: 'Whose word they are. Only the regulator makes requirements.' })
  evidence!: EvidenceSource;
}

@ObjectType('RegulationHeatRow', {
  description: 'One setting in the table of settings by regulation, with what stands in its cells.',
})
export class RegulationHeatRowType {
  @Field(() => SettingType, { description: 'The setting, as it stood on the day.' })
  setting!: SettingType;
}

export const RegulationCellConnection = connectionOf(RegulationCellType, 'RegulationCell');
export const RegulationHeatConnection = connectionOf(RegulationHeatRowType, 'RegulationHeat');
