import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildApiSchema, printApiSchema } from '../src/app/schema';

const file = path.resolve(__dirname, '../schema/schema.graphql');
const printed = printApiSchema(buildApiSchema());
if (process.argv.includes('--check')) {
  const isCurrent = readFileSync(file, 'utf8') === printed;
  console.log(
    isCurrent ? 'schema: as committed' : 'schema: differs from schema/schema.graphql; run npm run schema and commit it',
  );
  process.exit(isCurrent ? 0 : 1);
}
writeFileSync(file, printed);
console.log(`schema: ${printed.split('\n').length} lines written`);
