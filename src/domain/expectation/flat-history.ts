import type { HistoryCell } from './history-cells';

/** What a fold may be told: of each cell, in the order of all cells, how many trials and hits others have of it. */
export interface CountsOutside {
  trials: Float64Array;
  hits: Float64Array;
}

/** The history as a fit goes over it: each cell once, its levels one behind the other. */
export class FlatHistory {
  /** How many levels a cell has: one for each covariate in use. */
  readonly width: number;
  readonly count: number;
  readonly levels: Uint8Array;
  private readonly placeOf: Int32Array;

  /** Equal cells lie side by side. */
  constructor(private readonly cells: readonly HistoryCell[]) {
    this.width = cells[0]?.levels.length ?? 0;
    this.placeOf = new Int32Array(cells.length);
    let count = 0;
    cells.forEach(({ cell }, index) => {
      if (index > 0 && cells[index - 1]?.cell !== cell) count += 1;
      this.placeOf[index] = count;
    });
    this.count = cells.length === 0 ? 0 : count + 1;
    this.levels = new Uint8Array(this.count * this.width);
    cells.forEach(({ levels }, index) => {
      this.levels.set(levels, (this.placeOf[index] ?? 0) * this.width);
    });
  }

  /** Counts of settings that have nothing to do with the fold. */
  outside(fold: number): CountsOutside {
    const trials = new Float64Array(this.count);
    const hits = new Float64Array(this.count);
    this.cells.forEach((one, index) => {
      if (one.folds.has(fold)) return;
      const place = this.placeOf[index] ?? 0;
      trials[place] = (trials[place] ?? 0) + one.trials;
      hits[place] = (hits[place] ?? 0) + one.hits;
    });
    return { trials, hits };
  }
}
