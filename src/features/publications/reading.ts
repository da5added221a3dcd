import type { CellProblem } from '../../sources/ofsted/records';
import type { ImportProblem } from './import-run';

/** A file of nothing but faults must not fill the memory; the rejects file holds every row all the same. */
const problemsKept = 10_000;

/** What one reading of a table came to, as far as it went. */
export class Reading {
  rowsRead = 0;
  /** Rows that say something and were not rejected: captions and repeated headers say nothing. */
  rowsTaken = 0;
  rowsRejected = 0;
  /** The row in which the file stops, where it seems to have been cut short there. */
  cutShortAt: number | null = null;
  readonly problems: ImportProblem[] = [];

  note(rowNumber: number, problems: readonly CellProblem[], isRejection: boolean): void {
    for (const problem of problems) {
      if (this.problems.length >= problemsKept) return;
      this.problems.push({ ...problem, rowNumber, isRejection });
    }
  }
}
