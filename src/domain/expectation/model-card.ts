import { citationWithDoubt } from '../law/citation';
import type { DatedValue } from '../law/dated-values';
import { detectionOwner } from '../nation/policy';
import type { Day } from '../values/day';
import { covariates } from './covariates';
import { expectationModelVersion } from './expectation-model';
import {
  type ExpectationPolicy,
  expectationPolicyMeanings,
  expectationPolicyOn,
  expectationPolicyValues,
} from './expectation-policy';
import { outcomes } from './expected-trial';
import { measuredLines } from './measured-calibration';
import { modelCardText } from './model-card-text';

type PolicyName = keyof typeof expectationPolicyValues;

/** The latest day from which any figure of the model stands: the card is printed as of that day. */
function latestPolicyDay(): Day {
  const days = Object.values(expectationPolicyValues).flatMap((values) => values.map(({ from }) => from));
  return days.sort().at(-1) ?? '';
}

function covariateLines(policy: ExpectationPolicy): readonly string[] {
  return covariates.flatMap(({ id, title, why, levels }) => [
    `### \`${id}\`: ${title}`,
    '',
    why,
    '',
    '| level | meaning |',
    '| --- | --- |',
    ...Object.entries(levels(policy)).map(([code, words]) => `| \`${code}\` | ${words} |`),
    '',
  ]);
}

function sourceText({ source }: DatedValue<number>): string {
  return source === 'policy' ? 'our policy, not a figure in law' : citationWithDoubt(source);
}

function policyLines(): readonly string[] {
  const names = Object.keys(expectationPolicyValues) as readonly PolicyName[];
  return names.flatMap((name) =>
    expectationPolicyValues[name].map(
      (value) =>
        `| \`${name}\` | ${value.value} | ${value.from} | ${sourceText(value)} | ${expectationPolicyMeanings[name]} |`,
    ),
  );
}

/** The model card as a page: what holds for every run. What was measured on a day is printed beside it. */
export function modelCardAsMarkdown(day: Day = latestPolicyDay()): string {
  const { purpose, notFor, data, fitting, two, never, limits } = modelCardText;
  const section = (title: string, lines: readonly string[]) => [
    `## ${title}`,
    '',
    ...lines.map((line) => `- ${line}`),
    '',
  ];
  return [
    '# Model card: what to expect of a full inspection',
    '',
    `- Version: \`${expectationModelVersion}\``,
    `- Owner: ${detectionOwner}`,
    ...Object.entries(outcomes).map(([id, words]) => `- Outcome \`${id}\`: ${words}`),
    '',
    ...section('What it is for', purpose),
    ...section('What it is not for', notFor),
    ...section('Data', data),
    '## What it knows of an inspection',
    '',
    'Nothing but these, all published and dated. The words are those of the figures below.',
    '',
    ...covariateLines(expectationPolicyOn(day)),
    ...section('How it is fitted', fitting),
    ...section('Two expectations', two),
    '## Calibration of both',
    '',
    ...measuredLines(),
    ...section('What it never uses', never),
    ...section('Limits', limits),
    '## Figures',
    '',
    '| policy value | figure | from | source | meaning |',
    '| --- | --- | --- | --- | --- |',
    ...policyLines(),
    '',
  ].join('\n');
}
