import type { Day } from '../../domain/values/day';
import { type RawRow, type RowOptions, type TableSource, UnreadableFileError } from '../tabular/table-source';
import { type HeaderPlaces, readHeader, withoutHeader } from './observation-columns';
import { type ObservationLine, readRow } from './read-row';

export interface ObservationReading extends RowOptions {
  /** What is ahead of it has not happened. */
  today: Day;
}

function isBlank({ cells }: RawRow): boolean {
  return cells.every((cell) => cell.trim() === '');
}

function refuseIfCut({ isUnfinished, cells, number }: RawRow, header: HeaderPlaces, fileName: string): void {
  if (!isUnfinished || cells.length >= header.width) return;
  const problem = `The file stops in the middle of line ${number}, as one cut short.`;
  throw new UnreadableFileError(fileName, problem, 'Expected a line end after a whole row: export the file again.');
}

/**
 * Reads a file of observations, one a row, as it comes: what a row says, or every reason why it cannot be taken. Blank
 * rows say nothing. Throws where the file as a whole cannot be read.
 */
export async function* readObservations(
  table: TableSource,
  { today, ...options }: ObservationReading,
): AsyncGenerator<ObservationLine> {
  let header: HeaderPlaces | null = null;
  for await (const row of table.rows(options)) {
    if (isBlank(row)) continue;
    if (header === null) {
      header = readHeader(row.cells, table.name);
      continue;
    }
    refuseIfCut(row, header, table.name);
    yield readRow(row.number, row.cells, header, today);
  }
  if (header === null) throw withoutHeader(table.name);
}
