import { basename } from 'node:path';
import type { RecordBatch, RecordReading } from '../../domain/ownership/records';
import { openTables } from '../tabular/open-tables';
import { type RawRow, UnreadableFileError } from '../tabular/table-source';
import { companyColumns } from './companies/company-columns';
import { type CompanyReading, readCompany } from './companies/read-company';

const rowsInABatch = 1000;

function readRow(row: RawRow, reading: CompanyReading, fileName: string): void {
  const { cells, number } = row;
  if (cells.length === reading.columns.width) {
    readCompany(cells, number, reading);
    return;
  }
  if (cells.length === 1 && cells[0]?.trim() === '') return;
  if (row.isUnfinished) {
    const expected = 'Expected a line end after a whole row: download the file again.';
    throw new UnreadableFileError(
      fileName,
      `The file stops in the middle of row ${number}, as one cut short.`,
      expected,
    );
  }
  reading.problems.push({
    place: `row ${number}`,
    path: '',
    rule: 'companies/width',
    message: `This row has ${cells.length} cells.`,
    expected: `${reading.columns.width} cells, as many as the header has`,
  });
}

function taken(reading: CompanyReading): RecordBatch {
  const { records, problems, notices } = reading;
  Object.assign(reading, { records: [], problems: [], notices: [] });
  return { records, problems, notices };
}

/**
 * Reads the free company data of Companies House: names now and before, what kind of body it is, and from when to when
 * it is. Addresses, trades, accounts and charges are not read, and neither is a status short of dissolution.
 */
export async function* readCompanies(path: string, options: RecordReading): AsyncGenerator<RecordBatch> {
  const fileName = basename(path);
  const [table] = await openTables(path);
  if (!table) throw new UnreadableFileError(fileName, 'It holds no table.');
  let reading: CompanyReading | null = null;
  let rows = 0;
  for await (const row of table.rows({ signal: options.signal })) {
    if (!reading) {
      const columns = companyColumns(row.cells, fileName);
      reading = { columns, publishedOn: options.publishedOn, records: [], problems: [], notices: [] };
      continue;
    }
    readRow(row, reading, fileName);
    rows += 1;
    if (rows % rowsInABatch !== 0) continue;
    options.onProgress?.(table.bytesRead() ?? 0, table.bytesTotal ?? 0);
    yield taken(reading);
  }
  if (reading) yield taken(reading);
}
