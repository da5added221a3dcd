import type { RawRow } from '../table-source';

/** The widest and longest sheet that LibreOffice and Excel allow. */
const widest = 16_384;
const longest = 1_048_576;

/** Far more than a published row holds; without a limit, one hostile row would fill the memory. */
export const mostCharacters = 1 << 22;

/**
 * Collects the cells of one row after the other.
 *
 * Sheets are padded with blanks to their full size, written as one cell or row repeated: blanks are counted and made
 * only where a value follows, and blank rows only move the row number on.
 */
export class RowBuilder {
  private cells: string[] = [];
  private blanks = 0;
  private characters = 0;
  private number = 1;
  private finished: { row: RawRow; repeats: number }[] = [];

  get width(): number {
    return this.cells.length + this.blanks;
  }

  add(value: string, repeats: number): void {
    if (value === '') {
      this.blanks += repeats;
      return;
    }
    if (this.width >= widest) return;
    this.characters += value.length;
    if (this.characters > mostCharacters)
      throw new RangeError(`row ${this.number} is longer than ${mostCharacters} characters`);
    for (; this.blanks > 0; this.blanks -= 1) this.cells.push('');
    const last = Math.min(widest, this.cells.length + repeats);
    while (this.cells.length < last) this.cells.push(value);
  }

  /** Ends the row. `number` is given where the file states it. */
  endRow(repeats: number, number = this.number): void {
    if (this.cells.length > 0) {
      const times = Math.max(1, Math.min(repeats, longest - number + 1));
      this.finished.push({ row: { number, cells: this.cells }, repeats: times });
    }
    this.cells = [];
    this.blanks = 0;
    this.characters = 0;
    this.number = number + repeats;
  }

  /** The rows finished since the last call. */
  *take(): Generator<RawRow> {
    const { finished } = this;
    this.finished = [];
    for (const { row, repeats } of finished) {
      for (let time = 0; time < repeats; time += 1) yield { number: row.number + time, cells: row.cells };
    }
  }
}
