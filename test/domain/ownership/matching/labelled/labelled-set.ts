import { seededNumbers } from '../../../../../src/domain/statistics/seeded-random';
import { inventedBrands, misspelt } from './invented-names';

export interface LabelledCompany {
  party: number;
  name: string;
  number: string | null;
  charityNumber: string | null;
  /** A former name, with the day on which it was given up. */
  formerly: { name: string; until: string } | null;
  foundedOn: string;
  dissolvedOn: string | null;
}

/** How a text came to look as it does, and why it is hard. */
export type Trait = string;

export interface LabelledText {
  text: string;
  /** Whom it means; null where that company is not in the register. Several where the text is of two in turn. */
  truth: readonly number[];
  trait: Trait;
  publishedFrom: string;
  publishedTo: string | null;
}

type Given = Partial<Omit<LabelledCompany, 'party' | 'name'>>;

class LabelledSet {
  readonly companies: LabelledCompany[] = [];
  readonly texts: LabelledText[] = [];

  company(name: string, given: Given = {}): LabelledCompany {
    const party = this.companies.length + 1;
    const made = {
      party,
      name,
      number: String(3_000_000 + party * 7).padStart(8, '0'),
      charityNumber: null,
      formerly: null,
      foundedOn: '2009-05-01',
      dissolvedOn: null,
      ...given,
    };
    this.companies.push(made);
    return made;
  }

  text(trait: Trait, text: string, truth: readonly LabelledCompany[], days: { from?: string; to?: string } = {}): void {
    const { from = '2018-09-01', to = null } = days;
    this.texts.push({ text, truth: truth.map(({ party }) => party), trait, publishedFrom: from, publishedTo: to });
  }
}

const unpadded = ({ number }: LabelledCompany) => String(Number(number));

/** One look-alike family: its companies, and the texts that mean one of them, or none. */
type Family = (set: LabelledSet, brand: string, other: string, random: () => number) => void;

