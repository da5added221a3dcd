/**
 * The header rows of Ofsted's yearly registers that are not among the files beside the project.
 *
 * As published, but for 2020, which is pieced together from 2019 and 2021, and 2025, where more headers start with a
 * line break than did.
 */
const provider = ['Web link', 'URN'];
const address = ['Address 1', 'Address 2', 'Town', 'County', 'Postcode'];
const sccif = [
  'Overall experiences and progress of children and young people',
  'Outcomes in education and related learning activities',
  'Health services',
  'How well children and young people are helped and protected',
  'The effectiveness of leaders and managers',
];
const beforeSccif = [
  'Overall effectiveness',
  'Outcomes for children and young people',
  'Quality of care',
  'Safeguarding children and young people',
  'Leadership and management',
];
const event = ['Event type', 'Inspection date', 'Publication date', 'Event number'];
const latestEvent = [
  'Latest full inspection event type',
  'Latest full inspection date',
  'Latest full inspection publication date',
  'Latest full inspection event number',
];
const wherever = ['Government Office Region', 'Local authority', 'Parliamentary constituency', 'Sector', 'Places'];

function tier(before: number, text: string, after: number): string[] {
  return ['Provider information', ...Array<string>(before - 1).fill(''), text, ...Array<string>(after - 1).fill('')];
}

function title(year: number, width: number): string[][] {
  const blank = Array<string>(width - 1).fill('');
  return [
    [`Children's social care data in England ${year} - Provider level as at 31 March ${year}`, ...blank],
    ['This worksheet contains one table, this table begins in cell A4.', ...blank],
    ['Some cells in this table are empty.', ...blank],
  ];
}

const header2015 = [
  ...[
    'Web link',
    'URN',
    'Provision type',
    'Reg Status',
    'Setting Name',
    ...address,
    'Region',
    'Local authority',
    'Sector',
  ],
  ...['Inspection type', 'Inspection Date', 'Inspection ID', 'Overall effectiveness'],
  ...['Outcomes for children and young people', 'Quality of care', 'The safety of children and young people'],
  ...[
    'Leadership and management',
    'Outcomes in education and related learning activities',
    'Linked ED URN',
    'Short breaks only',
  ],
];
const header2016 = [
  ...['Web link', 'URN', 'Provision type', 'Registration status', 'Name', ...address, 'Government Office Region'],
  ...['Local authority', 'Sector', 'Places', 'Linked education URN', "Short breaks only children's home"],
  ...['Event type', 'Inspection date', 'Event number', ...beforeSccif],
];
const header2017 = [
  ...[
    ...provider,
    'Linked education URN',
    'Provision type',
    'Registration status',
    'Name',
    ...address,
    'Ofsted Region',
  ],
  ...[...wherever, 'Short breaks only', ...event, ...beforeSccif, ''],
];
const header2018 = [
  ...[
    ...provider,
    'Linked education URN',
    'Provision type',
    'Registration status',
    'Name',
    ...address,
    'Ofsted Region',
  ],
  ...[...wherever, 'Organisation', ...event, ...beforeSccif],
];
const start2019 = [
  ...[...provider, 'Linked Education URN', 'Provision type', 'Registration date', 'Registration status', 'Name'],
  ...[
    ...address,
    'Ofsted region',
    'Government Office Region',
    'Local authority',
    'Parliamentary constituency',
    'Sector',
  ],
];
const shortBreak = "Short-break-only children's home";
const owner = 'Organisation which owns the provider';
const header2020 = [...start2019, 'Places', owner, ...event, ...sccif];
const header2022 = [
  ...[...start2019, 'Places', shortBreak, owner, ...latestEvent],
  ...sccif.map((text) => `Latest full inspectio${text === 'Health services' ? '' : 'n'} ${text.toLowerCase()}`),
];
const header2024 = [
  ...[
    ...start2019,
    'Premises',
    'Places',
    shortBreak,
    "Multi-building children's home",
    owner,
    ...latestEvent,
    ...sccif,
  ],
  ...['Previous full inspection event type', 'Previous full inspection event date'],
  ...['Previous full inspection publication date', 'Previous full inspection event number'],
  ...sccif.map((text) => `Previous ${text.toLowerCase()}`),
];
const header2025 = [
  ...[...start2019, 'Places', 'Supported accommodation premises', shortBreak, "Multi Building Children's Home", owner],
  ...latestEvent.map((text) => `\n${text}`),
  ...sccif.map((text) => `\n${text}`),
  'Supported Accommodation outcome',
  ...Array<string>(13).fill(''),
];

export interface YearLayout {
  year: number;
  above: readonly (readonly string[])[];
  header: readonly string[];
}

export const yearLayouts: readonly YearLayout[] = [
  { year: 2015, above: [], header: header2015 },
  { year: 2016, above: [tier(16, 'Latest Full Inspection information', 8)], header: header2016 },
  { year: 2017, above: [tier(18, 'Latest Full Inspection', 10)], header: header2017 },
  { year: 2018, above: [tier(18, 'Latest Full Inspection', 9)], header: header2018 },
  { year: 2020, above: [tier(19, 'Latest Full Inspection', 9)], header: header2020 },
  {
    year: 2022,
    above: [...title(2022, header2022.length), Array<string>(header2022.length).fill('')],
    header: header2022,
  },
  { year: 2024, above: title(2024, header2024.length), header: header2024 },
  { year: 2025, above: title(2025, header2025.length), header: header2025 },
];

/** The rows of a register in this layout, whose data rows are given by header; other cells are blank. */
export function registerIn(layout: YearLayout, rows: readonly Readonly<Record<string, string>>[]): string[][] {
  const data = rows.map((row) => layout.header.map((header) => row[header.trim()] ?? ''));
  return [...layout.above.map((cells) => [...cells]), [...layout.header], ...data];
}
