import { createWriteStream, type WriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { once } from 'node:events';
import { stringify } from 'csv-stringify/sync';
import type { ImportableTable, ImportedFile } from './importable-table';

/**
 * The rejected rows of an input, in the input's own layout with two columns added, beside the input.
 *
 * Mended, it can be imported as it is: the added columns are ignored. It appears only when it is complete.
 */
export class RejectsFile {
  readonly path: string;
  private stream: WriteStream | null = null;

  constructor(
    file: ImportedFile,
    private readonly table: Pick<ImportableTable, 'sheetName' | 'heading'>,
  ) {
    const { dir, name } = path.parse(file.path);
    const sheet = table.sheetName === null ? '' : `.${table.sheetName.replace(/[^A-Za-z0-9]+/g, '_')}`;
    this.path = path.join(dir, `${name}${sheet}.rejects.csv`);
  }

  async add(cells: readonly string[], rowNumber: number, why: string): Promise<void> {
    if (this.stream === null) {
      this.stream = createWriteStream(`${this.path}.partial`);
      await once(this.stream, 'open');
      const heading = this.table.heading.map((row, index) =>
        index === this.table.heading.length - 1 ? [...row, 'Row in the input', 'Rejected because'] : [...row],
      );
      this.stream.write(stringify(heading));
    }
    const width = this.table.heading.at(-1)?.length ?? cells.length;
    const padded = [...cells, ...Array<string>(Math.max(0, width - cells.length)).fill('')];
    if (!this.stream.write(stringify([[...padded, String(rowNumber), why]]))) await once(this.stream, 'drain');
  }

  /** Finishes the file; its path, or null when nothing was rejected. */
  async keep(): Promise<string | null> {
    if (this.stream === null) return null;
    this.stream.end();
    await once(this.stream, 'close');
    await rename(`${this.path}.partial`, this.path);
    return this.path;
  }

  async discard(): Promise<void> {
    if (this.stream === null) return;
    this.stream.end();
    await once(this.stream, 'close');
    await rm(`${this.path}.partial`, { force: true });
  }
}
