/** One row as the file shows it: nothing is dropped, so that a row number can be looked up by a person. */
export interface RawRow {
  /** 1-based, as a spreadsheet shows it; in a text file, the physical line on which the row starts. */
  number: number;
  cells: readonly string[];
  /** True for a text file's last row when the file stops without a line end: it may have been cut short. */
  isUnfinished?: boolean;
}

export interface RowOptions {
  signal?: AbortSignal;
}

/** What the numbers of a sheet mean when a date is expected; null where numbers are never dates. */
export type DateSystem = '1900' | '1904' | null;

/** A table that can be read from its start as often as needed, a little at a time. */
export interface TableSource {
  /** The sheet's name, or the file's name without its folder. */
  readonly name: string;
  /** Null for a text file, which has no sheets. */
  readonly sheet: string | null;
  readonly dateSystem: DateSystem;
  /** How many bytes a full reading takes: the file's, or for a workbook the unpacked sheet's; null if unknown. */
  readonly bytesTotal: number | null;
  /** How many of them the latest reading has taken so far. */
  bytesRead(): number | null;
  rows(options?: RowOptions): AsyncIterable<RawRow>;
}

/** The file cannot be read as a table at all. The message is written for the person who chose the file. */
export class UnreadableFileError extends Error {
  override readonly name = 'UnreadableFileError';

  constructor(
    readonly fileName: string,
    readonly problem: string,
    readonly expected = 'Expected a CSV file, an .ods workbook or an .xlsx workbook.',
  ) {
    super(`${fileName}: ${problem} ${expected}`);
  }
}
