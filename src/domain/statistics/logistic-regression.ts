import { choleskyFactor, choleskyInverseDiagonal, choleskySolve, NotPositiveDefiniteError } from './cholesky';
import { type BinomialRow, PenalisedLikelihood } from './logistic-regression-likelihood';

export interface LogisticOptions {
  /** How many columns there are. An intercept is a column like any other: its value is 1 in every row. */
  width: number;
  /** Half of it times the sum of the squared coefficients is taken off the log-likelihood. 0 leaves it as it is. */
  ridge: number;
  /** Columns that the ridge leaves alone, such as the intercept. */
  free?: readonly number[];
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

/** Steps are relative to the coefficient, or to 1 where it is smaller. */
const tolerance = 1e-10;
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
function stepped(likelihood: PenalisedLikelihood, from: Float64Array, step: Float64Array): Float64Array {
  const loss = likelihood.loss(from);
  const highest = loss + rounding * (1 + Math.abs(loss));
  for (let share = 1; ; share /= 2) {
    const next = from.map((value, column) => value + share * (step[column] ?? 0));
    if (share < smallestShare || likelihood.loss(next) <= highest) return next;
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
export function fitLogistic(
  rows: readonly BinomialRow[],
  { width, ridge, free = [], maximumIterations = 60 }: LogisticOptions,
): LogisticFit {
  check(rows, width);
  const likelihood = new PenalisedLikelihood(rows, width, ridge, free);
  let coefficients: Float64Array = new Float64Array(width);
  for (let iterations = 1; iterations <= maximumIterations; iterations += 1) {
    const { gradient, information } = likelihood.derivatives(coefficients);
    const step = choleskySolve(factored(information, width), gradient);
    coefficients = stepped(likelihood, coefficients, step);
    if (likelihood.isSeparated(coefficients)) break;
    if (hasSettled(step, coefficients)) return fitAt(likelihood, coefficients, width, iterations);
  }
  throw new LogisticRegressionError(
    'The coefficients do not settle: some columns tell hits from misses without exception. Leave them out, or give a ridge.',
  );
}

function fitAt(
  likelihood: PenalisedLikelihood,
  coefficients: Float64Array,
  width: number,
  iterations: number,
): LogisticFit {
  const factor = factored(likelihood.derivatives(coefficients).information, width);
  return {
    coefficients: [...coefficients],
    standardErrors: [...choleskyInverseDiagonal(factor, width)].map(Math.sqrt),
    deviance: likelihood.deviance(coefficients),
    iterations,
    converged: true,
  };
}
