import { isUtf8 } from 'node:buffer';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { UnreadableFileError } from '../../tabular/table-source';

/** Lines that came with one reading of the file. */
export interface LineBatch {
  /** Number of the first line, from 1. */
  firstLine: number;
  lines: readonly string[];
  /** Whether the last of them ends with the file and without a line end: it may have been cut off. */
  isLastUnfinished: boolean;
  bytesRead: number;
}

/** Some 700 lines of the register for one promise. With larger pieces, what is read lives long enough to be copied twice. */
const pieceBytes = 1 << 19;
/** No line of the register is near this long; without a limit, a file without line ends would fill the memory. */
const longestLine = 1 << 24;
const lineFeed = 0x0a;
const expected = 'Expected the snapshot of people with significant control: one JSON object a line, in UTF-8.';

class LineCutter {
  private rest: Buffer = Buffer.alloc(0);
  private line = 1;
  private bytesRead = 0;

  constructor(private readonly fileName: string) {}

  /** The lines that end in this piece. */
  take(piece: Buffer): LineBatch {
    this.bytesRead += piece.length;
    const bytes = this.rest.length > 0 ? Buffer.concat([this.rest, piece]) : piece;
    const end = bytes.lastIndexOf(lineFeed) + 1;
    this.rest = Buffer.from(bytes.subarray(end));
    if (this.rest.length > longestLine) {
      const line = this.line + (end > 0 ? this.textOf(bytes.subarray(0, end)).split('\n').length - 1 : 0);
      throw new UnreadableFileError(this.fileName, `Line ${line} is longer than ${longestLine} bytes.`, expected);
    }
    return this.batch(bytes.subarray(0, end), false);
  }

  /** What follows the last line end. */
  finish(): LineBatch {
    return this.batch(this.rest, this.rest.length > 0);
  }

  private batch(bytes: Buffer, isLastUnfinished: boolean): LineBatch {
    const text = this.textOf(bytes);
    const lines = text === '' ? [] : text.split('\n');
    if (!isLastUnfinished) lines.pop();
    const firstLine = this.line;
    this.line += lines.length;
    return { firstLine, lines, isLastUnfinished, bytesRead: this.bytesRead };
  }

  private textOf(bytes: Buffer): string {
    if (isUtf8(bytes)) return bytes.toString('utf8');
    const problem = `The file is not UTF-8 throughout: see the lines from ${this.line} on.`;
    throw new UnreadableFileError(this.fileName, problem, expected);
  }
}

/** The lines of a text file in batches; the memory it takes does not grow with the file. */
export async function* lineBatches(path: string, signal?: AbortSignal): AsyncGenerator<LineBatch> {
  const cutter = new LineCutter(basename(path));
  const file = await open(path, 'r');
  try {
    const buffer = Buffer.allocUnsafe(pieceBytes);
    for (;;) {
      signal?.throwIfAborted();
      const { bytesRead } = await file.read(buffer, 0, pieceBytes);
      if (bytesRead === 0) break;
      yield cutter.take(buffer.subarray(0, bytesRead));
    }
    yield cutter.finish();
  } finally {
    await file.close();
  }
}
