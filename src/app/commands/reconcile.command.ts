import path from 'node:path';
import type { Command } from 'commander';
import { printReconciliation } from '../../features/reconciliation/print-reconciliation';
import { NothingToReconcileError, reconcileTotals } from '../../features/reconciliation/reconcile-totals';
import { ProgressLine } from '../../platform/progress';
import { readPublishedTotals } from '../../sources/ofsted/published-totals';
import { readEnvironment } from '../environment';
import { useDatabase } from '../use-database';

interface ReconcileFlags {
  json: boolean;
  allYears: boolean;
}

export function addReconcile(program: Command): void {
  program
    .command('reconcile')
    .description('compare the database with the totals that Ofsted printed in the same release')
    .argument('<release>', 'the workbook, or a folder with its sheets as CSV files')
    .option('--json', 'print it for machines', false)
    .option('--all-years', 'let the older rows that are loaded decide too, and not only the release', false)
    .addHelpText(
      'after',
      `
The release is the day of the newest row. Ends with 1 when one of its figures differs by more than the stated rules
explain, or is reached only without a row of the release, or stands in a column that is not known, or when nothing of
it is loaded. Older rows are shown where a
register of their day is loaded.`,
    )
    .action(async (release: string, { json, allYears }: ReconcileFlags) => {
      const progress = new ProgressLine(process.stderr, path.basename(release));
      process.stderr.write(`Reading the published totals of ${path.basename(release)}.\n`);
      const published = await readPublishedTotals(release);
      if (published.length === 0) {
        throw new NothingToReconcileError(`${release} holds no published totals: tables such as 6a, 8a and 9a.`);
      }
      const outcome = await useDatabase(readEnvironment(process.env), (database) =>
        reconcileTotals(database, published, {
          allYears,
          onProgress: (done, total) => progress.show(done, done / total, 'tables'),
        }),
      );
      progress.done(`${published.length} tables compared`);
      process.stdout.write(json ? `${JSON.stringify(outcome, null, 2)}\n` : printReconciliation(outcome));
      if (!outcome.isReconciled) process.exitCode = 1;
    });
}
