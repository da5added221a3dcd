import { isDaySerial, serialToDay } from './excel-days';
import { type Attributes, localName, type XmlListener } from './read-xml';
import { RowBuilder } from './row-builder';

export interface XlsxContents {
  strings: readonly string[];
  dateStyles: readonly boolean[];
  dateSystem: '1900' | '1904';
}

/** `C5` is in column 2, counted from 0; null where the cell does not say. */
function columnOf(reference: string | undefined): number | null {
  if (!reference) return null;
  let column = 0;
  for (const character of reference) {
    const code = character.charCodeAt(0);
    if (code < 65 || code > 90) break;
    column = column * 26 + (code - 64);
  }
  return column === 0 ? null : column - 1;
}

function rowNumberOf(reference: string | undefined): number | null {
  const number = Number(reference);
  return Number.isSafeInteger(number) && number > 0 ? number : null;
}

/** Excel writes large whole numbers as `1.027084E6`. */
function plainNumber(text: string): string {
  const number = Number(text);
  return text !== '' && Number.isSafeInteger(number) ? String(number) : text;
}

/** Turns the elements of one Excel sheet into rows. */
export class XlsxRows implements XmlListener {
  readonly builder = new RowBuilder();
  private rowNumber = 0;
  private cell: Attributes | null = null;
  private value = '';
  private isValue = false;
  private isPhonetic = false;

  constructor(private readonly contents: XlsxContents) {}

  opened(name: string, attributes: Attributes): void {
    const local = localName(name);
    if (local === 'row') this.rowNumber = rowNumberOf(attributes['r']) ?? this.rowNumber + 1;
    else if (local === 'c') this.startCell(attributes);
    else if (local === 'v' || local === 't') this.isValue = this.cell !== null;
    else if (local === 'rPh') this.isPhonetic = true;
  }

  /** Cells left blank are left out of the file: the reference says how many. */
  private startCell(attributes: Attributes): void {
    this.cell = attributes;
    this.value = '';
    const gap = (columnOf(attributes['r']) ?? this.builder.width) - this.builder.width;
    if (gap > 0) this.builder.add('', gap);
  }

  text(text: string): void {
    if (this.isValue && !this.isPhonetic) this.value += text;
  }

  closed(name: string): void {
    const local = localName(name);
    if (local === 'v' || local === 't') this.isValue = false;
    else if (local === 'rPh') this.isPhonetic = false;
    else if (local === 'row') this.builder.endRow(1, this.rowNumber);
    else if (local === 'c' && this.cell) {
      this.builder.add(this.cellText(this.cell), 1);
      this.cell = null;
    }
  }

  private cellText(attributes: Attributes): string {
    switch (attributes['t']) {
      case 's':
        return this.contents.strings[Number(this.value)] ?? '';
      case 'str':
      case 'inlineStr':
      case 'e':
        return this.value;
      case 'b':
        return this.value === '1' ? 'TRUE' : 'FALSE';
      case 'd':
        return this.value.replace(/T00:00:00(\.0+)?Z?$/, '');
      default:
        return this.number(attributes['s']);
    }
  }

  private number(style: string | undefined): string {
    const isDate = style !== undefined && this.contents.dateStyles[Number(style)] === true;
    if (isDate && isDaySerial(this.value)) return serialToDay(Number(this.value), this.contents.dateSystem);
    return plainNumber(this.value);
  }
}
