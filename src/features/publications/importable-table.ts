import type { Day } from '../../domain/values/day';
import type { Dataset, ParsedRow, RecordByDataset } from '../../sources/ofsted/records';

/** A table of a file whose header was understood: all an import needs to know of it. */
export interface ImportableTable<D extends Dataset = Dataset> {
  dataset: D;
  asAt: Day;
  sheetName: string | null;
  /** Which columns were found where; equal for two files of one layout. */
  layout: string;
  headerRow: number;
  /** Field → header as published. */
  columns: Readonly<Record<string, string>>;
  unusedColumns: readonly string[];
  /** The rows down to the header, as they stand in the file. */
  heading: readonly (readonly string[])[];
  rows(): AsyncIterable<ParsedRow<RecordByDataset[D]>>;
  /** How much of the input has been read, 0 to 1; null when that cannot be told. */
  shareRead(): number | null;
}

/** The file a table came from. */
export interface ImportedFile {
  path: string;
  name: string;
  bytes: number;
  sha256: string;
}
