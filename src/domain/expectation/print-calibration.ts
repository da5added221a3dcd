import { writtenDay } from '../values/day';
import type { Calibration } from './calibration';
import type { CalibrationReport } from './calibration-report';
import { outcomes } from './expected-trial';
import type { ReliabilityRow } from './reliability';

function figure(value: number | null, digits: number): string {
  return value === null ? 'cannot be fitted' : value.toFixed(digits);
}

/** The interval first, the point second. */
function row({ n, lowest, highest, expected, hits, observed }: ReliabilityRow): string {
  const [low, high] = [figure(observed.low, 3), figure(observed.high, 3)];
  return `| ${figure(lowest, 3)} to ${figure(highest, 3)} | ${n} | ${figure(expected, 3)} | ${low} to ${high} | ${figure(observed.share, 3)} | ${hits} |`;
}

function calibrationLines(calibration: Calibration): readonly string[] {
  const { n, hits, expected, brier, brierOfBaseRate, baseRate, skill, slope, slopeError, intercept, discrimination } =
    calibration;
  return [
    `- ${hits} of ${n} inspections ended so; ${figure(expected, 1)} were expected.`,
    `- Brier score ${figure(brier, 5)}, against ${figure(brierOfBaseRate, 5)} had all been given the base rate of ${figure(baseRate, 4)}: skill ${figure(skill, 4)}.`,
    `- Calibration slope ${figure(slope, 3)} (standard error ${figure(slopeError, 3)}), intercept ${figure(intercept, 3)}; 1 and 0 are right.`,
    `- A hit had the higher probability of a hit and a miss with chance ${figure(discrimination, 3)}; one half is no better than tossing a coin.`,
    '',
    '| probability | inspections | expected share | observed, 95% interval | observed share | hits |',
    '| --- | --- | --- | --- | --- | --- |',
    ...calibration.table.map(row),
    '',
  ];
}

function whichModel({ leftOut }: CalibrationReport): string {
  const names = leftOut.map((id) => `\`${id}\``).join(' and ');
  return leftOut.length === 0
    ? 'It knows every covariate of the card: what rules of change go by, and what a group effect is shown beside.'
    : `It does not know ${names}: what a group effect goes by.`;
}

/** What was measured, as a part of the model card for the day it was measured on. */
export function calibrationAsMarkdown(report: CalibrationReport): string {
  const { outcome, day, modelVersion, inspections, cells, betweenGroups, outOfTime } = report;
  const [fittedOn, testedTo] = [writtenDay(outOfTime.fittedOn), writtenDay(outOfTime.testedTo)];
  return [
    `## Calibration on ${writtenDay(day)}: \`${outcome}\`${report.leftOut.length === 0 ? '' : ', without the record'}`,
    '',
    `${outcomes[outcome]}. Model \`${modelVersion}\`, fitted on ${inspections.fewest} to ${inspections.most} inspections ` +
      `in ${cells.fewest} to ${cells.most} cells, depending on the part left out. ${whichModel(report)}`,
    '',
    '### Each group against what the others say',
    '',
    ...calibrationLines(betweenGroups),
    `### Out of time: fitted on what was known on ${fittedOn}, held against what came up to ${testedTo}`,
    '',
    ...calibrationLines(outOfTime.calibration),
  ].join('\n');
}
