import { isUrn, normaliseUrn } from '../../../domain/values/urn';
import type { RawRow, RowOptions, TableSource } from '../../tabular/table-source';
import type { Recognised } from '../recognition/recognised';
import type { CellProblem, Dataset, ParsedRow, RecordByDataset } from '../records';
import { readCouncilHistoryRow, readCouncilRow } from './council-rows';
import { readLifecycleRow } from './lifecycle-rows';
import { readPremisesRow } from './premises-rows';
import { readInspectionRow, readPlacesRow, readRegisterRow } from './provider-rows';
import { RowReading } from './row-reading';

const readers: { readonly [D in Dataset]: (row: RowReading) => RecordByDataset[D][] } = {
  PROVIDER_REGISTER: readRegisterRow,
  PROVIDERS_AND_PLACES: readPlacesRow,
  IN_YEAR_INSPECTIONS: readInspectionRow,
  JOINERS_AND_LEAVERS: readLifecycleRow,
  SUPPORTED_ACCOMMODATION_PREMISES: readPremisesRow,
  COUNCIL_JUDGEMENTS: readCouncilRow,
  COUNCIL_INSPECTIONS_IN_YEAR: readCouncilRow,
  COUNCIL_INSPECTION_HISTORY: readCouncilHistoryRow,
};

function countFilled(cells: readonly string[]): number {
  let filled = 0;
  for (const cell of cells) if (cell !== '' && cell.trim() !== '') filled += 1;
  return filled;
}

/** Values beyond the last header belong to no column, which means that the cells before them may be shifted. */
function surplus(cells: readonly string[], width: number): CellProblem | null {
  if (cells.length <= width || countFilled(cells.slice(width)) === 0) return null;
  const value = cells.slice(width).join(' | ').slice(0, 200);
  return {
    column: `after column ${width}`,
    value,
    reason: `The row has ${cells.length} cells and the header ${width}; its cells may be in the wrong columns.`,
    expected: `no more than ${width} cells`,
  };
}

/** A misplaced quotation mark joins rows, and the rows it swallowed would go unmentioned. */
function joined(cells: readonly string[]): CellProblem[] {
  const text = cells.join(' | ');
  const lines = text.split('\n').length;
  if (lines === 1) return [];
  const reason = `The row runs over ${lines} lines: a quotation mark may be misplaced and have joined rows.`;
  return [{ column: '', value: text.slice(0, 200), reason, expected: 'one row on one line' }];
}

function note(value: string, reason: string, expected: string): CellProblem {
  return { column: '', value: value.slice(0, 200), reason, expected };
}

/** Parses rows of one dataset. Made for one reading of one table. */
class RowParser<D extends Dataset> {
  private readonly row: RowReading;
  private readonly width: number;
  private readonly read: (row: RowReading) => RecordByDataset[D][];
  private readonly keyColumn: number;
  private readonly keyHeader: string;
  private readonly isKeyedByUrn: boolean;
  /** In a file whose rows end where their values end, a short last row says nothing. */
  private hasShortRows = false;

  constructor(recognised: Recognised<D>, table: TableSource) {
    this.row = new RowReading(recognised.columns, recognised.headers, table.dateSystem);
    this.width = recognised.headers.length;
    this.read = readers[recognised.dataset] as (row: RowReading) => RecordByDataset[D][];
    this.keyColumn = recognised.columns.get('urn') ?? recognised.columns.get('localAuthority') ?? 0;
    this.isKeyedByUrn = recognised.columns.has('urn');
    this.keyHeader = recognised.headers[this.keyColumn] ?? '';
  }

  /** Null for a blank row, which says nothing. */
  parse(raw: RawRow): ParsedRow<RecordByDataset[D]> | null {
    const filled = countFilled(raw.cells);
    if (filled === 0) return null;
    const isShort = raw.cells.length < this.width;
    const parsed = this.parseFilled(raw, filled);
    if (raw.isUnfinished && isShort && !this.hasShortRows) return { ...parsed, isCutShort: true };
    if (isShort && !('records' in parsed && parsed.records.length === 0)) this.hasShortRows = true;
    return parsed;
  }

  private parseFilled({ number, cells, isUnfinished }: RawRow, filled: number): ParsedRow<RecordByDataset[D]> {
    const key = cells[this.keyColumn]?.trim() ?? '';
    if (filled === 1 && (key === '' || (this.isKeyedByUrn && !isUrn(normaliseUrn(key)))))
      return this.caption(number, cells);
    if (key === this.keyHeader) return this.repeatedHeader(number, cells);
    this.row.start(cells);
    const records = this.read(this.row);
    const extra = surplus(cells, this.width);
    const problems = extra ? [extra, ...this.row.problems] : this.row.problems;
    if (problems.length > 0) return { rowNumber: number, cells, problems: [...joined(cells), ...problems] };
    const notices = this.row.notices;
    if (isUnfinished && cells.length < this.width) {
      notices.push(
        note('', 'The file stops in this row: it may have been cut short.', 'a line end after the last row'),
      );
    }
    return { rowNumber: number, cells, records, notices };
  }

  private caption(rowNumber: number, cells: readonly string[]): ParsedRow<RecordByDataset[D]> {
    const text = cells.find((cell) => cell.trim() !== '') ?? '';
    const notices = [note(text, 'A caption or a footnote, not a row of data.', '')];
    return { rowNumber, cells, records: [], notices };
  }

  private repeatedHeader(rowNumber: number, cells: readonly string[]): ParsedRow<RecordByDataset[D]> {
    const notices = [note(this.keyHeader, 'The header again, not a row of data.', '')];
    return { rowNumber, cells, records: [], notices };
  }
}

/** The rows below the header, one after the other; blank rows are left out. */
export async function* readRows<D extends Dataset>(
  table: TableSource,
  recognised: Recognised<D>,
  options?: RowOptions,
): AsyncGenerator<ParsedRow<RecordByDataset[D]>> {
  const parser = new RowParser(recognised, table);
  for await (const raw of table.rows(options)) {
    if (raw.number <= recognised.headerRow) continue;
    const parsed = parser.parse(raw);
    if (parsed) yield parsed;
  }
}
