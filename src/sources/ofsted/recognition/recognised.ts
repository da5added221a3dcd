import type { Day } from '../../../domain/values/day';
import type { Dataset } from '../records';
import type { MisplacedColumn } from './check-values';

export interface Recognised<D extends Dataset = Dataset> {
  kind: 'RECOGNISED';
  dataset: D;
  /** The header's row, as a spreadsheet shows it. */
  headerRow: number;
  /** Which column, from 0, holds each field. */
  columns: ReadonlyMap<string, number>;
  /** Every column's header as published. */
  headers: readonly string[];
  /** The same for two files exactly when their headers are the same, in the same order. */
  layout: string;
  asAt: Day | null;
  periodFrom: Day | null;
  periodTo: Day | null;
  /** Headers that no field uses, as published. */
  unusedColumns: readonly string[];
  /** First-choice headers of the optional fields that this layout lacks. */
  missingOptional: readonly string[];
}

export interface MissingColumn {
  field: string;
  expected: readonly string[];
  /** The header seen that is most like those expected, and its column letters. */
  nearest: { header: string; column: string } | null;
}

export interface Unrecognised {
  kind: 'UNRECOGNISED';
  /** One paragraph for the person who chose the file. */
  reason: string;
  nearestDataset: Dataset | null;
  missing: readonly MissingColumn[];
  misplaced: readonly MisplacedColumn[];
  headerSeen: readonly string[];
}

/** A sheet that holds no rows of data by design. */
export interface Ignored {
  kind: 'IGNORED';
  because: 'PUBLISHED_TOTALS' | 'NOT_DATA';
  reason: string;
}
