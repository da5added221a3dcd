import { givenCsv } from '../../support/given-file';
import { readRowsOf, recognisedIn } from '../../support/read-all';

type Cells = Readonly<Record<string, string>>;

const provider: Cells = {
  URN: '1027165',
  'Provision type': 'Residential Family Centre',
  'Government Office Region': 'London',
  'Local authority': 'Croydon',
  Sector: 'Private',
  Places: '6',
  Name: 'REDACTED',
};
const fourDays: Cells = {
  'First effective date (that the provider became active)': '13/05/2015',
  'First effective date (that the provider became resigned)': '',
  'First effective date (that the provider closed)': '',
  'First effective date (that the provider became cancelled)': '',
  'Registration status (as at @startdate)': 'Active',
  'Registration status (as at @enddate)': '',
};
const marks: Cells = { 'Joiner status': '', 'Leaver status': 'Leaver' };

async function read(cells: Cells) {
  const path = givenCsv('joiners_leavers_17.csv', [Object.keys(cells), Object.values(cells)]);
  const [row] = await readRowsOf(await recognisedIn(path));
  return row!;
}

describe('a row of joiners and leavers', () => {
  it.each<[string, Cells, object]>([
    [
      'resigned',
      {
        'First effective date (that the provider became resigned)': '30/11/2016',
        'First effective date (that the provider closed)': '01/12/2016',
        'Registration status (as at @enddate)': 'Resigned',
      },
      { leftBy: 'RESIGNED', leftOn: '2016-11-30' },
    ],
    [
      'was cancelled',
      {
        'First effective date (that the provider became cancelled)': '16/12/2016',
        'Registration status (as at @enddate)': 'Cancelled',
      },
      { leftBy: 'CANCELLED', leftOn: '2016-12-16' },
    ],
    [
      'closed, with no status',
      { 'First effective date (that the provider closed)': '16/12/2016' },
      { leftBy: 'CLOSED', leftOn: '2016-12-16' },
    ],
    [
      'was cancelled after resigning, with no status',
      {
        'First effective date (that the provider became resigned)': '01/12/2016',
        'First effective date (that the provider became cancelled)': '16/12/2016',
      },
      { leftBy: 'CANCELLED', leftOn: '2016-12-16' },
    ],
  ])('tells that a provider %s', async (_, days, expected) => {
    expect((await read({ ...provider, ...fourDays, ...marks, ...days })).records).toMatchObject([
      { isJoiner: false, isLeaver: true, activeOn: '2015-05-13', isNameRedacted: true, ...expected },
    ]);
  });

  it.each<[string, string, object]>([
    ['Date closed', 'Resigned', { leftBy: 'RESIGNED', leftOn: '2019-01-02' }],
    ['Cancelled or resigned date', 'Cancelled', { leftBy: 'CANCELLED', leftOn: '2019-01-02' }],
    ['Resigned/closed date', 'Active', { leftBy: null, leftOn: '2019-01-02' }],
  ])('reads the one day under "%s" of a provider whose status is %s', async (header, status, expected) => {
    const cells = {
      ...provider,
      'Registration date': '30/03/2015',
      [header]: '02/01/2019',
      ...marks,
      'Registration status at 31 March 2019': status,
    };
    expect((await read(cells)).records).toMatchObject([{ activeOn: '2015-03-30', ...expected }]);
  });

  it('gives a joiner no day of leaving', async () => {
    const cells = { ...provider, ...fourDays, 'Joiner status': 'Joiner', 'Leaver status': '' };
    expect((await read(cells)).records).toMatchObject([
      { isJoiner: true, isLeaver: false, leftOn: null, leftBy: null },
    ]);
  });

  it('notices a leaver without a day', async () => {
    expect((await read({ ...provider, ...fourDays, ...marks })).notices).toMatchObject([
      { reason: expect.stringContaining('without the day') },
    ]);
  });

  it('rejects a row that is neither', async () => {
    const { problems } = await read({ ...provider, ...fourDays, 'Joiner status': '', 'Leaver status': '' });
    expect(problems).toMatchObject([{ column: 'Joiner status', reason: 'Neither a joiner nor a leaver.' }]);
  });

  it('takes a footnote in the URN column for one', async () => {
    const note = Object.fromEntries(Object.keys({ ...provider, ...fourDays, ...marks }).map((header) => [header, '']));
    const { records, notices } = await read({ ...note, URN: 'Source: Ofsted' });
    expect([records, notices[0]?.reason]).toEqual([[], 'A caption or a footnote, not a row of data.']);
  });
});
