import { type Attainable, attainableP, chanceOfGroup, termsOf } from '../../group-effect/tested-field';
import { chanceUpTo } from '../../statistics/chance-findings';
import { discreteStepUp } from '../../statistics/discrete-step-up';
import { poissonBinomialUpperTail } from '../../statistics/poisson-binomial';
import { fewestToClear } from '../clearing';

/** One setting's latest full inspection under one outcome, as far as the test reads it. */
export interface KeptTrial {
  settingId: string;
  probability: number;
  isHit: boolean;
}

/** How many other groups chance puts at or below a p. */
export interface OthersChance {
  p: number;
  upTo: number;
}

/** All that a group's q rests on: its own trials under each outcome, and what every other group gave or could give. */
export interface KeptCase {
  /** The outcome that is told of first, then the other one. */
  families: readonly (readonly KeptTrial[])[];
  /** The lowest p of each other group as far as it is at or below the highest q reported, lowest first. */
  othersP: readonly number[];
  /** At each p that the group or one of those others could be found at, lowest first: see `pointsOf`. */
  othersChance: readonly OthersChance[];
  rule: { maximumQ: number; chanceFactor: number; minimumTrials: number; minimumSettings: number };
}

/** How one outcome stands. */
export interface Standing {
  observed: number;
  q: number | null;
  isFound: boolean;
}

const hitsIn = (trials: readonly KeptTrial[]) => trials.filter(({ isHit }) => isHit).length;

function attainableOf(trials: readonly KeptTrial[]): Attainable {
  const probabilities = trials.map(({ probability }) => probability);
  return { probabilities, p: poissonBinomialUpperTail(hitsIn(trials), probabilities) };
}

/** Every p at which the group might be found were any of its hits none, and that it has now; lowest first. */
export function pointsOf(families: KeptCase['families'], maximumQ: number): readonly number[] {
  return families.flatMap((trials) => {
    const { probabilities, p } = attainableOf(trials);
    return [...attainableP(probabilities)].filter((at) => at >= p && at <= maximumQ);
  });
}

/** Of a p that was not kept, which none is, as many as at the next higher one. */
function chanceAmong(kept: readonly OthersChance[], at: number): number {
  const lower = kept.filter(({ p }) => p < at).length;
  return kept[lower]?.upTo ?? Number.POSITIVE_INFINITY;
}

/** The test of the case made again, for each outcome. */
export function standingsOf({ families, othersP, othersChance, rule }: KeptCase): readonly Standing[] {
  const tests = families.map((trials) => (trials.length >= rule.minimumTrials ? attainableOf(trials) : null));
  const own = chanceOfGroup(
    tests.filter((test) => test !== null),
    termsOf(rule),
  );
  const chance = (at: number) => chanceAmong(othersChance, at) + chanceUpTo(own, at);
  return families.map((trials, family) => {
    const [observed, test] = [hitsIn(trials), tests[family] ?? null];
    if (test === null) return { observed, q: null, isFound: false };
    const q = discreteStepUp(test.p, { lowest: othersP, chance, cap: rule.maximumQ });
    return { observed, q, isFound: q <= rule.maximumQ && observed >= rule.minimumSettings };
  });
}

/** Whether the group is found for any outcome. */
export function isFound(kept: KeptCase): boolean {
  return standingsOf(kept).some((standing) => standing.isFound);
}

/** The settings with a hit, those with most first, then by id: the order in which clearing them is tried. */
export function clearingOrder({ families }: KeptCase): readonly string[] {
  const hits = new Map<string, number>();
  for (const { settingId, isHit } of families.flat()) {
    if (isHit) hits.set(settingId, (hits.get(settingId) ?? 0) + 1);
  }
  return [...hits]
    .sort(([first, its], [second, others]) => others - its || (first < second ? -1 : 1))
    .map(([settingId]) => settingId);
}

/** The settings that, had their latest full inspection gone well, would leave no finding: as few as will do. */
export function settingsToClear(kept: KeptCase): readonly string[] {
  return fewestToClear(clearingOrder(kept), (cleared) =>
    isFound({
      ...kept,
      families: kept.families.map((trials) =>
        trials.map((trial) => (cleared.has(trial.settingId) ? { ...trial, isHit: false } : trial)),
      ),
    }),
  );
}
