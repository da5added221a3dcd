import { benjaminiHochberg } from '../../statistics/benjamini-hochberg';
import { poissonBinomialUpperTail } from '../../statistics/poisson-binomial';
import { fewestToClear } from '../clearing';

/** One setting's latest full inspection under one outcome, as far as the test reads it. */
export interface KeptTrial {
  settingId: string;
  probability: number;
  isHit: boolean;
}

/** All that a group's q rests on: its own trials under each outcome, and what every other test gave. */
export interface KeptCase {
  /** The outcome that is told of first, then the other one. */
  families: readonly (readonly KeptTrial[])[];
  /** How many other tests were made in the same look, of this group under no outcome. */
  othersTested: number;
  /** Their p-values as far as they are at or below the highest q reported: a higher one cannot change such a q. */
  othersP: readonly number[];
  rule: { maximumQ: number; minimumTrials: number; minimumSettings: number };
}

/** How one outcome stands: its q, which is exact where it is low enough to be reported. */
export interface Standing {
  observed: number;
  q: number | null;
  isFound: boolean;
}

/** The test of the case made again, for each outcome. */
export function standingsOf(kept: KeptCase): readonly Standing[] {
  const { families, rule } = kept;
  const counts = families.map((trials) => trials.filter(({ isHit }) => isHit).length);
  const isTested = families.map((trials) => trials.length >= rule.minimumTrials);
  const own = families.flatMap((trials, index) => {
    const probabilities = trials.map(({ probability }) => probability);
    return isTested[index] === true ? [poissonBinomialUpperTail(counts[index] ?? 0, probabilities)] : [];
  });
  const adjusted = benjaminiHochberg([...own, ...kept.othersP], own.length + kept.othersTested);
  let place = 0;
  return families.map((_, index) => {
    const observed = counts[index] ?? 0;
    if (isTested[index] !== true) return { observed, q: null, isFound: false };
    const q = adjusted[place] ?? 1;
    place += 1;
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
