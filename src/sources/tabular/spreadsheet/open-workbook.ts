import { basename } from 'node:path';
import { type TableSource, UnreadableFileError } from '../table-source';
import { odsContent, openOdsTables } from './ods-tables';
import { openXlsxTables } from './xlsx-tables';
import { listEntries, readEntry } from './zip-archive';

const otherArchives: readonly (readonly [entry: string, is: string])[] = [
  ['xl/workbook.bin', 'a binary Excel workbook (.xlsb); save it as .xlsx'],
  ['word/document.xml', 'a Word document (.docx)'],
  ['ppt/presentation.xml', 'a PowerPoint presentation (.pptx)'],
  [odsContent, 'an OpenDocument file that is not a spreadsheet'],
];

async function mediaType(path: string): Promise<string> {
  let text = '';
  for await (const chunk of readEntry(path, 'mimetype')) text += chunk.toString('latin1');
  return text.trim();
}

/** The sheets of a workbook. Which kind of workbook, if any, its contents say. */
export async function openWorkbook(path: string): Promise<readonly TableSource[]> {
  const entries = await listEntries(path);
  if (entries.has('xl/workbook.xml')) return openXlsxTables(path, entries);
  const content = entries.get(odsContent);
  if (content && entries.has('mimetype') && (await mediaType(path)).includes('opendocument.spreadsheet')) {
    return openOdsTables(path, content);
  }
  const other = otherArchives.find(([entry]) => entries.has(entry))?.[1];
  const names = [...entries.keys()].slice(0, 3).join(', ');
  throw new UnreadableFileError(basename(path), `This looks like ${other ?? `a zip archive that holds ${names}`}.`);
}
