import type { Outcome } from './expected-trial';

interface Measured {
  outcome: Outcome;
  model: 'with the record' | 'without it';
  /** Against what the other groups say, or against what came in the two years after the fit. */
  against: 'between groups' | 'out of time';
  expected: number;
  hits: number;
  brier: number;
  brierOfBaseRate: number;
  slope: number;
  slopeError: number;
  discrimination: number;
}

type Figures = readonly [
  expected: number,
  hits: number,
  brier: number,
  base: number,
  slope: number,
  error: number,
  area: number,
];

function measured(
  outcome: Outcome,
  model: Measured['model'],
  against: Measured['against'],
  figures: Figures,
): Measured {
  const [expected, hits, brier, brierOfBaseRate, slope, slopeError, discrimination] = figures;
  return { outcome, model, against, expected, hits, brier, brierOfBaseRate, slope, slopeError, discrimination };
}

/** Of 3,065 latest full inspections in the published registers of 2019, 2021 and 2023, by `expectation-2`. */
const measurements: readonly Measured[] = [
  measured('BELOW_GOOD', 'with the record', 'between groups', [606, 593, 0.1462, 0.156, 0.91, 0.07, 0.656]),
  measured('BELOW_GOOD', 'without it', 'between groups', [609, 593, 0.1529, 0.156, 0.91, 0.11, 0.597]),
  measured('BELOW_GOOD', 'with the record', 'out of time', [550, 593, 0.1536, 0.1567, 0.6, 0.08, 0.604]),
  measured('BELOW_GOOD', 'without it', 'out of time', [541, 593, 0.154, 0.1567, 0.8, 0.12, 0.588]),
  measured('ADVERSE', 'with the record', 'between groups', [94, 80, 0.0256, 0.0254, 0.26, 0.21, 0.538]),
  measured('ADVERSE', 'without it', 'between groups', [94, 80, 0.0256, 0.0254, 0.15, 0.24, 0.521]),
  measured('ADVERSE', 'with the record', 'out of time', [41, 80, 0.0257, 0.0256, 0.11, 0.18, 0.524]),
  measured('ADVERSE', 'without it', 'out of time', [41, 80, 0.0257, 0.0256, 0.02, 0.2, 0.508]),
];

function row(one: Measured): string {
  const cells = [
    `\`${one.outcome}\``,
    one.model,
    one.against,
    String(one.expected),
    String(one.hits),
    `${one.brier.toFixed(4)} (${one.brierOfBaseRate.toFixed(4)})`,
    `${(one.slope - 1.96 * one.slopeError).toFixed(2)} to ${(one.slope + 1.96 * one.slopeError).toFixed(2)}`,
    one.slope.toFixed(2),
    one.discrimination.toFixed(3),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** What was measured of both models on the published registers of England, as a table. */
export function measuredLines(): readonly string[] {
  return [
    'Measured on 31 March 2023, on the published registers of 2019, 2021 and 2023: 3,065 latest full inspections in 24 months.',
    'Out of time is the model fitted on what was known on 31 March 2021. A slope of 1 is right; below it probabilities are too',
    'bold. A hit had the higher probability of a hit and a miss with the chance in the last column; one half is no better than',
    'tossing a coin.',
    '',
    '| outcome | model | against | expected | happened | Brier score (of the base rate) | slope, 95% | slope | hit above miss |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...measurements.map(row),
    '',
  ];
}
