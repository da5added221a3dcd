import type { RowProblem } from '../../sources/observations/read-row';

/** The file cannot be taken as it is. Nothing of it was stored; every row that stands in the way is named. */
export class ObservationsRefusedError extends Error {
  override readonly name = 'ObservationsRefusedError';

  constructor(
    /** In the order of their lines; the first of them where there are too many. */
    readonly problems: readonly RowProblem[],
    /** How many there are in all. */
    readonly problemCount: number,
  ) {
    super(`Nothing was stored: ${problemCount} ${problemCount === 1 ? 'cell' : 'cells'} cannot be taken.`);
  }
}
