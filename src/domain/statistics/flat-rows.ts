/** Trials that are alike: so many of them, so many of which were hits, and the columns that are not zero for them. */
export interface BinomialRow {
  columns: readonly number[];
  /** As long as `columns`; every one is 1 where it is left out. */
  values?: readonly number[];
  trials: number;
  hits: number;
}

/**
 * Rows laid end to end in flat arrays, because a national fit goes over them some hundred times.
 *
 * The columns of a row are in ascending order.
 */
export interface FlatRows {
  /** Where each row begins; one more than there are rows. */
  starts: Int32Array;
  columns: Int32Array;
  /** Null where every value is 1. */
  values: Float64Array | null;
  trials: Float64Array;
  hits: Float64Array;
}

function inColumnOrder({ columns, values }: BinomialRow): readonly (readonly [number, number])[] {
  return columns.map((column, i) => [column, values?.[i] ?? 1] as const).sort(([first], [second]) => first - second);
}

/** Lays rows end to end. */
export function flatRows(rows: readonly BinomialRow[]): FlatRows {
  const size = rows.reduce((sum, { columns }) => sum + columns.length, 0);
  const starts = new Int32Array(rows.length + 1);
  const columns = new Int32Array(size);
  const values = rows.some((row) => row.values !== undefined) ? new Float64Array(size) : null;
  let start = 0;
  rows.forEach((row, index) => {
    for (const [column, value] of inColumnOrder(row)) {
      columns[start] = column;
      if (values !== null) values[start] = value;
      start += 1;
    }
    starts[index + 1] = start;
  });
  const trials = Float64Array.from(rows, (row) => row.trials);
  const hits = Float64Array.from(rows, (row) => row.hits);
  return { starts, columns, values, trials, hits };
}

/** What the deviance has of rows whatever the coefficients: the log-likelihood with a rate for every row. */
export function saturatedLikelihood({ trials, hits }: FlatRows): number {
  let sum = 0;
  for (let row = 0; row < trials.length; row += 1) {
    const [made, hit] = [trials[row] as number, hits[row] as number];
    const missed = made - hit;
    if (hit > 0) sum += hit * Math.log(hit / made);
    if (missed > 0) sum += missed * Math.log(missed / made);
  }
  return sum;
}
