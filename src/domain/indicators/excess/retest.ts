import { compareText } from '../../nation/settings-of';
import { benjaminiHochberg } from '../../statistics/benjamini-hochberg';
import { poissonBinomialUpperTail } from '../../statistics/poisson-binomial';
import { fewestToClear } from '../clearing';
import type { ReportingRule } from './reporting-policy';

/** A trial as a finding keeps it. */
export interface KeptTrial {
  settingId: string;
  probability: number;
  isHit: boolean;
}

/**
 * The other groups that were tested beside the one.
 *
 * A p above the highest q that is reported can neither be the step by which a q is at or below it, nor bring one
 * there: so that only the others are kept, and the rest are counted.
 */
export interface OtherGroups {
  tested: number;
  /** Every p of theirs at or below the highest q that is reported. */
  lowP: readonly number[];
}

/** Whether a group so tested is reported. */
export function isReported(
  test: { q: number | null; settingsHit: number } | null,
  { maximumQ, minimumSettings }: ReportingRule,
): boolean {
  if (test === null || test.q === null) return false;
  return test.q <= maximumQ && test.settingsHit >= minimumSettings;
}

/** q of a group among the others. It is exact at or below the highest q that is reported, and above it elsewhere. */
export function qAmong(p: number, { tested, lowP }: OtherGroups): number {
  const notKept = new Array<number>(Math.max(0, tested - lowP.length)).fill(1);
  return benjaminiHochberg([p, ...lowP, ...notKept])[0] ?? 1;
}

/** The test run again on what was kept of it. */
export function retested(
  trials: readonly KeptTrial[],
  others: OtherGroups,
  { minimumTrials }: ReportingRule,
): { p: number; q: number | null; settingsHit: number } {
  const hits = trials.filter(({ isHit }) => isHit);
  const p = poissonBinomialUpperTail(
    hits.length,
    trials.map(({ probability }) => probability),
  );
  const q = trials.length < minimumTrials ? null : qAmong(p, others);
  return { p, q, settingsHit: new Set(hits.map(({ settingId }) => settingId)).size };
}

/** Settings with most hits first, so that the fewest settings take most of the count away. One entry for each hit. */
export function clearingOrder(settingsOfHits: readonly string[]): readonly string[] {
  const count = new Map<string, number>();
  for (const settingId of settingsOfHits) count.set(settingId, (count.get(settingId) ?? 0) + 1);
  return [...count]
    .sort(([one, first], [other, second]) => second - first || compareText(one, other))
    .map(([id]) => id);
}

/** What is kept of finding out how few settings clear a finding. */
export interface KeptClearing {
  trials: readonly KeptTrial[];
  others: OtherGroups;
  /** The trials that each setting with a hit would have had, had it gone the other way. */
  instead: readonly KeptTrial[];
  /** The other groups tested anew, by how many settings had gone the other way: where the group's own p did not settle it. */
  anew: ReadonlyMap<number, OtherGroups>;
}

/** How few settings, had they gone the other way, leave no finding: tried with the first ones, as the rule did. */
export function settingsToClear({ trials, others, instead, anew }: KeptClearing, rule: ReportingRule): number {
  const order = clearingOrder(trials.filter(({ isHit }) => isHit).map(({ settingId }) => settingId));
  const cleared = fewestToClear(order, (gone) => {
    const own = [
      ...trials.filter(({ settingId }) => !gone.has(settingId)),
      ...instead.filter(({ settingId }) => gone.has(settingId)),
    ];
    const othersAnew = anew.get(gone.size);
    return (
      isReported(retested(own, others, rule), rule) ||
      (othersAnew !== undefined && isReported(retested(own, othersAnew, rule), rule))
    );
  });
  return cleared.length;
}
