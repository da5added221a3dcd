import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Indicator } from '../../domain/indicators/indicator';
import { indicators } from '../../domain/indicators/indicators';
import { citationText } from '../../domain/law/citation';
import { powerOf } from '../../domain/law/powers';
import type { Day } from '../../domain/values/day';
import type { TodayContext } from '../../platform/clock';
import { DayScalar } from '../../platform/graphql/day-scalar';
import { PowerType } from '../law/law.type';
import { type PowerOnDay, powerOnDay } from '../law/power-on-day.type';
import { IndicatorPolicyValueType, IndicatorType, indicatorCode } from './finding.type';

function indicatorOf({ id }: IndicatorType): Indicator {
  const found = indicators.find((indicator) => indicatorCode(indicator.id) === id);
  if (!found) throw new Error(`No indicator ${id} is listed.`);
  return found;
}

/** What a rule informs, and what it counts to. */
@Resolver(() => IndicatorType)
export class IndicatorResolver {
  @FieldResolver(() => [PowerType], {
    description: 'The powers it informs, each with its status on the day. Relevant does not mean available.',
  })
  informs(
    @Root() indicator: IndicatorType,
    @Arg('asOf', () => DayScalar, { nullable: true, description: 'On this day; today unless given.' })
    asOf: Day | null,
    @Ctx() { today }: TodayContext,
  ): PowerOnDay[] {
    return indicatorOf(indicator).informs.map((code) => powerOnDay(powerOf(code), asOf ?? today));
  }

  @FieldResolver(() => [IndicatorPolicyValueType], {
    description:
      'Every threshold and window of it, with those that stood before; none where the provision has all numbers.',
  })
  policyValues(@Root() indicator: IndicatorType): IndicatorPolicyValueType[] {
    return Object.entries(indicatorOf(indicator).policyValues).flatMap(([name, values]) =>
      values.map(({ from, value, source }) => ({
        name,
        value,
        from,
        source: source === 'policy' ? 'Our policy' : citationText(source),
      })),
    );
  }
}
