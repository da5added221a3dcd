import { isUrn, normaliseUrn, type Urn } from '../../domain/values/urn';
import { type TableSource, UnreadableFileError } from '../../sources/tabular/table-source';

/** One row of the regulator's list. It exists on its way to the hash only. */
export interface PremisesRow {
  rowNumber: number;
  urn: Urn;
  address: string;
  postcode: string;
}

export interface PremisesProblem {
  rowNumber: number;
  /** Says what is wrong, and never what is there: an address must not reach a log. */
  reason: string;
}

const columns = ['URN', 'Address', 'Postcode'] as const;

function placesOf(header: readonly string[], fileName: string): readonly number[] {
  const names = header.map((cell) => cell.trim().toLowerCase());
  const places = columns.map((column) => names.indexOf(column.toLowerCase()));
  const missing = columns.filter((_, index) => places[index] === -1);
  if (missing.length === 0) return places;
  throw new UnreadableFileError(
    fileName,
    `The first row has no column ${missing.join(', ')}.`,
    `Expected the columns ${columns.join(', ')}.`,
  );
}

/** Reads the regulator's list of where settings are: columns URN, Address and Postcode, in any order. */
export async function* readPremises(table: TableSource): AsyncGenerator<PremisesRow | PremisesProblem> {
  let places: readonly number[] | null = null;
  for await (const { number: rowNumber, cells } of table.rows()) {
    if (places === null) {
      places = placesOf(cells, table.name);
      continue;
    }
    const [urn = '', address = '', postcode = ''] = places.map((place) => (cells[place] ?? '').trim());
    if (urn === '' && address === '' && postcode === '') continue;
    if (isUrn(normaliseUrn(urn))) yield { rowNumber, urn: normaliseUrn(urn), address, postcode };
    else
      yield {
        rowNumber,
        reason: 'Column URN holds no registration number. Expected SC and six digits, or seven digits.',
      };
  }
  if (places === null)
    throw new UnreadableFileError(table.name, 'It is empty.', `Expected the columns ${columns.join(', ')}.`);
}
