import type { Day } from '../../domain/values/day';
import type { Dataset } from '../../sources/ofsted/records';

export const importRunStatuses = {
  RUNNING: 'It is being read.',
  COMPLETED: 'It is stored.',
  UNCHANGED: 'This very file was stored before; nothing was done.',
  DRY_RUN: 'It was tried and nothing was kept.',
  REFUSED: 'The file could not be understood; nothing was stored.',
  FAILED: 'Something broke; nothing was stored.',
  INTERRUPTED: 'It ended half-way; nothing was stored.',
  REVERTED: 'It was stored and later taken back.',
} as const;
export type ImportRunStatus = keyof typeof importRunStatuses;

/** One attempt to import one table of one file. */
export interface ImportRun {
  id: number;
  dataset: Dataset | null;
  asAt: Day | null;
  fileName: string;
  sheetName: string | null;
  fileSha256: string;
  fileBytes: number;
  layout: string | null;
  status: ImportRunStatus;
  startedAt: string;
  finishedAt: string | null;
  rowsRead: number;
  rowsStored: number;
  rowsUnchanged: number;
  rowsRemoved: number;
  rowsRejected: number;
  rejectsFile: string | null;
  report: ImportReport | null;
  failure: string | null;
  revertedAt: string | null;
  releaseId: number | null;
}

/** A cell, or a row, that was not taken as it stands. */
export interface ImportProblem {
  rowNumber: number;
  column: string;
  value: string;
  reason: string;
  expected: string;
  /** True when the row was rejected for it; false for a notice. */
  isRejection: boolean;
}

/** What an import did, in full. */
export interface ImportReport {
  headerRow: number;
  columns: Readonly<Record<string, string>>;
  unusedColumns: readonly string[];
  covers: string | null;
  entries: Readonly<
    Record<string, { stored: number; changed: number; unchanged: number; missing: number; removed: number }>
  >;
  refreshed: Readonly<Record<string, Readonly<Record<string, number>>>>;
  notices: readonly string[];
}
