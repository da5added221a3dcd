import type { RawRow, RowOptions, TableSource } from '../table-source';
import { OdsRows } from './ods-rows';
import { listOdsSheets, type OdsSheet } from './ods-sheet-list';
import { parsing, XmlPieces } from './read-xml';
import { type ArchiveEntry, readEntry } from './zip-archive';

export const odsContent = 'content.xml';

class OdsTable implements TableSource {
  readonly dateSystem = null;
  readonly name: string;
  readonly sheet: string;
  private taken = 0;

  constructor(
    private readonly path: string,
    private readonly start: OdsSheet,
    readonly bytesTotal: number,
  ) {
    this.name = start.name;
    this.sheet = start.name;
  }

  bytesRead(): number {
    return this.taken;
  }

  /** Unpacks up to the sheet without parsing what stands before it. */
  private async *pieces(): AsyncGenerator<Buffer> {
    let offset = 0;
    this.taken = 0;
    for await (const chunk of readEntry(this.path, odsContent)) {
      const end = offset + chunk.length;
      if (end > this.start.offset) {
        const piece = chunk.subarray(Math.max(0, this.start.offset - offset));
        this.taken += piece.length;
        yield piece;
      }
      offset = end;
    }
  }

  async *rows(options: RowOptions = {}): AsyncGenerator<RawRow> {
    const rows = new OdsRows();
    const xml = new XmlPieces(rows, 'ELEMENTS');
    for await (const piece of this.pieces()) {
      options.signal?.throwIfAborted();
      // What follows the last sheet closes elements that were opened before it, which no parser can know of.
      parsing(
        this.path,
        this.name,
        () => xml.write(piece),
        () => rows.isFinished,
      );
      yield* rows.builder.take();
      if (rows.isFinished) return;
    }
    parsing(this.path, this.name, () => xml.end());
  }
}

/** The sheets of an OpenDocument workbook, in the workbook's order. */
export async function openOdsTables(path: string, content: ArchiveEntry): Promise<readonly TableSource[]> {
  const sheets = await listOdsSheets(readEntry(path, odsContent));
  return sheets.map((sheet, index) => {
    const end = sheets[index + 1]?.offset ?? content.unpackedBytes;
    return new OdsTable(path, sheet, end - sheet.offset);
  });
}
