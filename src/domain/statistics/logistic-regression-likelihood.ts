import { type FlatRows, saturatedLikelihood } from './flat-rows';

/** A linear predictor as far out as this is a probability of 0 or 1 to the last digit. */
const farOut = 35;

/** 1 / (1 + exp(-x)), without overflow. */
export function logistic(x: number): number {
  if (x >= 0) return 1 / (1 + Math.exp(-x));
  const odds = Math.exp(x);
  return odds / (1 + odds);
}

/** The penalised log-likelihood at some coefficients. */
export interface LikelihoodPoint {
  coefficients: Float64Array;
  /** Twice the log-likelihood that is lost against a model with a rate for every row; the ridge is not in it. */
  deviance: number;
  /** What is made as small as possible: the deviance, and the ridge's share. */
  loss: number;
  /** The gradient of the penalised log-likelihood, and the lower half of its information matrix. */
  gradient: Float64Array;
  information: Float64Array;
  /** Whether some rows are fitted as sure hits or sure misses: then larger coefficients would fit ever better. */
  isSeparated: boolean;
}

/** Adds what one row has of the derivatives. */
type AddRow = (
  row: number,
  residual: number,
  weight: number,
  gradient: Float64Array,
  information: Float64Array,
) => void;

/** The penalised log-likelihood of rows. */
export class PenalisedLikelihood {
  private readonly penalties: Float64Array;
  private readonly saturated: number;

  constructor(
    private readonly rows: FlatRows,
    private readonly width: number,
    ridge: number,
    free: readonly number[],
  ) {
    this.saturated = saturatedLikelihood(rows);
    this.penalties = new Float64Array(width).fill(ridge);
    for (const column of free) this.penalties[column] = 0;
  }

  /** One pass over the rows gives all there is to know at the coefficients. */
  at(coefficients: Float64Array): LikelihoodPoint {
    const gradient = new Float64Array(this.width);
    const information = new Float64Array(this.width * this.width);
    const { trials, hits } = this.rows;
    const add = this.rows.values === null ? this.addOnes : this.addValues;
    let [fitted, furthest] = [0, 0];
    for (let row = 0; row < trials.length; row += 1) {
      const made = trials[row] as number;
      if (made === 0) continue;
      const x = this.predictor(row, coefficients);
      furthest = Math.max(furthest, Math.abs(x));
      const odds = Math.exp(-Math.abs(x));
      const p = x >= 0 ? 1 / (1 + odds) : odds / (1 + odds);
      const hit = hits[row] as number;
      // The logarithm of the rarer side is -|x| less than that of the other, which keeps its digits near 0 and 1.
      fitted -= made * Math.log1p(odds) + Math.abs(x) * (x >= 0 ? made - hit : hit);
      add(row, hit - made * p, made * p * (1 - p), gradient, information);
    }
    const deviance = 2 * (this.saturated - fitted);
    const loss = deviance + this.penalise(coefficients, gradient, information);
    return { coefficients, deviance, loss, gradient, information, isSeparated: furthest > farOut };
  }

  /** Puts the ridge into the derivatives, and gives its share of the loss. */
  private penalise(coefficients: Float64Array, gradient: Float64Array, information: Float64Array): number {
    let share = 0;
    for (let column = 0; column < this.width; column += 1) {
      const penalty = this.penalties[column] as number;
      const value = coefficients[column] as number;
      const cell = column * this.width + column;
      gradient[column] = (gradient[column] as number) - penalty * value;
      information[cell] = (information[cell] as number) + penalty;
      share += penalty * value * value;
    }
    return share;
  }

  private predictor(row: number, coefficients: Float64Array): number {
    const { starts, columns, values } = this.rows;
    const end = starts[row + 1] as number;
    let sum = 0;
    if (values === null) {
      for (let i = starts[row] as number; i < end; i += 1) sum += coefficients[columns[i] as number] as number;
      return sum;
    }
    for (let i = starts[row] as number; i < end; i += 1)
      sum += (coefficients[columns[i] as number] as number) * (values[i] as number);
    return sum;
  }

  /** Columns are in order, so that those up to one's own are the lower half. */
  private readonly addOnes: AddRow = (row, residual, weight, gradient, information) => {
    const { starts, columns } = this.rows;
    const [start, end] = [starts[row] as number, starts[row + 1] as number];
    for (let i = start; i < end; i += 1) {
      const column = columns[i] as number;
      const base = column * this.width;
      gradient[column] = (gradient[column] as number) + residual;
      for (let j = start; j <= i; j += 1) {
        const cell = base + (columns[j] as number);
        information[cell] = (information[cell] as number) + weight;
      }
    }
  };

  /** The same where each column has a value of its own. */
  private readonly addValues: AddRow = (row, residual, weight, gradient, information) => {
    const { starts, columns, values } = this.rows;
    if (values === null) return;
    const [start, end] = [starts[row] as number, starts[row + 1] as number];
    for (let i = start; i < end; i += 1) {
      const column = columns[i] as number;
      const weighted = weight * (values[i] as number);
      const base = column * this.width;
      gradient[column] = (gradient[column] as number) + residual * (values[i] as number);
      for (let j = start; j <= i; j += 1) {
        const cell = base + (columns[j] as number);
        information[cell] = (information[cell] as number) + weighted * (values[j] as number);
      }
    }
  };
}
