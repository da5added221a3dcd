import { readCompanies } from '../../../src/sources/companies-house/read-companies';
import { givenFile } from '../support/given-file';
import { readWhole } from '../support/shared-records';

const header =
  'CompanyName, CompanyNumber,RegAddress.CareOf, RegAddress.AddressLine2,RegAddress.PostCode,CompanyCategory,CompanyStatus,' +
  'CountryOfOrigin,DissolutionDate,IncorporationDate,SICCode.SicText_1,URI,PreviousName_1.CONDATE, PreviousName_1.CompanyName,' +
  'PreviousName_2.CONDATE, PreviousName_2.CompanyName,ConfStmtNextDueDate, ConfStmtLastMadeUpDate';

interface Company {
  name?: string;
  number?: string;
  category?: string;
  status?: string;
  origin?: string;
  dissolved?: string;
  incorporated?: string;
  previous?: readonly string[];
}

function row(company: Company): string {
  const { name = 'FOO LTD', number = '01234567', category = 'Private Limited Company', status = 'Active' } = company;
  const { origin = 'United Kingdom', dissolved = '', incorporated = '11/09/2012', previous = [] } = company;
  const [first = '', second = ''] = previous;
  const cells = [
    name,
    number,
    '',
    'HARROGATE',
    'HG1 1ND',
    category,
    status,
    origin,
    dissolved,
    incorporated,
    '99999 - Dormant',
    'http://x',
  ];
  return [...cells, first && '01/02/2015', first, second && '01/02/2010', second, '', '']
    .map((cell) => `"${cell}"`)
    .join(',');
}

function read(...rows: readonly string[]) {
  const file = givenFile('BasicCompanyData-2025-01-01-part1_7.csv', `${[header, ...rows].join('\n')}\n`);
  return readWhole(readCompanies(file, { publishedOn: '2025-01-01' }));
}

describe('a company', () => {
  it('has its name, number, kind and days, and nothing of its address or trade', async () => {
    const { records } = await read(
      row({ name: 'BIRCH, ELM &amp; CO LTD', number: '1234567', previous: ['OLD, LTD', 'OLDER LTD'] }),
    );
    expect(records).toEqual([
      {
        recordType: 'entity',
        recordId: '/company/01234567',
        saidOn: '2012-09-11',
        status: null,
        place: 'row 2',
        statement: null,
        name: 'BIRCH, ELM &amp; CO LTD',
        alternateNames: ['OLD, LTD', 'OLDER LTD'],
        entityType: 'registeredEntity',
        entitySubtype: null,
        typeDetails: 'Private Limited Company',
        jurisdiction: 'GB',
        foundedOn: '2012-09-11',
        dissolvedOn: null,
        identifiers: [{ scheme: 'GB-COH', id: '01234567', retiredOn: null }],
      },
    ]);
    expect(JSON.stringify(records)).not.toMatch(/HARROGATE|HG1|Dormant/);
  });

  it.each([
    [{ number: 'SC123456' }, { jurisdiction: 'GB-SCT' }],
    [{ number: 'NI012345' }, { jurisdiction: 'GB-NIR' }],
    [{ number: 'FC012345', origin: 'JERSEY' }, { jurisdiction: 'JE' }],
    [{ number: 'RC000123', category: 'Royal Charter Company' }, { entityType: 'legalEntity' }],
    [{ dissolved: '31/01/2020' }, { dissolvedOn: '2020-01-31' }],
    [{ incorporated: '' }, { foundedOn: null, saidOn: '2025-01-01' }],
    [{ name: '' }, { name: null }],
  ])('with %j has %j', async (company, expected) => {
    const { records, notices } = await read(row(company));
    expect(records[0]).toMatchObject(expected);
    expect(notices).toEqual([]);
  });

  it.each([
    [{ incorporated: '30/02/2012' }, 'companies/no-day'],
    [{ status: 'Dissolved' }, 'companies/no-end'],
    [{ origin: 'ATLANTIS' }, 'companies/unknown-country'],
  ])('with %j is taken, and %s is told', async (company, rule) => {
    const { records, notices } = await read(row(company));
    expect(records).toHaveLength(1);
    expect(notices.map((notice) => notice.rule)).toEqual([rule]);
  });
});

describe('a row', () => {
  it.each([
    [row({ number: 'none' }), 'companies/company-number'],
    ['"FOO","01234567"', 'companies/width'],
  ])('%s breaks %s, and no other row', async (bad, rule) => {
    const { records, problems } = await read(row({}), bad, row({ number: '7654321' }));
    expect(problems.map((problem) => [problem.place, problem.rule])).toEqual([['row 3', rule]]);
    expect(records.map(({ place }) => place)).toEqual(['row 2', 'row 4']);
  });

  it('that the file stops in is refused', async () => {
    const cut = givenFile('companies.csv', `${header}\n${row({})}\n"FOO","01234567"`);
    await expect(readWhole(readCompanies(cut, { publishedOn: '2025-01-01' }))).rejects.toThrow(
      'stops in the middle of row 3',
    );
    const open = givenFile('companies.csv', `${header}\n${row({})}\n"FOO","0123`);
    await expect(readWhole(readCompanies(open, { publishedOn: '2025-01-01' }))).rejects.toThrow('does not close');
  });
});

it('rows come in batches', async () => {
  const rows = Array.from({ length: 2500 }, (_, at) => row({ number: String(at + 1) }));
  const all = await read(...rows);
  expect([all.records.length, all.batches]).toEqual([2500, 3]);
});
