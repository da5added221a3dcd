import type { GroupEffect, GroupTest } from '../../src/domain/group-effect/group-effect';
import type { Interval } from '../../src/domain/statistics/clopper-pearson';
import { midPRatioInterval } from './mid-p-ratio';
import type { SimulatedGroup } from './simulated-nation';

export const sizeBands = ['1', '2', '3-4', '5-9', '10-29', '30+'] as const;

function bandOf(n: number): (typeof sizeBands)[number] {
  if (n < 3) return n === 1 ? '1' : '2';
  if (n < 10) return n < 5 ? '3-4' : '5-9';
  return n < 30 ? '10-29' : '30+';
}

/** How many intervals held the truth, of how many: in all and by what the group is. */
export class Coverage {
  private readonly counts = new Map<string, { n: number; held: number }>();

  count(interval: Interval, truth: number, group: { n: number; hasEffect: boolean }): void {
    // The truth may be the very end of an interval, worked out by another road.
    const slack = 1e-9 * truth;
    const isHeld = interval.low - slack <= truth && truth <= interval.high + slack;
    const classes = ['all', bandOf(group.n), ...(group.n >= 3 ? ['3+'] : []), ...(group.hasEffect ? ['effect'] : [])];
    for (const name of classes) {
      const known = this.counts.get(name) ?? { n: 0, held: 0 };
      known.n += 1;
      if (isHeld) known.held += 1;
      this.counts.set(name, known);
    }
  }

  /** Null where nothing was counted. */
  share(name: string): number | null {
    const known = this.counts.get(name);
    return known === undefined ? null : known.held / known.n;
  }
}

export const intervalKinds = ['ratio', 'shrunken', 'mid-p'] as const;

/** What was found in the nations of one scenario. */
export class ScenarioTally {
  nations = 0;
  nationsWithDiscovery = 0;
  discoveries = 0;
  falseShares = 0;
  readonly precisions: number[] = [];
  private readonly coverages = new Map<string, Coverage>();

  constructor(private readonly maximumQ: number) {}

  /** What was found of one nation, and how much of it is not so. */
  countDiscoveries(groups: readonly SimulatedGroup[], tests: readonly GroupTest[]): void {
    const withEffect = new Set(groups.filter(({ hasEffect }) => hasEffect).map(({ groupId }) => groupId));
    const found = tests.filter(({ q }) => q !== null && q <= this.maximumQ);
    const wrong = found.filter(({ groupId }) => !withEffect.has(groupId)).length;
    this.nations += 1;
    this.discoveries += found.length;
    this.falseShares += found.length === 0 ? 0 : wrong / found.length;
    if (found.length > 0) this.nationsWithDiscovery += 1;
  }

  /** Which intervals of one nation hold the truth. */
  countIntervals(groups: readonly SimulatedGroup[], effects: readonly GroupEffect[], withMidP: boolean): void {
    const byId = new Map(groups.map((group) => [group.groupId, group]));
    this.precisions.push(effects[0]?.precision ?? Number.NaN);
    for (const effect of effects) {
      const group = byId.get(effect.groupId);
      if (group === undefined) continue;
      this.countShown(group, effect);
      if (withMidP) this.countMidP(group, effect);
    }
  }

  coverage(kind: (typeof intervalKinds)[number], level: number): Coverage {
    const key = `${kind} ${level}`;
    const known = this.coverages.get(key) ?? new Coverage();
    this.coverages.set(key, known);
    return known;
  }

  private countShown({ trueRatio, hasEffect }: SimulatedGroup, effect: GroupEffect): void {
    const group = { n: effect.n, hasEffect };
    for (const kind of ['ratio', 'shrunken'] as const) {
      for (const interval of [effect[kind].interval95, effect[kind].interval80]) {
        this.coverage(kind, interval.level).count(interval, trueRatio, group);
      }
    }
  }

  private countMidP({ trueRatio, hasEffect, trials }: SimulatedGroup, effect: GroupEffect): void {
    const group = { n: effect.n, hasEffect };
    const probabilities = trials.map(({ probability }) => probability);
    for (const level of [0.95, 0.8]) {
      this.coverage('mid-p', level).count(midPRatioInterval(effect.observed, probabilities, level), trueRatio, group);
    }
  }
}
