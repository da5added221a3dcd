import { betaQuantile } from './beta-quantile';
import type { Interval } from './clopper-pearson';

/**
 * Laplace's interval for the share of `k` in `n`: the shares that one success and one failure more leave in each tail.
 *
 * Its ends are those of the exact test had one trial more been seen, the kinder way at either end; where the exact
 * interval covers too often, this one averages to its level. Where nothing was seen, or nothing missed, all doubt lies
 * on one side, and so does all of the tail. `n` need not be whole: see `effectiveTrials`.
 */
export function laplaceShare(k: number, n: number, level: number): Interval {
  const isOneSided = k <= 0 || k >= n;
  const tail = isOneSided ? 1 - level : (1 - level) / 2;
  return {
    low: k <= 0 ? 0 : betaQuantile(tail, k + 1, n - k + 1),
    high: k >= n ? 1 : betaQuantile(1 - tail, k + 1, n - k + 1),
    level,
  };
}
