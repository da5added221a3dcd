import { clopperPearson, type Interval } from '../statistics/clopper-pearson';

/** What was said of one thing, and what came. */
export interface Forecast {
  probability: number;
  isHit: boolean;
}

/** Forecasts of about the same probability, against what came of them. */
export interface ReliabilityRow {
  n: number;
  lowest: number;
  highest: number;
  /** The mean of the probabilities. */
  expected: number;
  hits: number;
  /** The share of hits, exact interval of 95%. */
  observed: Interval & { share: number };
}

function rowOf(forecasts: readonly Forecast[]): ReliabilityRow {
  const n = forecasts.length;
  const hits = forecasts.filter(({ isHit }) => isHit).length;
  return {
    n,
    lowest: forecasts[0]?.probability ?? 0,
    highest: forecasts.at(-1)?.probability ?? 0,
    expected: forecasts.reduce((sum, { probability }) => sum + probability, 0) / n,
    hits,
    observed: { ...clopperPearson(hits, n), share: hits / n },
  };
}

/**
 * The forecasts in as many parts of about equal size, from the least probable on.
 *
 * Equal probabilities stay in one part, so that the table does not depend on the order in which they are given.
 */
export function reliabilityTable(forecasts: readonly Forecast[], parts: number): readonly ReliabilityRow[] {
  const ordered = [...forecasts].sort((first, second) => first.probability - second.probability);
  const rows: Forecast[][] = [];
  let begun = -1;
  for (let from = 0; from < ordered.length; ) {
    const probability = ordered[from]?.probability;
    let to = from + 1;
    while (to < ordered.length && ordered[to]?.probability === probability) to += 1;
    const part = Math.floor((parts * (from + to)) / (2 * ordered.length));
    const equal = ordered.slice(from, to);
    if (part === begun) rows.at(-1)?.push(...equal);
    else rows.push(equal);
    begun = part;
    from = to;
  }
  return rows.map(rowOf);
}
