import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type DeliveryCell, deliveryByTheme, deliveryCounts } from '../../domain/commitments/delivery';
import type { Day } from '../../domain/values/day';
import type { TodayContext } from '../../platform/clock';
import { DayScalar } from '../../platform/graphql/day-scalar';
import type { Matter } from '../matters/matter';
import { MatterType } from '../matters/matter.type';
import { ProviderGroupType } from '../provider-groups/provider-group.type';
import type { CommitmentsContext } from './commitments.context';
import { CommitmentRecordType } from './delivery.type';

function recordOf(cells: readonly DeliveryCell[]): CommitmentRecordType {
  const counts = deliveryCounts(cells);
  const { proposed, open, missed } = counts;
  return { ...counts, areAllAtTheirEnd: proposed + open + missed === 0, byTheme: deliveryByTheme(cells) };
}

@Resolver(() => ProviderGroupType)
export class CommitmentRecordOnGroupResolver {
  @FieldResolver(() => CommitmentRecordType, {
    description:
      'What became of the commitments of this group by the day it is shown as of, of those that are for you to see.',
  })
  async commitmentRecord(
    @Root() { id, asOf }: ProviderGroupType,
    @Arg('carriesOn', () => Boolean, {
      defaultValue: false,
      description: 'Also those of its undertaking, and of operators that it carries on, as people confirmed.',
    })
    carriesOn: boolean,
    @Arg('scenario', () => String, {
      nullable: true,
      description: 'Those of a scenario of hypothetical commencements instead of those of the law as it is.',
    })
    scenario: string | null,
    @Ctx() { commitments }: CommitmentsContext,
  ): Promise<CommitmentRecordType> {
    return recordOf(await commitments.delivery.for({ asOf, scenario: scenario ?? null, carriesOn }).load(id));
  }
}

@Resolver(() => MatterType)
export class CommitmentRecordOnMatterResolver {
  @FieldResolver(() => CommitmentRecordType, {
    nullable: true,
    description:
      'What became of the commitments under it, where the matter is an improvement plan; null of every other kind. It can be completed once all are at their end.',
  })
  async commitmentRecord(
    @Root() { id, kind }: Matter,
    @Arg('asOf', () => DayScalar, { nullable: true, description: 'As they stood on this day; today unless given.' })
    asOf: Day | null,
    @Ctx() { commitments, today }: CommitmentsContext & TodayContext,
  ): Promise<CommitmentRecordType | null> {
    if (kind !== 'IMPROVEMENT_PLAN') return null;
    return recordOf(await commitments.deliveryOfPlan.for({ asOf: asOf ?? today }).load(id));
  }
}
