import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { givenFile } from './given-file';

/** A zip archive of these files, in this order. */
export async function zipOf(files: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  return buffer(zip.outputStream);
}

const odsNames =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"';

/** An OpenDocument workbook from the XML of each sheet's rows. */
export async function givenOds(sheets: Readonly<Record<string, string>>, name = 'workbook.ods'): Promise<string> {
  const tables = Object.entries(sheets).map(
    ([sheet, rows]) => `<table:table table:name="${sheet}">${rows}</table:table>`,
  );
  const content = `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${odsNames}><office:body><office:spreadsheet>${tables.join('')}</office:spreadsheet></office:body></office:document-content>`;
  const mimetype = 'application/vnd.oasis.opendocument.spreadsheet';
  return givenFile(name, await zipOf({ mimetype, 'content.xml': content }));
}

export interface XlsxParts {
  sheetData: string;
  sharedStrings?: string;
  /** `numFmts` and `cellXfs` elements. */
  styles?: string;
  date1904?: boolean;
}

const relationshipType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** An Excel workbook with one sheet named `Sheet1`, from the XML of its rows. */
export async function givenXlsx(parts: XlsxParts, name = 'workbook.xlsx'): Promise<string> {
  const { sheetData, sharedStrings = '', styles = '', date1904 = false } = parts;
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${relationshipType}/${type}" Target="${target}"/>`;
  const relations = [
    relation('rId1', 'worksheet', 'worksheets/sheet1.xml'),
    relation('rId2', 'sharedStrings', 'sharedStrings.xml'),
    relation('rId3', 'styles', '/xl/styles.xml'),
  ];
  return givenFile(
    name,
    await zipOf({
      'xl/workbook.xml': `${declaration}<workbook xmlns:r="r"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': `${declaration}<Relationships>${relations.join('')}</Relationships>`,
      'xl/sharedStrings.xml': `${declaration}<sst>${sharedStrings}</sst>`,
      'xl/styles.xml': `${declaration}<styleSheet>${styles}</styleSheet>`,
      'xl/worksheets/sheet1.xml': `${declaration}<worksheet><sheetData>${sheetData}</sheetData></worksheet>`,
    }),
  );
}
