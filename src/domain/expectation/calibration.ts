import { fitLogistic, LogisticRegressionError } from '../statistics/logistic-regression';
import { type Forecast, type ReliabilityRow, reliabilityTable } from './reliability';

/** How well probabilities agree with what came. */
export interface Calibration {
  n: number;
  hits: number;
  /** The sum of the probabilities. */
  expected: number;
  /** The mean squared difference between probability and outcome; 0 is best. */
  brier: number;
  /** The same had everyone been given the base rate. */
  brierOfBaseRate: number;
  /** The rate that everyone would have been given. */
  baseRate: number;
  /** How much of the base rate's Brier score is saved: 0 is no better than the base rate, 1 is perfect. */
  skill: number;
  /** 1 where probabilities are neither too bold (below 1) nor too timid (above 1); null where it cannot be fitted. */
  slope: number | null;
  slopeError: number | null;
  /** 0 where probabilities are right on the whole, in log-odds and at the slope; null where it cannot be fitted. */
  intercept: number | null;
  /** The probability that a hit was given a higher probability than a miss; null where there are no two to compare. */
  discrimination: number | null;
  table: readonly ReliabilityRow[];
}

const tableParts = 10;

function brierOf(forecasts: readonly Forecast[]): number {
  const sum = forecasts.reduce((total, { probability, isHit }) => total + (probability - (isHit ? 1 : 0)) ** 2, 0);
  return forecasts.length === 0 ? 0 : sum / forecasts.length;
}

/** The regression of what came on the log-odds of what was said, or null where the outcomes do not determine it. */
function lineOf(forecasts: readonly Forecast[]) {
  const rows = forecasts.map(({ probability, isHit }) => ({
    columns: [0, 1],
    values: [1, Math.log(probability / (1 - probability))],
    trials: 1,
    hits: isHit ? 1 : 0,
  }));
  try {
    const { coefficients, standardErrors } = fitLogistic(rows, { width: 2, ridge: 0 });
    return {
      intercept: coefficients[0] ?? null,
      slope: coefficients[1] ?? null,
      slopeError: standardErrors[1] ?? null,
    };
  } catch (error) {
    if (error instanceof LogisticRegressionError) return { intercept: null, slope: null, slopeError: null };
    throw error;
  }
}

/** The area under the curve of hits against misses, ties counted half, by ranks (Mann and Whitney). */
function discriminationOf(ordered: readonly Forecast[], hits: number): number | null {
  const misses = ordered.length - hits;
  if (hits === 0 || misses === 0) return null;
  let rankSum = 0;
  for (let from = 0; from < ordered.length; ) {
    let to = from;
    let hitsHere = 0;
    while (to < ordered.length && ordered[to]?.probability === ordered[from]?.probability) {
      if (ordered[to]?.isHit) hitsHere += 1;
      to += 1;
    }
    rankSum += hitsHere * ((from + 1 + to) / 2);
    from = to;
  }
  return (rankSum - (hits * (hits + 1)) / 2) / (hits * misses);
}

/**
 * Holds probabilities against what came.
 *
 * `baseRate` is what one would have said of everyone without a model: the share of hits among them unless given. A
 * forecast of the future is fairly compared only with a rate that was known when it was made.
 */
export function calibrationOf(forecasts: readonly Forecast[], baseRate?: number): Calibration {
  const ordered = [...forecasts].sort((first, second) => first.probability - second.probability);
  const n = ordered.length;
  const hits = ordered.filter(({ isHit }) => isHit).length;
  const rate = baseRate ?? (n === 0 ? 0 : hits / n);
  const brier = brierOf(ordered);
  const brierOfBaseRate = brierOf(ordered.map(({ isHit }) => ({ isHit, probability: rate })));
  return {
    n,
    hits,
    expected: ordered.reduce((sum, { probability }) => sum + probability, 0),
    brier,
    brierOfBaseRate,
    baseRate: rate,
    skill: brierOfBaseRate === 0 ? 0 : 1 - brier / brierOfBaseRate,
    ...lineOf(ordered),
    discrimination: discriminationOf(ordered, hits),
    table: reliabilityTable(ordered, tableParts),
  };
}
