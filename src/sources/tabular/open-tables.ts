import { detectFormat } from './detect-format';
import { openWorkbook } from './spreadsheet/open-workbook';
import type { TableSource } from './table-source';
import { openTextTable } from './text/text-table';

/** The tables in a file: one for a text file, one a sheet for a workbook. The file's content says which it is. */
export async function openTables(path: string): Promise<readonly TableSource[]> {
  const format = await detectFormat(path);
  return format === 'ZIP' ? openWorkbook(path) : [await openTextTable(path)];
}
