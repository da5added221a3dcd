import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { accessMatrix } from '../src/app/access/print-matrix';
import { buildApiSchema, printApiSchema } from '../src/app/schema';

const folder = path.resolve(__dirname, '../schema');
const schema = buildApiSchema();
const printed = { 'schema.graphql': printApiSchema(schema), 'access-matrix.csv': accessMatrix(schema) };

function isCommitted(name: string, text: string): boolean {
  const file = path.join(folder, name);
  const isCurrent = existsSync(file) && readFileSync(file, 'utf8') === text;
  console.log(isCurrent ? `${name}: as committed` : `${name}: differs from the one committed; run npm run schema`);
  return isCurrent;
}

if (process.argv.includes('--check')) {
  const current = Object.entries(printed).map(([name, text]) => isCommitted(name, text));
  process.exit(current.every(Boolean) ? 0 : 1);
}
for (const [name, text] of Object.entries(printed)) {
  writeFileSync(path.join(folder, name), text);
  console.log(`${name}: ${text.split('\n').length} lines written`);
}
