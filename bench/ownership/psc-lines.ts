import { companyName, companyNumber, dayOfIndex, personOf, scattered } from './invented';

type Data = Record<string, unknown>;

const bandWords = { MAJORITY: '75-to-100', OVER_HALF: '50-to-75', MINORITY: '25-to-50' } as const;
type Band = keyof typeof bandWords;

function natures(band: Band, ending = ''): string[] {
  const of = [
    `ownership-of-shares-${bandWords[band]}-percent${ending}`,
    `voting-rights-${bandWords[band]}-percent${ending}`,
  ];
  return band === 'MINORITY' ? of : [...of, `right-to-appoint-and-remove-directors${ending}`];
}

function line(company: number, kind: string, kindOfLink: string, salt: number, data: Data): string {
  const number = companyNumber(company);
  const id =
    scattered(company, salt).toString(36).padStart(7, '0') + String(salt).padStart(2, '0') + company.toString(36);
  const links = { self: `/company/${number}/persons-with-significant-control${kindOfLink}/${id}` };
  const etag = `${scattered(company, salt + 100)
    .toString(16)
    .padStart(8, '0')}`.repeat(5);
  const notified = dayOfIndex(company, salt, 2016, 8);
  return `${JSON.stringify({ company_number: number, data: { etag, kind, links, notified_on: notified, ...data } })}\n`;
}

const address = {
  address_line_1: 'Invented Street',
  country: 'England',
  locality: 'Nowhere',
  postal_code: 'ZZ1 1ZZ',
  premises: '1',
};

/** A company that holds another. Some write no country, or a number without its zeros, as people do. */
export function corporateLine(company: number, holder: number, band: Band, salt: number, more: Data = {}): string {
  const chance = scattered(company, salt + 50);
  const number = companyNumber(holder);
  const identification = {
    country_registered: chance % 16 === 0 ? undefined : chance % 3 === 0 ? 'England And Wales' : 'United Kingdom',
    legal_authority: 'Companies Act 2006',
    legal_form: 'Private Company Limited By Shares',
    place_registered: 'Companies House',
    registration_number: chance % 12 === 0 ? number.replace(/^0+/, '') : number,
  };
  const data = { address, name: companyName(holder), identification, natures_of_control: natures(band), ...more };
  return line(company, 'corporate-entity-person-with-significant-control', '/corporate-entity', salt, data);
}

export function individualLine(company: number, person: number, band: Band, salt: number, ending = ''): string {
  const { month, year, ...names } = personOf(person);
  return line(company, 'individual-person-with-significant-control', '/individual', salt, {
    address,
    country_of_residence: 'England',
    date_of_birth: { month, year },
    name: `Ms ${names.forename} ${names.middle_name} ${names.surname}`,
    name_elements: { ...names, title: 'Ms' },
    nationality: 'British',
    natures_of_control: natures(band, ending),
  });
}

export function statementLine(company: number, salt: number): string {
  const statement =
    scattered(company, salt) % 3 === 0
      ? 'psc-exists-but-not-identified'
      : 'no-individual-or-entity-with-signficant-control';
  return line(company, 'persons-with-significant-control-statement', '-statements', salt, { statement });
}

/** A holder abroad, a public body, somebody protected, a trust, or an exemption: each now and then. */
export function rareLine(company: number, salt: number): string {
  const chance = scattered(company, salt + 7);
  if (chance % 10 < 3) {
    const identification = {
      country_registered: 'Jersey',
      registration_number: String(100_000 + (chance % 50_000)),
      legal_form: 'Limited Company',
    };
    const data = {
      name: `ST HELIER ${chance % 50_000} TOPCO`,
      identification,
      natures_of_control: natures('MAJORITY'),
    };
    return line(company, 'corporate-entity-person-with-significant-control', '/corporate-entity', salt, data);
  }
  if (chance % 10 < 5) {
    const identification = { legal_form: 'Local Authority', legal_authority: 'Local Government Act 1972' };
    const data = {
      name: `NOWHERE ${chance % 150} BOROUGH COUNCIL`,
      identification,
      natures_of_control: natures('MAJORITY'),
    };
    return line(company, 'legal-person-person-with-significant-control', '/legal-person', salt, data);
  }
  if (chance % 10 < 7) {
    const data = { description: 'super-secure-persons-with-significant-control', notified_on: undefined };
    return line(company, 'super-secure-person-with-significant-control', '/super-secure', salt, data);
  }
  if (chance % 10 < 9) return individualLine(company, chance % 100_000, 'MAJORITY', salt, '-as-trust');
  const items = [{ exempt_from: dayOfIndex(company, salt, 2016, 8) }];
  const type = 'psc-exempt-as-shares-admitted-on-market';
  const exemptions = { psc_exempt_as_shares_admitted_on_market: { exemption_type: type, items } };
  return line(company, 'exemptions', '-exemptions', salt, { exemptions, notified_on: undefined });
}

export function ceasedOn(company: number): Data {
  return { ceased_on: dayOfIndex(company, 9, 2024, 1) };
}

/** The last row of a snapshot. */
export function totalsLine(
  counts: { persons: number; statements: number; exemptions: number },
  publishedOn: string,
): string {
  const data = {
    kind: 'totals#persons-of-significant-control-snapshot',
    persons_of_significant_control_count: counts.persons,
    statements_count: counts.statements,
    exemptions_count: counts.exemptions,
    generated_at: `${publishedOn}T03:43:03Z`,
  };
  return `${JSON.stringify({ data })}\n`;
}
