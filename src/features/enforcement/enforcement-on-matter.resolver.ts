import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { pastStepOf } from '../../domain/matters/guard';
import { type EnforcementView, enforcementOf, isEnforcementKind } from '../../domain/restrictions/enforcement-of';
import type { Day } from '../../domain/values/day';
import type { TodayContext } from '../../platform/clock';
import { DayScalar } from '../../platform/graphql/day-scalar';
import type { Matter } from '../matters/matter';
import { MatterType } from '../matters/matter.type';
import type { MattersContext } from '../matters/matters.context';
import { EnforcementType } from './enforcement.type';

/** The edge from a matter. */
@Resolver(() => MatterType)
export class EnforcementOnMatterResolver {
  @FieldResolver(() => EnforcementType, {
    nullable: true,
    description: 'What the steps say, where the matter is enforcement at one setting; null for other kinds.',
  })
  async enforcement(
    @Root() { id, kind, state, knownAt }: Matter,
    @Arg('asOf', () => DayScalar, {
      nullable: true,
      description: 'Whether it is in effect on this day; today unless given.',
    })
    asOf: Day | null,
    @Ctx() { matters, today }: MattersContext & TodayContext,
  ): Promise<EnforcementView | null> {
    if (!isEnforcementKind(kind)) return null;
    const steps = await matters.steps.for({ knownAt }).load(id);
    const past = steps.map(pastStepOf);
    return enforcementOf(kind, state, past, asOf ?? today);
  }
}
