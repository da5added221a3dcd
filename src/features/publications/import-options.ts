import type { ImportProblem, ImportRun } from './import-run';

export interface ImportProgress {
  rows: number;
  /** How much of the input has been read, 0 to 1; null when that cannot be told. */
  shareRead: number | null;
  doing: string;
}

export interface ImportOptions {
  /** Do everything, then keep nothing. */
  dryRun: boolean;
  /** Let the file be the whole release: entries it does not hold are withdrawn. */
  replace: boolean;
  /** Take a release that holds far fewer rows than its neighbour. */
  acceptFewerRows: boolean;
  /** Leave facts and read models to a `refreshNow` after the last file of a batch. */
  refreshLater?: boolean;
  onProgress?: (progress: ImportProgress) => void;
}

export interface ImportOutcome {
  run: ImportRun;
  problems: readonly ImportProblem[];
}
