import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { isAvailable } from '../../domain/law/availability';
import { isPowerCode, type Power, powerOf, powers } from '../../domain/law/powers';
import type { Day } from '../../domain/values/day';
import type { TodayContext } from '../../platform/clock';
import { checkFirst, type Page, pageOf } from '../../platform/graphql/connection';
import { cursorList, fromCursor, toCursor } from '../../platform/graphql/cursor';
import { DayScalar } from '../../platform/graphql/day-scalar';
import { PageArgs } from '../../platform/graphql/page-args';
import { badInput } from '../../platform/graphql/scalars';
import {
  CitationType,
  GrowthViewType,
  LegalGapType,
  PowerConnection,
  PowerFilterInput,
  PowerStatusType,
  PowerType,
} from './law.type';
import { citationView, gapView, growthView, type PowerOnDay, powerOnDay, statusView } from './power-on-day.type';

const powerCursors = cursorList('powers', 'text');

const asOfDescription = 'As of this day; today unless given.';

function isWanted(power: Power, { levels, holders, isAvailable: available }: PowerFilterInput, day: Day): boolean {
  if (levels && !levels.includes(power.level)) return false;
  if (holders && !holders.includes(power.holder)) return false;
  return available == null || isAvailable(power, day) === available;
}

@Resolver(() => PowerType)
export class PowerResolver {
  @Query(() => PowerConnection, { description: 'Every statutory power and duty in the catalogue, in its order.' })
  powers(
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Arg('asOf', () => DayScalar, { nullable: true, description: asOfDescription }) asOf: Day | null,
    @Arg('filter', () => PowerFilterInput, { nullable: true, description: 'Which powers.' })
    filter: PowerFilterInput | null,
    @Ctx() { today }: TodayContext,
  ): Page<PowerOnDay> {
    const day = asOf ?? today;
    const [code] = fromCursor(powerCursors, after) ?? [null];
    const wanted = powers.filter((power) => isWanted(power, filter ?? {}, day));
    const start = wanted.findIndex((power) => power.code === code) + 1;
    if (code !== null && start === 0) throw badInput('The cursor in `after` names no power of this list.');
    const rows = wanted.slice(start, start + checkFirst(first) + 1).map((power) => powerOnDay(power, day));
    return pageOf(rows, first, (power) => toCursor(powerCursors, [power.code]), wanted.length);
  }

  @Query(() => PowerType, {
    nullable: true,
    description: 'One power by its code. Null when the catalogue has none of that code.',
  })
  power(
    @Arg('code', () => String, { description: 'For example `IMPROVEMENT_PLAN_NOTICE`.' }) code: string,
    @Arg('asOf', () => DayScalar, { nullable: true, description: asOfDescription }) asOf: Day | null,
    @Ctx() { today }: TodayContext,
  ): PowerOnDay | null {
    return isPowerCode(code) ? powerOnDay(powerOf(code), asOf ?? today) : null;
  }

  @Query(() => GrowthViewType, {
    description: 'What the law offers on the growth of a group, and the warning that goes with it.',
  })
  growth(): GrowthViewType {
    return growthView();
  }

  @FieldResolver(() => CitationType, { description: 'Where the law gives it.' })
  citation(@Root() { power }: PowerOnDay): CitationType {
    return citationView(power.citation);
  }

  @FieldResolver(() => PowerStatusType, { description: 'How it stands on the day.' })
  status(@Root() { power, asOf }: PowerOnDay): PowerStatusType {
    return statusView(power, asOf);
  }

  @FieldResolver(() => [LegalGapType], { description: 'What the research could not establish of it.' })
  gaps(@Root() { power }: PowerOnDay): LegalGapType[] {
    return power.gaps.map(gapView);
  }
}
