import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import type { InspectionRow, RegisterRecord } from '../../../../src/sources/ofsted/records';
import { givenCsv, givenFile } from '../../support/given-file';
import { readRowsOf, recognisedIn } from '../../support/read-all';

const valid: Readonly<Record<string, string>> = {
  URN: 'SC123456',
  'Linked Education URN': '123456',
  'Provision type': "Children's home",
  'Registration date': '14/02/2002',
  'Registration status': 'Active',
  Name: 'Rose Cottage',
  'Address 1': '1 High Street',
  'Address 2': ' ',
  Town: 'Leeds',
  Postcode: 'LS1 1AA',
  'Ofsted region': 'North East, Yorkshire and the Humber',
  'Government Office Region': 'Yorkshire and The Humber',
  'Local authority': 'Leeds',
  'Parliamentary constituency': 'Leeds Central',
  Sector: 'Private',
  Places: '4',
  "Short-break-only children's home": '',
  'Organisation which owns the provider': '  Alpha Care  Ltd ',
  'Latest full inspection event type': 'Full inspection',
  'Latest full inspection date': '07/02/2023',
  'Latest full inspection publication date': '20/03/2023',
  'Latest full inspection event number': '10213015',
  'Overall experiences and progress of children and young people': 'Good',
  'How well children and young people are helped and protected': 'Not judged',
  'The effectiveness of leaders and managers': 'Requires Improvement to be good',
};
const headers = Object.keys(valid);

type Changes = Readonly<Record<string, string>>;

function register(rows: readonly Changes[], order: readonly string[] = headers): string[][] {
  return [[...order], ...rows.map((changes) => order.map((header) => ({ ...valid, ...changes })[header] ?? ''))];
}

/** The row is read among valid ones, so that its mistake stays the row's and is not taken for the file's. */
async function readRow(changes: Changes) {
  const path = givenCsv('provider_at_march_2023.csv', register([changes, {}, {}, {}, {}]));
  const [row] = await readRowsOf(await recognisedIn(path));
  return row!;
}

async function readRecord(changes: Changes): Promise<RegisterRecord> {
  const { records, problems } = await readRow(changes);
  expect(problems).toEqual([]);
  return records[0] as RegisterRecord;
}

