import { createReadStream, type ReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { TextDecoder } from 'node:util';
import { type RawRow, type RowOptions, type TableSource, UnreadableFileError } from '../table-source';
import { type Delimiter, detectDelimiter } from './detect-delimiter';
import { detectEncoding, type Encoding, type TextForm } from './detect-encoding';
import { OpenQuotationError, RowSplitter, type TextRow } from './row-splitter';

const sampleBytes = 1 << 16;

async function readSample(path: string, form: TextForm): Promise<string> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(sampleBytes), 0, sampleBytes, form.markLength);
    return new TextDecoder(form.encoding).decode(buffer.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}

async function* decode(source: AsyncIterable<Buffer>, encoding: Encoding, fileName: string): AsyncGenerator<Buffer> {
  const text = new TextDecoder(encoding, { fatal: true });
  const decodePiece = (piece?: Buffer) => {
    try {
      return Buffer.from(text.decode(piece, { stream: piece !== undefined }), 'utf8');
    } catch {
      throw new UnreadableFileError(fileName, `The file stops inside a character, or is not ${encoding} throughout.`);
    }
  };
  for await (const piece of source) yield decodePiece(piece);
  yield decodePiece();
}

function explain(error: unknown, fileName: string): unknown {
  if (error instanceof OpenQuotationError) {
    return new UnreadableFileError(
      fileName,
      `${error.message}, as in a file cut short.`,
      'Expected every quoted value to end with a quotation mark.',
    );
  }
  return error instanceof RangeError ? new UnreadableFileError(fileName, `${error.message}.`) : error;
}

class TextTable implements TableSource {
  readonly sheet = null;
  readonly dateSystem = null;
  readonly name: string;
  private reading: ReadStream | null = null;

  constructor(
    private readonly path: string,
    readonly bytesTotal: number,
    private readonly form: TextForm,
    private readonly delimiter: Delimiter,
    private readonly lineEnd: '\n' | '\r',
  ) {
    this.name = basename(path);
  }

  bytesRead(): number {
    return this.reading?.bytesRead ?? 0;
  }

  private pieces(): AsyncIterable<Buffer> {
    const { encoding, markLength } = this.form;
    const file = createReadStream(this.path, { start: markLength });
    this.reading = file;
    return encoding === 'utf-8' ? file : decode(file, encoding, this.name);
  }

  private async *split(signal: AbortSignal | undefined): AsyncGenerator<TextRow> {
    const splitter = new RowSplitter(this.delimiter, this.lineEnd);
    for await (const piece of this.pieces()) {
      signal?.throwIfAborted();
      yield* splitter.split(piece);
    }
    yield* splitter.finish();
  }

  async *rows({ signal }: RowOptions = {}): AsyncGenerator<RawRow> {
    let held: RawRow | null = null;
    try {
      for await (const { line, cells } of this.split(signal)) {
        if (held) yield held;
        held = { number: line, cells };
      }
    } catch (error) {
      throw explain(error, this.name);
    }
    if (held) yield this.form.endsWithLineEnd ? held : { ...held, isUnfinished: true };
  }
}

export async function openTextTable(path: string): Promise<TableSource> {
  const { size } = await stat(path);
  const form = await detectEncoding(path);
  const sample = await readSample(path, form);
  const lineEnd = sample.includes('\r') && !sample.includes('\n') ? '\r' : '\n';
  return new TextTable(path, size, form, detectDelimiter(sample, lineEnd), lineEnd);
}
