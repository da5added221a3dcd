import { policyValue } from '../nation/policy';
import type { Interval } from '../statistics/clopper-pearson';
import { seededNumbers } from '../statistics/seeded-random';
import type { Day } from '../values/day';

/** Draws of fewer groups than this repeat one another, and would promise more than they know: no interval is given. */
export const fewestGroupsForDraws = policyValue(5);

/**
 * Draws of groups with replacement: how often each group is in each draw.
 *
 * Whole groups are drawn, with all their days, because what befalls a group in one year and in the next is one story.
 */
export class GroupDraws {
  private readonly place: ReadonlyMap<string, number>;
  private readonly draws: readonly Uint16Array[];

  constructor(groupIds: readonly string[], count: number, seed: number) {
    const random = seededNumbers(seed);
    this.place = new Map(groupIds.map((groupId, index) => [groupId, index]));
    this.draws = Array.from({ length: count }, () => {
      const times = new Uint16Array(groupIds.length);
      for (let drawn = 0; drawn < groupIds.length; drawn += 1) {
        const index = Math.floor(random() * groupIds.length);
        times[index] = (times[index] ?? 0) + 1;
      }
      return times;
    });
  }

  /** The figure of every draw that has one: `figureOf` gets how often each of the groups is in the draw. */
  figures(groupIds: readonly string[], figureOf: (times: Uint16Array) => number | null): readonly number[] {
    const places = Uint32Array.from(groupIds, (groupId) => this.place.get(groupId) ?? 0);
    const times = new Uint16Array(places.length);
    const figures: number[] = [];
    for (const draw of this.draws) {
      for (let index = 0; index < places.length; index += 1) times[index] = draw[places[index] ?? 0] ?? 0;
      const figure = figureOf(times);
      if (figure !== null) figures.push(figure);
    }
    return figures;
  }

  /** The interval between the outer percentiles of the draws; null where most draws have no figure. */
  interval(
    groupIds: readonly string[],
    figureOf: (times: Uint16Array) => number | null,
    level = 0.95,
  ): Interval | null {
    const figures = [...this.figures(groupIds, figureOf)].sort((first, second) => first - second);
    if (figures.length * 2 <= this.draws.length) return null;
    const tail = (1 - level) / 2;
    return { low: quantile(figures, tail), high: quantile(figures, 1 - tail), level };
  }
}

/** The quantile of ascending values, between neighbours in proportion (type 7, as R has it unless told otherwise). */
export function quantile(ascending: readonly number[], share: number): number {
  const at = (ascending.length - 1) * share;
  const low = ascending[Math.floor(at)] ?? Number.NaN;
  const high = ascending[Math.ceil(at)] ?? Number.NaN;
  return low + (high - low) * (at - Math.floor(at));
}

/** Draws, and the day whose policy says when they may be shown. */
export interface Drawing {
  draws: GroupDraws;
  day: Day;
}
