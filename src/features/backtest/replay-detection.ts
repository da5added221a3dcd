import { type Backtest, backtest } from '../../domain/backtest/backtest';
import { type Replay, replayOf } from '../../domain/backtest/replay';
import type { Indicator } from '../../domain/indicators/indicator';
import type { NationFacts } from '../../domain/nation/facts';
import { addMonths, type Day, dayOf } from '../../domain/values/day';
import type { Queryable } from '../../platform/database/database';
import { BacktestStore } from './backtest.store';

export interface ReplayOptions {
  /** The first and the last year to replay; the last register's year unless given. */
  from: number;
  to: number | null;
  rules: readonly Indicator[];
  /** The nation as it could be known on a day. */
  nationOn: (day: Day) => Promise<NationFacts>;
  onProgress: (step: string, done: number, total: number) => void;
}

/** A back-test, with which of its days have a register of their own. */
export interface ReplayedDetection extends Backtest {
  registerDays: readonly Day[];
  /** Years that were asked for and are not replayed, because no register of the day or before it is loaded. */
  yearsWithoutRegister: readonly number[];
  rules: readonly Pick<Indicator, 'id' | 'version' | 'title'>[];
  /** Full inspections that are loaded of the twelve months after each replay: where they are few, outcomes are missed. */
  fullInspectionsAfter: Readonly<Record<Day, number>>;
  exits: { total: number; withoutManner: number };
}

/** No register is loaded whose day lies in the years that were asked for, so there is nothing to replay. */
export class NothingToReplayError extends Error {}

/** Fixed, so that a back-test of equal facts is equal. */
const resampling = { seed: 20150331, draws: 1000 };

function replayDays(from: number, to: number): readonly { year: number; day: Day }[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => {
    const year = from + index;
    return { year, day: dayOf(year, 3, 31) ?? '' };
  });
}

/** Runs the rules over 31 March of each year that is loaded, and holds what they said to what came later. */
export async function replayDetection(db: Queryable, options: ReplayOptions): Promise<ReplayedDetection> {
  const store = new BacktestStore(db);
  const registerDays = await store.registerDays();
  const [first, until] = [registerDays[0], registerDays.at(-1)];
  const wanted = replayDays(options.from, options.to ?? Number((until ?? '').slice(0, 4)));
  const days = wanted.filter(({ day }) => first !== undefined && until !== undefined && first <= day && day <= until);
  if (until === undefined || days.length === 0) {
    throw new NothingToReplayError(
      until === undefined
        ? 'No register is loaded, so there is nothing to replay. Load some with: oversight import <file or folder>'
        : `Registers are loaded from ${first} to ${until}: expected years whose 31 March lies between the two.`,
    );
  }
  const replays: Replay[] = [];
  const fullInspectionsAfter: Record<Day, number> = {};
  for (const [index, { day }] of days.entries()) {
    options.onProgress(`replaying ${day}`, index, days.length);
    replays.push(replayOf(await options.nationOn(day), options.rules));
    fullInspectionsAfter[day] = await store.fullInspectionsBetween(day, addMonths(day, 12));
  }
  const bySetting = await store.afterwards();
  const judged = backtest(
    replays,
    { until, bySetting },
    { ...resampling, onOutcome: (done, total) => options.onProgress('judging outcomes', done, total) },
  );
  const exits = [...bySetting.values()].flatMap((setting) => setting.exits);
  return {
    ...judged,
    registerDays,
    fullInspectionsAfter,
    yearsWithoutRegister: wanted.filter(({ day }) => !days.some((one) => one.day === day)).map(({ year }) => year),
    rules: options.rules.map(({ id, version, title }) => ({ id, version, title })),
    exits: {
      total: exits.length,
      withoutManner: exits.filter(({ by }) => by === 'LEFT' || by === 'NO_LONGER_PUBLISHED').length,
    },
  };
}
