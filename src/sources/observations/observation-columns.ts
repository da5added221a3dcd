import { nearestCode } from '../../domain/observations/nearest-code';
import { UnreadableFileError } from '../tabular/table-source';

/** The columns of a file of observations. All must be there, in any order; a cell may be empty where its kind has none. */
export const observationColumns = [
  'urn',
  'kind',
  'from',
  'to',
  'evidence',
  'action',
  'regulation',
  'count',
  'reference',
] as const;
export type ObservationColumn = (typeof observationColumns)[number];

export interface HeaderPlaces {
  width: number;
  placeOf: Readonly<Record<ObservationColumn, number>>;
}

const expected = `Expected the columns ${observationColumns.join(', ')}, each once, in any order.`;

function whyMissing(column: string, strange: readonly string[]): string {
  const nearest = nearestCode(column, strange);
  return nearest === null ? `no column ${column}` : `no column ${column} (the nearest is ${JSON.stringify(nearest)})`;
}

/** Where each column stands. Throws on a header that lacks one, has one twice, or has one that is not known. */
export function readHeader(cells: readonly string[], fileName: string): HeaderPlaces {
  const names = cells.map((cell) => cell.trim().toLowerCase());
  const isKnown = (name: string) => (observationColumns as readonly string[]).includes(name);
  const strange = cells.map((cell) => cell.trim()).filter((_, at) => !isKnown(names[at] ?? ''));
  const missing = observationColumns.filter((column) => !names.includes(column));
  const repeated = observationColumns.filter((column) => names.indexOf(column) !== names.lastIndexOf(column));
  const wrong = [
    ...missing.map((column) => whyMissing(column, strange)),
    ...repeated.map((column) => `the column ${column} more than once`),
    ...(missing.length === 0 ? strange.map((name) => `the column ${JSON.stringify(name)}, which is not known`) : []),
  ];
  if (wrong.length > 0) throw new UnreadableFileError(fileName, `The first row has ${wrong.join(', ')}.`, expected);
  const places = observationColumns.map((column) => [column, names.indexOf(column)] as const);
  return { width: cells.length, placeOf: Object.fromEntries(places) as Record<ObservationColumn, number> };
}

/** What is said of a file that holds no header at all. */
export function withoutHeader(fileName: string): UnreadableFileError {
  return new UnreadableFileError(fileName, 'It is empty.', expected);
}
