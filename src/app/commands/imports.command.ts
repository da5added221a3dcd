import type { Command } from 'commander';
import { ImportRunStore } from '../../features/publications/import-run.store';
import { readEnvironment } from '../environment';
import { useDatabase } from '../use-database';

export function addImports(program: Command): void {
  program
    .command('imports')
    .description('list the latest imports, newest first')
    .option('--first <count>', 'how many', Number, 20)
    .action(async ({ first }: { first: number }) => {
      const runs = await useDatabase(readEnvironment(process.env), (database) =>
        new ImportRunStore(database).page(first, null),
      );
      for (const run of runs) {
        const what = run.dataset ? `${run.dataset} ${run.asAt}` : 'not understood';
        process.stdout.write(
          `${String(run.id).padStart(5)}  ${run.startedAt.slice(0, 16)}  ${run.status.padEnd(11)}  ${what}  ${run.fileName}\n`,
        );
      }
    });
}
