import { fitLogistic } from '../statistics/logistic-regression';
import { type BinomialRow, logistic } from '../statistics/logistic-regression-likelihood';
import { type Coding, levelsOfCell } from './covariates';
import type { ExpectationPolicy } from './expectation-policy';
import { cellsOutside, type HistoryCell } from './history-cells';

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

interface CountedCell {
  levels: readonly number[];
  trials: number;
  hits: number;
}

/** Where each level of a covariate has its coefficient: a column of the fit, or none. */
type Columns = readonly (readonly (number | null)[])[];

const interceptColumn = 0;

function countLevels(cells: readonly CountedCell[], codings: readonly Coding[]): readonly (readonly number[])[] {
  const counts = codings.map(({ codes }) => new Array<number>(codes.length).fill(0));
  for (const { levels, trials } of cells)
    levels.forEach((level, i) => {
      const own = counts[i];
      if (own) own[level] = (own[level] ?? 0) + trials;
    });
  return counts;
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

function rowOf({ levels, trials, hits }: CountedCell, columns: Columns): BinomialRow {
  const own = levels.map((level, i) => columns[i]?.[level] ?? null).filter((column) => column !== null);
  return { columns: [interceptColumn, ...own], trials, hits };
}

/**
 * Half a hit and half a miss of no level at all, so that a probability is never 0 or 1, and is one half where there
 * is no history.
 */
const startingRow: BinomialRow = { columns: [interceptColumn], trials: 1, hits: 0.5 };

/** Fits what is expected of one fold on all cells outside it. Nothing within the fold is read, not even counts. */
export function fitFold(
  fold: number,
  history: readonly HistoryCell[],
  codings: readonly Coding[],
  { ridge, fewestExpected }: ExpectationPolicy,
): FoldModel {
  const cells = cellsOutside(history, fold).map(({ cell, trials, hits }) => ({
    levels: levelsOfCell(cell, codings),
    trials,
    hits,
  }));
  const inspections = cells.reduce((sum, { trials }) => sum + trials, 0);
  const hits = cells.reduce((sum, one) => sum + one.hits, 0);
  const counts = countLevels(cells, codings);
  const pooled = counts.map((own) => own.map((count) => count * hits < fewestExpected * inspections));
  const { columns, width } = columnsOf(counts, pooled);
  const rows = [startingRow, ...cells.map((cell) => rowOf(cell, columns))];
  const fit = fitLogistic(rows, { width, ridge, free: [interceptColumn] });
  return {
    fold,
    intercept: fit.coefficients[interceptColumn] ?? 0,
    coefficients: columns.map((own) => own.map((column) => (column === null ? 0 : (fit.coefficients[column] ?? 0)))),
    pooled,
    inspections,
    hits,
    cells: cells.length,
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
