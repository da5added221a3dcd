import { digamma } from './digamma';

/** A group's count with the share expected of it. Neither number need be whole: see `effectiveTrials`. */
export interface CountWithShare {
  n: number;
  observed: number;
  /** Strictly between 0 and 1. */
  expectedShare: number;
}

export interface PrecisionBounds {
  least: number;
  most: number;
}

/** How the log-likelihood of all counts changes with the precision. It rises as far as the best precision, then falls. */
export function precisionScore(precision: number, counts: readonly CountWithShare[]): number {
  const whole = digamma(precision);
  let score = 0;
  for (const { n, observed, expectedShare } of counts) {
    // A single trial is a Bernoulli trial whatever the precision.
    if (n <= 1) continue;
    const hits = precision * expectedShare;
    const others = precision * (1 - expectedShare);
    score +=
      expectedShare * (digamma(hits + observed) - digamma(hits)) +
      (1 - expectedShare) * (digamma(others + n - observed) - digamma(others)) -
      (digamma(precision + n) - whole);
  }
  return score;
}

/** After so many halvings on the scale of logarithms the two ends are neighbouring doubles. */
const halvings = 60;

/**
 * The precision of a beta-binomial distribution by maximum likelihood, each group about its own expected share.
 *
 * A group's share is taken to vary about its expected share m as a beta variable with parameters precision * m and
 * precision * (1 - m): the precision is how many trials of its own a group needs to be believed half-way. Where groups
 * vary no more than chance makes them, the likelihood rises without end and `most` is the answer.
 */
export function betaBinomialPrecision(counts: readonly CountWithShare[], { least, most }: PrecisionBounds): number {
  if (precisionScore(most, counts) >= 0) return most;
  if (precisionScore(least, counts) <= 0) return least;
  let [low, high] = [Math.log(least), Math.log(most)];
  for (let i = 0; i < halvings; i += 1) {
    const middle = (low + high) / 2;
    if (precisionScore(Math.exp(middle), counts) > 0) low = middle;
    else high = middle;
  }
  return Math.exp((low + high) / 2);
}
