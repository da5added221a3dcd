import { toDayNumber } from '../../domain/values/day';
import { endOfYear } from '../calendar';
import type { Council, DayNumber } from '../model';
import type { Grade } from '../parameters/quality';
import { lastYear } from '../parameters/register-stock';
import { visitThemes } from '../parameters/words';
import { RandomStream } from '../random';
import { councils } from './councils';

export type CouncilEvent =
  | 'ILACS Standard Inspection'
  | 'ILACS Short Inspection'
  | 'ILACS Focused Visit'
  | 'LA Monitoring visit';

export interface CouncilInspection {
  event: CouncilEvent;
  on: DayNumber;
  /** Overall, leaders, help and protection, in care, care leavers; null for visits, which grade nothing. */
  grades: readonly [Grade, Grade, Grade, Grade, Grade] | null;
  theme: string;
}

export interface CouncilStory {
  council: Council;
  index: number;
  inspections: CouncilInspection[];
}

/**
 * The chances of a council's grade, so that 36, 67, 31 and 19 of 153 hold them on 31 March 2025 (Ofsted, 2025).
 * Inadequate councils are inspected again sooner, so more inspections than councils find them so.
 */
const overallGrades: readonly (readonly [Grade, number])[] = [
  [0, 30],
  [1, 63],
  [2, 29],
  [3, 33],
];

/** Inspections of councils' services began under the present framework in January 2018. */
const begins = toDayNumber('2018-01-22');

/** Every inspection of and visit to each council's services since 2018; a full one about every three years. */
export function councilStories(seed: number): CouncilStory[] {
  const random = new RandomStream(seed, 'councils');
  return councils.map((council, index) => ({ council, index, inspections: storyOf(random.fork(council.name)) }));
}

function storyOf(random: RandomStream): CouncilInspection[] {
  const found: CouncilInspection[] = [];
  let before: Grade = random.weighted(overallGrades);
  let on = mondayAfter(begins + random.between(0, 1000));
  while (on <= endOfYear(lastYear)) {
    const overall = random.chance(0.5) ? before : random.weighted(overallGrades);
    const event = before <= 1 && random.chance(0.75) ? 'ILACS Short Inspection' : 'ILACS Standard Inspection';
    found.push({ event, on, grades: gradesAround(overall, random), theme: '' });
    const gap = overall === 3 ? random.between(600, 760) : random.between(980, 1300);
    addVisits(found, on, gap, overall, random);
    on = mondayAfter(on + gap);
    before = overall;
  }
  return found.sort((first, second) => first.on - second.on);
}

/** An inadequate council is monitored each quarter; the others get a focused visit or two. */
function addVisits(found: CouncilInspection[], on: DayNumber, gap: number, overall: Grade, random: RandomStream): void {
  const event = overall === 3 ? 'LA Monitoring visit' : 'ILACS Focused Visit';
  const step = overall === 3 ? 105 : 430;
  for (let day = on + step; day < on + gap - 60 && day <= endOfYear(lastYear); day += step) {
    if (overall !== 3 && random.chance(0.3)) continue;
    found.push({ event, on: mondayAfter(day) + 1, grades: null, theme: random.pick(visitThemes) });
  }
}

function gradesAround(overall: Grade, random: RandomStream): readonly [Grade, Grade, Grade, Grade, Grade] {
  const near = (): Grade => {
    const roll = random.next();
    if (roll < 0.75) return overall;
    return Math.min(3, Math.max(0, overall + (roll < 0.88 ? -1 : 1))) as Grade;
  };
  return [overall, near(), near(), near(), near()];
}

/** Inspection weeks begin on a Monday. Day 0 was a Thursday. */
function mondayAfter(on: DayNumber): DayNumber {
  return on + ((11 - (on % 7)) % 7);
}
