import type { InspectionEventType } from '../../domain/judgements/frameworks';
import { toDayNumber } from '../../domain/values/day';
import { endOfYear, financialYearOf, onWorkingDay, startOfYear } from '../calendar';
import type { DayNumber, Inspection, Setting } from '../model';
import {
  firstInspectionAfter,
  type Grade,
  homeIntervals,
  type Interval,
  pandemicPause,
  publicationLag,
  threeYearIntervals,
  yearlyIntervals,
} from '../parameters/quality';
import { lastYear, type StockType } from '../parameters/register-stock';
import type { RandomStream } from '../random';
import { drawGrade, drawHelpedAndProtected, drawInheritedGrade, drawLeadersAndManagers } from './grades';

export const homeLike: readonly StockType[] = [
  'CHILDRENS_HOME',
  'SECURE_CHILDRENS_HOME',
  'RESIDENTIAL_SPECIAL_SCHOOL_AS_HOME',
];
const yearly: readonly StockType[] = [
  'RESIDENTIAL_SPECIAL_SCHOOL',
  'RESIDENTIAL_HOLIDAY_SCHEME',
  'SECURE_TRAINING_CENTRE',
];

const pauseFrom = toDayNumber(pandemicPause.from);
const pauseTo = toDayNumber(pandemicPause.to);
const lastDay = endOfYear(lastYear);

/** How often an interim inspection followed a full one, by the year it fell in; there were none after 2019. */
const interimChance: Readonly<Record<number, number>> = {
  2014: 0.8,
  2015: 0.85,
  2016: 0.85,
  2017: 0.8,
  2018: 0.6,
  2019: 0.3,
};

/** Every inspection of a setting from before the first in-year list to the end, in order. */
export function inspectionsOf(setting: Setting, random: RandomStream): Inspection[] {
  const end = Math.min(lastDay, (setting.leftOn ?? lastDay + 1) - 1);
  const scriptBegins = setting.script[0]?.on ?? null;
  const found = byChance(setting, scriptBegins === null ? end : Math.min(end, scriptBegins - 150), random);
  for (const { on, grade } of setting.script) {
    if (on <= end) found.push(fullInspection(setting, onWorkingDay(on), grade, random));
  }
  return found
    .filter((inspection) => inspection.on >= setting.registeredOn)
    .sort((first, second) => first.on - second.on);
}

function byChance(setting: Setting, stop: DayNumber, random: RandomStream): Inspection[] {
  const found: Inspection[] = [];
  let { on, inherited } = firstFull(setting, random);
  let grade: Grade | null = null;
  for (;;) {
    on = onWorkingDay(on);
    if (on >= pauseFrom && on <= pauseTo) {
      const assuredOn = random.between(pauseFrom + 160, pauseTo - 8);
      if (random.chance(0.75) && assuredOn >= setting.registeredOn + 30)
        addVisit(found, 'ASSURANCE', assuredOn, stop, random);
      on = onWorkingDay(pauseTo + random.between(1, 340));
    }
    if (on > stop) return found;
    grade = inherited ?? drawGrade(setting, grade, on, random);
    inherited = null;
    found.push(fullInspection(setting, on, grade, random));
    addVisitsAfter(found, setting, on, grade, stop, random);
    on += daysUntilNext(setting.type, grade, random);
  }
}

/** When the first full inspection we follow fell due. Older settings join the story with the grade they held. */
function firstFull(setting: Setting, random: RandomStream): { on: DayNumber; inherited: Grade | null } {
  const isHome = homeLike.includes(setting.type);
  const wait = isHome ? firstInspectionAfter.home : firstInspectionAfter.other;
  const first = setting.registeredOn + Math.max(45, Math.round(random.normal(wait.mean, wait.deviation)));
  const spread = isHome || yearly.includes(setting.type) ? 364 : 1095;
  const storyBegins = startOfYear(2014) + 364 - spread + random.between(0, spread);
  return first >= storyBegins
    ? { on: first, inherited: null }
    : { on: storyBegins, inherited: drawInheritedGrade(setting, random) };
}

