import type { Command } from 'commander';
import { OwnerMergeStore } from '../../features/owner-merges/owner-merge.store';
import { readEnvironment } from '../environment';
import { useDatabase } from '../use-database';

export function addProposals(program: Command): void {
  program
    .command('proposals')
    .description('list owner names that may be one owner; a person decides, nothing is merged by itself')
    .option('--first <count>', 'how many', Number, 100)
    .action(async ({ first }: { first: number }) => {
      const proposals = await useDatabase(readEnvironment(process.env), (database) =>
        new OwnerMergeStore(database).proposals({ isDecided: false }, first, null),
      );
      for (const { firstName, secondName, similarity, reason } of proposals) {
        process.stdout.write(`${similarity}  ${firstName}  |  ${secondName}  (${reason})\n`);
      }
    });
}
