import { choleskyFactor, choleskyInverseDiagonal, choleskySolve, NotPositiveDefiniteError } from './cholesky';
import { type BinomialRow, type FlatRows, flatRows } from './flat-rows';
import { type LikelihoodPoint, PenalisedLikelihood } from './logistic-regression-likelihood';

export interface LogisticOptions {
  /** How many columns there are. An intercept is a column like any other: its value is 1 in every row. */
  width: number;
  /** Half of it times the sum of the squared coefficients is taken off the log-likelihood. 0 leaves it as it is. */
  ridge: number;
  /** Columns that the ridge leaves alone, such as the intercept. */
  free?: readonly number[];
  /** Where to look first; 0 for a column that it does not name. It changes no more than the last digits. */
  start?: readonly number[];
  maximumIterations?: number;
}

export interface LogisticFit {
  coefficients: readonly number[];
  /** From the inverse of the information at the coefficients, the ridge included. */
  standardErrors: readonly number[];
  /** Twice the log-likelihood that is lost against a model with a rate for every row; the ridge is not in it. */
  deviance: number;
  iterations: number;
  /** Always true: what does not converge is an error, and never a result. */
  converged: true;
}

/** The rows do not determine the coefficients. */
export class LogisticRegressionError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'LogisticRegressionError';
  }
}

/**
 * Steps are relative to the coefficient, or to 1 where it is smaller. Newton's method doubles the good digits with each
 * step: after one as small as this, what is left is below the last digit.
 */
const tolerance = 1e-8;
/** A loss may rise by this share through rounding alone. */
const rounding = 1e-9;
const smallestShare = 1e-6;

function check(rows: readonly BinomialRow[], width: number): void {
  for (const { columns, values, trials, hits } of rows) {
    const isCounted = trials >= 0 && hits >= 0 && hits <= trials && Number.isFinite(trials);
    if (!isCounted) throw new LogisticRegressionError(`${hits} hits of ${trials} trials are no counts.`);
    const isInside = columns.every((column) => Number.isInteger(column) && column >= 0 && column < width);
    if (!isInside) throw new LogisticRegressionError(`A row names a column outside the ${width} there are.`);
    if (values !== undefined && (values.length !== columns.length || !values.every(Number.isFinite)))
      throw new LogisticRegressionError('A row has values that are not numbers, or not one for each of its columns.');
  }
}

function factored(information: Float64Array, width: number): Float64Array {
  try {
    return choleskyFactor(information, width);
  } catch (error) {
    if (!(error instanceof NotPositiveDefiniteError)) throw error;
    throw new LogisticRegressionError(
      `The rows do not tell column ${error.column} from those before it: leave it out, or give a ridge.`,
    );
  }
}

/** Halves the step until the loss no longer rises; a step too small to matter is taken as it is. */
function stepped(likelihood: PenalisedLikelihood, from: LikelihoodPoint, step: Float64Array): LikelihoodPoint {
  const highest = from.loss + rounding * (1 + Math.abs(from.loss));
  for (let share = 1; ; share /= 2) {
    const next = likelihood.at(from.coefficients.map((value, column) => value + share * (step[column] ?? 0)));
    if (share < smallestShare || next.loss <= highest) return next;
  }
}

function hasSettled(step: Float64Array, coefficients: Float64Array): boolean {
  return step.every((value, column) => Math.abs(value) <= tolerance * Math.max(1, Math.abs(coefficients[column] ?? 0)));
}

/**
 * Logistic regression of grouped rows by iteratively reweighted least squares, that is Newton's method.
 *
 * Deterministic: equal rows in equal order give equal bits. With a ridge of 0 it is the maximum of the likelihood, as
 * R's `glm(cbind(hits, trials - hits) ~ ..., family = binomial)` gives it.
 */
export function fitLogistic(rows: readonly BinomialRow[], options: LogisticOptions): LogisticFit {
  check(rows, options.width);
  return fitFlatRows(flatRows(rows), options);
}

/** The same for rows that are laid out already, and are what they say. */
export function fitFlatRows(
  rows: FlatRows,
  { width, ridge, free = [], start = [], maximumIterations = 60 }: LogisticOptions,
): LogisticFit {
  const likelihood = new PenalisedLikelihood(rows, width, ridge, free);
  let point = likelihood.at(Float64Array.from({ length: width }, (_, column) => start[column] ?? 0));
  for (let iterations = 1; iterations <= maximumIterations; iterations += 1) {
    const step = choleskySolve(factored(point.information, width), point.gradient);
    point = stepped(likelihood, point, step);
    if (point.isSeparated) break;
    if (hasSettled(step, point.coefficients)) return fitAt(point, width, iterations);
  }
  throw new LogisticRegressionError(
    'The coefficients do not settle: some columns tell hits from misses without exception. Leave them out, or give a ridge.',
  );
}

function fitAt(
  { coefficients, deviance, information }: LikelihoodPoint,
  width: number,
  iterations: number,
): LogisticFit {
  return {
    coefficients: [...coefficients],
    // Worked out when asked for: a national fit asks for none.
    get standardErrors() {
      return [...choleskyInverseDiagonal(factored(information, width), width)].map(Math.sqrt);
    },
    deviance,
    iterations,
    converged: true,
  };
}
