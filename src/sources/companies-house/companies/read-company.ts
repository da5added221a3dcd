import { companyNumberOf } from '../../../domain/ownership/identifiers';
import type { EntityRecord, RecordProblem } from '../../../domain/ownership/records';
import type { EntityType } from '../../../domain/ownership/vocabulary';
import { type Day, dayOf } from '../../../domain/values/day';
import { countryOf } from '../places/countries';
import type { CompanyColumns } from './company-columns';

/** What was made of one row. A row without a record has a problem that says why. */
export interface CompanyReading {
  columns: CompanyColumns;
  publishedOn: Day;
  records: EntityRecord[];
  problems: RecordProblem[];
  notices: RecordProblem[];
}

/** Bodies on the register that no registration made: the register holds their particulars only. */
const legalEntities = /^(ROYAL CHARTER COMPANY|FURTHER EDUCATION.*CORPORATION|OTHER COMPANY TYPE)/i;
const ended = /^(dissolved|converted|closed)/i;

/** By the number: the register of Scotland, or of Northern Ireland; digits alone are England and Wales. */
function britishJurisdiction(number: string): string {
  if (/^S[CLOFAPEZ]/.test(number)) return 'GB-SCT';
  return /^(N[ICLFOPVZ]|R0)/.test(number) ? 'GB-NIR' : 'GB';
}

const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

function readDay(cell: string): Day | 'NO_DAY' | null {
  const text = cell.trim();
  if (text === '') return null;
  const match = slashed.exec(text);
  return (match && dayOf(Number(match[3]), Number(match[2]), Number(match[1]))) ?? 'NO_DAY';
}

function kindOf(category: string): EntityType {
  return legalEntities.test(category) ? 'legalEntity' : 'registeredEntity';
}

class CompanyRow {
  readonly place: string;

  constructor(
    private readonly cells: readonly string[],
    rowNumber: number,
    private readonly reading: CompanyReading,
  ) {
    this.place = `row ${rowNumber}`;
  }

  read(): void {
    const { columns, publishedOn } = this.reading;
    const written = this.cell(columns.number);
    const number = companyNumberOf(written);
    const name = this.cell(columns.name);
    if (number === null) {
      this.problem('CompanyNumber', `«${written}» is not a company number.`, 'eight characters such as 01234567');
      return;
    }
    const foundedOn = this.day(columns.incorporated, 'IncorporationDate');
    const category = this.cell(columns.category);
    this.reading.records.push({
      recordType: 'entity',
      recordId: `/company/${number}`,
      saidOn: foundedOn ?? publishedOn,
      status: null,
      place: this.place,
      statement: null,
      name: name === '' ? null : name,
      alternateNames: this.previousNames(name),
      entityType: kindOf(category),
      entitySubtype: null,
      typeDetails: category === '' ? null : category,
      jurisdiction: this.jurisdiction(number),
      foundedOn,
      dissolvedOn: this.dissolvedOn(),
      identifiers: [{ scheme: 'GB-COH', id: number, retiredOn: null }],
    });
  }

  private cell(place: number): string {
    return this.cells[place]?.trim() ?? '';
  }

  private day(place: number, header: string): Day | null {
    const day = readDay(this.cells[place] ?? '');
    if (day !== 'NO_DAY') return day;
    this.notice(header, 'companies/no-day', `«${this.cell(place)}» is not a day and is left out.`, 'dd/mm/yyyy');
    return null;
  }

  private dissolvedOn(): Day | null {
    const { columns } = this.reading;
    const day = this.day(columns.dissolved, 'DissolutionDate');
    const status = this.cell(columns.status);
    if (day === null && ended.test(status)) {
      this.notice('DissolutionDate', 'companies/no-end', `It is «${status}», and no day of it is given.`, 'dd/mm/yyyy');
    }
    return day;
  }

  private previousNames(name: string): readonly string[] {
    const { previousNames } = this.reading.columns;
    const first = previousNames[0];
    if (!first || this.cell(first.name) === '') return noNames;
    const names = previousNames.map((column) => this.cell(column.name)).filter((one) => one !== '' && one !== name);
    return [...new Set(names)];
  }

  private jurisdiction(number: string): string | null {
    const origin = this.cell(this.reading.columns.origin);
    const country = origin === '' ? null : countryOf(origin);
    if (country === 'GB') return britishJurisdiction(number);
    if (country === null && origin !== '') {
      const message = `«${origin}» is no country that we know; the jurisdiction is left out.`;
      this.notice('CountryOfOrigin', 'companies/unknown-country', message, 'the name of a country');
    }
    return country;
  }

  private problem(path: string, message: string, expected: string): void {
    this.reading.problems.push({ place: this.place, path, rule: 'companies/company-number', message, expected });
  }

  private notice(path: string, rule: string, message: string, expected: string): void {
    this.reading.notices.push({ place: this.place, path, rule, message, expected });
  }
}

const noNames: readonly string[] = [];

/** One company, by its row. */
export function readCompany(cells: readonly string[], rowNumber: number, reading: CompanyReading): void {
  new CompanyRow(cells, rowNumber, reading).read();
}
