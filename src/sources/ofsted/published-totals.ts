import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Day, dayOf } from '../../domain/values/day';
import { openTables } from '../tabular/open-tables';
import type { TableSource } from '../tabular/table-source';
import { isNumberPlaceholder } from './cells/placeholders';
import { readCount } from './cells/read-count';
import { readDay } from './cells/read-day';

/** What a published table counts. */
export type PublishedKind = 'LATEST_OVERALL' | 'IN_YEAR_OVERALL' | 'PROVIDERS' | 'PLACES';

export interface PublishedRow {
  /** As published, notes included. */
  label: string;
  asAt: Day | null;
  periodFrom: Day | null;
  periodTo: Day | null;
  /** One for each of the table's columns; null where the cell is blank, a symbol or not a number. */
  values: readonly (number | null)[];
  /** Note numbers in the label, and what could not be read. */
  notes: readonly string[];
}

export interface PublishedTable {
  /** `8a`, as in its caption. */
  id: string;
  title: string;
  kind: PublishedKind;
  columns: readonly string[];
  rows: readonly PublishedRow[];
}

const caption = /^table (\d+[a-z]?)\s*:\s*(.+)$/is;
const noteMark = /\[(note \d+)\]/gi;
const yearLabel = /^(20\d\d) ?[-/–] ?(\d\d|20\d\d)$/;

const kinds: readonly (readonly [pattern: RegExp, kind: PublishedKind])[] = [
  [/^latest overall effectiveness/i, 'LATEST_OVERALL'],
  [/^overall effectiveness judgement of .*inspections/i, 'IN_YEAR_OVERALL'],
  [/\bnumber of .*providers\b/i, 'PROVIDERS'],
  [/\bnumber of .*places\b/i, 'PLACES'],
];

type LabelDays = Pick<PublishedRow, 'asAt' | 'periodFrom' | 'periodTo' | 'notes'>;

/** `2022-23` is the year from 1 April. A label such as `2022-24` names no one year, and says so in the notes. */
function readYearLabel(text: string): LabelDays | null {
  const match = yearLabel.exec(text);
  if (!match) return null;
  const first = Number(match[1]);
  if ((first + 1) % 100 !== Number(match[2]?.slice(-2))) {
    return { asAt: null, periodFrom: null, periodTo: null, notes: [`'${text}' does not name one year`] };
  }
  return { asAt: null, periodFrom: dayOf(first, 4, 1), periodTo: dayOf(first + 1, 3, 31), notes: [] };
}

function readLabel(label: string): LabelDays {
  const notes = [...label.matchAll(noteMark)].map((match) => match[1] ?? '');
  const text = label.replace(noteMark, '').trim();
  const year = readYearLabel(text);
  if (year) return { ...year, notes: [...notes, ...year.notes] };
  const asAt = readDay(text);
  const unread = asAt === null ? [`'${text}' is neither a day nor a year`] : [];
  return { asAt, periodFrom: null, periodTo: null, notes: [...notes, ...unread] };
}

/** A table being gathered from the rows that follow its caption. */
class TableInProgress {
  private firstValue = 1;
  private columns: string[] | null = null;
  private readonly rows: PublishedRow[] = [];

  constructor(
    private readonly id: string,
    private readonly title: string,
    private readonly kind: PublishedKind,
  ) {}

  take(cells: readonly string[]): void {
    if (this.columns === null) {
      this.firstValue = /^data type$/i.test(cells[1]?.trim() ?? '') ? 2 : 1;
      this.columns = cells.slice(this.firstValue).map((cell) => cell.trim());
      while (this.columns.at(-1) === '') this.columns.pop();
    } else this.rows.push(this.readRow(cells, this.columns));
  }

  private readRow(cells: readonly string[], columns: readonly string[]): PublishedRow {
    const label = cells[0]?.trim().replace(/T00:00:00$/, '') ?? '';
    const days = readLabel(label);
    const notes = [...days.notes];
    const values = columns.map((column, index) => {
      const text = cells[index + this.firstValue]?.trim() ?? '';
      const count = readCount(text);
      if (count === null && text !== '' && !isNumberPlaceholder(text)) notes.push(`${column}: '${text}' is no number`);
      return count;
    });
    return { label, ...days, values, notes };
  }

  finish(): PublishedTable {
    return { id: this.id, title: this.title, kind: this.kind, columns: this.columns ?? [], rows: this.rows };
  }
}

function startTable(text: string): TableInProgress | null {
  const [, id = '', title = ''] = caption.exec(text.trim()) ?? [];
  const kind = kinds.find(([pattern]) => pattern.test(title))?.[1];
  return kind ? new TableInProgress(id.toLowerCase(), title.replace(/\s+/g, ' ').trim(), kind) : null;
}

/** A sheet of totals has its first caption near its top; sheets of rows are left after so many. */
const captionWithin = 40;

/** The tables on one sheet: a caption, a header, rows, and a blank row or the next caption after them. */
async function readSheet(table: TableSource): Promise<PublishedTable[]> {
  const found: PublishedTable[] = [];
  let current: TableInProgress | null = null;
  let lastNumber = 0;
  let hasCaption = false;
  const end = () => {
    if (current) found.push(current.finish());
    current = null;
  };
  for await (const { number, cells } of table.rows()) {
    const text = cells.find((cell) => cell.trim() !== '') ?? '';
    if (text === '' || number > lastNumber + 1) end();
    if (!hasCaption && number > captionWithin) break;
    if (caption.test(text.trim())) {
      hasCaption = true;
      end();
      current = startTable(text);
    } else if (text !== '') current?.take(cells);
    lastNumber = number;
  }
  end();
  return found;
}

async function tablesAt(path: string): Promise<TableSource[]> {
  if (!(await stat(path)).isDirectory()) return [...(await openTables(path))];
  const names = (await readdir(path)).filter((name) => /\.csv$/i.test(name)).sort();
  const tables = await Promise.all(names.map((name) => openTables(join(path, name))));
  return tables.flat();
}

/**
 * The totals that Ofsted published itself, which are known answers for what is counted from its rows.
 *
 * From a whole release: the workbook, or a folder with its sheets as CSV files.
 */
export async function readPublishedTotals(path: string): Promise<PublishedTable[]> {
  const found: PublishedTable[] = [];
  for (const table of await tablesAt(path)) found.push(...(await readSheet(table)));
  return found;
}
