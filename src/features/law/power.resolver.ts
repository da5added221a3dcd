import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { isAvailable } from '../../domain/law/availability';
import type { LawAsked } from '../../domain/law/commencement-scenario';
import { isPowerCode, type Power, powerOf, powers } from '../../domain/law/powers';
import type { RecordedCommencement } from '../../domain/law/recorded-commencement';
import type { Day } from '../../domain/values/day';
import type { TodayContext } from '../../platform/clock';
import { checkFirst, type Page, pageOf } from '../../platform/graphql/connection';
import { cursorList, fromCursor, toCursor } from '../../platform/graphql/cursor';
import { DayScalar } from '../../platform/graphql/day-scalar';
import { KnownAtArgs, knownAtAsked } from '../../platform/graphql/known-at';
import { PageArgs } from '../../platform/graphql/page-args';
import { badInput } from '../../platform/graphql/scalars';
import type { Commencement } from './commencement';
import { CommencementConnection, CommencementType } from './commencement.type';
import { GrowthViewType } from './growth.type';
import { growthView } from './growth-view';
import type { LawContext } from './law.context';
import { PowerConnection, PowerFilterInput, PowerStatusType, PowerType } from './law.type';
import { CitationType, LegalGapType } from './legal-basis.type';
import { citationView, gapView } from './legal-views';
import { type PowerOnDay, powerOnDay, statusView } from './power-on-day.type';

const powerCursors = cursorList('powers', 'text');
const recordCursors = cursorList('commencements-of-power', 'whole');

const asOfDescription = 'As of this day; today unless given.';

@ArgsType()
class LawArgs extends KnownAtArgs {
  @Field(() => String, {
    nullable: true,
    description:
      'Suppose what was recorded for this scenario, beside the real law. Unless given, the real law alone is asked; whatever rests on a scenario says so.',
  })
  scenario?: string | null;
}

function askedBy({ knownAt, scenario }: LawArgs): LawAsked {
  return { knownAt: knownAtAsked(knownAt), scenario: scenario ?? null };
}

function isWanted(
  power: Power,
  { levels, holders, isAvailable: available }: PowerFilterInput,
  day: Day,
  recorded: readonly RecordedCommencement[],
): boolean {
  if (levels && !levels.includes(power.level)) return false;
  if (holders && !holders.includes(power.holder)) return false;
  return available == null || isAvailable(power, day, recorded) === available;
}

@Resolver(() => PowerType)
export class PowerResolver {
  @Query(() => PowerConnection, { description: 'Every statutory power and duty in the catalogue, in its order.' })
  async powers(
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Arg('asOf', () => DayScalar, { nullable: true, description: asOfDescription }) asOf: Day | null,
    @Args(() => LawArgs) args: LawArgs,
    @Arg('filter', () => PowerFilterInput, { nullable: true, description: 'Which powers.' })
    filter: PowerFilterInput | null,
    @Ctx() { today, recordedCommencements }: TodayContext & LawContext,
  ): Promise<Page<PowerOnDay>> {
    const day = asOf ?? today;
    const asked = askedBy(args);
    const [code] = fromCursor(powerCursors, after) ?? [null];
    const recorded = filter?.isAvailable == null ? [] : await recordedCommencements.under(asked);
    const wanted = powers.filter((power) => isWanted(power, filter ?? {}, day, recorded));
    const start = wanted.findIndex((power) => power.code === code) + 1;
    if (code !== null && start === 0) throw badInput('The cursor in `after` names no power of this list.');
    const rows = wanted.slice(start, start + checkFirst(first) + 1).map((power) => powerOnDay(power, day, asked));
    return pageOf(rows, first, (power) => toCursor(powerCursors, [power.code]), wanted.length);
  }

  @Query(() => PowerType, {
    nullable: true,
    description: 'One power by its code. Null when the catalogue has none of that code.',
  })
  power(
    @Arg('code', () => String, { description: 'For example `IMPROVEMENT_PLAN_NOTICE`.' }) code: string,
    @Arg('asOf', () => DayScalar, { nullable: true, description: asOfDescription }) asOf: Day | null,
    @Args(() => LawArgs) args: LawArgs,
    @Ctx() { today }: TodayContext,
  ): PowerOnDay | null {
    return isPowerCode(code) ? powerOnDay(powerOf(code), asOf ?? today, askedBy(args)) : null;
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

  @FieldResolver(() => PowerStatusType, {
    description: 'How it stands on the day, by the catalogue and by the commencements that were recorded.',
  })
  async status(
    @Root() { power, asOf, asked }: PowerOnDay,
    @Ctx() { recordedCommencements }: LawContext,
  ): Promise<PowerStatusType> {
    return statusView(power, asOf, await recordedCommencements.under(asked), asked);
  }

  @FieldResolver(() => CommencementConnection, {
    description:
      'The commencements recorded for it that count, in the order in which they were recorded; those of a scenario only where it is asked for.',
  })
  async recordedCommencements(
    @Root() { power, asked }: PowerOnDay,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { recordedCommencements }: LawContext,
  ): Promise<Page<Commencement>> {
    const [last] = fromCursor(recordCursors, after) ?? [0];
    const all = (await recordedCommencements.under(asked)).filter((record) => record.power === power.code);
    const rows = all.filter(({ id }) => id > Number(last)).slice(0, checkFirst(first) + 1);
    return pageOf(rows, first, ({ id }) => toCursor(recordCursors, [id]), all.length);
  }

  @FieldResolver(() => [LegalGapType], { description: 'What the research could not establish of it.' })
  gaps(@Root() { power }: PowerOnDay): LegalGapType[] {
    return power.gaps.map(gapView);
  }
}

/** A commencement is of a power. */
@Resolver(() => CommencementType)
export class PowerOfCommencementResolver {
  @FieldResolver(() => PowerType, { description: 'The power, on the day from which it is recorded to be in force.' })
  power(@Root() { power, commencedOn, scenario }: Commencement): PowerOnDay {
    return powerOnDay(powerOf(power), commencedOn, { knownAt: null, scenario });
  }
}
