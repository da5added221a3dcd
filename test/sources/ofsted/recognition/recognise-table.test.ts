import { readPublication } from '../../../../src/sources/ofsted/read-publication';
import type { RegisterRecord } from '../../../../src/sources/ofsted/records';
import { givenCsv } from '../../support/given-file';
import { readRowsOf, recognisedIn, refusalOf } from '../../support/read-all';
import { registerIn, type YearLayout, yearLayouts } from '../../support/register-layouts';

/** One invented home, under every header that any year gives its facts. */
const home: Readonly<Record<string, string>> = {
  'Web link': 'Ofsted Social Care Provider Webpage',
  URN: 'SC123456',
  'Provision type': "Children's Home",
  'Reg Status': 'Active',
  'Registration status': 'Active',
  'Setting Name': 'REDACTED',
  Name: 'REDACTED',
  'Address 1': 'REDACTED',
  Postcode: 'REDACTED',
  Region: 'London',
  'Government Office Region': 'London',
  'Local authority': 'Camden',
  Sector: 'Private',
  Places: '4',
  'Inspection type': 'Full inspection',
  'Event type': 'Full Inspection',
  'Latest full inspection event type': 'Full inspection',
  'Inspection Date': '27/03/2015',
  'Inspection date': '27/03/2015',
  'Latest full inspection date': '27/03/2015',
  'Inspection ID': '326436',
  'Event number': '326436',
  'Latest full inspection event number': '326436',
  'Overall effectiveness': 'Good',
  'Overall experiences and progress of children and young people': 'Good',
  'Latest full inspection overall experiences and progress of children and young people': 'Good',
  'Latest full inspectio health services': 'Outstanding',
  'Previous full inspection event type': 'Full inspection',
  'Previous full inspection event date': '01/02/2012',
  'Previous overall experiences and progress of children and young people': 'Inadequate',
};

const homes = [home, { ...home, URN: '1234567' }];
const layoutIn = (year: number) => yearLayouts.find((layout) => layout.year === year) as YearLayout;
const register2020 = (header: (text: string) => string = (text) => text) => {
  const layout = layoutIn(2020);
  const [tier = [], headers = [], ...rows] = registerIn(layout, homes);
  return [tier, headers.map(header), ...rows];
};

describe('a register of each year', () => {
  it.each(
    yearLayouts.map((layout) => [layout.year, layout] as const),
  )('is recognised in the layout of %i', async (year, layout) => {
    const table = await recognisedIn(givenCsv(`provider_at_march_${year}.csv`, registerIn(layout, homes)));
    expect(table.recognised).toMatchObject({
      dataset: 'PROVIDER_REGISTER',
      asAt: `${year}-03-31`,
      headerRow: layout.above.length + 1,
    });
    const rows = await readRowsOf(table);
    expect(rows.map(({ problems, notices }) => [...problems, ...notices])).toEqual([[], []]);
    const [record] = rows[0]!.records as RegisterRecord[];
    expect(record).toMatchObject({
      provider: {
        urn: 'SC123456',
        provisionType: 'CHILDRENS_HOME',
        region: 'E12000007',
        sector: 'PRIVATE',
        isNameRedacted: true,
      },
      inspection: { eventNumber: '326436', eventType: 'FULL', inspectedOn: '2015-03-27' },
    });
    expect(record?.inspection?.judgements[0]).toMatchObject({ framework: 'PRE_SCCIF', key: 'OVERALL', value: 'GOOD' });
  });

  it('keeps the 2022 column whose header is misspelt', async () => {
    const table = await recognisedIn(givenCsv('a.csv', registerIn(layoutIn(2022), homes)));
    const [{ records } = { records: [] }] = await readRowsOf(table);
    expect((records[0] as RegisterRecord).inspection?.judgements).toContainEqual(
      expect.objectContaining({ key: 'HEALTH', value: 'OUTSTANDING' }),
    );
  });

  it('leaves the previous inspection of 2024 among the unused columns', async () => {
    const { recognised } = await recognisedIn(givenCsv('a.csv', registerIn(layoutIn(2024), homes)));
    expect(recognised.unusedColumns).toContain('Previous full inspection event date');
    expect(recognised.unusedColumns.filter((header) => header.startsWith('Previous'))).toHaveLength(9);
  });

  it('takes the latest full inspection where an earlier one has the same headers under another tier', async () => {
    const layout = layoutIn(2016);
    const block = layout.header.slice(16);
    const tier = [
      'Provider information',
      ...Array<string>(15).fill(''),
      'Previous inspection',
      ...Array<string>(7).fill(''),
      'Latest Full Inspection',
    ];
    const row = (grade: string, date: string) =>
      block.map((header) => ({ ...home, 'Overall effectiveness': grade, 'Inspection date': date })[header] ?? '');
    const shared = layout.header.slice(0, 16).map((header) => home[header] ?? '');
    const path = givenCsv('provider_at_march_2016.csv', [
      tier,
      [...layout.header.slice(0, 16), ...block, ...block],
      [...shared, ...row('Inadequate', '01/01/2013'), ...row('Good', '02/02/2016')],
    ]);
    const [{ records } = { records: [] }] = await readRowsOf(await recognisedIn(path));
    const { inspection } = records[0] as RegisterRecord;
    expect(inspection).toMatchObject({ inspectedOn: '2016-02-02', judgements: [{ value: 'GOOD' }] });
  });
});

