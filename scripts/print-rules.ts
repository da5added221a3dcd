import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { indicatorsAsMarkdown } from '../src/domain/indicators/print-indicators';
import { powersAsMarkdown } from '../src/domain/law/print-powers';

const file = path.resolve(__dirname, '../docs/rules.md');
const heading = [
  '# Rules and powers',
  '',
  'Printed from `src/domain/indicators` and `src/domain/law` by `npm run docs:rules`. Do not edit it here.',
  '',
].join('\n');
const printed = `${[heading, indicatorsAsMarkdown(), powersAsMarkdown()].map((part) => part.trimEnd()).join('\n\n')}\n`;

if (process.argv.includes('--check')) {
  const isCurrent = existsSync(file) && readFileSync(file, 'utf8') === printed;
  console.log(
    isCurrent ? 'rules: as committed' : 'rules: differ from docs/rules.md; run npm run docs:rules and commit it',
  );
  process.exit(isCurrent ? 0 : 1);
}
writeFileSync(file, printed);
console.log(`rules: ${printed.split('\n').length} lines written`);
