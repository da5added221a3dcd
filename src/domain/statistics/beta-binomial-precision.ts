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

/** How the log-likelihood of all counts changes with the precision. It rises as far as the likeliest precision, then falls. */
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

/** The ends of a bracket as near as this, on the scale of logarithms, are the same to the last digits. */
const nearEnough = 1e-14;
/** Some fifteen steps have always been enough. */
const mostSteps = 200;

/** Where a function that falls from above nought to below it crosses it: false position, in the Illinois form. */
function fallingCrossing(
  from: number,
  to: number,
  [atFrom, atTo]: readonly [number, number],
  f: (x: number) => number,
) {
  let [low, high, atLow, atHigh] = [from, to, atFrom, atTo];
  let kept = 0;
  for (let step = 0; step < mostSteps && high - low > nearEnough; step += 1) {
    const x = (low * atHigh - high * atLow) / (atHigh - atLow);
    const at = f(x);
    if (at === 0 || x <= low || x >= high) return x;
    if (at > 0) {
      [low, atLow] = [x, at];
      if (kept > 0) atHigh /= 2;
      kept = 1;
    } else {
      [high, atHigh] = [x, at];
      if (kept < 0) atLow /= 2;
      kept = -1;
    }
  }
  return (low + high) / 2;
}

/** The same of the adjusted likelihood, of which `betaBinomialPrecision` is the best. */
export function adjustedPrecisionScore(precision: number, counts: readonly CountWithShare[]): number {
  return precisionScore(precision, counts) - 1 / (precision + 1);
}

/**
 * The precision of a beta-binomial distribution by adjusted maximum likelihood, each group about its own expected share.
 *
 * A group's share is taken to vary about its expected share m as a beta variable with parameters precision * m and
 * precision * (1 - m): the precision is how many trials of its own a group needs to be believed half-way. Where groups
 * vary no more than chance makes them, the likelihood may rise without end and `most` is the answer.
 *
 * The likelihood is multiplied by the variance between groups, which is 1 / (precision + 1) of what it could be (Morris
 * and Tang, Statistical Science 26 (2011), 271-287; Li and Lahiri, Journal of Multivariate Analysis 101 (2010), 882-892).
 * A nation tells the precision to a third of it or so only. Taken as known at its likeliest, it would leave intervals too
 * narrow, some 93 in 100 for 95: too high a precision costs more than too low a one.
 */
export function betaBinomialPrecision(counts: readonly CountWithShare[], { least, most }: PrecisionBounds): number {
  const atMost = adjustedPrecisionScore(most, counts);
  if (atMost >= 0) return most;
  const atLeast = adjustedPrecisionScore(least, counts);
  if (atLeast <= 0) return least;
  return Math.exp(
    fallingCrossing(Math.log(least), Math.log(most), [atLeast, atMost], (logPrecision) =>
      adjustedPrecisionScore(Math.exp(logPrecision), counts),
    ),
  );
}
