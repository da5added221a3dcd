import { type Day, writtenDay } from '../../domain/values/day';
import type { Dataset } from '../../sources/ofsted/records';
import { ImportRefusedError } from './import-refused-error';
import type { Reading } from './reading';

/** A release with less than this share of its neighbour's rows is taken for a cut-off file. Our policy. */
const leastShareOfNeighbour = 0.8;

/** Datasets in which a provider left out counts as gone. */
export const registers: readonly Dataset[] = ['PROVIDER_REGISTER', 'PROVIDERS_AND_PLACES'];

/** Refuses what cannot be the whole of a table that Ofsted published. */
export function checkReading(reading: Reading): void {
  const { rowsRead, rowsTaken, rowsRejected, cutShortAt } = reading;
  if (rowsTaken + rowsRejected === 0) {
    throw new ImportRefusedError('The table has a header and no rows of data below it.');
  }
  if (cutShortAt !== null) {
    throw new ImportRefusedError(
      `The file stops in the middle of row ${cutShortAt}, before its last column, so it was cut short. Fetch it again.`,
    );
  }
  if (rowsRejected * 2 > rowsRead) {
    throw new ImportRefusedError(
      `${rowsRejected} of ${rowsRead} rows were rejected, so this is not the file it seems to be. The rejects file says why, row by row.`,
    );
  }
}

/** Refuses a register that, with what its release held before, is far smaller than the register next to it. */
export function checkAgainstNeighbour(held: number, neighbour: { asAt: Day; rows: number } | null): void {
  if (neighbour === null || held >= neighbour.rows * leastShareOfNeighbour) return;
  throw new ImportRefusedError(
    `The file holds ${held} providers where the register of ${writtenDay(neighbour.asAt)} holds ${neighbour.rows}. It looks cut off, and a provider left out would count as gone. If it is whole, import it again with --accept-fewer-rows.`,
  );
}
