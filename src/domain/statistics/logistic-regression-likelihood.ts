/** Trials that are alike: so many of them, so many of which were hits, and the columns that are not zero for them. */
export interface BinomialRow {
  columns: readonly number[];
  /** As long as `columns`; every one is 1 where it is left out. */
  values?: readonly number[];
  trials: number;
  hits: number;
}

/** A linear predictor as far out as this is a probability of 0 or 1 to the last digit. */
const farOut = 35;

/** 1 / (1 + exp(-x)), without overflow. */
export function logistic(x: number): number {
  if (x >= 0) return 1 / (1 + Math.exp(-x));
  const odds = Math.exp(x);
  return odds / (1 + odds);
}

/** Rows laid end to end in flat arrays, because a national fit goes over them some hundred times. */
class FlatRows {
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float64Array;
  readonly trials: Float64Array;
  readonly hits: Float64Array;

  constructor(rows: readonly BinomialRow[]) {
    const size = rows.reduce((sum, { columns }) => sum + columns.length, 0);
    this.starts = new Int32Array(rows.length + 1);
    this.columns = new Int32Array(size);
    this.values = new Float64Array(size).fill(1);
    this.trials = new Float64Array(rows.length);
    this.hits = new Float64Array(rows.length);
    let start = 0;
    rows.forEach(({ columns, values, trials, hits }, row) => {
      this.columns.set(columns, start);
      if (values !== undefined) this.values.set(values, start);
      this.trials[row] = trials;
      this.hits[row] = hits;
      start += columns.length;
      this.starts[row + 1] = start;
    });
  }

  get count(): number {
    return this.trials.length;
  }

  predictor(row: number, coefficients: Float64Array): number {
    const { starts, columns, values } = this;
    const end = starts[row + 1] as number;
    let sum = 0;
    for (let i = starts[row] as number; i < end; i += 1)
      sum += (coefficients[columns[i] as number] as number) * (values[i] as number);
    return sum;
  }
}

/** The penalised log-likelihood of rows, with its derivatives. */
export class PenalisedLikelihood {
  private readonly rows: FlatRows;
  private readonly penalties: Float64Array;

  constructor(
    rows: readonly BinomialRow[],
    private readonly width: number,
    ridge: number,
    free: readonly number[],
  ) {
    this.rows = new FlatRows(rows);
    this.penalties = new Float64Array(width).fill(ridge);
    for (const column of free) this.penalties[column] = 0;
  }

  deviance(coefficients: Float64Array): number {
    const { trials, hits, count } = this.rows;
    let sum = 0;
    for (let row = 0; row < count; row += 1)
      sum += rowDeviance(trials[row] as number, hits[row] as number, this.rows.predictor(row, coefficients));
    return sum;
  }

  /** What is made as small as possible: the deviance, and the ridge's share. */
  loss(coefficients: Float64Array): number {
    return coefficients.reduce(
      (sum, value, column) => sum + (this.penalties[column] as number) * value * value,
      this.deviance(coefficients),
    );
  }

  /** The gradient of the penalised log-likelihood, and the lower half of its information matrix. */
  derivatives(coefficients: Float64Array): { gradient: Float64Array; information: Float64Array } {
    const gradient = new Float64Array(this.width);
    const information = new Float64Array(this.width * this.width);
    for (let row = 0; row < this.rows.count; row += 1) this.addRow(row, coefficients, gradient, information);
    for (let column = 0; column < this.width; column += 1) {
      const penalty = this.penalties[column] as number;
      const cell = column * this.width + column;
      gradient[column] = (gradient[column] as number) - penalty * (coefficients[column] as number);
      information[cell] = (information[cell] as number) + penalty;
    }
    return { gradient, information };
  }

  private addRow(row: number, coefficients: Float64Array, gradient: Float64Array, information: Float64Array): void {
    const { starts, columns, values } = this.rows;
    const [start, end] = [starts[row] as number, starts[row + 1] as number];
    const trials = this.rows.trials[row] as number;
    const p = logistic(this.rows.predictor(row, coefficients));
    const residual = (this.rows.hits[row] as number) - trials * p;
    const weight = trials * p * (1 - p);
    for (let i = start; i < end; i += 1) {
      const column = columns[i] as number;
      const weighted = weight * (values[i] as number);
      gradient[column] = (gradient[column] as number) + residual * (values[i] as number);
      for (let j = start; j < end; j += 1) {
        const other = columns[j] as number;
        if (other > column) continue;
        const cell = column * this.width + other;
        information[cell] = (information[cell] as number) + weighted * (values[j] as number);
      }
    }
  }

  /** Whether some rows are fitted as sure hits or sure misses: then larger coefficients would fit ever better. */
  isSeparated(coefficients: Float64Array): boolean {
    const { trials, count } = this.rows;
    for (let row = 0; row < count; row += 1)
      if ((trials[row] as number) > 0 && Math.abs(this.rows.predictor(row, coefficients)) > farOut) return true;
    return false;
  }
}

function rowDeviance(trials: number, hits: number, predictor: number): number {
  const misses = trials - hits;
  const forHits = hits > 0 ? hits * (Math.log(hits / trials) - logOf(predictor)) : 0;
  const forMisses = misses > 0 ? misses * (Math.log(misses / trials) - logOf(-predictor)) : 0;
  return 2 * (forHits + forMisses);
}

/** The logarithm of the logistic function, which keeps its digits where the function itself is near 0 or 1. */
function logOf(x: number): number {
  return x >= 0 ? -Math.log1p(Math.exp(-x)) : x - Math.log1p(Math.exp(x));
}