function daysUntilNext(type: StockType, grade: Grade, random: RandomStream): number {
  const intervals = homeLike.includes(type)
    ? homeIntervals
    : yearly.includes(type)
      ? yearlyIntervals
      : threeYearIntervals;
  const { mean, deviation }: Interval = intervals[grade];
  const usual = type === 'SECURE_CHILDRENS_HOME' ? mean / 2 : mean;
  return Math.max(40, Math.round(random.normal(usual, deviation)));
}

function fullInspection(setting: Setting, on: DayNumber, grade: Grade, random: RandomStream): Inspection {
  const isSecure = setting.type === 'SECURE_CHILDRENS_HOME' && on >= startOfYear(2018);
  return {
    ...visit('FULL', on, random),
    grade,
    helped: drawHelpedAndProtected(grade, random),
    leaders: drawLeadersAndManagers(grade, random),
    education: isSecure ? (Math.min(2, grade) as Grade) : null,
    health: isSecure && on >= startOfYear(2020) ? (random.chance(0.7) ? 1 : 0) : null,
  };
}

export function visit(kind: InspectionEventType, on: DayNumber, random: RandomStream): Inspection {
  return {
    kind,
    on,
    publishedOn: publicationDay(on, random),
    eventNumber: '',
    grade: null,
    helped: null,
    leaders: null,
    education: null,
    health: null,
    interim: null,
    outcome: null,
  };
}

/** Each year's release holds what was published by 30 April, so reports of the year are brought forward to that day. */
function publicationDay(on: DayNumber, random: RandomStream): DayNumber {
  const { mean, deviation, shortest, longTail, longest } = publicationLag;
  const usual = Math.max(shortest, Math.round(random.normal(mean, deviation)));
  const lag = random.chance(longTail) ? random.between(usual, longest) : usual;
  return Math.max(on + 4, Math.min(on + lag, endOfYear(financialYearOf(on)) + 30));
}

function addVisit(
  found: Inspection[],
  kind: InspectionEventType,
  on: DayNumber,
  stop: DayNumber,
  random: RandomStream,
): Inspection | null {
  const day = onWorkingDay(on);
  if (day > stop) return null;
  const made = visit(kind, day, random);
  found.push(made);
  return made;
}

/** Monitoring after a poor grade, interim inspections while they lasted, and assurance visits since 2021. */
function addVisitsAfter(
  found: Inspection[],
  setting: Setting,
  on: DayNumber,
  grade: Grade,
  stop: DayNumber,
  random: RandomStream,
): void {
  const monitored = grade === 3 ? 0.85 : grade === 2 ? 0.22 : 0.05;
  if (random.chance(monitored)) {
    const wait = grade === 3 ? random.between(35, 60) : random.between(60, 180);
    const isEmergency = random.chance(0.004);
    addVisit(found, isEmergency ? 'EMERGENCY' : 'MONITORING', outsidePause(on + wait), stop, random);
  }
  if (!homeLike.includes(setting.type)) return;
  const half = on + random.between(140, 230);
  if (random.chance(interimChance[financialYearOf(half)] ?? 0)) {
    const interim = addVisit(found, 'INTERIM', half, stop, random);
    if (interim)
      interim.interim = random.weighted([
        [0, 22],
        [1, 66],
        [2, 12],
      ] as const);
  }
  if (financialYearOf(half) >= 2022 && random.chance(0.08)) addVisit(found, 'ASSURANCE', half, stop, random);
}

function outsidePause(on: DayNumber): DayNumber {
  return on >= pauseFrom && on <= pauseFrom + 100 ? on + 100 : on;
}

/**
 * Numbers the inspections in the order they took place, in the lengths Ofsted used at the time: six digits, then
 * seven in 2015-16, then eight. All begin with 9, as no published number does.
 */
export function numberInspections(settings: readonly Setting[]): void {
  const all = settings.flatMap((setting) =>
    setting.inspections.map((inspection) => ({ inspection, urn: setting.urn })),
  );
  all.sort((first, second) => first.inspection.on - second.inspection.on || (first.urn < second.urn ? -1 : 1));
  const next = { early: 900000, middle: 9450000, late: 90010000 };
  for (const { inspection } of all) {
    const era = inspection.on < startOfYear(2016) ? 'early' : inspection.on < startOfYear(2017) ? 'middle' : 'late';
    inspection.eventNumber = String(next[era]);
    next[era] += era === 'late' ? 3 : 1;
  }
}