describe('a table that is not plainly one of Ofsted’s', () => {
  it('is refused for a missing column, with the nearest seen', async () => {
    const path = givenCsv(
      'provider_at_march_2020.csv',
      register2020((text) => (text === 'URN' ? 'U R N No' : text)),
    );
    expect(await refusalOf(path)).toContain(
      "Expected a column such as 'URN'; the nearest seen is 'U R N No' in column B.",
    );
  });

  it('is refused when two columns have the same header', async () => {
    const path = givenCsv(
      'provider_at_march_2020.csv',
      register2020((text) => (text === 'Town' ? 'Sector' : text)),
    );
    expect(await refusalOf(path)).toContain(
      "More than one column could be 'Sector': 'Sector' in column J and 'Sector' in column Q",
    );
  });

  it('is refused when two headers have changed places, with examples', async () => {
    const swap: Readonly<Record<string, string>> = { Sector: 'Places', Places: 'Sector' };
    const [tier = [], header = [], row = []] = register2020((text) => swap[text] ?? text);
    const path = givenCsv('provider_at_march_2020.csv', [tier, header, ...Array<string[]>(20).fill(row)]);
    const reason = await refusalOf(path);
    expect(reason).toContain("The values under 'Sector' in column R do not look like it: 20 of the first 20");
    expect(reason).toContain("for example '4'");
    expect(reason).toContain("The values under 'Places' in column Q");
  });

  it('is refused when withheld names stand under the council’s header', async () => {
    const swap: Readonly<Record<string, string>> = { Name: 'Local authority', 'Local authority': 'Name' };
    const [tier = [], header = [], row = []] = register2020((text) => swap[text] ?? text);
    const path = givenCsv('provider_at_march_2020.csv', [tier, header, ...Array<string[]>(3).fill(row)]);
    expect(await refusalOf(path)).toContain("The values under 'Local authority' in column G");
  });

  it('is refused when neither header nor name tells a register from a year of inspections', async () => {
    const [, ...rows] = register2020();
    const path = givenCsv('download.csv', rows);
    expect(await refusalOf(path)).toContain('State the dataset');
    expect((await recognisedIn(path, { dataset: 'IN_YEAR_INSPECTIONS' })).dataset).toBe('IN_YEAR_INSPECTIONS');
    expect((await recognisedIn(givenCsv('Provider level in year 2019-20.csv', rows))).dataset).toBe(
      'IN_YEAR_INSPECTIONS',
    );
  });

  it('is refused when it has no header at all', async () => {
    expect(
      await refusalOf(
        givenCsv('sums.csv', [
          ['a', 'b'],
          ['1', '2'],
        ]),
      ),
    ).toContain('no header row was found');
  });

  it('is refused when a stated dataset does not fit', async () => {
    const path = givenCsv('provider_at_march_2020.csv', register2020());
    expect(await refusalOf(path, { dataset: 'JOINERS_AND_LEAVERS' })).toContain(
      "Expected a column such as 'Joiner status'",
    );
  });
});

describe('recognition', () => {
  it('believes a stated day before the file', async () => {
    const path = givenCsv('provider_at_march_2020.csv', register2020());
    expect((await recognisedIn(path, { asAt: '2020-03-30' })).recognised.asAt).toBe('2020-03-30');
  });

  it('leaves the day open when nothing says it', async () => {
    expect((await recognisedIn(givenCsv('download.csv', register2020()))).recognised.asAt).toBeNull();
  });

  it('names headers that it does not use, and optional ones that are not there', async () => {
    const { recognised } = await recognisedIn(
      givenCsv(
        'a.csv',
        register2020((text) => (text === 'County' ? 'Shire' : text)),
      ),
    );
    expect(recognised.unusedColumns).toEqual(['Web link', 'Shire']);
    expect(recognised.missingOptional).toContain('County');
  });

  it('gives two files with the same headers the same layout, and others another', async () => {
    const layoutOf = async (rows: string[][]) => (await recognisedIn(givenCsv('a.csv', rows))).recognised.layout;
    const plain = await layoutOf(register2020());
    expect(await layoutOf(register2020().slice(0, 3))).toBe(plain);
    expect(await layoutOf(register2020((text) => text.toUpperCase()))).not.toBe(plain);
  });

  it.each([
    ['Cover', [['Cover sheet - Official statistics'], ['Section', 'Detail']], 'NOT_DATA'],
    [
      'totals',
      [['Title'], ['Table 8a: Latest overall effectiveness judgement'], ['Period as at', 'Good']],
      'PUBLISHED_TOTALS',
    ],
  ])('leaves a sheet of %s aside, with a reason', async (name, rows, because) => {
    const [table] = await readPublication(givenCsv(`${name}.csv`, rows));
    expect(table).toMatchObject({ kind: 'IGNORED', ignored: { because } });
  });
});
