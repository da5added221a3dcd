import type { StockType } from '../parameters/register-stock';
import {
  charityEndings,
  companySuffixes,
  familyNames,
  familyTrades,
  firstWords,
  fosterTrades,
  givenNames,
  homeTrades,
  schoolTrades,
  secondWords,
  supportTrades,
} from '../parameters/words';
import type { RandomStream } from '../random';

const tradesOfType: Partial<Record<StockType, readonly string[]>> = {
  INDEPENDENT_FOSTERING_AGENCY: fosterTrades,
  SUPPORTED_ACCOMMODATION: supportTrades,
  RESIDENTIAL_FAMILY_CENTRE: familyTrades,
  RESIDENTIAL_SPECIAL_SCHOOL: schoolTrades,
  RESIDENTIAL_SPECIAL_SCHOOL_AS_HOME: schoolTrades,
  BOARDING_SCHOOL: schoolTrades,
  FURTHER_EDUCATION_COLLEGE: schoolTrades,
};

/** Makes names that nobody else in the nation has, and that no register holds: all their words are invented. */
export class NameMaker {
  private readonly brands: string[];
  private readonly taken = new Set<string>();
  private companies = 0;

  constructor(private readonly random: RandomStream) {
    const pairs = firstWords.flatMap((first) => secondWords.map((second) => `${first} ${second}`));
    const doubled = firstWords.flatMap((first, index) =>
      firstWords.slice(index + 1, index + 40).map((other) => `${first} ${other}`),
    );
    this.brands = [...random.shuffled(doubled), ...random.shuffled(pairs)];
  }

  brand(): string {
    const brand = this.brands.pop();
    if (brand === undefined) throw new RangeError('No invented brand is left: add words to the list');
    return brand;
  }

  company(brand: string, type: StockType): string {
    const trades = tradesOfType[type] ?? homeTrades;
    return this.unique(() => `${brand} ${this.random.pick(trades)} ${this.random.pick(companySuffixes)}`);
  }

  charity(brand: string): string {
    return this.unique(() => `${brand} ${this.random.pick(charityEndings)}`);
  }

  holding(brand: string, role: string): string {
    return this.unique((attempt) => `${brand} ${role}${attempt > 0 ? ` ${attempt + 1}` : ''} Limited`);
  }

  person(): string {
    return `${this.random.pick(givenNames)} ${this.random.pick(givenNames)} ${this.random.pick(familyNames)}`;
  }

  /** `ZX` and six digits: the shape of a company number, with a prefix that Companies House never issues. */
  companyNumber(): string {
    this.companies += 1;
    return `ZX${String(this.companies).padStart(6, '0')}`;
  }

  /** Names are unique whatever their case and suffix, or two owners would look like one. */
  private unique(make: (attempt: number) => string): string {
    for (let attempt = 0; ; attempt += 1) {
      const name = attempt < 40 ? make(attempt) : `${make(attempt)} ${attempt}`;
      const key = name.toLowerCase().replace(/limited|ltd|\(uk\)|[^a-z0-9+]/g, '');
      if (this.taken.has(key)) continue;
      this.taken.add(key);
      return name;
    }
  }
}
