import { inspectionEventTypes } from '../../domain/judgements/frameworks';
import { regions } from '../../domain/register/vocabulary';
import { slashDay } from '../calendar';
import type { DayNumber, Inspection, Setting } from '../model';
import { councilNameOn } from '../nation/councils';
import type { Grade } from '../parameters/quality';
import { gradeLabel, interimLabels, ofstedRegion, outcomeLabels, sectorLabel, typeLabel } from './labels';
import { ownerText } from './owner-text';

/** What a row of a published table tells of. */
export interface RowSubject {
  setting: Setting;
  year: number;
  asAt: DayNumber;
  seed: number;
  inspection: Inspection | null;
  previous: Inspection | null;
}

type Cell = (row: RowSubject) => string;

const redacted = 'REDACTED';

/** Names and addresses of homes are withheld, and holiday schemes' addresses; everyone else's are published. */
function isNameWithheld({ type }: Setting): boolean {
  return type === 'CHILDRENS_HOME' || type === 'SECURE_CHILDRENS_HOME' || type === 'RESIDENTIAL_SPECIAL_SCHOOL_AS_HOME';
}

function addressPart(index: 0 | 1 | 2 | 3): Cell {
  return ({ setting }) =>
    isNameWithheld(setting) || setting.type === 'RESIDENTIAL_HOLIDAY_SCHEME' ? redacted : setting.address[index];
}

export function placesOn(setting: Setting, on: DayNumber): number | null {
  let places: number | null = setting.places[0]?.places ?? null;
  for (const each of setting.places) if (each.from <= on) places = each.places;
  return places;
}

export function statusOn(setting: Setting, on: DayNumber, year: number): string {
  if (setting.leftOn !== null && setting.leftOn <= on) {
    const by = setting.leftBy ?? 'RESIGNED';
    return `${by.charAt(0)}${by.slice(1).toLowerCase()}`;
  }
  return setting.suspendedYears.has(year) ? 'Suspended' : 'Active';
}

function ofInspection(tell: (inspection: Inspection, row: RowSubject) => string): Cell {
  return (row) => (row.inspection ? tell(row.inspection, row) : '');
}

function ofPrevious(tell: (inspection: Inspection, row: RowSubject) => string): Cell {
  return (row) => (row.previous ? tell(row.previous, row) : '');
}

const grade = (value: Grade | null, { setting, year }: RowSubject, on: DayNumber) =>
  gradeLabel(value, setting, on, year);
const overall = (inspection: Inspection, row: RowSubject) =>
  inspection.interim === null ? grade(inspection.grade, row, inspection.on) : interimLabels[inspection.interim];
const helped = (inspection: Inspection, row: RowSubject) => grade(inspection.helped, row, inspection.on);
const leaders = (inspection: Inspection, row: RowSubject) => grade(inspection.leaders, row, inspection.on);

function eventLabel({ kind }: Inspection, year: number): string {
  return year === 2016 && kind === 'FULL' ? 'Full Inspection' : inspectionEventTypes[kind];
}

/** Before 2017 kinds other than homes were also judged on quality of care; homes were until 2015. */
function olderJudgement(inspection: Inspection, row: RowSubject): string {
  const isHome = isNameWithheld(row.setting);
  return isHome && row.year > 2015 ? '' : helped(inspection, row);
}

function shortBreaks({ setting, year }: RowSubject): string {
  if (setting.type !== 'CHILDRENS_HOME') return year === 2024 ? ' ' : '';
  if (year === 2017) return setting.isShortBreaks ? 'Short breaks only' : 'Long term care only';
  if (!setting.isShortBreaks) return year === 2024 ? ' ' : '';
  if (year <= 2016) return 'Yes';
  return year === 2025 ? 'Short breaks only' : "Short-break-only children's home";
}

/** What each column can hold. A year's layout says which of them it has, in which order, under which header. */
export const cells = {
  webLink: () => 'Ofsted Social Care Provider Webpage',
  urn: ({ setting }) => setting.urn,
  educationUrn: ({ setting }) => setting.linkedEducationUrn ?? '',
  type: ({ setting, year }) => typeLabel(setting, year),
  registered: ({ setting }) => slashDay(setting.registeredOn),
  status: ({ setting, asAt, year }) => statusOn(setting, asAt, year),
  name: ({ setting }) => (isNameWithheld(setting) ? redacted : setting.name),
  address1: addressPart(0),
  address2: addressPart(1),
  town: addressPart(2),
  county: ({ setting }) => (isNameWithheld(setting) || setting.type === 'RESIDENTIAL_HOLIDAY_SCHEME' ? redacted : ''),
  postcode: addressPart(3),
  ofstedRegion: ({ setting }) => ofstedRegion(setting.council.region),
  region: ({ setting }) => regions[setting.council.region],
  council: ({ setting, asAt }) => councilNameOn(setting.council, asAt, setting.formerArea),
  constituency: ({ setting }) => setting.constituency,
  sector: ({ setting, year }) => sectorLabel(setting.sector, year),
  premises: ({ setting }) => (setting.premises.length > 0 ? String(setting.premises.length) : ''),
  places: ({ setting, asAt }) => String(placesOn(setting, asAt) ?? ''),
  shortBreaks,
  multiBuilding: ({ setting }) => (setting.isMultiBuilding ? 'Y' : ''),
  owner: ({ setting, asAt, seed }) => ownerText(setting, asAt, seed),
  event: ofInspection((inspection, { year }) => eventLabel(inspection, year)),
  inspected: ofInspection(({ on }) => slashDay(on)),
  published: ofInspection(({ publishedOn }) => slashDay(publishedOn)),
  eventNumber: ofInspection(({ eventNumber }) => eventNumber),
  overall: ofInspection(overall),
  outcomes: ofInspection(olderJudgement),
  quality: ofInspection(olderJudgement),
  education: ofInspection((inspection, row) => grade(inspection.education, row, inspection.on)),
  health: ofInspection((inspection, row) => grade(inspection.health, row, inspection.on)),
  helped: ofInspection(helped),
  leaders: ofInspection(leaders),
  outcome: ofInspection(({ outcome }) => (outcome === null ? '' : outcomeLabels[outcome])),
  previousEvent: ofPrevious((inspection, { year }) => eventLabel(inspection, year)),
  previousInspected: ofPrevious(({ on }) => slashDay(on)),
  previousPublished: ofPrevious(({ publishedOn }) => slashDay(publishedOn)),
  previousEventNumber: ofPrevious(({ eventNumber }) => eventNumber),
  previousOverall: ofPrevious(overall),
  previousEducation: ofPrevious((inspection, row) => grade(inspection.education, row, inspection.on)),
  previousHealth: ofPrevious((inspection, row) => grade(inspection.health, row, inspection.on)),
  previousHelped: ofPrevious(helped),
  previousLeaders: ofPrevious(leaders),
  blank: () => '',
} satisfies Record<string, Cell>;

export type CellKey = keyof typeof cells;
export type Column = readonly [header: string, cell: CellKey];

export function cellsOf(columns: readonly Column[], row: RowSubject): string[] {
  return columns.map(([, key]) => cells[key](row));
}
