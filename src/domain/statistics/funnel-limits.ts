import { binomialQuantile } from './binomial';

export interface FunnelLimits {
  /** A count below `low` or above `high` lies outside the limits. */
  low: number;
  high: number;
  level: number;
}

/** Exact binomial funnel limits, as counts, for a group of `n` settings at the rate expected of it. */
export function funnelLimits(n: number, expectedRate: number, level: number): FunnelLimits {
  const tail = (1 - level) / 2;
  return { low: binomialQuantile(tail, n, expectedRate), high: binomialQuantile(1 - tail, n, expectedRate), level };
}
