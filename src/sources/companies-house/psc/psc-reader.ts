import { companyNumberOf } from '../../../domain/ownership/identifiers';
import type { RecordBatch } from '../../../domain/ownership/records';
import type { Day } from '../../../domain/values/day';
import { type CountedAs, type PscKind, pscKinds, totalsKind } from './psc-kinds';
import { type FoundInLines, type PscData, type PscLine, textOf } from './psc-line';
import { checkTotals } from './psc-totals';
import { readDay } from './read-day';

/** Reads one snapshot, line by line, and counts what it saw for the totals row. */
export class PscReader {
  private found: FoundInLines = { records: [], problems: [], notices: [] };
  private readonly counted: Record<CountedAs, number> = { PERSON: 0, STATEMENT: 0, EXEMPTION: 0 };
  private hasTotals = false;

  /** `isPart` where the file is one of several: the totals are then of all of them, and check nothing. */
  constructor(
    private readonly publishedOn: Day,
    private readonly isPart: boolean,
  ) {}

  /** What was found since this was last asked. */
  taken(): RecordBatch {
    const { found } = this;
    this.found = { records: [], problems: [], notices: [] };
    return found;
  }

  /** Reads one line's value. `place` names the line. */
  take(value: unknown, place: string): void {
    const data = value !== null && typeof value === 'object' ? (value as PscLine).data : null;
    if (data === null || data === undefined || typeof data !== 'object') {
      this.refuse(place, '', 'psc/no-data', 'This line has no `data`.', '{"company_number": …, "data": {…}}');
      return;
    }
    const kind = pscKinds.get(data.kind);
    if (kind) {
      this.counted[kind.countedAs] += 1;
      this.takeKind(value as PscLine, data, place, kind.read);
    } else this.takeUnknown(data, place);
  }

  /** Says what the end of the file leaves open. */
  finish(): void {
    if (this.hasTotals || this.isPart) return;
    this.found.notices.push({
      place: 'end of file',
      path: '',
      rule: 'psc/no-totals',
      message: 'The file has no totals row, so that nothing says whether it is whole.',
      expected: 'a last row of the kind totals#persons-of-significant-control-snapshot',
    });
  }

  /** Says that a line could not be taken. */
  refuse(place: string, path: string, rule: string, message: string, expected: string | null): void {
    this.found.problems.push({ place, path, rule, message, expected });
  }

  private takeUnknown(data: PscData, place: string): void {
    const kind = textOf(data.kind);
    if (kind?.startsWith(totalsKind)) {
      this.hasTotals = true;
      if (!this.isPart) this.found.problems.push(...checkTotals(data, this.counted, place));
      return;
    }
    const expected = [...pscKinds.keys()].join(', ');
    const message = kind === null ? 'This line has no kind.' : `The kind «${kind}» is not one we know.`;
    this.refuse(place, '/data/kind', 'psc/unknown-kind', message, expected);
  }

  private takeKind(line: PscLine, data: PscData, place: string, read: PscKind['read']): void {
    const written = line.company_number;
    const company = typeof written === 'string' ? companyNumberOf(written) : null;
    if (company === null) {
      const message = `«${String(written)}» is not a company number.`;
      this.refuse(
        place,
        '/company_number',
        'psc/company-number',
        message,
        'eight characters such as 01234567 or SC123456',
      );
      return;
    }
    const days = this.daysOf(data, place, company);
    if (days === null) return;
    const recordId = textOf(data.links?.self) ?? ownName(company, data);
    if (recordId === null) {
      this.refuse(place, '/data/links/self', 'psc/no-link', 'Nothing names this record.', '`links.self` or an `etag`');
      return;
    }
    read({ data, company, recordId, ...days, publishedOn: this.publishedOn, place, found: this.found });
  }

  /** From when to when it was so; null where the line contradicts itself, and has been refused. */
  private daysOf(data: PscData, place: string, company: string): { startsOn: Day | null; endsOn: Day | null } | null {
    const starts = readDay(data.notified_on);
    const ends = readDay(data.ceased_on);
    if (ends === 'NO_DAY') {
      const message = `«${String(data.ceased_on)}» is not a day, so that nothing says when this ended.`;
      this.refuse(place, '/data/ceased_on', 'psc/no-day', message, 'YYYY-MM-DD');
      return null;
    }
    const startsOn = starts === 'NO_DAY' ? this.unknownStart(data, place) : starts;
    if (startsOn !== null && ends !== null && ends < startsOn) {
      const message = `It ceased on ${ends}, before it was notified on ${startsOn}.`;
      this.refuse(place, '/data/ceased_on', 'psc/ends-before-it-begins', message, 'the day it was notified, or later');
      return null;
    }
    if (ends !== null || data.ceased !== true) return { startsOn, endsOn: ends };
    const message = `It has ceased, and no day is given; in ${company} it is held to have ended by ${this.publishedOn}.`;
    this.found.notices.push({ place, path: '/data/ceased', rule: 'psc/ceased-without-day', message, expected: null });
    return { startsOn, endsOn: this.publishedOn };
  }

  private unknownStart(data: PscData, place: string): null {
    const message = `«${String(data.notified_on)}» is not a day; when it began is not known.`;
    const expected = 'YYYY-MM-DD';
    this.found.notices.push({ place, path: '/data/notified_on', rule: 'psc/no-day', message, expected });
    return null;
  }
}

/** A name for a record without a link of its own: its etag, which no other record has. */
function ownName(company: string, data: PscData): string | null {
  const etag = textOf(data.etag);
  return etag === null ? null : `/company/${company}/etag/${etag}`;
}
