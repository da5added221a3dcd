import { binomialLowerTail, binomialUpperTail } from './binomial';

export interface Interval {
  low: number;
  high: number;
  /** The confidence level, such as 0.95. */
  level: number;
}

/** Halvings after which the two ends are neighbouring doubles. */
const halvings = 60;

/** Where a function that rises from 0 to 1 in `p` crosses the target. */
function crossing(target: number, rising: (p: number) => number): number {
  let low = 0;
  let high = 1;
  for (let i = 0; i < halvings; i += 1) {
    const middle = (low + high) / 2;
    if (rising(middle) < target) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * The exact (Clopper-Pearson) interval for a share of `k` in `n`.
 *
 * It never covers less often than its level says, and for few settings it is wide: that is the point of showing it.
 */
export function clopperPearson(k: number, n: number, level = 0.95): Interval {
  const tail = (1 - level) / 2;
  if (n === 0) return { low: 0, high: 1, level };
  const low = k === 0 ? 0 : crossing(tail, (p) => binomialUpperTail(k, n, p));
  const high = k === n ? 1 : crossing(1 - tail, (p) => 1 - binomialLowerTail(k, n, p));
  return { low, high, level };
}
