import { financialYearOf } from '../calendar';
import type { DayNumber, Setting } from '../model';
import {
  firstGrade,
  type Grade,
  type GradeChances,
  type GradeOdds,
  gradesIn2014,
  gradesOfType,
  nextGrade,
  oddsByYear,
} from '../parameters/quality';
import type { RandomStream } from '../random';

/** How a home that is about to leave does at its last inspections, as odds of a grade below good. */
const leavingOdds = 2.2;

/** How often another kind of setting keeps its grade rather than being graded afresh. */
const keepsGrade = 0.55;

export function drawGrade(setting: Setting, previous: Grade | null, on: DayNumber, random: RandomStream): Grade {
  const ownGrades = gradesOfType[setting.type];
  if (ownGrades) {
    if (previous !== null && previous < 3 && random.chance(keepsGrade)) return previous;
    return draw(weighed(ownGrades, Math.exp(setting.provider.owner.qualityEffect)), random);
  }
  const chances = previous === null ? firstGrade : nextGrade[previous];
  const isLeaving = setting.leftOn !== null && setting.leftOn - on < 300;
  const odds = Math.exp(setting.provider.owner.qualityEffect) * (isLeaving ? leavingOdds : 1);
  return draw(inYear(weighed(chances, odds), oddsByYear[financialYearOf(on)] ?? [1, 2, 2.2]), random);
}

function inYear(chances: GradeChances, [outstanding, requires, inadequate]: GradeOdds): GradeChances {
  return [chances[0] * outstanding, chances[1], chances[2] * requires, chances[3] * inadequate];
}

/** The grade a home held when our story begins. */
export function drawInheritedGrade(setting: Setting, random: RandomStream): Grade {
  return draw(gradesOfType[setting.type] ?? gradesIn2014, random);
}

/** The same chances with the odds of a grade below good multiplied; outstanding gets rarer, though less so. */
function weighed([outstanding, good, requires, inadequate]: GradeChances, odds: number): GradeChances {
  return [outstanding / odds ** 0.4, good, requires * odds, inadequate * odds];
}

function draw(chances: GradeChances, random: RandomStream): Grade {
  return random.weighted([
    [0, chances[0]],
    [1, chances[1]],
    [2, chances[2]],
    [3, chances[3]],
  ]);
}

const helpedGiven: readonly GradeChances[] = [
  [0.82, 0.18, 0, 0],
  [0.015, 0.9, 0.085, 0],
  [0, 0.24, 0.76, 0],
  [0, 0, 0, 1],
];
const leadersGiven: readonly GradeChances[] = [
  [0.93, 0.07, 0, 0],
  [0.05, 0.74, 0.21, 0],
  [0, 0.16, 0.66, 0.18],
  [0, 0, 0.07, 0.93],
];

/**
 * How well children are helped and protected. Inadequate here makes the whole inadequate, and only then is it.
 *
 * See Ofsted, social care common inspection framework: a limiting judgement; so in all 54 inadequate homes of 2024.
 */
export function drawHelpedAndProtected(overall: Grade, random: RandomStream): Grade {
  return draw(helpedGiven[overall] as GradeChances, random);
}

/** Leaders and managers. Inadequate here allows nothing above requires improvement. Shares: Ofsted, 2022-23. */
export function drawLeadersAndManagers(overall: Grade, random: RandomStream): Grade {
  return draw(leadersGiven[overall] as GradeChances, random);
}
