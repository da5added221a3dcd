import type { Field } from '../layouts/dataset-layout';
import { type Dataset, datasets } from '../records';
import type { MisplacedColumn } from './check-values';
import type { HeaderRow } from './header-row';
import type { MatchedColumns } from './match-columns';
import { missingRequired } from './match-columns';
import { columnLetters, nearestHeader } from './nearest-header';
import type { MissingColumn, Unrecognised } from './recognised';

function quoted(texts: readonly string[]): string {
  return texts.map((text) => `'${text}'`).join(', ');
}

function headersOf(header: HeaderRow | null): string[] {
  return header?.columns.map((column) => column.header) ?? [];
}

function refusal(reason: string, header: HeaderRow | null, nearestDataset: Dataset | null): Unrecognised {
  return { kind: 'UNRECOGNISED', reason, nearestDataset, missing: [], misplaced: [], headerSeen: headersOf(header) };
}

export function noHeader(name: string): Unrecognised {
  const reason =
    `${name}: no header row was found in the first 40 rows. ` +
    `Expected a row with columns such as 'URN', 'Provision type' and 'Local authority', or 'Local authority name'.`;
  return refusal(reason, null, null);
}

function describeMissing(field: Field, header: HeaderRow): MissingColumn {
  const found = nearestHeader(field.headers, header.columns);
  return {
    field: field.field,
    expected: field.headers.length > 0 ? field.headers : [field.field],
    nearest: found ? { header: found.header, column: columnLetters(found.index) } : null,
  };
}

function sayMissing({ expected, nearest }: MissingColumn): string {
  const wanted = `Expected a column such as '${expected[0]}'`;
  return nearest ? `${wanted}; the nearest seen is '${nearest.header}' in column ${nearest.column}.` : `${wanted}.`;
}

export function missingColumns(name: string, matched: MatchedColumns, header: HeaderRow): Unrecognised {
  const missing = missingRequired(matched).map((field) => describeMissing(field, header));
  const { dataset } = matched.layout;
  const lead = `${name}: the header in row ${header.number} is not one of Ofsted's known layouts; the nearest is "${datasets[dataset]}".`;
  return { ...refusal([lead, ...missing.map(sayMissing)].join(' '), header, dataset), missing };
}

export function ambiguousColumns(name: string, matched: MatchedColumns, header: HeaderRow): Unrecognised {
  const lines = matched.ambiguous.map(({ field, columns }) => {
    const places = columns.map((column) => `'${column.header}' in column ${columnLetters(column.index)}`);
    return `More than one column could be '${field.headers[0] ?? field.field}': ${places.join(' and ')}.`;
  });
  return refusal(`${name}: ${lines.join(' ')} Remove or rename all but one.`, header, matched.layout.dataset);
}

export function registerOrInYear(name: string, header: HeaderRow): Unrecognised {
  const reason =
    `${name}: this could be the register at a day, with each provider's latest inspection, or every inspection of a year: ` +
    'the columns are the same, and neither the title nor the name says which. State the dataset.';
  return refusal(reason, header, 'PROVIDER_REGISTER');
}

export function misplacedColumns(
  name: string,
  matched: MatchedColumns,
  header: HeaderRow,
  misplaced: readonly MisplacedColumn[],
): Unrecognised {
  const lines = misplaced.map(
    ({ header: column, columnIndex, failed, looked, expected, examples }) =>
      `The values under '${column}' in column ${columnLetters(columnIndex)} do not look like it: ` +
      `${failed} of the first ${looked} are not ${expected}, for example ${quoted(examples)}.`,
  );
  const reason = `${name}: ${lines.join(' ')} Two headers may have changed places.`;
  return { ...refusal(reason, header, matched.layout.dataset), misplaced };
}
