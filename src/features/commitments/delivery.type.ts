import { Field, Int, ObjectType } from 'type-graphql';
import type { CommitmentTheme } from '../../domain/commitments/themes';
import { CommitmentThemeEnum } from './commitment.type';

@ObjectType()
abstract class DeliveryCountsType {
  @Field(() => Int, { description: 'Kept in time, as an officer confirmed.' })
  keptInTime!: number;

  @Field(() => Int, { description: 'Kept, and late.' })
  keptLate!: number;

  @Field(() => Int, { description: 'Found to be missed, and neither kept late nor dropped since.' })
  missed!: number;

  @Field(() => Int, { description: 'Agreed and to be kept, those said to be kept and not yet confirmed included.' })
  open!: number;

  @Field(() => Int, { description: 'Put forward, and not agreed.' })
  proposed!: number;

  @Field(() => Int, { description: 'No longer asked for.' })
  dropped!: number;
}

@ObjectType('ThemeDelivery', { description: 'What became of the commitments of one theme.' })
export class ThemeDeliveryType extends DeliveryCountsType {
  @Field(() => CommitmentThemeEnum, { description: 'The theme.' })
  theme!: CommitmentTheme;
}

@ObjectType('CommitmentRecord', {
  description:
    'What became of commitments, of those that are for you to see: counts, and no score. A promise is not worth a number of others.',
})
export class CommitmentRecordType extends DeliveryCountsType {
  @Field(() => Boolean, { description: 'Whether every one of them is kept, kept late or dropped; also of none.' })
  areAllAtTheirEnd!: boolean;

  @Field(() => [ThemeDeliveryType], { description: 'The same by theme, of themes that have any.' })
  byTheme!: readonly ThemeDeliveryType[];
}
