import { splitRow } from './split-row';

/** One row of a text file with the line on which it starts. */
export interface TextRow {
  line: number;
  cells: string[];
}

/** A quotation mark that opens on this line and does not close, or a row too long to be one. */
export class OpenQuotationError extends Error {
  constructor(readonly line: number) {
    super(`A quotation mark opens on line ${line} and does not close`);
  }
}

/** Longer than any published row by far; without a limit, one stray quotation mark would swallow the file. */
const longestRowBytes = 1 << 18;

const quotationMark = 0x22;

/** The first line end at which an open quotation can have closed: the one after the next quotation mark. */
function lineEndAfterQuotation(bytes: Buffer, from: number, lineEndByte: number): number {
  const mark = bytes.indexOf(quotationMark, from);
  return mark < 0 ? -1 : bytes.indexOf(lineEndByte, mark);
}

/** Splits UTF-8 bytes into rows as they come, several times as fast as a parser that looks at each byte. */
export class RowSplitter {
  private rest: Buffer = Buffer.alloc(0);
  private line = 1;

  constructor(
    private readonly delimiter: string,
    private readonly lineEnd: '\n' | '\r',
  ) {}

  /** The rows that end in this piece or before. Each row's text is its own copy and keeps no piece in memory. */
  *split(piece: Buffer): Generator<TextRow> {
    const bytes = this.rest.length > 0 ? Buffer.concat([this.rest, piece]) : piece;
    const lineEndByte = this.lineEnd.charCodeAt(0);
    let start = 0;
    let end = bytes.indexOf(lineEndByte);
    while (end >= 0) {
      const text = bytes.toString('utf8', start, end);
      const row = splitRow(text, this.delimiter);
      if ('cells' in row) {
        yield { line: this.line, cells: row.cells };
        this.line += text.split(this.lineEnd).length;
        start = end + 1;
        end = bytes.indexOf(lineEndByte, start);
      } else if (end - start > longestRowBytes) throw this.openQuotation(text, row.openQuoteAt);
      else end = lineEndAfterQuotation(bytes, end, lineEndByte);
    }
    this.rest = bytes.subarray(start);
    if (this.rest.length > longestRowBytes) throw this.tooLong();
  }

  /** The last row, where the file stops without a line end. */
  *finish(): Generator<TextRow> {
    if (this.rest.length === 0) return;
    const text = this.rest.toString('utf8');
    const row = splitRow(text, this.delimiter);
    if (!('cells' in row)) throw this.openQuotation(text, row.openQuoteAt);
    yield { line: this.line, cells: row.cells };
  }

  private openQuotation(text: string, at: number): OpenQuotationError {
    return new OpenQuotationError(this.line + text.slice(0, at).split(this.lineEnd).length - 1);
  }

  private tooLong(): Error {
    const text = this.rest.toString('utf8');
    const row = splitRow(text, this.delimiter);
    if (!('cells' in row)) return this.openQuotation(text, row.openQuoteAt);
    return new RangeError(`The row that starts on line ${this.line} is longer than ${longestRowBytes} bytes`);
  }
}
