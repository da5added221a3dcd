import type { Day } from '../../../domain/values/day';
import type { DateSystem } from '../../tabular/table-source';
import { isNumberPlaceholder, isPlaceholder, isRedacted } from '../cells/placeholders';
import { expectedCouncil, looksLikeCouncil } from '../cells/read-council-name';
import { expectedCount, readCount } from '../cells/read-count';
import { expectedDay, readDay } from '../cells/read-day';
import type { CellProblem } from '../records';

const longestValue = 200;

/** A list of accepted labels, as problems show it. */
export interface LabelReader<Label> {
  read: (text: string) => Label | undefined;
  reason: string;
  expected: string;
}

/** Reads one row's cells by field and gathers everything that is wrong with them, not the first thing only. */
export class RowReading {
  private cells: readonly string[] = [];
  problems: CellProblem[] = [];
  notices: CellProblem[] = [];

  constructor(
    private readonly columns: ReadonlyMap<string, number>,
    private readonly headers: readonly string[],
    private readonly dateSystem: DateSystem,
  ) {}

  start(cells: readonly string[]): void {
    this.cells = cells;
    this.problems = [];
    this.notices = [];
  }

  has(field: string): boolean {
    return this.columns.has(field);
  }

  /** The cell's text without space around it; an empty text when blank, or when the layout lacks the column. */
  text(field: string): string {
    const index = this.columns.get(field);
    return index === undefined ? '' : (this.cells[index]?.trim() ?? '');
  }

  /** The same, with the words that stand for "no value" read as none. */
  value(field: string): string | null {
    const text = this.text(field);
    return text === '' || isPlaceholder(text) ? null : text;
  }

  private describe(field: string, reason: string, expected: string): CellProblem {
    const index = this.columns.get(field);
    const column = index === undefined ? field : (this.headers[index] ?? field);
    return { column, value: this.text(field).slice(0, longestValue), reason, expected };
  }

  reject(field: string, reason: string, expected: string): void {
    this.problems.push(this.describe(field, reason, expected));
  }

  notice(field: string, reason: string, expected: string): void {
    this.notices.push(this.describe(field, reason, expected));
  }

  /** The field's text; blank is a problem. */
  needed(field: string, expected: string): string {
    const value = this.value(field);
    if (value === null) this.reject(field, 'Blank, and a row needs it.', expected);
    return value ?? '';
  }

  /** A council's name, which is resolved elsewhere. */
  council(field: string): string {
    const name = this.needed(field, expectedCouncil);
    if (name !== '' && !looksLikeCouncil(name)) this.reject(field, "Not a council's name.", expectedCouncil);
    return name;
  }

  label<Label>(field: string, { read, reason, expected }: LabelReader<Label>): Label | undefined {
    const label = read(this.text(field));
    if (label === undefined)
      this.reject(field, this.text(field) === '' ? 'Blank, and a row needs it.' : reason, expected);
    return label;
  }

  day(field: string): Day | null {
    const text = this.text(field);
    if (text === '') return null;
    const day = readDay(text, this.dateSystem);
    if (day !== null) return day;
    if (isNumberPlaceholder(text)) this.notice(field, 'Read as blank.', expectedDay);
    else this.reject(field, 'Not a date that exists.', expectedDay);
    return null;
  }

  count(field: string): number | null {
    const text = this.text(field);
    if (text === '') return null;
    const count = readCount(text);
    if (count !== null) return count;
    if (isNumberPlaceholder(text)) this.notice(field, 'Read as blank.', expectedCount);
    else this.reject(field, 'Not a whole number of 0 or more.', expectedCount);
    return null;
  }

  /** Free text, with whether the publisher withheld it. */
  withheld(field: string): { text: string | null; isWithheld: boolean } {
    const text = this.text(field);
    if (isRedacted(text)) return { text: null, isWithheld: true };
    return { text: text === '' ? null : text, isWithheld: false };
  }
}
