import type { Attributes, XmlListener } from './read-xml';
import { mostCharacters, RowBuilder } from './row-builder';

function repeats(attributes: Attributes, name: string): number {
  const count = Number(attributes[name] ?? '1');
  return Number.isInteger(count) && count > 0 ? count : 1;
}

/** `1200.0` and `1.2E3` are both 1200: the file's number, and not how it is shown. */
function plainNumber(text: string): string {
  const number = Number(text);
  return Number.isSafeInteger(number) ? String(number) : text;
}

/** A day without a time of day: spreadsheets store midnight for a date. */
function plainDay(text: string): string {
  return text.replace(/T00:00:00(\.0+)?$/, '');
}

function cellValue(attributes: Attributes, text: string): string {
  switch (attributes['office:value-type']) {
    case 'date':
      return plainDay(attributes['office:date-value'] ?? text);
    case 'float':
    case 'percentage':
    case 'currency':
      return plainNumber(attributes['office:value'] ?? text);
    case 'boolean':
      return attributes['office:boolean-value'] === 'true' ? 'TRUE' : 'FALSE';
    default:
      return text === '' ? (attributes['office:string-value'] ?? '') : text;
  }
}

/** Turns the elements of one OpenDocument sheet into rows. Comments, drawings and tables within cells are left out. */
export class OdsRows implements XmlListener {
  readonly builder = new RowBuilder();
  isFinished = false;
  private tableDepth = 0;
  private skipDepth = 0;
  private rowRepeats = 1;
  private cell: Attributes | null = null;
  private paragraphs: string[] = [];
  private paragraphDepth = 0;
  private cellLength = 0;

  opened(name: string, attributes: Attributes): void {
    if (this.isFinished) return;
    if (this.skipDepth > 0 || this.isLeftOut(name)) {
      this.skipDepth += 1;
      return;
    }
    if (name === 'table:table') this.tableDepth += 1;
    else if (name === 'table:table-row') this.rowRepeats = repeats(attributes, 'table:number-rows-repeated');
    else if (name === 'table:table-cell') this.startCell(attributes);
    else if (name === 'table:covered-table-cell')
      this.startCell({ 'table:number-columns-repeated': attributes['table:number-columns-repeated'] ?? '1' });
    else if (this.cell) this.openedInCell(name, attributes);
  }

  private isLeftOut(name: string): boolean {
    return name === 'office:annotation' || name.startsWith('draw:') || (name === 'table:table' && this.tableDepth > 0);
  }

  private startCell(attributes: Attributes): void {
    this.cell = attributes;
    this.paragraphs = [];
    this.paragraphDepth = 0;
    this.cellLength = 0;
  }

  private openedInCell(name: string, attributes: Attributes): void {
    if (name === 'text:p' || name === 'text:h') {
      this.paragraphDepth += 1;
      this.paragraphs.push('');
    } else if (name === 'text:s') this.append(' '.repeat(Math.min(1000, repeats(attributes, 'text:c'))));
    else if (name === 'text:tab') this.append('\t');
    else if (name === 'text:line-break') this.append('\n');
  }

  private append(text: string): void {
    const last = this.paragraphs.length - 1;
    if (last < 0) return;
    this.paragraphs[last] += text;
    this.cellLength += text.length;
    if (this.cellLength > mostCharacters) throw new RangeError(`a cell is longer than ${mostCharacters} characters`);
  }

  text(text: string): void {
    if (this.paragraphDepth > 0 && this.skipDepth === 0) this.append(text);
  }

  closed(name: string): void {
    if (this.isFinished) return;
    if (this.skipDepth > 0) {
      this.skipDepth -= 1;
      return;
    }
    if (name === 'text:p' || name === 'text:h') this.paragraphDepth = Math.max(0, this.paragraphDepth - 1);
    else if (name === 'table:table-cell' || name === 'table:covered-table-cell') this.endCell(name);
    else if (name === 'table:table-row') this.builder.endRow(this.rowRepeats);
    else if (name === 'table:table') {
      this.tableDepth -= 1;
      this.isFinished = this.tableDepth === 0;
    }
  }

  private endCell(name: string): void {
    const attributes = this.cell ?? {};
    const value = name === 'table:covered-table-cell' ? '' : cellValue(attributes, this.paragraphs.join('\n'));
    this.builder.add(value, repeats(attributes, 'table:number-columns-repeated'));
    this.cell = null;
  }
}
