import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { ImportRefusedError } from './import-refused-error';
import type { ImportableTable, ImportedFile } from './importable-table';

const addedColumns = ['Row in the input', 'Rejected because'] as const;

/**
 * The rejected rows of an input, in the input's own layout with two columns added, beside the input.
 *
 * Mended, it can be imported as it is: the added columns are ignored. It appears only when it is complete.
 */
export class RejectsFile {
  readonly path: string;
  private readonly width: number;
  private stream: WriteStream | null = null;
  private isKept = false;

  constructor(
    file: ImportedFile,
    private readonly table: Pick<ImportableTable, 'sheetName' | 'heading'>,
  ) {
    const { dir, name } = path.parse(file.path);
    const sheet = table.sheetName === null ? '' : `.${table.sheetName.replace(/[^A-Za-z0-9]+/g, '_')}`;
    this.path = path.join(dir, `${name}${sheet}.rejects.csv`);
    this.width = table.heading.at(-1)?.length ?? 0;
  }

  async add(cells: readonly string[], rowNumber: number, why: string): Promise<void> {
    this.stream ??= await this.open();
    const padded = [...cells, ...Array<string>(Math.max(0, this.width - cells.length)).fill('')];
    if (!this.stream.write(stringify([[...padded, String(rowNumber), why]]))) await once(this.stream, 'drain');
  }

  /** Finishes the file; its path, or null when nothing was rejected. */
  async keep(): Promise<string | null> {
    if (this.stream !== null) {
      await this.close(this.stream);
      await rename(`${this.path}.partial`, this.path);
      this.isKept = true;
    }
    return this.isKept ? this.path : null;
  }

  /** Removes what was written, even when it was already finished. */
  async discard(): Promise<void> {
    if (this.stream !== null) await this.close(this.stream);
    if (this.isKept) await rm(this.path, { force: true });
    await rm(`${this.path}.partial`, { force: true });
    this.isKept = false;
  }

  private async open(): Promise<WriteStream> {
    const stream = createWriteStream(`${this.path}.partial`);
    await once(stream, 'open').catch((error: NodeJS.ErrnoException) => {
      throw new ImportRefusedError(
        `A row was rejected, and rejected rows are written beside the input, but ${path.dirname(this.path)} cannot be written to (${error.code}). Copy the input to a folder of your own and import it from there.`,
      );
    });
    const heading = this.table.heading.map((row, index) =>
      index === this.table.heading.length - 1 ? [...row, ...addedColumns] : [...row],
    );
    stream.write(stringify(heading));
    return stream;
  }

  private async close(stream: WriteStream): Promise<void> {
    this.stream = null;
    stream.end();
    await once(stream, 'close');
  }
}
