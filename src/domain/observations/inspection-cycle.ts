import type { InspectionEventType, JudgementKey, JudgementValue } from '../judgements/frameworks';
import { type Confidence, citationText, confidences } from '../law/citation';
import type { ProvisionType } from '../register/vocabulary';
import { addDays, addMonths, compareDays, type Day, dayOf, daysBetween } from '../values/day';
import { type Cycle, type CycleTerm, cyclesOn, firstCycleFrom } from './inspection-cycles';

/** What the cycle is read from. Every inspection that took place counts, whatever it judged. */
export interface InspectedSetting {
  provisionType: ProvisionType;
  registeredOn: Day | null;
  inspections: readonly {
    eventType: InspectionEventType;
    inspectedOn: Day;
    judgements: readonly { key: JudgementKey; value: JudgementValue }[];
  }[];
}

/** When the regulator's own timetable asks for the next inspection of a setting. */
export interface InspectionDue {
  /** The last full inspection, or the day of registration where there was none. */
  countedFrom: Day;
  dueFrom: Day;
  /** The last day on which it is in time. */
  dueBy: Day;
  /** In words, with where it was read and any doubt about it. */
  basis: string;
  confidence: Confidence;
  isOverdue: boolean;
  /** Days after the last one in time; 0 while it is not overdue. */
  daysOver: number;
}

function yearOf(day: Day): number {
  const [year, month] = day.split('-').map(Number);
  return (year ?? 0) - ((month ?? 0) < 4 ? 1 : 0);
}

/** The last day of the inspection year that began in the given April. */
function endOfYear(year: number): Day {
  return dayOf(year + 1, 3, 31) ?? '';
}

function startOfYear(year: number): Day {
  return dayOf(year, 4, 1) ?? '';
}

/** By when the second inspection of the year is in time: see SI 2021/1019, as read. */
function secondBy(first: Day): Day {
  const end = endOfYear(yearOf(first));
  return first.slice(5) < '04-01' ? addMonths(addDays(end, -1), 3) : end;
}

type Due = Pick<InspectionDue, 'dueFrom' | 'dueBy'>;

function nextYear(from: Day): Due {
  const year = yearOf(from) + 1;
  return { dueFrom: startOfYear(year), dueBy: endOfYear(year) };
}

function firstInYear(registeredOn: Day): Due {
  const year = yearOf(registeredOn);
  const isEarly = registeredOn < (dayOf(year, 10, 1) ?? '');
  return isEarly ? { dueFrom: registeredOn, dueBy: endOfYear(year) } : nextYear(registeredOn);
}

function dueOf(term: CycleTerm, from: Day): Due {
  switch (term.kind) {
    case 'MONTHS':
      return { dueFrom: addMonths(from, term.earliest), dueBy: addMonths(from, term.latest) };
    case 'YEARS_FROM_APRIL': {
      const start = yearOf(from) + 1;
      return { dueFrom: startOfYear(start), dueBy: endOfYear(start + term.years - 1) };
    }
    case 'NEXT_INSPECTION_YEAR':
      return nextYear(from);
    case 'SECOND_IN_YEAR':
      return { dueFrom: addDays(from, 1), dueBy: secondBy(from) };
    case 'FIRST_IN_YEAR':
      return firstInYear(from);
  }
}

type Inspection = InspectedSetting['inspections'][number];

function overallOf({ judgements }: Inspection): JudgementValue | null {
  return judgements.find(({ key, value }) => key === 'OVERALL' && value !== 'NOT_JUDGED')?.value ?? null;
}

/** Whether another inspection of any kind makes two in the year of the given one, or in the time that is left for it. */
function isSecondMade(from: Day, all: readonly Inspection[]): boolean {
  const [start, end] = [startOfYear(yearOf(from)), secondBy(from)];
  return all.filter(({ inspectedOn }) => start <= inspectedOn && inspectedOn <= end).length > 1;
}

function cycleFor(cycles: readonly Cycle[], grade: JudgementValue | null): Cycle | undefined {
  return cycles.find(({ after }) =>
    typeof after === 'string' ? after === 'ANY' : grade !== null && after.includes(grade),
  );
}

function confidenceWords({ basis, source }: Cycle): string {
  const read = 'instrument' in source ? citationText(source) : source.guidance;
  const doubt = source.confidence === 'verified' ? '' : `; ${confidences[source.confidence]}`;
  return `${basis} (${read}${doubt})`;
}

function dueUnder(cycle: Cycle, from: Day, day: Day): InspectionDue {
  const { dueFrom, dueBy } = dueOf(cycle.term, from);
  const daysOver = Math.max(0, daysBetween(dueBy, day));
  const { confidence } = cycle.source;
  return {
    countedFrom: from,
    dueFrom,
    dueBy,
    basis: confidenceWords(cycle),
    confidence,
    isOverdue: daysOver > 0,
    daysOver,
  };
}

/** A setting registered before any frequency was read may have been inspected before our records begin: null. */
function firstDue(
  { provisionType, registeredOn }: InspectedSetting,
  cycles: readonly Cycle[],
  day: Day,
): InspectionDue | null {
  const first = cycles.find(({ after }) => after === 'FIRST');
  const readFrom = firstCycleFrom(provisionType);
  if (first === undefined || readFrom === null || registeredOn === null) return null;
  return readFrom <= registeredOn && registeredOn <= day ? dueUnder(first, registeredOn, day) : null;
}

/**
 * When the next inspection of a setting is due, by the regulator's own timetable as it stands on the day.
 *
 * Null where no frequency was read for its kind, and where neither an inspection nor the day of registration is known.
 */
export function inspectionDue(setting: InspectedSetting, day: Day): InspectionDue | null {
  const cycles = cyclesOn(setting.provisionType, day);
  const past = setting.inspections
    .filter(({ inspectedOn }) => inspectedOn <= day)
    .sort((a, b) => compareDays(a.inspectedOn, b.inspectedOn));
  const full = past.filter(({ eventType }) => eventType === 'FULL');
  const last = full.at(-1);
  if (last === undefined) return firstDue(setting, cycles, day);
  const grade = full.map(overallOf).findLast((value) => value !== null) ?? null;
  const cycle = cycleFor(cycles, grade);
  if (cycle === undefined) return null;
  const isDone = cycle.term.kind === 'SECOND_IN_YEAR' && isSecondMade(last.inspectedOn, past);
  const standing = isDone ? cycleFor(cycles, null) : cycle;
  return standing === undefined ? null : dueUnder(standing, last.inspectedOn, day);
}
