import { checkObservation, type ObservationDraft } from '../../domain/observations/check-observation';
import { nearestCode } from '../../domain/observations/nearest-code';
import { enforcementActions, evidenceSources, observationKinds } from '../../domain/observations/observation';
import { type Day, isDay } from '../../domain/values/day';
import { isUrn, normaliseUrn, type Urn } from '../../domain/values/urn';
import type { HeaderPlaces, ObservationColumn } from './observation-columns';

/** One cell that cannot be taken: where it stands, what is there, and what was expected. */
export interface RowProblem {
  /** As an editor counts the lines of the file. */
  line: number;
  /** Empty where the row as a whole is wrong. */
  column: ObservationColumn | '';
  value: string;
  message: string;
  expected: string;
}

/** One row that can be taken. */
export interface ObservationRow {
  line: number;
  urn: Urn;
  reference: string;
  said: ObservationDraft;
}

export type ObservationLine = ObservationRow | { line: number; problems: readonly RowProblem[] };

const longestReference = 200;
/** Of a cell that is refused, so much is shown. */
const longestShown = 300;

/** Reads the cells of one row and gathers what is wrong with them. */
class RowReading {
  readonly problems: RowProblem[] = [];

  constructor(
    private readonly line: number,
    private readonly cells: readonly string[],
    private readonly header: HeaderPlaces,
  ) {}

  cell(column: ObservationColumn): string {
    return (this.cells[this.header.placeOf[column]] ?? '').trim();
  }

  reject(column: ObservationColumn | '', message: string, expected: string): void {
    const value = column === '' ? '' : this.cell(column).slice(0, longestShown);
    this.problems.push({ line: this.line, column, value, message, expected });
  }

  code<Code extends string>(column: ObservationColumn, known: Readonly<Record<Code, string>>): Code | null {
    const written = this.cell(column);
    const codes = Object.keys(known) as Code[];
    const found = codes.find((code) => code === written);
    if (found !== undefined) return found;
    const nearest = nearestCode(written, codes);
    const meant = nearest === null ? '' : ` The nearest is ${nearest}.`;
    this.reject(column, written === '' ? 'It is empty.' : `It is not known.${meant}`, `one of ${codes.join(', ')}`);
    return null;
  }

  day(column: 'from' | 'to'): Day | null {
    const written = this.cell(column);
    if (isDay(written)) return written;
    this.reject(column, written === '' ? 'It is empty.' : 'It is no day.', 'a day that exists, such as 2025-03-31');
    return null;
  }

  count(): number | null {
    if (/^\d{1,9}$/.test(this.cell('count'))) return Number(this.cell('count'));
    this.reject('count', 'It is no whole number.', 'digits alone, such as 3');
    return null;
  }
}

function urnOf(reading: RowReading): Urn {
  const urn = normaliseUrn(reading.cell('urn'));
  if (!isUrn(urn)) reading.reject('urn', 'It is no registration number.', 'SC and six digits, or seven digits');
  return urn;
}

function referenceOf(reading: RowReading): string {
  const reference = reading.cell('reference');
  const expected = `your own number of it, in 1 to ${longestReference} characters: by it the file can be taken again`;
  if (reference === '') reading.reject('reference', 'It is empty.', expected);
  if (reference.length > longestReference) reading.reject('reference', 'It is too long.', expected);
  if (reference.includes('\u0000')) reading.reject('reference', 'It holds the character U+0000.', expected);
  return reference;
}

/** What the row says, as far as its cells can be read; null where one of them cannot. */
function draftOf(reading: RowReading): ObservationDraft | null {
  const isGiven = (column: ObservationColumn) => reading.cell(column) !== '';
  const kind = reading.code('kind', observationKinds);
  const from = reading.day('from');
  const to = isGiven('to') ? reading.day('to') : null;
  const evidence = reading.code('evidence', evidenceSources);
  const action = isGiven('action') ? reading.code('action', enforcementActions) : null;
  const regulation = isGiven('regulation') ? reading.cell('regulation') : null;
  const count = isGiven('count') ? reading.count() : null;
  if (reading.problems.length > 0 || kind === null || from === null || evidence === null) return null;
  return { kind, from, to, evidence, action, regulation, count };
}

/** One row of the file: what it says, or every reason why it cannot be taken. */
export function readRow(line: number, cells: readonly string[], header: HeaderPlaces, today: Day): ObservationLine {
  const reading = new RowReading(line, cells, header);
  if (cells.length !== header.width) {
    reading.reject('', `This row has ${cells.length} cells.`, `${header.width}, as many as the header has`);
    return { line, problems: reading.problems };
  }
  const said = draftOf(reading);
  const urn = urnOf(reading);
  const reference = referenceOf(reading);
  if (said === null) return { line, problems: reading.problems };
  for (const { field, message, expected } of checkObservation(said, today)) reading.reject(field, message, expected);
  return reading.problems.length > 0 ? { line, problems: reading.problems } : { line, urn, reference, said };
}
