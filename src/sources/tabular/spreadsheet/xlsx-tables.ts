import type { RawRow, RowOptions, TableSource } from '../table-source';
import { parsing, XmlPieces } from './read-xml';
import { type XlsxContents, XlsxRows } from './xlsx-rows';
import { readSharedStrings } from './xlsx-shared-strings';
import { readDateStyles } from './xlsx-styles';
import { readXlsxWorkbook, type XlsxSheet } from './xlsx-workbook';
import { type ArchiveEntry, readEntry } from './zip-archive';

class XlsxTable implements TableSource {
  readonly name: string;
  readonly sheet: string;
  private taken = 0;

  constructor(
    private readonly path: string,
    private readonly start: XlsxSheet,
    readonly bytesTotal: number | null,
    readonly dateSystem: '1900' | '1904',
    private readonly contents: () => Promise<XlsxContents>,
  ) {
    this.name = start.name;
    this.sheet = start.name;
  }

  bytesRead(): number {
    return this.taken;
  }

  async *rows(options: RowOptions = {}): AsyncGenerator<RawRow> {
    const rows = new XlsxRows(await this.contents());
    const xml = new XmlPieces(rows, 'DOCUMENT');
    this.taken = 0;
    for await (const piece of readEntry(this.path, this.start.entry)) {
      options.signal?.throwIfAborted();
      this.taken += piece.length;
      parsing(this.path, this.name, () => xml.write(piece));
      yield* rows.builder.take();
    }
    parsing(this.path, this.name, () => xml.end());
  }
}

/** The worksheets of an Excel workbook, in the workbook's order. Texts and styles are read once, when first needed. */
export async function openXlsxTables(
  path: string,
  entries: ReadonlyMap<string, ArchiveEntry>,
): Promise<readonly TableSource[]> {
  const workbook = await readXlsxWorkbook(path);
  const { dateSystem } = workbook;
  let reading: Promise<XlsxContents> | null = null;
  const readContents = async (): Promise<XlsxContents> => ({
    strings: await readSharedStrings(path, workbook.sharedStrings),
    dateStyles: await readDateStyles(path, workbook.styles),
    dateSystem,
  });
  const contents = () => {
    reading ??= readContents();
    return reading;
  };
  return workbook.sheets.map(
    (sheet) => new XlsxTable(path, sheet, entries.get(sheet.entry)?.unpackedBytes ?? null, dateSystem, contents),
  );
}
