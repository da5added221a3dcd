import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { modelCardAsMarkdown } from '../src/domain/expectation/model-card';
import { indicatorsAsMarkdown } from '../src/domain/indicators/print-indicators';
import { powersAsMarkdown } from '../src/domain/law/print-powers';
import { machines } from '../src/domain/matters/machines/machines';
import { machinesAsMarkdown } from '../src/domain/matters/print-machines';
import { workedCases } from '../test/cases/all-cases';

const heading = [
  '# Rules and powers',
  '',
  'Printed from `src/domain/indicators` and `src/domain/law` by `npm run docs:rules`. Do not edit it here.',
].join('\n');

const mattersHeading = [
  '# Statutory processes',
  '',
  'Printed from `src/domain/matters` by `npm run docs:rules`. Do not edit it here.',
].join('\n');

const cardNote = [
  'Printed from `src/domain/expectation` by `npm run docs:rules`. Do not edit it here. What is measured of the model on the',
  'registers you have loaded is printed by `npm run oversight -- expectation`.',
].join('\n');

/** The card under its own heading, with a note on where it comes from after that. */
function modelCardPage(): string {
  const [title = '', ...rest] = modelCardAsMarkdown().split('\n');
  return [title, '', cardNote, ...rest].join('\n');
}

/** The worked cases, as a lawyer would read them; a test runs each. */
function casesAsMarkdown(): string {
  const lines = Object.entries(workedCases).flatMap(([topic, cases]) => [
    `### ${topic}`,
    '',
    '| case | given | expected | authority |',
    '| --- | --- | --- | --- |',
    ...cases.map(
      ({ title, given, expected, citation }) =>
        `| ${title} | ${given.map((one) => one.replace(/\.$/, '')).join('; ')} | ${expected} | ${citation} |`,
    ),
    '',
  ]);
  return ['## Worked cases', '', 'Each is run by a test. Kept in `test/cases`.', '', ...lines].join('\n');
}

/** Every page that is printed from the code, by its file. */
const pages: Readonly<Record<string, readonly string[]>> = {
  'docs/rules.md': [heading, indicatorsAsMarkdown(), powersAsMarkdown(), casesAsMarkdown()],
  'docs/model-card.md': [modelCardPage()],
  'docs/matters.md': [mattersHeading, machinesAsMarkdown(Object.values(machines))],
};

const isCheck = process.argv.includes('--check');
for (const [name, parts] of Object.entries(pages)) {
  const file = path.resolve(__dirname, '..', name);
  const printed = `${parts.map((part) => part.trimEnd()).join('\n\n')}\n`;
  if (!isCheck) {
    writeFileSync(file, printed);
    console.log(`${name}: ${printed.split('\n').length} lines written`);
  } else if (existsSync(file) && readFileSync(file, 'utf8') === printed) console.log(`${name}: as committed`);
  else {
    console.log(`${name}: differs from what the code says; run npm run docs:rules and commit it`);
    process.exitCode = 1;
  }
}
