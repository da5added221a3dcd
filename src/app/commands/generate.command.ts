import path from 'node:path';
import type { Command } from 'commander';
import { ProgressLine } from '../../platform/progress';
import { generateNation } from '../../synthetic/generate-nation';

export function addGenerate(program: Command): void {
  program
    .command('generate')
    .description('write a synthetic nation in the published layouts; equal seeds give equal bytes')
    .argument('<folder>', 'where to write')
    .option('--seed <number>', 'another nation', Number)
    .option('--scale <share>', 'a smaller nation: 0.1 is a tenth', Number)
    .action(async (folder: string, { seed, scale }: { seed?: number; scale?: number }) => {
      const progress = new ProgressLine(process.stderr, 'nation');
      const { files, scenarios } = await generateNation({
        folder: path.resolve(folder),
        seed,
        scale,
        onProgress: (step, done, total) => progress.show(done, total === 0 ? null : done / total, step),
      });
      progress.done('written');
      for (const { path: file, dataset, asAt, rows } of files) {
        process.stdout.write(`${path.basename(file).padEnd(56)} ${dataset} ${asAt ?? ''} ${rows} rows\n`);
      }
      for (const { name, sentence } of scenarios) process.stdout.write(`scenario ${name}: ${sentence}\n`);
    });
}
