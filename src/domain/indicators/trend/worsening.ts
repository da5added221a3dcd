import type { SettingFacts } from '../../nation/facts';
import type { Lists } from '../../nation/read-settings';
import { type DetailedTest, ExcessComparison, type ExcessTest, type Trial } from '../excess/comparison';
import { settingsToClear } from './clearing-settings';
import {
  belowGoodCounts,
  endingTrial,
  hadItStayedGood,
  type SettledGroup,
  type SettledSetting,
  settledGroup,
} from './settled-settings';
import { slopePerYear } from './slope';

export interface WorseningPolicy {
  pseudoCount: number;
  minimumTrials: number;
  minimumSettings: number;
  /** Points of share a year. */
  minimumSlope: number;
  minimumSlopeOverNation: number;
  maximumQ: number;
}

/** How a group moved over some days, against all other settings over the same days. */
export interface Movement {
  settled: readonly SettledSetting[];
  below: readonly number[];
  slope: number;
  elsewhere: { n: number; below: readonly number[]; slope: number };
}

/** A group that moved further and more surely than the nation did. */
export interface Worsening extends Movement {
  test: DetailedTest;
  others: readonly ExcessTest[];
  turned: readonly SettingFacts[];
  cleared: readonly SettingFacts[];
}

function sloped(below: readonly number[], n: number): number {
  return n === 0 ? 0 : slopePerYear(below.map((count) => count / n));
}

/** Passes both gates: its own movement, and what of it the nation did not make. */
function passesGates({ below, slope, elsewhere }: Movement, policy: WorseningPolicy): boolean {
  const turned = (below.at(-1) ?? 0) - (below[0] ?? 0);
  return (
    turned >= policy.minimumSettings &&
    slope >= policy.minimumSlope &&
    slope - elsewhere.slope >= policy.minimumSlopeOverNation
  );
}

function turnedBelow({ belowGood }: SettledSetting): boolean {
  return belowGood[0] === false && belowGood.at(-1) === true;
}

/** The worsening groups of a nation over some days. */
export class WorseningGroups {
  private readonly comparison: ExcessComparison;
  private readonly byGroup = new Map<string, SettledGroup>();
  private readonly all: readonly number[];
  private readonly size: number;

  /** The settings of a group are all in one list. */
  constructor(
    lists: Lists<SettledSetting>,
    private readonly days: number,
    private readonly policy: WorseningPolicy,
  ) {
    const all = new Array<number>(days).fill(0);
    const trials: (readonly Trial[])[] = [];
    let size = 0;
    for (const list of lists) {
      const group = settledGroup(list, days);
      const groupId = list[0]?.groupId ?? null;
      if (groupId !== null) this.byGroup.set(groupId, group);
      trials.push(group.trials);
      size += list.length;
      for (let at = 0; at < days; at += 1) all[at] = (all[at] ?? 0) + (group.below[at] ?? 0);
    }
    this.comparison = new ExcessComparison(trials, policy);
    this.all = all;
    this.size = size;
  }

  found(): readonly Worsening[] {
    const tests = this.comparison.tests.filter(({ q }) => q !== null);
    return tests.flatMap((test) => {
      const { sorted: settled = [], below = [] } = this.byGroup.get(test.groupId) ?? {};
      if (!this.isBeyondChance(test)) return [];
      const movement = this.movementOf(settled, below, below);
      if (!passesGates(movement, this.policy)) return [];
      const turned = settled.filter(turnedBelow).map(({ setting }) => setting);
      const cleared = settingsToClear(turned, (gone) => this.isFoundWithout(test.groupId, gone));
      const others = tests.filter((other) => other !== test);
      return [{ ...movement, test: this.comparison.inDetail(test), others, turned, cleared }];
    });
  }

  private isBeyondChance({ q }: ExcessTest): boolean {
    return q !== null && q <= this.policy.maximumQ;
  }

  private isFoundWithout(groupId: string, gone: ReadonlySet<string>): boolean {
    const { sorted = [], below = [] } = this.byGroup.get(groupId) ?? {};
    const altered = sorted.map((one) => (gone.has(one.setting.settingId) ? hadItStayedGood(one) : one));
    const movement = this.movementOf(altered, belowGoodCounts(altered, this.days), below);
    if (!passesGates(movement, this.policy)) return false;
    return this.isBeyondChance(this.comparison.testedAnew(groupId, altered.map(endingTrial)).test);
  }

  /** What moved elsewhere is all that moved, less what the group's settings did in fact. */
  private movementOf(
    settled: readonly SettledSetting[],
    below: readonly number[],
    actual: readonly number[],
  ): Movement {
    const n = this.size - settled.length;
    const belowElsewhere = this.all.map((count, at) => count - (actual[at] ?? 0));
    return {
      settled,
      below,
      slope: sloped(below, settled.length),
      elsewhere: { n, below: belowElsewhere, slope: sloped(belowElsewhere, n) },
    };
  }
}
