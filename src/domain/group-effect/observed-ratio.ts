import type { Interval } from '../statistics/clopper-pearson';
import { effectiveTrials } from '../statistics/effective-trials';
import { laplaceShare } from '../statistics/laplace-share';
import type { RangedEstimate } from './ranged-estimate';

/** A sum in the order given: the last digit depends on the order, and an explanation must reach the same one. */
export function total(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

/**
 * The interval for observed / expected at one level: Laplace's interval for the share, over the share expected.
 *
 * Why this one. Most groups have one to five settings, and there an interval that inverts an exact test covers far too
 * often: simulated, the mid-p interval covers some 92 % at a stated 80 %. This one averages to its level within a point
 * over the groups that are tested, with and without effects (`bench/detection/null-simulation.ts` prints both), and
 * anyone can work it out again from two beta quantiles. It is about the group alone: the count it would give in the
 * long run over the count expected; nothing is drawn towards other groups.
 */
export function observedRatioInterval(observed: number, probabilities: readonly number[], level: number): Interval {
  const effective = effectiveTrials(observed, probabilities);
  const share = laplaceShare(effective.observed, effective.n, level);
  const expectedShare = total(probabilities) / probabilities.length;
  return { low: share.low / expectedShare, high: share.high / expectedShare, level };
}

/** Observed / expected with its 95 and 80 % intervals. */
export function observedRatio(observed: number, probabilities: readonly number[]): RangedEstimate {
  return {
    interval95: observedRatioInterval(observed, probabilities, 0.95),
    interval80: observedRatioInterval(observed, probabilities, 0.8),
    point: observed / total(probabilities),
  };
}
