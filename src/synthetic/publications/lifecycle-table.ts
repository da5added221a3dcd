import { endOfYear, slashDay, startOfYear } from '../calendar';
import type { DayNumber, Setting } from '../model';
import { cells, type RowSubject, statusOn } from './cells';
import { preambleOf } from './layout';

type LifecycleCell = (move: Move) => string;

interface Move {
  row: RowSubject;
  setting: Setting;
  year: number;
  isJoiner: boolean;
  leftOn: DayNumber | null;
}

const fromRow =
  (key: keyof typeof cells): LifecycleCell =>
  ({ row }) =>
    cells[key](row);
const left: LifecycleCell = ({ leftOn }) => (leftOn === null ? '' : slashDay(leftOn));
const leftAs =
  (ways: readonly string[]): LifecycleCell =>
  (move) =>
    ways.includes(move.setting.leftBy ?? 'RESIGNED') ? left(move) : '';
const statusAtEnd: LifecycleCell = ({ setting, year }) => statusOn(setting, endOfYear(year), year);
const statusAtStart: LifecycleCell = ({ isJoiner }) => (isJoiner ? '' : 'Active');
const reason: LifecycleCell = ({ isJoiner, leftOn }) => {
  if (leftOn !== null) return 'In previous year, not in current dataset (closed date in Year)';
  return isJoiner ? 'In current dataset as active, not in previous year' : '';
};

type LifecycleColumn = readonly [header: string, cell: LifecycleCell];

const place: readonly LifecycleColumn[] = [
  ['URN', fromRow('urn')],
  ['Provision type', fromRow('type')],
  ['Ofsted Region', fromRow('ofstedRegion')],
  ['Government Office Region', fromRow('region')],
  ['Local authority', fromRow('council')],
  ['Parliamentary constituency', fromRow('constituency')],
  ['Sector', fromRow('sector')],
  [
    'Places',
    ({ row, setting, year }) => cells.places(row) || (year === 2017 && setting.premises.length === 0 ? 'NULL' : ''),
  ],
];
const joinerLeaver: readonly LifecycleColumn[] = [
  ['Joiner status', ({ isJoiner }) => (isJoiner ? 'Joiner' : '')],
  ['Leaver status', ({ leftOn }) => (leftOn === null ? '' : 'Leaver')],
];
const name: LifecycleColumn = ['Name', fromRow('name')];
const blank: LifecycleCell = () => '';
const shortBreaks: LifecycleColumn = ["Short-break-only children's home", fromRow('shortBreaks')];

function fourDays(active: string): readonly LifecycleColumn[] {
  return [
    [active, fromRow('registered')],
    ['First effective date (that the provider became resigned)', leftAs(['RESIGNED'])],
    ['First effective date (that the provider closed)', left],
    ['First effective date (that the provider became cancelled)', leftAs(['CANCELLED'])],
  ];
}
const activeHeader = 'First effective date (that the provider became active)';

function statuses(start: string, end: string): readonly LifecycleColumn[] {
  return [
    [`Registration status (as at ${start})`, statusAtStart],
    [`Registration status (as at ${end})`, statusAtEnd],
    [`Inspectorate (as at ${start})`, blank],
    [`Inspectorate (as at ${end})`, blank],
  ];
}

/**
 * The joiners' and leavers' columns of each year. Source: Ofsted's lists of 2016-17 to 2024-25 (Open Government
 * Licence v3.0); that of 2015-16, published as two lists, takes the layout of the year after.
 */
function lifecycleColumns(year: number): readonly LifecycleColumn[] {
  if (year <= 2018) {
    const flag: LifecycleColumn = ['Flag for appealed', () => '???'];
    return [...place, ...fourDays(activeHeader), flag, ...joinerLeaver, ...statuses('@startdate', '@enddate'), name];
  }
  if (year <= 2022) return [...place, ...(year >= 2021 ? [shortBreaks] : []), ...oneDay(year), name, ...notesOf(year)];
  const start = year === 2024 ? '@startdate' : `1 April ${year - 1}`;
  const end = year === 2024 ? '@enddate' : `31 March ${year}`;
  const premises: LifecycleColumn = ['Supported accommodation premises', fromRow('premises')];
  return [
    ...place,
    ...(year === 2025 ? [premises] : []),
    shortBreaks,
    ...fourDays(year === 2025 ? `\n${activeHeader}` : activeHeader),
    ...joinerLeaver,
    ...statuses(start, end),
    [year === 2025 ? 'Setting name' : 'Name', fromRow('name')],
    ['Reason', reason],
  ];
}

function notesOf(year: number): readonly LifecycleColumn[] {
  return year === 2019 ? [['Notes', blank]] : [];
}

function oneDay(year: number): readonly LifecycleColumn[] {
  const leftHeader = { 2019: 'Date closed', 2021: 'Resigned/closed date' }[year] ?? 'Cancelled or resigned date';
  const statusHeader =
    {
      2019: 'Registration status at 31 March 2019',
      2020: 'Registration status at 31 March 2020',
      2021: 'Registration status',
    }[year] ?? `Registration status (as at 31 March ${year})`;
  // The list of 2021 shows leavers as active still.
  const status: LifecycleCell = year === 2021 ? () => 'Active' : statusAtEnd;
  return [['Registration date', fromRow('registered')], [leftHeader, left], ...joinerLeaver, [statusHeader, status]];
}

/** Who came onto the register in a year and who went, header rows included. */
export function* lifecycleTable(settings: readonly Setting[], year: number, seed: number): Generator<string[]> {
  const columns = lifecycleColumns(year);
  const headings = preambleOf(year, `Leavers and Joiners at 31 March ${year}`);
  if (headings[0]) {
    yield [headings[0], ...new Array<string>(columns.length - 1).fill('')];
    yield [
      'This worksheet contains one table which begins in cell A4.',
      ...new Array<string>(columns.length - 1).fill(''),
    ];
    yield [
      'Some cells in this table are empty because data was not provided to Ofsted. ',
      ...new Array<string>(columns.length - 1).fill(''),
    ];
  }
  yield columns.map(([header]) => header);
  for (const setting of settings) {
    const isJoiner = isIn(setting.registeredOn, year);
    const leftOn = setting.leftOn !== null && isIn(setting.leftOn, year) ? setting.leftOn : null;
    if (!isJoiner && leftOn === null) continue;
    const row: RowSubject = { setting, year, asAt: endOfYear(year), seed, inspection: null, previous: null };
    yield columns.map(([, cell]) => cell({ row, setting, year, isJoiner, leftOn }));
  }
}

function isIn(on: DayNumber, year: number): boolean {
  return on >= startOfYear(year) && on <= endOfYear(year);
}
