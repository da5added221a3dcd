import type { Command } from 'commander';
import { projectFolder } from '../environment';
import type { Advice } from '../examination/advice';
import { examine } from '../examine';

const marks: Readonly<Record<Advice['verdict'], string>> = { good: 'good ', mend: 'MEND ', look: 'look ' };

export function addDoctor(program: Command): void {
  program
    .command('doctor')
    .description('say what is wrong with the set-up, and how to mend it')
    .action(async () => {
      const advice = await examine(process.env, projectFolder);
      for (const { verdict, about, says, mend } of advice) {
        process.stdout.write(`${marks[verdict]} ${about}: ${says}\n`);
        if (mend) process.stdout.write(`      ${mend}\n`);
      }
      if (advice.some(({ verdict }) => verdict === 'mend')) process.exitCode = 1;
    });
}
