/** As many even trials, all of one probability, as vary as much in share as these do. */
export interface EffectiveTrials {
  /** Not a whole number where probabilities differ. */
  n: number;
  observed: number;
}

/**
 * Trials of unlike probabilities vary less than as many even ones: the factor is the ratio of the two variances.
 *
 * Without it an interval for a group of very unlike settings would cover more often than its level says.
 */
export function effectiveTrials(observed: number, probabilities: readonly number[]): EffectiveTrials {
  const n = probabilities.length;
  let [expected, variance] = [0, 0];
  for (const p of probabilities) {
    expected += p;
    variance += p * (1 - p);
  }
  const even = expected * (1 - expected / n);
  if (n < 2 || even <= 0 || variance <= 0) return { n, observed };
  const factor = even / variance;
  return { n: n * factor, observed: observed * factor };
}
