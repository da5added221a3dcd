import { citationWithDoubt } from '../law/citation';
import type { DatedValue } from '../law/dated-values';
import { uncapitalised } from '../values/first-letter';
import { findingOrdering } from './detect';
import { findingStrengths, type Indicator } from './indicator';
import { indicators } from './indicators';

function sourceText(source: DatedValue<number>['source'] | Indicator['citation']): string {
  return source === 'policy' ? 'our policy, not a figure in law' : citationWithDoubt(source);
}

function policyRows({ policyValues }: Indicator): readonly string[] {
  return Object.entries(policyValues).flatMap(([name, values]) =>
    values.map(({ from, value, source }) => `| \`${name}\` | ${value} | ${from} | ${sourceText(source)} |`),
  );
}

function policyTable(indicator: Indicator): readonly string[] {
  const rows = policyRows(indicator);
  if (rows.length === 0) return ['It has no policy values: the numbers it counts to are those of the provision.', ''];
  return ['| policy value | figure | from | source |', '| --- | --- | --- | --- |', ...rows, ''];
}

function powersText({ informs }: Indicator): string {
  return informs.length === 0 ? 'none: law names no power for it' : informs.map((power) => `\`${power}\``).join(', ');
}

function section(indicator: Indicator): readonly string[] {
  return [
    `### \`${indicator.id}\`, version ${indicator.version}: ${indicator.title}`,
    '',
    indicator.sentence,
    '',
    `- Rests on: ${sourceText(indicator.citation).replace('our policy, not a figure in law', 'our policy, not law')}`,
    `- Owner: ${indicator.owner}`,
    `- Informs: ${powersText(indicator)}`,
    `- Order of its findings: ${indicator.ordering}`,
    '',
    ...policyTable(indicator),
    'A finding reads, for example:',
    '',
    `> ${indicator.example}`,
    '',
    '| number | meaning |',
    '| --- | --- |',
    ...Object.entries(indicator.numbers).map(([name, meaning]) => `| \`${name}\` | ${meaning} |`),
    '',
  ];
}

/** The rules as a page of `docs/rules.md`. */
export function indicatorsAsMarkdown(): string {
  return [
    '## Indicators',
    '',
    'An indicator reads observations and informs a power. It is never the power, and it determines nothing: only a ' +
      "named person's recorded determination starts a statutory step.",
    '',
    `Findings are ordered: ${uncapitalised(findingOrdering)}`,
    '',
    '| strength | meaning |',
    '| --- | --- |',
    ...Object.entries(findingStrengths).map(([strength, meaning]) => `| \`${strength}\` | ${meaning} |`),
    '',
    ...indicators.flatMap(section),
  ].join('\n');
}
