import type { CouncilInspectionRecord } from '../../../../src/sources/ofsted/records';
import { givenCsv } from '../../support/given-file';
import { readRowsOf, recognisedIn } from '../../support/read-all';

const judgements = [
  'Overall effectiveness',
  'Impact of leaders',
  'Experiences and progress of children who need help and protection',
  'Experiences and progress of children in care',
  'Experiences and progress of care leavers',
];

async function read(name: string, header: string[], row: string[]) {
  const table = await recognisedIn(givenCsv(name, [header, row]));
  const [first] = await readRowsOf(table);
  return { dataset: table.dataset, ...first!, record: first!.records[0] as CouncilInspectionRecord };
}

const readLatest = (row: string[]) =>
  read(
    'LA level at 31 March 2023.csv',
    ['Local authority name', 'Ofsted region', 'Inspection date', ...judgements],
    row,
  );
const readYear = (row: string[]) =>
  read(
    'a.csv',
    ['Local authority name', 'Inspection/Visit date', 'Inspection/Visit type', ...judgements, 'Visit Theme'],
    row,
  );

describe('a council’s latest judgements', () => {
  it('are of an ILACS inspection whose kind is not said', async () => {
    const { dataset, record } = await readLatest([
      'Barnet',
      'London',
      '2019-05-13',
      'Good',
      'Good',
      'Good',
      'Outstanding',
    ]);
    expect(dataset).toBe('COUNCIL_JUDGEMENTS');
    expect(record).toMatchObject({
      eventType: 'COUNCIL_INSPECTION',
      eventTypeAsPublished: '',
      inspectedOn: '2019-05-13',
    });
  });

  it.each([
    ['2022-12-31', '2018', 'COUNCIL_IN_CARE_AND_LEAVERS'],
    ['2023-01-01', '2023', 'COUNCIL_IN_CARE'],
  ])('of an inspection on %s are of version %s, with %s', async (day, frameworkVersion, key) => {
    const { record } = await readLatest(['Barnet', 'London', day, 'Good', 'Good', 'Good', 'Outstanding']);
    expect(record.judgements).toContainEqual(
      expect.objectContaining({ framework: 'ILACS', frameworkVersion, key, value: 'OUTSTANDING' }),
    );
  });
});

describe('a council’s inspections of a year', () => {
  it.each([
    ['ILACS Standard Inspection', 'COUNCIL_STANDARD'],
    ['ILACS Short Inspection', 'COUNCIL_SHORT'],
    ['ILACS Focused Visit', 'COUNCIL_FOCUSED_VISIT'],
    ['LA Monitoring visit', 'COUNCIL_MONITORING_VISIT'],
    ['JTAI', 'COUNCIL_JOINT_AREA'],
  ])('include a %s', async (text, eventType) => {
    const { record } = await readYear(['Bexley', '06/02/2023', text, '', '', '', '', '', 'Front door']);
    expect(record).toMatchObject({ eventType, inspectedOn: '2023-02-06', theme: 'Front door', judgements: [] });
  });

  it('reject a kind that no list knows, and a row without a day', async () => {
    expect((await readYear(['Bexley', '06/02/2023', 'Tea', '', '', '', '', '', ''])).problems).toHaveLength(1);
    expect((await readYear(['Bexley', '', 'ILACS Focused Visit', '', '', '', '', '', ''])).problems).toHaveLength(1);
  });
});

describe('a council’s history', () => {
  const header = [
    'Local authority name',
    'SLAC Safeguarding Overall effectiveness (OE)',
    "Single Inspection of LA Children's Services (SIF)  First SIF publication date",
    ' First SIF Overall Judgement\n(OE)',
    ' First SIF leadership, management and governance',
    'First ILACS framework inspection type',
    'First ILACS framework publication date',
    'First ILACS framework overall effectiveness',
    'First ILACS framework experiences and progress of children in care and care leavers',
    'Second ILACS framework inspection type',
    'Second ILACS framework publication date',
    'Second ILACS framework overall effectiveness',
    'Second ILACS framework experiences and progress of children in care',
    'Second ILACS framework experiences and progress of care leavers',
  ];

  it('becomes one record for each inspection', async () => {
    const first = ['ILACS Short Inspection', '2018-08-24', 'Good', 'Good'];
    const second = ['ILACS Standard Inspection', '2023-04-11', 'Good', 'Good', 'Outstanding'];
    const row = ['Poole', 'Good', '2014-06-30', 'Requires improvement to be good', ' -', ...first, ...second];
    const { dataset, records } = await read('LA inspections 2009-2023.csv', header, row);
    expect(dataset).toBe('COUNCIL_INSPECTION_HISTORY');
    expect(records).toMatchObject([
      {
        eventType: 'COUNCIL_SINGLE',
        publishedOn: '2014-06-30',
        inspectedOn: null,
        judgements: [{ framework: 'SIF', key: 'COUNCIL_OVERALL' }],
      },
      {
        eventType: 'COUNCIL_SHORT',
        publishedOn: '2018-08-24',
        judgements: [{ frameworkVersion: '2018' }, { key: 'COUNCIL_IN_CARE_AND_LEAVERS' }],
      },
      {
        eventType: 'COUNCIL_STANDARD',
        publishedOn: '2023-04-11',
        judgements: [{ frameworkVersion: '2023' }, { key: 'COUNCIL_IN_CARE' }, { key: 'COUNCIL_CARE_LEAVERS' }],
      },
    ]);
  });
});
