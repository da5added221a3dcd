import { asGiven, countOf, listOf, numberOf, numbersOf, sumOf, textsOf } from '../finding-inputs';
import { formerFormulas, formerNumberMeanings } from '../former-settings';
import type { FindingInputs, NumberFormula } from '../indicator';
import { entriesThatAre, totalOf } from './formula-pieces';
import { type ChartPoint, type ChartStep, runStart, warningChart, warningStart } from './warning-chart';

export const warningNumberMeanings = {
  value: 'Where the chart stands on the day: the log-likelihood ratio that is left',
  threshold: 'Where the chart warns; it rises no further',
  clearsAfterFall: 'By how much the chart must fall from there before the warning ends',
  oddsRatio: 'The odds that the chart weighs, as a multiple of those expected',
  n: 'Full inspections in the window, of settings while they were in the group',
  observed: 'How many of them ended below good',
  expected: 'How many would be expected to: the sum of the probabilities',
  runN: 'Inspections since the chart last stood at nought',
  runObserved: 'How many of those ended below good',
  runExpected: 'How many of those would be expected to',
  runFrom: 'The day of the first of those',
  settingsHit: 'In how many different settings those ended below good',
  warnedOn: 'The day of the inspection at which the warning began',
  withoutExpectation: 'Inspections left out, as there is nobody else to compare with',
  inherited: 'Judgements below good in the window made before a setting joined the group: they are not in the chart',
  uncertain: 'The same of settings that may have been in the group already: they are not in the chart',
  clearsWith: 'The fewest settings that, had their inspections in the window been good, would leave no finding',
  goodToClear: 'How many good full inspections of its settings would clear it, one each; nothing where all would not',
  ...formerNumberMeanings,
} as const;

function stepsFrom(inputs: FindingInputs): readonly ChartStep[] {
  const outcomes = numbersOf(inputs, 'outcome');
  return numbersOf(inputs, 'probability').map((probability, at) => ({ probability, isHit: outcomes[at] === 1 }));
}

function pointsFrom(inputs: FindingInputs): readonly ChartPoint[] {
  return warningChart(stepsFrom(inputs), {
    oddsRatio: numberOf(inputs, 'oddsRatio'),
    threshold: numberOf(inputs, 'threshold'),
    clearsAfterFall: numberOf(inputs, 'clearsAfterFall'),
  });
}

const charted = ['outcome', 'probability', 'oddsRatio', 'threshold', 'clearsAfterFall'];

function fromChart(words: string, compute: (inputs: FindingInputs, points: readonly ChartPoint[]) => number | string) {
  return { words, from: charted, compute: (inputs: FindingInputs) => compute(inputs, pointsFrom(inputs)) };
}

function hitSettings(inputs: FindingInputs, from: number): number {
  const hits = numbersOf(inputs, 'outcome');
  return new Set(textsOf(inputs, 'settingOf').filter((_, at) => at >= from && hits[at] === 1)).size;
}

/** How each number of an early warning follows from the inspections of the chart, in their order. */
export const warningFormulas: Readonly<Record<keyof typeof warningNumberMeanings, NumberFormula>> = {
  value: fromChart(
    'for each inspection in turn the log-likelihood ratio is added; it stays between nought and the threshold',
    (_, points) => points.at(-1)?.value ?? 0,
  ),
  threshold: asGiven('threshold', 'policy'),
  clearsAfterFall: asGiven('clearsAfterFall', 'policy'),
  oddsRatio: asGiven('oddsRatio', 'policy'),
  n: countOf('outcome', 'the count of the inspections'),
  observed: totalOf('outcome', 'the count of those that ended below good'),
  expected: totalOf('probability', 'the sum of the probabilities'),
  runN: fromChart('the count since the chart last stood at nought', (inputs, points) => {
    return listOf(inputs, 'outcome').length - runStart(points);
  }),
  runObserved: fromChart('the count below good since then', (inputs, points) => {
    return sumOf(numbersOf(inputs, 'outcome').slice(runStart(points)));
  }),
  runExpected: fromChart('the sum of the probabilities since then', (inputs, points) => {
    return sumOf(numbersOf(inputs, 'probability').slice(runStart(points)));
  }),
  runFrom: fromChart('the day of the first inspection since then', (inputs, points) => {
    return listOf(inputs, 'outcome')[runStart(points)]?.asOf ?? '';
  }),
  settingsHit: {
    words: 'the count of different settings below good since then',
    from: [...charted, 'settingOf'],
    compute: (inputs) => hitSettings(inputs, runStart(pointsFrom(inputs))),
  },
  warnedOn: fromChart('the day of the inspection at which the chart reached the threshold', (inputs, points) => {
    return listOf(inputs, 'outcome')[warningStart(points)]?.asOf ?? '';
  }),
  withoutExpectation: asGiven('withoutExpectation', 'the count of inspections left out'),
  inherited: entriesThatAre('INHERITED', 'beforeJoining', 'the count of those that were made elsewhere'),
  uncertain: entriesThatAre('UNCERTAIN', 'beforeJoining', 'the count of those that may have been made there'),
  clearsWith: countOf('cleared', 'the count of the settings with which the rule, run again, found nothing'),
  goodToClear: asGiven('goodToClear', 'the count of good inspections with which the rule, run again, found nothing'),
  ...formerFormulas,
};
