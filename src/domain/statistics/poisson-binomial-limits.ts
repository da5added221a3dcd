import type { FunnelLimits } from './funnel-limits';
import { poissonBinomialPmf } from './poisson-binomial';

/** The smallest count whose lower tail reaches the probability. */
function quantile(probability: number, pmf: Float64Array): number {
  let sum = 0;
  for (let count = 0; count < pmf.length; count += 1) {
    sum += pmf[count] ?? 0;
    if (sum >= probability) return count;
  }
  return pmf.length - 1;
}

/** The exact limits, at 95 and at 99.8 %, between which chance puts the count of trials with these probabilities. */
export function poissonBinomialLimits(probabilities: readonly number[]): {
  inner: FunnelLimits;
  outer: FunnelLimits;
} {
  const pmf = poissonBinomialPmf(probabilities);
  const limitsAt = (level: number) => {
    const tail = (1 - level) / 2;
    return { low: quantile(tail, pmf), high: quantile(1 - tail, pmf), level };
  };
  return { inner: limitsAt(0.95), outer: limitsAt(0.998) };
}
