import path from 'node:path';
import type { Command } from 'commander';
import { readEnvironment } from '../environment';
import { importHouses } from '../import-houses';
import { useDatabase } from '../use-database';

const problemsShown = 20;

async function importFile(file: string): Promise<void> {
  const { read, kept, unchanged, problems } = await useDatabase(readEnvironment(process.env), (database) =>
    importHouses(database, file),
  );
  const lines = [
    `${path.basename(file)}: rows read ${read}, hashed anew ${kept}, unchanged ${unchanged}, not taken ${problems.length}`,
    ...problems.slice(0, problemsShown).map(({ rowNumber, reason }) => `  row ${rowNumber}: ${reason}`),
    ...(problems.length > problemsShown ? [`  … and ${problems.length - problemsShown} more`] : []),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  if (problems.length > 0) process.exitCode = 1;
}

/** `oversight premises import <file>`: where settings are, kept as keyed hashes only. */
export function addPremises(program: Command): void {
  program
    .command('premises')
    .description('where settings are: kept as keyed hashes only, to see which go on under another number')
    .command('import')
    .description("take the regulator's list of addresses: columns URN, Address and Postcode")
    .argument('<file>', 'a CSV file or a workbook')
    .addHelpText(
      'after',
      '\nNo address is stored, logged or shown. Ends with 1 when a row was not taken; it is named by its number.',
    )
    .action(importFile);
}
