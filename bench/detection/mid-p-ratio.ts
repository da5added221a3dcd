import type { Interval } from '../../src/domain/statistics/clopper-pearson';
import { poissonBinomialUpperTail } from '../../src/domain/statistics/poisson-binomial';

/** P(X > k) and half of P(X = k): the tail that is even-handed between both sides of what was seen. */
export function poissonBinomialMidP(k: number, probabilities: readonly number[]): number {
  return (poissonBinomialUpperTail(k, probabilities) + poissonBinomialUpperTail(k + 1, probabilities)) / 2;
}

/** Odds beyond e^40 are as good as certain: the share differs from 0 or 1 by less than 1e-17. */
const farthest = 40;
const halvings = 60;

/** The probabilities after the odds of every trial are multiplied by e^logOdds. */
export function tilted(probabilities: readonly number[], logOdds: number): number[] {
  const odds = Math.exp(logOdds);
  return probabilities.map((p) => (p * odds) / (1 - p + p * odds));
}

function total(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

/** By how much the odds of all trials must be multiplied, as a logarithm, for the mid-p to be the target. */
function logOddsAt(target: number, k: number, probabilities: readonly number[]): number {
  let [low, high] = [-farthest, farthest];
  for (let i = 0; i < halvings; i += 1) {
    const middle = (low + high) / 2;
    if (poissonBinomialMidP(k, tilted(probabilities, middle)) < target) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * The exact mid-p interval for observed / expected: every common factor on the odds that the mid-p does not refuse.
 *
 * For one, two or three trials it covers far more often than its level says, however the level is chosen.
 */
export function midPRatioInterval(k: number, probabilities: readonly number[], level: number): Interval {
  const expected = total(probabilities);
  const tail = (1 - level) / 2;
  const ratioAt = (target: number) => total(tilted(probabilities, logOddsAt(target, k, probabilities))) / expected;
  return {
    low: k === 0 ? 0 : ratioAt(tail),
    high: k === probabilities.length ? probabilities.length / expected : ratioAt(1 - tail),
    level,
  };
}
