import type { FlatRows } from '../statistics/flat-rows';
import { fitFlatRows } from '../statistics/logistic-regression';
import { logistic } from '../statistics/logistic-regression-likelihood';
import type { Coding } from './covariates';
import type { ExpectationPolicy } from './expectation-policy';
import type { CountsOutside, FlatHistory } from './flat-history';

/** What is expected of the settings of one fold, as the other folds tell it. */
export interface FoldModel {
  fold: number;
  intercept: number;
  /** For each covariate in use, the coefficient of each of its levels. 0 for a level that nothing is known of. */
  coefficients: readonly (readonly number[])[];
  /** For each covariate in use, whether each level shares the coefficient of the rare ones. */
  pooled: readonly (readonly boolean[])[];
  /** Inspections it was fitted on; one that was the latest at two looks counts twice. */
  inspections: number;
  hits: number;
  cells: number;
  iterations: number;
}

/** Where each level of a covariate has its coefficient: a column of the fit, or none. */
type Columns = readonly (readonly (number | null)[])[];

const interceptColumn = 0;

function total(counts: Float64Array): number {
  let sum = 0;
  for (const count of counts) sum += count;
  return sum;
}

function countLevels(
  { levels, width }: FlatHistory,
  { trials }: CountsOutside,
  codings: readonly Coding[],
): readonly (readonly number[])[] {
  return codings.map(({ codes }, i) => {
    const counts = new Array<number>(codes.length).fill(0);
    for (let cell = 0; cell < trials.length; cell += 1) {
      const level = levels[cell * width + i] as number;
      counts[level] = (counts[level] ?? 0) + (trials[cell] as number);
    }
    return counts;
  });
}

/** Each common level has a column, and all rare ones of a covariate one more, where any inspection is of them. */
function columnsOf(counts: readonly (readonly number[])[], pooled: readonly (readonly boolean[])[]) {
  let width = interceptColumn + 1;
  const columns: Columns = counts.map((own, i) => {
    const isPooled = (level: number) => pooled[i]?.[level] ?? true;
    const ofCommon = own.map((_, level) => (isPooled(level) ? null : width++));
    const ofRare = own.some((count, level) => count > 0 && isPooled(level)) ? width++ : null;
    return own.map((_, level) => (isPooled(level) ? ofRare : (ofCommon[level] ?? null)));
  });
  return { columns, width };
}

/**
 * Half a hit and half a miss of no level at all, so that a probability is never 0 or 1, and is one half where there
 * is no history.
 */
const starting = { trials: 1, hits: 0.5 };

/** A row for each cell, with the intercept and its levels' columns, behind the starting one. A cell without a trial is no row. */
function rowsOf(history: FlatHistory, { trials, hits }: CountsOutside, columns: Columns): FlatRows {
  const kept: number[] = [];
  for (let cell = 0; cell < history.count; cell += 1) if ((trials[cell] as number) > 0) kept.push(cell);
  const width = history.width + 1;
  const rows: FlatRows = {
    starts: Int32Array.from({ length: kept.length + 2 }, (_, row) => (row === 0 ? 0 : 1 + (row - 1) * width)),
    columns: new Int32Array(1 + kept.length * width).fill(interceptColumn),
    values: null,
    trials: new Float64Array(kept.length + 1).fill(starting.trials),
    hits: new Float64Array(kept.length + 1).fill(starting.hits),
  };
  kept.forEach((cell, row) => {
    rows.trials[row + 1] = trials[cell] as number;
    rows.hits[row + 1] = hits[cell] as number;
    const at = 1 + row * width;
    for (let i = 0; i < history.width; i += 1) {
      const column = columns[i]?.[history.levels[cell * history.width + i] as number] ?? null;
      if (column === null) throw new RangeError('A level that was counted has no column.');
      rows.columns[at + 1 + i] = column;
    }
  });
  return rows;
}

/** Fits what is expected of one fold on all cells outside it. Nothing within the fold is read, not even counts. */
export function fitFold(
  fold: number,
  history: FlatHistory,
  codings: readonly Coding[],
  { ridge, fewestExpected }: ExpectationPolicy,
): FoldModel {
  const outside = history.outside(fold);
  const [inspections, hits] = [total(outside.trials), total(outside.hits)];
  const counts = countLevels(history, outside, codings);
  const pooled = counts.map((own) => own.map((count) => count * hits < fewestExpected * inspections));
  const { columns, width } = columnsOf(counts, pooled);
  const rows = rowsOf(history, outside, columns);
  const start = [Math.log((hits + starting.hits) / (inspections - hits + starting.hits))];
  const fit = fitFlatRows(rows, { width, ridge, free: [interceptColumn], start });
  return {
    fold,
    intercept: fit.coefficients[interceptColumn] ?? 0,
    coefficients: columns.map((own) => own.map((column) => (column === null ? 0 : (fit.coefficients[column] ?? 0)))),
    pooled,
    inspections,
    hits,
    cells: rows.trials.length - 1,
    iterations: fit.iterations,
  };
}

/** The contribution of each covariate, in the order in which they are added to the intercept. */
export function contributionsOf({ coefficients }: FoldModel, levels: readonly number[]): readonly number[] {
  return levels.map((level, i) => coefficients[i]?.[level] ?? 0);
}

/** The probability that an intercept and contributions give: added in order, then made a share. */
export function probabilityFrom(intercept: number, contributions: readonly number[]): number {
  return logistic(contributions.reduce((sum, contribution) => sum + contribution, intercept));
}
