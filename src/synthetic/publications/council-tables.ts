import { toDayNumber } from '../../domain/values/day';
import { endOfYear, slashDay, startOfYear } from '../calendar';
import type { CouncilInspection, CouncilStory } from '../nation/council-inspections';
import { councilNameOn, tellsOfDay } from '../nation/councils';
import type { Grade } from '../parameters/quality';
import { ofstedRegion, yearSpan } from './labels';

const gradeLabels: readonly string[] = ['Outstanding', 'Good', 'Requires improvement to be good', 'Inadequate'];

/** From this day care leavers are judged by themselves. */
const careLeaversFrom = toDayNumber('2023-01-01');

const judgementHeaders = [
  'Overall effectiveness',
  'Impact of leaders',
  'Experiences and progress of children who need help and protection',
  'Experiences and progress of children in care',
  'Experiences and progress of care leavers',
];

/** The councils' sheets spell two names otherwise than the providers' sheets do. */
function spelled(name: string): string {
  return name.replace(' & ', ' and ').replace('Richmond upon', 'Richmond Upon');
}

function heading(title: string, year: number, width: number): string[][] {
  const blank = new Array<string>(width - 1).fill('');
  return [
    [`Children's social care data in England ${year} - ${title}`, ...blank],
    [
      'This worksheet contains one table with no blank rows or columns. This table begins in cell A4. Column A includes a link to the Local Authority Webpage for each local authority, links will open in a new window.',
      ...blank,
    ],
    ['', ...blank],
  ];
}

function judgementCells(inspection: CouncilInspection): string[] {
  const { grades, on } = inspection;
  if (!grades) return ['', '', '', '', ''];
  return grades.map((grade: Grade, index) => (index === 4 && on < careLeaversFrom ? '' : (gradeLabels[grade] ?? '')));
}

/** Each council with the judgements of its latest inspection. */
export function* councilLevelTable(stories: readonly CouncilStory[], year: number): Generator<string[]> {
  const headers = ['Web link', 'Local authority name', 'Ofsted region', 'Inspection date', ...judgementHeaders];
  yield* heading(`LA level at 31 March ${year}`, year, headers.length);
  yield headers;
  const asAt = endOfYear(year);
  for (const { council, inspections } of stories) {
    const latest = inspections.filter(({ grades, on }) => grades !== null && on <= asAt).at(-1);
    yield [
      'Ofsted Local Authority Webpage',
      spelled(council.name),
      ofstedRegion(council.region),
      latest ? slashDay(latest.on) : '',
      ...(latest ? judgementCells(latest) : ['', '', '', '', '']),
    ];
  }
}

/** Every inspection of and visit to a council in the year, under the name the council then had. */
export function* councilsInYearTable(stories: readonly CouncilStory[], year: number): Generator<string[]> {
  const headers = [
    'Web link',
    'Local authority name',
    'Ofsted region',
    'Inspection/Visit date',
    'Inspection/Visit type',
    ...judgementHeaders,
    'Visit Theme',
  ];
  yield* heading(`LA level in year ${yearSpan(year)}`, year, headers.length);
  yield headers;
  for (const { council, index, inspections } of stories) {
    for (const inspection of inspections) {
      const isInYear = inspection.on >= startOfYear(year) && inspection.on <= endOfYear(year);
      if (!isInYear || !tellsOfDay(council, inspection.on)) continue;
      yield [
        'Ofsted Local Authority Webpage',
        spelled(councilNameOn(council, inspection.on, index)),
        ofstedRegion(council.region),
        slashDay(inspection.on),
        inspection.event,
        ...judgementCells(inspection),
        inspection.theme,
      ];
    }
  }
}