describe('a row of the register', () => {
  it('becomes a provider and its latest inspection', async () => {
    const framework = { framework: 'SCCIF', frameworkVersion: '2017', scale: 'FOUR_POINT' };
    expect(await readRecord({})).toEqual({
      provider: {
        urn: 'SC123456',
        linkedEducationUrn: '123456',
        provisionType: 'CHILDRENS_HOME',
        provisionTypeAsPublished: "Children's home",
        registeredOn: '2002-02-14',
        status: 'ACTIVE',
        name: 'Rose Cottage',
        isNameRedacted: false,
        address: '1 High Street, Leeds',
        postcode: 'LS1 1AA',
        isAddressRedacted: false,
        ofstedRegion: 'North East, Yorkshire and the Humber',
        region: 'E12000003',
        localAuthority: 'Leeds',
        constituency: 'Leeds Central',
        sector: 'PRIVATE',
        places: 4,
        premises: null,
        shortBreaksOnly: false,
        multiBuilding: null,
        owner: 'Alpha Care  Ltd',
      },
      inspection: {
        eventNumber: '10213015',
        eventType: 'FULL',
        eventTypeAsPublished: 'Full inspection',
        inspectedOn: '2023-02-07',
        publishedOn: '2023-03-20',
        judgements: [
          { ...framework, key: 'OVERALL', value: 'GOOD', asPublished: 'Good' },
          { ...framework, key: 'HELPED_AND_PROTECTED', value: 'NOT_JUDGED', asPublished: 'Not judged' },
          {
            ...framework,
            key: 'LEADERS_AND_MANAGERS',
            value: 'REQUIRES_IMPROVEMENT',
            asPublished: 'Requires Improvement to be good',
          },
        ],
      },
    });
  });

  it.each<[string, Changes, object]>([
    [
      'REDACTED names and addresses as withheld',
      { Name: 'REDACTED', 'Address 1': 'REDACTED', Town: 'REDACTED', Postcode: 'REDACTED' },
      { name: null, isNameRedacted: true, address: null, postcode: null, isAddressRedacted: true },
    ],
    ['a blank name as blank and not withheld', { Name: '' }, { name: null, isNameRedacted: false }],
    ['a URN in lower case with space around it', { URN: ' sc123456 ' }, { urn: 'SC123456' }],
    ['places with a comma', { Places: '1,200' }, { places: 1200 }],
    ['blank places', { Places: ' ' }, { places: null }],
    [
      'a short-break flag that repeats its header',
      { "Short-break-only children's home": "Short-break-only children's home" },
      { shortBreaksOnly: true },
    ],
    [
      'the short-break flag of 2017',
      { "Short-break-only children's home": 'Long term care only' },
      { shortBreaksOnly: false },
    ],
    ['a blank owner', { 'Organisation which owns the provider': ' ' }, { owner: null }],
    [
      'the name of a kind of setting from 2015',
      { 'Provision type': 'Residential special school (>295 days/year)' },
      { provisionType: 'RESIDENTIAL_SPECIAL_SCHOOL_AS_HOME' },
    ],
    ['a day in ISO form', { 'Registration date': '2002-02-14T00:00:00' }, { registeredOn: '2002-02-14' }],
  ])('keeps %s', async (_, changes, provider) => {
    expect((await readRecord(changes)).provider).toMatchObject(provider);
  });

  it.each<[string, string, string, string]>([
    ['URN', '', 'Blank', 'SC and six digits'],
    ['URN', 'SC12', 'Not a URN', 'SC and six digits'],
    ['Provision type', 'Castle', 'Not a kind of setting', "Children's home"],
    ['Sector', '', 'Blank', 'Private'],
    ['Sector', 'Secret', 'Not a sector', 'Private'],
    ['Registration status', 'Dormant', 'Not a registration status', 'Active'],
    ['Local authority', '', 'Blank', 'council'],
    ['Local authority', 'REDACTED', 'Not a council', 'council'],
    ['Places', '-3', 'Not a whole number', '0 or more'],
    ['Places', 'four', 'Not a whole number', '0 or more'],
    ['Registration date', '31/02/2002', 'Not a date', '31/03/2023'],
    ['Latest full inspection date', '', 'Blank, beside other details', '31/03/2023'],
    ['Latest full inspection event type', 'Surprise visit', 'Not a known kind', 'Full inspection'],
    ['Overall experiences and progress of children and young people', 'Splendid', 'Not a judgement', 'Outstanding'],
  ])('is rejected for the %s "%s"', async (column, value, reason, expected) => {
    const { problems, records } = await readRow({ [column]: value });
    expect(records).toEqual([]);
    expect(problems).toEqual([
      { column, value, reason: expect.stringContaining(reason), expected: expect.stringContaining(expected) },
    ]);
  });

  it('is rejected with everything that is wrong with it', async () => {
    const { problems } = await readRow({
      URN: '',
      Sector: 'Secret',
      Places: '-3',
      'Latest full inspection date': 'soon',
    });
    expect(problems.map(({ column }) => column)).toEqual(['URN', 'Sector', 'Places', 'Latest full inspection date']);
  });

  it.each<[string, Changes]>([
    ['a placeholder for a number', { Places: 'NULL' }],
    ['a symbol for a number', { Places: '[c]' }],
    ['a region that no list knows', { 'Government Office Region': 'Wessex' }],
    ['a publication before the inspection', { 'Latest full inspection publication date': '01/01/2020' }],
  ])('is taken with a notice for %s', async (_, changes) => {
    const { records, notices } = await readRow(changes);
    expect(records).toHaveLength(1);
    expect(notices).toHaveLength(1);
  });

  it('has no inspection where every detail of one is blank', async () => {
    const blank = Object.fromEntries(headers.slice(18).map((header) => [header, '']));
    expect((await readRecord(blank)).inspection).toBeNull();
  });

  it.each([
    ['2017-03-31', 'PRE_SCCIF', '2013'],
    ['2017-04-01', 'SCCIF', '2017'],
  ])('has judgements of an inspection on %s under %s %s', async (day, framework, frameworkVersion) => {
    const { inspection } = await readRecord({ 'Latest full inspection date': day });
    expect(inspection?.judgements[0]).toMatchObject({ framework, frameworkVersion });
  });

  it('is rejected when values stand beyond the last header, and only then', async () => {
    const rows = register([{}, {}]);
    rows[1]!.push('', '');
    rows[2]!.push('', 'stray');
    const path = givenFile('provider_at_march_2023.csv', stringify(rows));
    const [blank, stray] = await readRowsOf(await recognisedIn(path));
    expect(blank).toMatchObject({ problems: [], records: [{ provider: { urn: 'SC123456' } }] });
    expect(stray?.problems[0]).toMatchObject({ column: 'after column 25', value: ' | stray' });
  });

  it('takes rows whose trailing blank cells were cut, and leaves blank rows out', async () => {
    const [header = [], row = []] = register([{}]);
    const path = givenFile(
      'provider_at_march_2023.csv',
      stringify([header, row.slice(0, 18), [''], header.map(() => ' '), row]),
    );
    const rows = await readRowsOf(await recognisedIn(path));
    expect(rows.map(({ rowNumber, problems }) => [rowNumber, problems.length])).toEqual([
      [2, 0],
      [5, 0],
    ]);
  });

  it('is rejected with a hint where a stray quotation mark joined it with those below', async () => {
    const lines = stringify(register([{}, {}, {}, {}])).split('\n');
    lines[2] = lines[2]!.replace('Leeds Central', '"Leeds Central');
    const rows = await readRowsOf(await recognisedIn(givenFile('provider_at_march_2023.csv', lines.join('\n'))));
    expect(rows.map(({ problems }) => problems[0]?.reason)).toEqual([
      undefined,
      expect.stringContaining('runs over 2 lines'),
      undefined,
    ]);
  });

  it('notices a last row that may have been cut short, and a footnote', async () => {
    const text = stringify(register([{}, {}]));
    const cut = givenFile('provider_at_march_2023.csv', text.slice(0, text.lastIndexOf(',Not judged')));
    expect((await readRowsOf(await recognisedIn(cut))).at(-1)?.notices).toMatchObject([
      { reason: expect.stringContaining('cut short') },
    ]);
    const noted = givenFile(
      'provider_at_march_2023.csv',
      `${stringify(register([{}], [...headers].reverse()))}Source: Ofsted\n`,
    );
    expect((await readRowsOf(await recognisedIn(noted))).at(-1)).toMatchObject({
      records: [],
      notices: [{ value: 'Source: Ofsted' }],
    });
  });

  it('reads the same from its columns in any order', async () => {
    const places = fc.shuffledSubarray(headers, { minLength: headers.length });
    const expected = [await readRecord({})];
    await fc.assert(
      fc.asyncProperty(places, async (order) => {
        const rows = await readRowsOf(
          await recognisedIn(givenCsv('provider_at_march_2023.csv', register([{}], order))),
        );
        expect(rows.map(({ records }) => records)).toEqual([expected]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a row of supported accommodation', () => {
  const header = [...headers, 'Supported Accommodation outcome', 'Supported accommodation premises'];
  const read = async (changes: Changes) => {
    const row: Changes = { 'Provision type': 'Supported Accommodation', ...changes };
    const [first] = await readRowsOf(
      await recognisedIn(givenCsv('provider_at_march_2025.csv', register([row, {}, {}, {}], header))),
    );
    return first!;
  };
  const blankSccif = Object.fromEntries(headers.slice(22).map((text) => [text, '']));

  it('is judged by its outcome on a scale of its own', async () => {
    const outcome = 'Consistently strong service delivery';
    const { records } = await read({
      ...blankSccif,
      'Supported Accommodation outcome': outcome,
      'Supported accommodation premises': '12',
    });
    expect(records[0]).toMatchObject({
      provider: { premises: 12 },
      inspection: {
        judgements: [
          {
            framework: 'SCCIF_SUPPORTED_ACCOMMODATION',
            frameworkVersion: '2024',
            key: 'OVERALL',
            scale: 'SUPPORTED_ACCOMMODATION',
            value: 'CONSISTENTLY_STRONG',
          },
        ],
      },
    });
  });

  it.each<[string, Changes]>([
    ['two overall judgements', { 'Supported Accommodation outcome': 'Serious or widespread weaknesses' }],
    ['an outcome from another scale', { ...blankSccif, 'Supported Accommodation outcome': 'Good' }],
  ])('is rejected for %s', async (_, changes) => {
    expect((await read(changes)).problems).toHaveLength(1);
  });
});

describe('a row of a year’s inspections', () => {
  it.each([
    ['Full inspection', 'FULL'],
    ['Full Inspection', 'FULL'],
    ['Interim inspection', 'INTERIM'],
    ['Assurance visit', 'ASSURANCE'],
    ['Assurance inspection', 'ASSURANCE'],
    ['Monitoring visit', 'MONITORING'],
    ['Monitoring inspection', 'MONITORING'],
    ['Emergency inspection', 'EMERGENCY'],
  ])('is of the kind that "%s" names', async (text, eventType) => {
    const order = headers.map((header) =>
      header.replace('Latest full inspection', 'Inspection').replace('Inspection date', 'Inspection date'),
    );
    const row = headers.map((header) => (header.endsWith('event type') ? text : (valid[header] ?? '')));
    const table = await recognisedIn(givenCsv('Provider_level_in_year_2022-23.csv', [order, row]));
    expect(table.dataset).toBe('IN_YEAR_INSPECTIONS');
    const [first] = await readRowsOf(table);
    expect((first!.records[0] as InspectionRow).inspection).toMatchObject({ eventType, eventTypeAsPublished: text });
  });
});
