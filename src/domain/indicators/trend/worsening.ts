import type { SettingFacts } from '../../nation/facts';
import { compareText } from '../../nation/settings-of';
import { ExcessComparison, type ExcessTest } from '../excess/comparison';
import { settingsToClear } from './clearing-settings';
import { belowGoodCounts, endingTrial, hadItStayedGood, type SettledSetting } from './settled-settings';
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
  test: ExcessTest;
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
  private readonly byGroup = new Map<string, SettledSetting[]>();
  private readonly all: readonly number[];

  constructor(
    private readonly settled: readonly SettledSetting[],
    private readonly days: number,
    private readonly policy: WorseningPolicy,
  ) {
    this.comparison = new ExcessComparison(settled.map(endingTrial), policy);
    this.all = belowGoodCounts(settled, days);
    for (const one of settled) {
      if (one.groupId === null) continue;
      const own = this.byGroup.get(one.groupId);
      if (own === undefined) this.byGroup.set(one.groupId, [one]);
      else own.push(one);
    }
    for (const own of this.byGroup.values())
      own.sort((first, second) => compareText(first.setting.settingId, second.setting.settingId));
  }

  found(): readonly Worsening[] {
    const tests = this.comparison.tests.filter(({ q }) => q !== null);
    return tests.flatMap((test) => {
      const settled = this.byGroup.get(test.groupId) ?? [];
      const movement = this.movementOf(settled, settled);
      if (!this.isFound(movement, test)) return [];
      const turned = settled.filter(turnedBelow).map(({ setting }) => setting);
      turned.sort((one, other) => compareText(one.settingId, other.settingId));
      const cleared = settingsToClear(turned, (gone) => this.isFoundWithout(test.groupId, settled, gone));
      return [{ ...movement, test, others: tests.filter((other) => other !== test), turned, cleared }];
    });
  }

  private isFound(movement: Movement, test: ExcessTest | null): boolean {
    return test !== null && test.q !== null && test.q <= this.policy.maximumQ && passesGates(movement, this.policy);
  }

  private isFoundWithout(groupId: string, settled: readonly SettledSetting[], gone: ReadonlySet<string>): boolean {
    const altered = settled.map((one) => (gone.has(one.setting.settingId) ? hadItStayedGood(one) : one));
    return this.isFound(this.movementOf(altered, settled), this.comparison.testHad(groupId, altered.map(endingTrial)));
  }

  /** What moved elsewhere is all that moved, less what the group's settings did in fact. */
  private movementOf(settled: readonly SettledSetting[], actual: readonly SettledSetting[]): Movement {
    const below = belowGoodCounts(settled, this.days);
    const own = belowGoodCounts(actual, this.days);
    const n = this.settled.length - actual.length;
    const belowElsewhere = this.all.map((count, at) => count - (own[at] ?? 0));
    return {
      settled,
      below,
      slope: sloped(below, settled.length),
      elsewhere: { n, below: belowElsewhere, slope: sloped(belowElsewhere, n) },
    };
  }
}
