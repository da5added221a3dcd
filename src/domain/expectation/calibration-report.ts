import type { NationFacts } from '../nation/facts';
import { type Calibration, calibrationOf } from './calibration';
import type { CovariateId } from './covariate-ids';
import type { ExpectationPolicy } from './expectation-policy';
import type { Outcome } from './expected-trial';
import { type ExpectedTrials, expectedTrials } from './expected-trials';
import { type OutOfTime, outOfTime } from './out-of-time';

/** What was measured of the model on one nation, on one day. */
export interface CalibrationReport {
  outcome: Outcome;
  day: string;
  modelVersion: string;
  /** What the model did not know that it could have: see `ExpectationPolicy`. */
  leftOut: readonly CovariateId[];
  /** How many inspections, counted at each look, the models were fitted on: fewest and most of the parts. */
  inspections: { fewest: number; most: number };
  cells: { fewest: number; most: number };
  /** Each group against what the others say. */
  betweenGroups: Calibration;
  /** The year after against the model of a year earlier. */
  outOfTime: OutOfTime;
}

function span(values: readonly number[]) {
  return { fewest: Math.min(...values), most: Math.max(...values) };
}

/**
 * Measures the model on the nation, looking at the history on the days of the registers where the facts name them.
 *
 * `fittedOn` is the day of the earlier model; the last register a year earlier or more, unless given.
 */
export function calibrationReport(
  nation: NationFacts,
  outcome: Outcome,
  policy: Partial<ExpectationPolicy> = {},
  fittedOn?: string,
  { trials, model }: ExpectedTrials = expectedTrials(nation, outcome, policy),
): CalibrationReport {
  return {
    outcome,
    day: nation.day,
    modelVersion: model.version,
    leftOut: model.policy.leftOut,
    inspections: span(model.folds.map(({ inspections }) => inspections)),
    cells: span(model.folds.map(({ cells }) => cells)),
    betweenGroups: calibrationOf(trials),
    outOfTime: outOfTime(nation, outcome, { registerDays: nation.registerDays ?? null, ...policy }, fittedOn),
  };
}
