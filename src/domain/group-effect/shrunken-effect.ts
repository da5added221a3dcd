import type { CountWithShare } from '../statistics/beta-binomial-precision';
import { betaQuantile } from '../statistics/beta-quantile';
import type { Interval } from '../statistics/clopper-pearson';
import type { RangedEstimate } from './ranged-estimate';

/**
 * Between what a group's effect lies at one level, once its count is drawn towards the count expected of it.
 *
 * The share a group would have in the long run is taken to vary about its own expected share as a beta variable, with
 * the precision that all groups together show; the counts then leave it a beta variable again. Its level is an average
 * over groups as they vary: of all groups with such intervals, so many in a hundred lie within. Where few groups differ
 * and most do not, those few are drawn too far; that is why the interval of the group alone always stands beside it.
 */
export function shrunkenInterval(count: CountWithShare, precision: number, level: number): Interval {
  const { n, observed, expectedShare } = count;
  const hits = precision * expectedShare + observed;
  const others = precision * (1 - expectedShare) + (n - observed);
  const tail = (1 - level) / 2;
  return {
    low: betaQuantile(tail, hits, others) / expectedShare,
    high: betaQuantile(1 - tail, hits, others) / expectedShare,
    level,
  };
}

/** The mean of the same: observed / expected, drawn towards one. */
export function shrunkenPoint({ n, observed, expectedShare }: CountWithShare, precision: number): number {
  return (precision * expectedShare + observed) / (precision + n) / expectedShare;
}

/** The effect drawn towards one, with its 95 and 80 % intervals. */
export function shrunkenEffect(count: CountWithShare, precision: number): RangedEstimate {
  return {
    interval95: shrunkenInterval(count, precision, 0.95),
    interval80: shrunkenInterval(count, precision, 0.8),
    point: shrunkenPoint(count, precision),
  };
}