const families: readonly Family[] = [
  function places(set, brand, _, random) {
    const north = set.company(`${brand.toUpperCase()} CARE (NORTH) LIMITED`);
    const south = set.company(`${brand.toUpperCase()} CARE (SOUTH) LIMITED`);
    set.text('exact beside another place', `${brand} Care (North) Ltd`, [north]);
    set.text('typing error beside another place', `${misspelt(`${brand} Care (South)`, random)} Limited`, [south]);
    set.text('place that is not in the register', `${brand} Care (Midlands) Limited`, []);
    set.text('number of the other place pasted', `${brand} Care (North) Limited ${south.number}`, [north]);
  },
  function towns(set, brand, other) {
    const first = set.company(`${brand} Residential (${other}) Limited`);
    set.company(`${brand} Residential (Carnmouth) Limited`);
    set.text('exact beside another town', `${brand.toUpperCase()} RESIDENTIAL (${other.toUpperCase()}) LIMITED`, [
      first,
    ]);
    set.text('town that is not in the register', `${brand} Residential (Tolmouth) Limited`, []);
    set.text('town written with a dash', `${brand} Residential - ${other}`, [first]);
  },
  function numerals(set, brand) {
    const [, two, three] = [1, 2, 3].map((n) => set.company(`${brand} Homes ${n} Limited`));
    const roman = set.company(`${brand} Childcare II Limited`);
    set.company(`${brand} Childcare III Limited`);
    set.text('numeral, exact', `${brand} Homes 2 Limited`, [two as LabelledCompany]);
    set.text('numeral that is not in the register', `${brand} Homes 4 Limited`, []);
    set.text('Roman numeral, missing ending', `${brand} Childcare II`, [roman]);
    set.text('number of another numeral pasted', `${brand} Homes 2 Limited ${(three as LabelledCompany).number}`, [
      two as LabelledCompany,
    ]);
    set.text('Roman numeral that is not in the register', `${brand} Childcare IV Ltd`, []);
  },
  function holdings(set, brand, _, random) {
    const care = set.company(`${brand} Care Limited`);
    const holding = set.company(`${brand} Care Holdings Limited`);
    set.company(`${brand} Bidco Limited`);
    set.company(`${brand} Care Group Limited`);
    set.text('exact beside its holding company', `${brand}  Care  Limited`, [care]);
    set.text('typing error beside its holding company', `${misspelt(`${brand} Care`, random)} Limited`, [care]);
    set.text('holding company, missing ending', `${brand} Care Holdings`, [holding]);
    set.text('number of the holding company pasted', `${brand} Care Ltd ${unpadded(holding)}`, [care]);
  },
  function onlyHolding(set, brand) {
    set.company(`${brand} Childrens Services Holdings Limited`);
    set.company(`${brand} Childrens Services Group Limited`);
    set.text('only its holding company is in the register', `${brand} Children's Services Limited`, []);
  },
  function forms(set, brand) {
    const limited = set.company(`${brand} Fostering Limited`);
    const partnership = set.company(`${brand} Fostering LLP`, {
      number: `OC3${String(set.companies.length).padStart(5, '0')}`,
    });
    set.text('Limited beside an LLP of the name', `${brand} Fostering Limited`, [limited]);
    set.text('LLP spelt out', `${brand} Fostering Limited Liability Partnership`, [partnership]);
    set.text('missing ending, two forms of the name', `${brand} Fostering`, [limited]);
  },
  function onlyPartnership(set, brand) {
    set.company(`${brand} Placements LLP`, { number: `OC4${String(set.companies.length).padStart(5, '0')}` });
    set.text('only an LLP of the name is in the register', `${brand} Placements Limited`, []);
  },
  function renamed(set, brand, other) {
    const company = set.company(`${brand} Living Limited`, {
      formerly: { name: `${other} Manor Limited`, until: '2020-03-01' },
    });
    set.text('former name, published while it had it', `${other} Manor Ltd`, [company], {
      from: '2018-09-01',
      to: '2019-09-01',
    });
    set.text('former name, published long after', `${other} MANOR LIMITED`, [company], { from: '2022-03-31' });
    set.text('name of today, with its number', `${brand} Living Ltd, ${unpadded(company)}`, [company], {
      from: '2021-03-31',
    });
    set.text('former name with its number', `${other} Manor Limited ${company.number}`, [company], {
      from: '2022-03-31',
    });
  },
  function nameTakenAgain(set, brand, other) {
    const was = set.company(`${other} House Group Limited`, {
      formerly: { name: `${brand} Grange Limited`, until: '2017-01-01' },
    });
    const is = set.company(`${brand} Grange Limited`, { foundedOn: '2017-03-01' });
    set.text('name that another gave up before', `${brand} Grange Limited`, [is], { from: '2018-09-01' });
    set.text('name that another has now', `${brand} Grange Ltd`, [was], { from: '2015-03-31', to: '2016-03-31' });
  },
  function namesakes(set, brand, _, random) {
    set.company(`${brand} House Limited`, { dissolvedOn: '2015-02-01' });
    const living = set.company(`${brand} House Limited`, { foundedOn: '2016-02-01' });
    set.text('exact beside a dissolved namesake', `${brand} House Limited`, [living]);
    set.text('typing error beside a dissolved namesake', `${misspelt(`${brand} House`, random)} Ltd`, [living]);
  },
  function onlyDissolved(set, brand) {
    set.company(`${brand} Lodge Limited`, { dissolvedOn: '2014-02-01' });
    set.text('only a dissolved namesake is in the register', `${brand} Lodge Limited`, []);
  },
  function reappearing(set, brand) {
    const old = set.company(`${brand} Pathways Limited`, { dissolvedOn: '2020-06-01' });
    const again = set.company(`${brand} Pathways Limited`, { foundedOn: '2020-05-01' });
    set.text('company that reappeared under its name', `${brand} Pathways Limited`, [old, again]);
    set.text('company that was gone before it reappeared', `${brand} Pathways Ltd.`, [old], { to: '2019-09-01' });
  },
  function foundedLater(set, brand) {
    set.company(`${brand} Court Limited`, { foundedOn: '2023-02-01' });
    set.text('only a later namesake is in the register', `${brand} Court Limited`, [], { to: '2021-03-31' });
    set.text('namesake founded while it is published', `${brand} Court Ltd`, []);
  },
  function nearBrands(set, brand, _, random) {
    const near = misspelt(brand, random);
    const first = set.company(`${brand} Support Limited`);
    set.company(`${near} Support Limited`);
    set.company(`${brand} Futures Limited`);
    set.text('exact beside a brand one letter off', `${brand} Support Limited`, [first]);
    set.text('missing ending beside a brand one letter off', `${brand} Support`, [first]);
    set.text('another business of the brand', `${brand} Support Services (Tolmouth) Limited`, []);
  },
  function foreignBrand(set, brand, _, random) {
    set.company(`${brand} Therapeutic Care Limited`);
    set.text(
      'a brand one letter off, not in the register',
      `${misspelt(brand, random)} Therapeutic Care 5 Limited`,
      [],
    );
    set.text('another trade of the brand', `${brand} Quarries Limited`, []);
  },
  function charities(set, brand) {
    const charity = set.company(`The ${brand} Foundation`, {
      number: null,
      charityNumber: String(1_080_000 + set.companies.length),
    });
    const stranger = set.company(`${brand} Foundations & Groundworks Limited`);
    set.text('charity with its number', `${brand} Foundation ${charity.charityNumber}`, [charity]);
    set.text('charity, exact', `The ${brand} Foundation`, [charity]);
    set.text('charity with the number of a stranger', `The ${brand} Foundation ${stranger.number}`, [charity]);
  },
  function charityBesideCompany(set, brand) {
    set.company(`${brand} Trust`, { number: null, charityNumber: String(1_090_000 + set.companies.length) });
    const company = set.company(`${brand} Trust Limited`);
    set.text('missing ending beside a charity of the name', `${brand} Trust`, [company]);
  },
  function kingdoms(set, brand) {
    const home = set.company(`${brand} Education Limited`);
    const kingdom = set.company(`${brand} Education (UK) Limited`);
    set.text('exact beside "(UK)"', `${brand} Education Limited`, [home]);
    set.text('exact with "(UK)"', `${brand} Education (U.K.) Ltd`, [kingdom]);
    set.text('"UK" without ending', `${brand} Education UK`, [kingdom]);
  },
  function plain(set, brand, other, random) {
    const one = set.company(`Five ${brand} Child Care Limited`);
    const two = set.company(`${brand} and ${other} Community Homes Limited`);
    set.text('typing error in a common word', `Five ${brand} Chid Care Ltd`, [one]);
    set.text('doubled spaces, ampersand', `${brand}  &   ${other}  Community Homes  Ltd`, [two]);
    set.text('other order of words', `${other} and ${brand} Community Homes Limited`, [two]);
    set.text('typing error, missing ending', misspelt(`${brand} and ${other} Community Homes`, random), [two]);
    set.text(
      'number without its zeros, typing error',
      `${misspelt(`${brand} and ${other}`, random)} Community Homes Ltd (${unpadded(two)})`,
      [two],
    );
    set.text('abbreviation', `${brand} & ${other} Comm. Homes Ltd`, [two]);
  },
];

const fillers = [
  'Engineering Limited',
  'Property Management Limited',
  'Consulting Ltd',
  'Foods Limited',
  'Transport Services Limited',
  'Design Studio Ltd',
  'Joinery Limited',
  'Residents Association Limited',
  'Holdings Limited',
  'Dental Care Limited',
  'Home Improvements Limited',
  'Day Nursery Limited',
];

/** Invented companies and texts, each with whom it means; the same for equal seeds. */
export function labelledSet(
  seed = 20260417,
  rounds = 7,
): { companies: readonly LabelledCompany[]; texts: readonly LabelledText[] } {
  const random = seededNumbers(seed);
  const set = new LabelledSet();
  const brands = inventedBrands(rounds * families.length * 2, random);
  for (let round = 0; round < rounds; round += 1) {
    families.forEach((family, at) => {
      const place = (round * families.length + at) * 2;
      const [brand = '', other = ''] = [brands[place], brands[place + 1]];
      family(set, brand, other, random);
      for (const [n, filler] of fillers.entries()) set.company(`${n % 3 === 0 ? other : brand} ${filler}`);
    });
  }
  return set;
}
