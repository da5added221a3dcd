import type { ExpectedTrial, Outcome } from '../../expectation/expected-trial';
import { type Attribution, attributionOf } from '../../group-effect/attribution';
import { compareEffects } from '../../group-effect/effect-order';
import type { GroupEffect, GroupEffectPolicy, GroupTest } from '../../group-effect/group-effect';
import { effectOf, precisionOf } from '../../group-effect/group-effects';
import { type Look, testAlone } from '../../group-effect/group-tests';
import { chanceOfOthers, lowestOfOthers } from '../../group-effect/tested-field';
import { type KeptCase, pointsOf, type Standing, settingsToClear, standingsOf } from './kept-case';

/** The outcomes looked at, in the order in which they are told of when both are as remarkable. */
export const outcomesLookedAt: readonly Outcome[] = ['BELOW_GOOD', 'ADVERSE'];

export interface FindingPolicy extends GroupEffectPolicy {
  maximumQ: number;
  minimumSettings: number;
}

/** A group found under one outcome or both, with all that its finding says. */
export interface FoundGroup {
  groupId: string;
  /** The outcome that is told of first: the one with the lower q. */
  outcome: Outcome;
  test: GroupTest;
  effect: GroupEffect;
  /** The other outcome; a test of nothing where none of its settings was judged so. */
  other: { outcome: Outcome; test: GroupTest; isFound: boolean };
  kept: KeptCase;
  clearing: readonly string[];
  /** The same without what is inherited, or may be; null where too few are left to be tested. */
  ownAlone: Standing;
  groupsTested: number;
  testsMade: number;
}

function keptTrials(test: GroupTest | undefined): KeptCase['families'][number] {
  return (test?.trials ?? []).map(({ setting, probability, isHit }) => ({
    settingId: setting.settingId,
    probability,
    isHit,
  }));
}

/** Only the trials that are surely the group's own. */
export function ownOnly<T>(trials: readonly T[], attributionIn: (trial: T) => Attribution): readonly T[] {
  return trials.filter((trial) => attributionIn(trial) === 'own');
}

/** The outcome with the lower q first. */
function leadingFirst(tests: readonly (GroupTest | undefined)[]): readonly number[] {
  const qOf = (family: number) => tests[family]?.q ?? Number.POSITIVE_INFINITY;
  return tests.map((_, family) => family).sort((first, second) => qOf(first) - qOf(second) || first - second);
}

/** Looks at every group under every outcome, and keeps those that are found for any. */
class Finder {
  private readonly tests: readonly ReadonlyMap<string, GroupTest>[];

  constructor(
    private readonly look: Look,
    private readonly policy: FindingPolicy,
    private readonly precisions: readonly number[],
  ) {
    this.tests = look.families.map((family) => new Map(family.map((test) => [test.groupId, test])));
  }

  found(): readonly FoundGroup[] {
    const { groups } = this.look.field;
    return [...groups.keys()].flatMap((groupId) => this.foundGroup(groupId, groups.size) ?? []);
  }

  private foundGroup(groupId: string, groupsTested: number): FoundGroup | null {
    const tests = this.tests.map((family) => family.get(groupId));
    if (!tests.some((test) => test !== undefined && this.isFound(test))) return null;
    const order = leadingFirst(tests);
    const [leading = 0, second = 1] = order;
    const test = tests[leading];
    if (test === undefined) return null;
    const own = this.ownTrials(test);
    const kept = this.keptCase(
      groupId,
      order.map((family) => keptTrials(tests[family])),
      own,
    );
    const standings = standingsOf(kept);
    return {
      groupId,
      outcome: this.outcomeOf(leading),
      test,
      effect: effectOf(test, {
        look: this.look,
        precision: this.precisions[leading] ?? this.policy.mostPrecision,
        policy: this.policy,
      }),
      other: {
        outcome: this.outcomeOf(second),
        test: tests[second] ?? testAlone(groupId, []),
        isFound: standings[1]?.isFound === true,
      },
      kept,
      clearing: settingsToClear(kept),
      ownAlone: ownAlone(kept, own),
      groupsTested,
      testsMade: this.look.field.testsMade,
    };
  }

  private isFound({ q, observed }: GroupTest): boolean {
    return q !== null && q <= this.policy.maximumQ && observed >= this.policy.minimumSettings;
  }

  private outcomeOf(family: number): Outcome {
    return outcomesLookedAt[family] ?? 'BELOW_GOOD';
  }

  private keptCase(groupId: string, families: KeptCase['families'], own: KeptCase['families'][number]): KeptCase {
    const { maximumQ, chanceFactor, minimumTrials, minimumSettings } = this.policy;
    const othersP = [...lowestOfOthers(this.look.field, groupId)];
    const points = new Set([...othersP, ...pointsOf([...families, own], maximumQ)]);
    return {
      families,
      othersP,
      othersChance: [...points]
        .sort((first, second) => first - second)
        .map((p) => ({ p, upTo: chanceOfOthers(this.look.field, groupId, p) })),
      rule: { maximumQ, chanceFactor, minimumTrials, minimumSettings },
    };
  }

  /** The trials that are surely the group's own. */
  private ownTrials(test: GroupTest): KeptCase['families'][number] {
    const own = ownOnly(test.trials, (trial: ExpectedTrial) => attributionOf(trial, this.policy.uncertainMonths));
    return own.map(({ setting, probability, isHit }) => ({ settingId: setting.settingId, probability, isHit }));
  }
}

/** The leading outcome with only what is surely the group's own; the other outcome stays as it is. */
function ownAlone(kept: KeptCase, own: KeptCase['families'][number]): Standing {
  const [standing] = standingsOf({ ...kept, families: [own, ...kept.families.slice(1)] });
  return standing ?? { observed: 0, q: null, isFound: false };
}

/** Every group found under any of the outcomes, the most remarkable first. */
export function foundGroups(
  look: Look,
  policy: FindingPolicy,
  precisions: readonly number[] = look.families.map((tests) => precisionOf(tests, policy)),
): readonly FoundGroup[] {
  return [...new Finder(look, policy, precisions).found()].sort((first, second) =>
    compareEffects(first.effect, second.effect),
  );
}
